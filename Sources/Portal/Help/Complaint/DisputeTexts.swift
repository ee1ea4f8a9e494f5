import Vocabulary

/// What has to be said about the settling of disputes (EnWG §§ 111a, 111b; TKG § 68; VSBG §§ 36, 37).
enum DisputeTexts {
    static func notice(_ body: Operator.DisputeBody) -> Text {
        let part = participation(body.participation)
        return Text(
            "Können wir uns nicht einigen, hilft die Schlichtungsstelle, für Sie kostenlos: \(body.line). \(part.german)",
            en:
                "If we cannot agree, the dispute resolution body helps, free of charge for you: \(body.englishLine). \(part.english)"
        )
    }

    /// Where nobody said what it is about: both bodies, each with when it is the right one.
    static func either(energy: Operator.DisputeBody, internet: Operator.DisputeBody) -> Text {
        let (energy, internet) = (notice(energy), notice(internet))
        return Text(
            "Geht es um Strom oder Gas: \(energy.german) Geht es um Internet: \(internet.german)",
            en: "If it is about electricity or gas: \(energy.english) If it is about the Internet: \(internet.english)")
    }

    static func participation(_ participation: Operator.DisputeBody.Participation) -> Text {
        switch participation {
        case .obliged:
            Text("Wir sind verpflichtet, am Verfahren teilzunehmen.", en: "We are obliged to take part.")
        case .willing: Text("Wir nehmen am Verfahren teil.", en: "We take part in the procedure.")
        case .voluntary: Text("Die Teilnahme ist für uns freiwillig.", en: "Taking part is voluntary for us.")
        case .never: Text("Wir nehmen am Verfahren nicht teil.", en: "We do not take part in the procedure.")
        }
    }
}
