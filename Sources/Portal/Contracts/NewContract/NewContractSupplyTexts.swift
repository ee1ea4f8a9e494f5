import Vocabulary

/// The words of the step on the beginning of supply.
enum NewContractSupplyTexts {
    static let occasion = Text("Anlass", en: "Occasion")
    static let occasionMissing = Text(
        "Wählen Sie, ob jetzt ein anderer Anbieter liefert.", en: "Choose whether another supplier supplies now.")
    static func words(_ occasion: NewContractRule.Occasion, _ commodity: Commodity) -> Text {
        switch (occasion, commodity) {
        case (.moveIn, .internet): Text("Neuer Anschluss oder Einzug", en: "New line or moving in")
        case (.moveIn, _): Text("Einzug in eine neue Wohnung", en: "Moving into a new home")
        case (.change, .internet): Text("Wechsel von einem anderen Anbieter", en: "Change from another provider")
        case (.change, _): Text("Wechsel von einem anderen Lieferanten", en: "Change from another supplier")
        }
    }

    static func possible(_ commodity: Commodity, _ rule: NewContractRule, _ line: NewContractRule.Line) -> Text {
        let into = rule.earliest(commodity, .moveIn, line)
        let change = rule.earliest(commodity, .change, line)
        switch commodity {
        case .strom:
            return Text(
                "Strom geht nicht rückwirkend (BNetzA BK6-22-024). Der erste mögliche Tag ist der \(into.german).",
                en:
                    "Electricity never begins in the past (BNetzA BK6-22-024). The first possible day is \(into.english)."
            )
        case .gas:
            return Text(
                "Bei einem Einzug beginnt Gas frühestens am \(into.german), bei einem Wechsel am \(change.german).",
                en:
                    "When you move in gas begins on \(into.english) at the earliest, when you change on \(change.english)."
            )
        case .internet:
            let expected = Text(
                "Internet ist hier voraussichtlich ab dem \(into.german) möglich.",
                en: "Internet is probably possible here from \(into.english).")
            guard line != .there else { return expected }
            return Text(
                "\(expected.german) Den Tag bestätigen wir, sobald der Bau feststeht.",
                en: "\(expected.english) We confirm the day once the building is settled.")
        }
    }

    static let when = Text("Wann soll es losgehen?", en: "When is it to start?")
    static let begin = Text("Gewünschter Beginn", en: "Wished beginning")
    static func beginHint(_ commodity: Commodity) -> Text {
        commodity == .internet
            ? Text(
                "Leer: so bald wie möglich. Bei einem Wechsel zählt das Ende des alten Vertrags.",
                en: "Empty: as soon as possible. When you change, the end of the old contract counts.")
            : Text(
                "Beim Einzug: der Tag der Übergabe. Bei einem Wechsel zählt das Ende des alten Vertrags.",
                en: "Moving in: the day the keys change hands. When you change, the end of the old contract counts.")
    }

    static let changeOnly = Text("Nur bei einem Wechsel", en: "Only when you change")
    static let supplier = Text("Bisheriger Anbieter", en: "Present supplier")
    static let supplierMissing = Text(
        "Nennen Sie den Anbieter, der jetzt liefert.", en: "Name the supplier who supplies now.")
    static let supplierNumber = Text("Kundennummer dort (freiwillig)", en: "Customer number there (optional)")
    static let supplierNumberHint = Text("Steht auf der letzten Rechnung", en: "It stands on the last bill")
    static let end = Text("Ende des alten Vertrags", en: "End of the old contract")
    static let endHint = Text(
        "Der letzte Tag. Leer, wenn wir kündigen und Sie ihn nicht wissen: Dann fragen wir.",
        en: "The last day. Empty when we terminate and you do not know it: we ask then.")
    static let ending = Text("Wer kündigt den alten Vertrag?", en: "Who terminates the old contract?")
    static let endingMissing = Text(
        "Wählen Sie, wer den alten Vertrag kündigt.", en: "Choose who terminates the old contract.")
    static func words(_ ending: NewContractSupply.Previous.Ending) -> Text {
        switch ending {
        case .byUs:
            Text("Sie kündigen für mich (mit Vollmacht)", en: "You terminate for me (with power of attorney)")
        case .byCustomer: Text("Ich kündige selbst", en: "I terminate myself")
        }
    }
    static let power = Text(
        "Kündigen wir für Sie, erteilen Sie uns mit der Bestellung die Vollmacht, deren Wortlaut hier steht.",
        en: "If we terminate for you, the order gives us the power of attorney whose words stand here.")
    static let powerLabel = Text("Vollmacht zur Kündigung", en: "Power of attorney to terminate")
    static func powerWords(_ house: String) -> Text {
        Text(
            "Ich bevollmächtige \(house), meinen bestehenden Vertrag für diese Anschrift bei meinem bisherigen Anbieter zum nächstmöglichen Zeitpunkt zu kündigen und die für den Wechsel nötigen Erklärungen abzugeben und entgegenzunehmen.",
            en: """
                I empower \(house) to terminate my existing contract for this address with my present supplier for the next \
                possible day, and to give and receive the declarations the change needs.
                """)
    }

    static let malo = Text("MaLo-ID der Lieferstelle", en: "MaLo-ID of the place of supply")
    static let meter = Text("Zählernummer", en: "Meter number")

    static func wrong(_ problem: NewContractRule.Problem) -> Text {
        switch problem {
        case .dayMissing:
            Text("Geben Sie den Tag an, ab dem Sie beliefert werden wollen.", en: "Enter the day supply is to begin.")
        case .endMissing:
            Text(
                "Wenn Sie selbst kündigen, geben Sie den letzten Tag des alten Vertrags an.",
                en: "If you terminate yourself, enter the last day of the old contract.")
        case .tooEarly(let first):
            Text(
                "Das ist zu früh. Der erste mögliche Tag ist der \(first.german).",
                en: "This is too early. The first possible day is \(first.english).")
        case .endsTooEarly(let last):
            Text(
                "So früh können wir nicht anschließen. Der alte Vertrag muss mindestens bis zum \(last.german) laufen; ist er schon zu Ende, wählen Sie „Einzug“ oder rufen Sie uns an.",
                en: """
                    We cannot follow on that early. The old contract has to run until \(last.english) at least; if it has ended \
                    already, choose “Moving in” or call us.
                    """)
        case .tooFar:
            Text(
                "So weit im Voraus geht es hier nicht. Möglich ist ein Jahr.",
                en: "That is too far ahead. A year is possible.")
        }
    }
}
