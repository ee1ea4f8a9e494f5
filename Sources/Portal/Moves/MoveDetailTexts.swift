import Vocabulary

/// The words of the steps on readings and letters.
extension MoveStepTexts {
    static func last(_ contract: MovingContract, _ meter: MeterNumber, _ register: MeterRegister) -> Text {
        let (kind, unit) = (contract.commodity, register.unit.symbol)
        let name = ReadingTexts.name(register.kind).map { Text(" \($0.german)", en: " \($0.english)") }
        return Text(
            "Endstand \(kind.german)\(name?.german ?? "") in \(unit), Zähler \(meter.value)",
            en: "Final reading \(kind.english.lowercased())\(name?.english ?? "") in \(unit), meter \(meter.value)")
    }
    static func first(_ contract: MovingContract) -> Text {
        let kind = contract.commodity
        return Text(
            "Anfangsstand \(kind.german) in der neuen Wohnung",
            en: "First reading \(kind.english.lowercased()) in the new home")
    }
    static let later = Text("Leer: Zählerstand später melden", en: "Empty: tell the reading later")
    static let readOn = Text("Endstände abgelesen am", en: "Final readings taken on")
    static let readOnHint = Text(
        "Nur nötig, wenn Sie einen Endstand eintragen", en: "Needed only if you enter a final reading")
    static let readOnMissing = Text(
        "Geben Sie an, wann Sie die Endstände abgelesen haben.", en: "Enter when you took the final readings.")
    static let readInFuture = Text(
        "Dieser Tag kommt erst noch. Lassen Sie den Endstand leer und melden Sie ihn, sobald Sie abgelesen haben.",
        en: "That day is still to come. Leave the final reading empty and tell it once you have read the meter.")
    static func readTooOld(_ first: Day) -> Text {
        Text(
            "Ein Endstand darf nicht von vor dem \(first.german) sein.",
            en: "A final reading must not be from before \(first.english).")
    }
    static let noReading = Text(
        "Schreiben Sie den Stand als Zahl, so wie ihn der Zähler zeigt: zum Beispiel 12345.",
        en: "Write the reading as a number, just as the meter shows it: for example 12345.")
    static let nothingToRead = Text(
        "Für diese Verträge ist kein Zähler abzulesen.", en: "There is no meter to read for these contracts.")

    static let letters = Text("Briefe gehen an", en: "Letters go to")
    static let lettersHint = Text(
        "Auch die Schlussrechnung, falls Sie Post auf Papier bekommen",
        en: "The final bill too, if you get post on paper")
    static let lettersMissing = Text("Wählen Sie, wohin die Briefe gehen.", en: "Choose where the letters go.")
    static func way(_ way: MovePost.Way) -> Text {
        switch way {
        case .newPlace: Text("die neue Anschrift", en: "the new address")
        case .other: Text("eine andere Anschrift", en: "another address")
        }
    }
    static let otherAddress = Text("Nur bei einer anderen Anschrift", en: "Only for another address")
    static let landlord = Text(
        "Vermieter oder Hausverwaltung (freiwillig)", en: "Landlord or house management (optional)")
    static let landlordHint = Text(
        "Nur der Name. Wir fragen dort nach, wenn uns die MaLo-ID fehlt; sonst bleibt er ungenutzt.",
        en: "The name only. We ask there when the MaLo-ID is missing; otherwise it is not used.")
    static let payout = Text(
        "Ein Guthaben aus der Schlussrechnung zahlen wir innerhalb von zwei Wochen aus (§ 40c Abs. 3 EnWG). Diese Konten kennen wir:",
        en: "A credit from the final bill is paid out within two weeks (§ 40c (3) EnWG). These accounts we know:")

    static func seenBy(_ contract: MovingContract) -> Text {
        let count = contract.others
        return count == 1
            ? Text(
                "Für Vertrag \(contract.number.value) darf noch eine andere Person handeln. Sie kann dann auch die neue Anschrift lesen.",
                en:
                    "One more person may act on contract \(contract.number.value), who can then read the new address too."
            )
            : Text(
                "Für Vertrag \(contract.number.value) dürfen noch \(count) andere Personen handeln. Sie können dann auch die neue Anschrift lesen.",
                en: """
                    \(count) more people may act on contract \(contract.number.value), who can then read the new address too.
                    """)
    }
    static let people = Text("Personen mit Zugang ansehen", en: "See the people with access")
}
