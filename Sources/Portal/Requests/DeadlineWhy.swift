import Vocabulary

extension StatutoryDeadline {
    /// Why its last day is that one.
    var why: Why {
        Why(
            .statutoryDeadline, of: until.iso + norm.filter { $0.isNumber || $0.isASCII && $0.isLetter },
            figure: duty, formula: DeadlineWhyTexts.formula(self),
            inputs: [
                Why.Input(DeadlineWhyTexts.start(start), start.day.text, from: DeadlineWhyTexts.source(start)),
                Why.Input(DeadlineWhyTexts.term, DeadlineWhyTexts.days(days), from: Text(same: norm)),
            ],
            change: DeadlineWhyTexts.change(start))
    }
}

enum DeadlineWhyTexts {
    static let term = Text("Frist", en: "Time")
    static func start(_ start: StatutoryDeadline.Start) -> Text {
        switch start {
        case .arrival: RequestTexts.received
        case .end: ContractFactTexts.ends
        case .bill: TerminationTexts.finalBill
        case .beginning: NewContractRequestTexts.begins
        }
    }
    static func source(_ start: StatutoryDeadline.Start) -> Text {
        switch start {
        case .arrival: Text("dieser Vorgang, Datum in Deutschland", en: "this request, the date in Germany")
        case .end, .bill, .beginning: Text("die Angaben zu diesem Vorgang", en: "what this request says")
        }
    }
    static func days(_ count: Int) -> Text {
        if count == -1 { return Text("der Tag davor", en: "the day before") }
        if count == 7 { return Text("1 Woche", en: "1 week") }
        return count % 7 == 0
            ? Text("\(count / 7) Wochen", en: "\(count / 7) weeks") : Text("\(count) Tage", en: "\(count) days")
    }
    static func formula(_ deadline: StatutoryDeadline) -> Text {
        let (start, until, term) = (deadline.start.day, deadline.until, days(deadline.days))
        if deadline.days < 0 {
            return Text(
                "Das Gesetz will es erledigt haben, bevor es losgeht, also am \(until.german) spätestens (\(deadline.norm)).",
                en: "The law wants it done before it begins, on \(until.english) at the latest (\(deadline.norm)).")
        }
        let plain = Text(
            "\(start.german) + \(term.german) = \(start.adding(days: deadline.days).german). Der erste Tag zählt dabei nicht mit (§\u{A0}187 BGB).",
            en: """
                \(start.english) + \(term.english) = \(start.adding(days: deadline.days).english). The first day itself is \
                not counted (§\u{A0}187 BGB).
                """)
        guard deadline.endsOnWorkingDay else { return plain }
        return Text(
            "\(plain.german) Ist das ein Samstag, Sonntag oder Feiertag, zählt der nächste Werktag (§\u{A0}193 BGB): der \(until.german).",
            en: """
                \(plain.english) If that is a Saturday, Sunday or public holiday, the next working day counts (§\u{A0}193 \
                BGB): \(until.english).
                """)
    }
    static func change(_ start: StatutoryDeadline.Start) -> Text {
        switch start {
        case .arrival:
            Text(
                "Diese Frist setzt das Gesetz, wir können sie nicht verlängern. Ziehen Sie den Vorgang zurück, fällt sie weg.",
                en: "The law sets this time, we cannot make it longer. If you take the request back, it is gone.")
        case .end, .bill, .beginning:
            Text(
                "Diese Frist setzt das Gesetz. Verschiebt sich der Tag, von dem sie zählt, verschiebt sie sich mit.",
                en: "The law sets this time. If the day it counts from moves, it moves with it.")
        }
    }
}
