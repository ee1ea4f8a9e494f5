import Vocabulary

/// Where the gas of a time is from a delivered bill.
enum GasBillTexts {
    static let bill = BillTexts.bill
    static func named(_ bill: GasBill) -> Text {
        Text(
            "Rechnung \(bill.number) vom \(bill.billedOn.german)", en: "bill \(bill.number) of \(bill.billedOn.english)"
        )
    }
    /// Beside the word „Rechnung“.
    static func numbered(_ bill: GasBill) -> Text {
        Text("\(bill.number) vom \(bill.billedOn.german)", en: "\(bill.number) of \(bill.billedOn.english)")
    }
    static func from(_ bill: GasBill) -> Text {
        let words = named(bill)
        return Text("aus der \(words.german)", en: "from \(words.english)")
    }
    static func reading(_ source: MeterReading.Source, _ bill: GasBill) -> Text {
        let (origin, words) = (ReadingTexts.source(source), from(bill))
        return Text("\(origin.german); \(words.german)", en: "\(origin.english); \(words.english)")
    }
    static func billed(_ energy: Energy, _ bill: GasBill) -> Text {
        let words = named(bill)
        return Text(
            "So steht es auf der \(words.german): \(energy.german)",
            en: "As it stands on \(words.english): \(energy.english)")
    }
    static func change(_ bill: GasBill) -> Text {
        let words = named(bill)
        return Text(
            "Alle Werte stehen so auf der \(words.german) und gelten für deren Zeitraum (DVGW G 685). Nur eine neue Rechnung für diese Zeit ändert sie; dann steht hier die neueste.",
            en: """
                All figures stand like this on \(words.english) and hold for its time (DVGW G 685). Only a new bill for this time \
                changes them; the newest one stands here then.
                """)
    }
    static func carbonEnergy(_ bill: GasBill) -> Text {
        let words = from(bill)
        return Text(
            "\(words.german); auf die Kalenderjahre verteilt nach Ständen und Lastprofil",
            en: "\(words.english); divided among the calendar years by readings and the load profile")
    }
    /// On the paper of a calendar year.
    static func used(_ bills: [GasBill]) -> Text {
        let all = bills.map(named)
        return Text(
            "Energie, soweit schon abgerechnet: \(all.map(\.german).joined(separator: ", ")).",
            en: "Energy, as far as billed already: \(all.map(\.english).joined(separator: ", ")).")
    }
}
