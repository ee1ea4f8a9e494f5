import Vocabulary

/// The words about faults of the internet (TKG § 58).
enum FaultTexts {
    static let title = Text("Störung melden", en: "Report a fault")
    static let lead = Text(
        "Melden Sie uns, was nicht geht. Wir halten den Eingang sofort fest: Von ihm an läuft die Frist, die das Gesetz uns setzt.",
        en: "Tell us what does not work. We document it at once: the time the law gives us runs from then on.")
    static let scopeQuestion = Text("Was geht nicht?", en: "What does not work?")
    static let scope = Text("Umfang", en: "Extent")
    static let scopeMissing = Text(
        "Wählen Sie aus, ob gar nichts geht oder nur ein Teil.", en: "Choose whether nothing works or only part of it.")
    static let since = Text("Gestört seit", en: "Not working since")
    static let sinceHint = Text("Tag, Monat, Jahr", en: "Day, month, year")
    static let sinceMissing = Text(
        "Tragen Sie ein, seit wann es gestört ist.", en: "Enter since when it does not work.")
    static let sinceOutside = Text(
        "Der Tag darf höchstens einen Monat zurück und nicht in der Zukunft liegen.",
        en: "The day may lie no more than a month back and not in the future.")
    static let triedQuestion = Text("Was haben Sie schon versucht?", en: "What have you tried already?")
    static let triedHint = Text(
        "Oft hilft einer dieser Schritte. Kreuzen Sie an, was Sie gemacht haben.",
        en: "One of these steps often helps. Tick what you have done.")
    static let tried = Text("Schon versucht", en: "Tried already")
    static let words = Text("Beschreibung (wenn Sie mögen)", en: "Description (if you like)")
    /// On the receipt, where nobody is asked any more.
    static let description = Text("Beschreibung", en: "Description")
    static let wordsHint = Text(
        "Zum Beispiel, welche Lampen am Gerät leuchten. Bis zu 1000 Zeichen.",
        en: "For example which lamps of the device are lit. Up to 1000 characters.")
    static let phone = Text("Telefon für den Techniker", en: "Telephone for the technician")
    static let phoneHint = Text(
        "Am besten ein Mobiltelefon: Ihr Anschluss kann gestört sein. Wir speichern die Nummer verschlüsselt und löschen sie 30 Tage nach dem Ende der Störung.",
        en:
            "A mobile telephone is best: your line may be out. We store the number encrypted and delete it 30 days after the fault is over."
    )
    static let phoneMissing = Text(
        "Geben Sie eine Nummer ein, unter der wir Sie erreichen.", en: "Enter a number we can reach you at.")
    static let submit = Text("Störung melden", en: "Report the fault")
    static let back = Text("Zurück zur Störung", en: "Back to the fault")

    static func words(_ scope: FaultRequest.Scope) -> Text {
        switch scope {
        case .total: Text("Gar nichts geht (vollständiger Ausfall)", en: "Nothing works (total outage)")
        case .partial: Text("Nur ein Teil geht nicht, oder es ist zu langsam", en: "Only part of it, or it is too slow")
        }
    }
    static func headline(_ scope: FaultRequest.Scope) -> Text {
        switch scope {
        case .total: Text("Störung: vollständiger Ausfall", en: "Fault: total outage")
        case .partial: Text("Störung: teilweise", en: "Fault: in part")
        }
    }
    static func words(_ step: FaultRequest.Try) -> Text {
        switch step {
        case .restarted: Text("Router aus- und wieder eingeschaltet", en: "Switched the router off and on again")
        case .cables: Text("Alle Kabel und den Strom geprüft", en: "Checked all cables and the power")
        case .cableInsteadOfWiFi: Text("Mit Kabel statt WLAN versucht", en: "Tried by cable instead of Wi-Fi")
        case .otherDevice: Text("Mit einem anderen Gerät versucht", en: "Tried with another device")
        }
    }

    static let rightsTitle = Text("Ihre Rechte", en: "Your rights")
    /// TKG § 58 (1) to (4).
    static let rights = [
        Text(
            "Wir beseitigen die Störung unverzüglich und kostenlos (§ 58 Abs. 1 TKG).",
            en: "We mend the fault without delay and free of charge (§ 58 (1) TKG)."),
        Text(
            "Dauert es länger als einen Kalendertag, sagen wir Ihnen spätestens am Tag danach, was wir tun und bis wann (§ 58 Abs. 2 TKG).",
            en:
                "If it takes longer than one calendar day, we tell you by the day after what we do and until when (§ 58 (2) TKG)."
        ),
        Text(
            "Bei vollständigem Ausfall steht Ihnen ab dem dritten Tag nach der Meldung eine Entschädigung zu: am dritten und vierten Tag je 5 € oder 10 % des Monatspreises, ab dem fünften Tag je 10 € oder 20 %. Der höhere Betrag zählt (§ 58 Abs. 3 TKG).",
            en:
                "In a total outage a compensation is due from the third day after the report: on the third and fourth day €5 or 10% of the monthly price each, from the fifth day on €10 or 20% each. The higher one counts (§ 58 (3) TKG)."
        ),
        Text(
            "Versäumt der Techniker einen vereinbarten Termin, sind es 10 € oder 20 % (§ 58 Abs. 4 TKG).",
            en: "If the technician misses an agreed appointment, it is €10 or 20% (§ 58 (4) TKG)."),
    ]
    static let alreadyOpen = Text(
        "Zu diesem Vertrag ist schon eine Störung gemeldet. Die Frist läuft seit dieser Meldung; eine zweite brauchen Sie nicht.",
        en: "A fault is reported for this contract already. The time runs since that report; you need no second one.")
    static let seeOpen = Text("Gemeldete Störung ansehen", en: "See the reported fault")
    static let gasSmell = Text(
        "Riechen Sie Gas? Öffnen Sie die Fenster, betätigen Sie keine Schalter, verlassen Sie das Haus und rufen Sie von draußen die 112 an.",
        en: "You smell gas? Open the windows, touch no switches, leave the house and call 112 from outside.")

    static func words(_ obstacle: FaultFile.Obstacle, _ contract: Contract) -> Text {
        switch obstacle {
        case .gridOperators:
            let name = contract.gridOperator
            return Text(
                "Fällt \(contract.commodity.german) aus, hilft der Netzbetreiber\(name.map { ": \($0)" } ?? ""). Seine Störungsnummer ist rund um die Uhr besetzt und steht auf Ihrer Rechnung.",
                en:
                    "If the \(contract.commodity.english.lowercased()) supply fails, the grid operator helps\(name.map { ": \($0)" } ?? ""). Its fault line is staffed around the clock; the number is on your bill."
            )
        case .notSupplied:
            return Text(
                "Dieser Anschluss ist zurzeit nicht in Betrieb. Haben Sie Fragen dazu, rufen Sie uns an.",
                en: "This connection is not in use at present. If you have questions, call us.")
        case .readOnly:
            return Text(
                "Sie können diesen Vertrag ansehen. Störungen meldet, wem der Vertrag gehört.",
                en: "You can look at this contract. Faults are reported by its owner.")
        }
    }
}
