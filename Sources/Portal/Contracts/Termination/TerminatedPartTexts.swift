import Vocabulary

/// The words about a termination that is not of a contract as a whole.
enum TerminatedPartTexts {
    static let label = Text("Gekündigt wird", en: "What is cancelled")
    static func value(_ part: TerminatedPart) -> Text {
        let (called, named) = (part.called, part.named)
        return switch part.kind {
        case .option:
            Text(
                "nur die Tarifoption „\(called.german)“, Vorgang \(named); der Vertrag läuft weiter",
                en: "only the tariff option “\(called.english)”, request \(named); the contract goes on")
        case .order:
            Text("nur „\(called.german)“, Vorgang \(named)", en: "only “\(called.english)”, request \(named)")
        case .unclear:
            Text("wird geklärt, weil \(named) genannt ist", en: "is to be settled, because \(named) is named")
        }
    }
    static func later(_ day: Day) -> Text {
        Text(
            "\(day.german), weil die Option vor diesem Tag nicht enden kann",
            en: "\(day.english), because the option cannot end before that day")
    }

    static func standing(_ part: TerminatedPart) -> Text {
        switch part.kind {
        case .option:
            Text(
                "Kündigung der Tarifoption „\(part.called.german)“ eingegangen",
                en: "Termination of the tariff option “\(part.called.english)” received")
        case .order:
            Text(
                "Kündigung zu Vorgang \(part.named) eingegangen",
                en: "Termination about request \(part.named) received")
        case .unclear:
            Text(
                "Kündigung eingegangen; was enden soll, klären wir",
                en: "Termination received; we settle what is to end")
        }
    }

    static func next(_ part: TerminatedPart, end: Day?, promisedOn: Day?) -> Text {
        let (german, english) = promisedOn.map { (" bis zum \($0.german)", " by \($0.english)") } ?? ("", "")
        switch part.kind {
        case .option:
            if let end { return ends(part, on: end) }
            return Text(
                "Wir prüfen die Kündigung der Tarifoption „\(part.called.german)“ und nennen\(german) per E-Mail den Tag, an dem sie endet. Der Vertrag läuft weiter.",
                en: """
                    We look at the termination of the tariff option “\(part.called.english)” and name the day it \
                    ends\(english) by e-mail. The contract goes on.
                    """)
        case .order:
            return Text(
                "Die Kündigung gilt nur der Bestellung mit der Nummer \(part.named). Wir prüfen sie und antworten\(german) per E-Mail. Sonst endet nichts.",
                en: """
                    The termination is about the order with the number \(part.named) only. We look at it and \
                    answer\(english) by e-mail. Nothing else ends.
                    """)
        case .unclear:
            return Text(
                "In der Kündigung steht die Nummer eines Vorgangs. Wir klären\(german) per E-Mail, was enden soll; bis dahin endet nichts. Für Fristen zählt der Tag, an dem die Kündigung eingegangen ist.",
                en: """
                    The termination names the number of a request. We settle\(english) by e-mail what is to end; until then \
                    nothing ends. For periods of notice the day counts on which the termination arrived.
                    """)
        }
    }
    static func done(_ part: TerminatedPart, end: Day?) -> Text {
        if let end { return ends(part, on: end) }
        return Text(
            "Die Kündigung ist bearbeitet. Was endet und wann, steht im Verlauf.",
            en: "The termination has been dealt with. What ends and when stands in the timeline.")
    }
    static let refused = Text(
        "Durch diese Erklärung endet nichts. Den Grund haben wir per E-Mail genannt.",
        en: "This declaration ends nothing. We gave the reason by e-mail.")

    private static func ends(_ part: TerminatedPart, on day: Day) -> Text {
        Text(
            "Die Tarifoption „\(part.called.german)“ endet am \(day.german). Der Vertrag läuft ohne sie weiter. Sie müssen nichts tun.",
            en: """
                The tariff option “\(part.called.english)” ends on \(day.english). The contract goes on without it. There is \
                nothing to do.
                """)
    }
}
