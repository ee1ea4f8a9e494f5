import Vocabulary

/// Why the special right to leave ends on its days.
enum SpecialTerminationWhy {
    /// - Parameters:
    ///   - until: the last day of the three months, where it is told.
    ///   - told: when our letter was made; nil where that is not known.
    static func why(
        _ right: SpecialTermination, law: String, pricesFrom day: Day, until: Day?, toldOn told: Day?
    ) -> Why {
        let norm = Text(same: law)
        var inputs = [
            Why.Input(SpecialTerminationWhyTexts.pricesFrom, day.text, from: SpecialTerminationWhyTexts.announcement),
            Why.Input(SpecialTerminationWhyTexts.lastDay, right.day.text, from: SpecialTerminationWhyTexts.dayBefore),
        ]
        if let until {
            if let told {
                inputs.append(
                    Why.Input(PriceChangeTexts.announced, told.text, from: SpecialTerminationWhyTexts.mailbox))
                inputs.append(
                    Why.Input(
                        SpecialTerminationWhyTexts.arrival, told.adding(days: 1).text,
                        from: SpecialTerminationWhyTexts.dayAfter))
            }
            inputs.append(Why.Input(SpecialTerminationWhyTexts.until, until.text, from: norm))
        }
        return Why(
            .specialRight, of: day.iso, figure: SpecialTerminationWhyTexts.figure(day),
            formula: SpecialTerminationWhyTexts.formula(right, until: until, law: law), inputs: inputs,
            change: SpecialTerminationWhyTexts.change(right))
    }
}

enum SpecialTerminationWhyTexts {
    static func figure(_ day: Day) -> Text {
        Text(
            "Sonderkündigungsrecht beim Preis ab \(day.german)",
            en: "Special right to cancel at the price from \(day.english)")
    }
    static func formula(_ right: SpecialTermination, until: Day?, law: String) -> Text {
        switch right {
        case .to(let day):
            return Text(
                "Der Vertrag endet am Tag vor dem neuen Preis, und bis dahin muss die Kündigung bei uns sein: \(day.german) (\(law)).",
                en: """
                    The contract ends on the day before the new price, and we must have the notice by then: \(day.english) \
                    (\(law)).
                    """)
        case .notBefore(let day):
            let german = "Der Vertrag endet frühestens am Tag vor dem neuen Preis: \(day.german) (\(law))."
            let english = "The contract ends on the day before the new price at the earliest: \(day.english) (\(law))."
            guard let until else { return Text(german, en: english) }
            return Text(
                "\(german) Zeit dafür ist drei Monate lang, gerechnet ab dem Tag, an dem unser Schreiben spätestens da war: bis zum \(until.german).",
                en: """
                    \(english) There are three months for it, from the day on which our letter had arrived at the latest: until \
                    \(until.english).
                    """)
        }
    }
    static let pricesFrom = Text("Neuer Preis ab", en: "New price from")
    static let announcement = Text("unsere Ankündigung des Preises", en: "our announcement of the price")
    static let lastDay = Text("Letzter Tag zum bisherigen Preis", en: "Last day at the old price")
    static let dayBefore = Text("der Tag davor", en: "the day before")
    static let mailbox = Text("das Schreiben in Ihrem Postfach", en: "the letter in your mailbox")
    static let arrival = Text("Spätestens angekommen", en: "Arrived at the latest")
    static let dayAfter = Text("der Tag danach", en: "the day after")
    static let until = Text("Drei Monate enden am", en: "Three months end on")
    static func change(_ right: SpecialTermination) -> Text {
        if case .to = right {
            return Text(
                "Nehmen wir den neuen Preis zurück oder verschieben ihn, verschiebt sich der Tag. Danach gilt die gewöhnliche Kündigungsfrist.",
                en: """
                    If we take the new price back or put it off, the day moves. After it the ordinary notice period holds.
                    """)
        }
        return Text(
            "Kommt das Schreiben später, verlängert sich die Zeit. Danach gilt die gewöhnliche Kündigungsfrist.",
            en: "If the letter comes later, the time is longer. After it the ordinary notice period holds.")
    }
}
