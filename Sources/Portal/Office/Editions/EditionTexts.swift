import Vocabulary

enum EditionTexts {
    static let section = Text("Einstellungen", en: "Settings")
    static let lead = Text(
        "Was Kunden sehen und was die Regeln rechnen. Jede Änderung ist eine Fassung mit einem ersten Tag; keine geht verloren.",
        en: """
            What customers see and what the rules reckon with. Each change is a version with a first day; none is lost.
            """)
    static let limits = Text("Grenzen für Abschläge", en: "Limits of instalments")
    static let limitsLead = Text(
        "Wie weit und wie oft Kunden ihren Abschlag sofort ändern. Alles darüber hinaus wird ein Vorgang.",
        en: "How far and how often customers change their instalment at once. All beyond becomes a request.")
    static let options = Text("Tarifoptionen", en: "Tariff options")
    static let optionsLead = Text(
        "Was Kunden zu einem Vertrag dazubuchen. Ein neuer Preis gilt für neue Bestellungen; wer gebucht hat, behält seinen.",
        en: "What customers book beside a contract. A new price holds for new orders; who has booked keeps theirs.")
    static let bonus = Text("Umzugsbonus", en: "Moving bonus")
    static let bonusLead = Text(
        "Was Kunden für Verträge bekommen, die sie mitnehmen. Zugesagt ist, was bei der Meldung des Umzugs galt.",
        en: "What customers get for contracts they take along. What held when a move was told is promised.")
    static let tariffs = Text("Tarife", en: "Tariffs")
    static let tariffsLead = Text(
        "Was Kunden als neuen Tarif bestellen. Geschrieben wird wie aus dem Abrechnungssystem: Liefert es denselben Tarif, gilt seine Lieferung.",
        en: """
            What customers order as a new tariff. It is written as the billing system writes it: where that delivers the \
            same tariff, its delivery holds.
            """)

    static let none = Text("Noch nichts angelegt.", en: "Nothing there yet.")
    static let add = Text("Neu anlegen", en: "Add")
    static let change = Text("Ändern", en: "Change")
    static let toSubjects = Text("Alle Einstellungen", en: "All settings")
    static let now = Text("Das gilt heute", en: "What holds today")
    static let nothingNow = Text("Heute gilt hier nichts.", en: "Nothing holds here today.")
    static let preview = Text("Vorschau: so sieht es der Kunde", en: "Preview: as the customer sees it")
    static let changes = Text("Was sich ändert", en: "What changes")
    static let noChange = Text("Es ändert sich nichts.", en: "Nothing changes.")

    static let key = Text("Kürzel", en: "Short name")
    static let keyHint = Text(
        "a bis z, Ziffern und Bindestriche. Es bleibt für immer und wird nie für etwas anderes verwendet.",
        en: "a to z, digits and hyphens. It stays for good and is never used for something else.")
    static let keyMissing = Text("Geben Sie ein Kürzel ein", en: "Enter a short name")
    static let keyWrong = Text(
        "Verwenden Sie nur a bis z, Ziffern und Bindestriche", en: "Use a to z, digits and hyphens only")
    static let keyTaken = Text("Dieses Kürzel gibt es schon", en: "This short name is taken")
    static let from = Text("Gilt ab", en: "Holds from")
    static let fromHint = Text(
        "Heute oder ein späterer Tag, zum Beispiel 01.01.2027", en: "Today or a later day, for example 01.01.2027")
    static let fromMissing = Text("Geben Sie an, ab wann das gilt", en: "Say from when on this holds")
    static let fromPast = Text(
        "Rückwirkend gilt nichts: Wählen Sie heute oder einen späteren Tag",
        en: "Nothing holds backwards: choose today or a later day")
    static let fromFar = Text("Das liegt mehr als fünf Jahre voraus", en: "This is more than five years ahead")
    static let remark = Text("Vermerk für Kollegen", en: "Remark for colleagues")
    static let remarkHint = Text(
        "Warum Sie das ändern. Kunden sehen ihn nicht.", en: "Why you change it. Customers do not see it.")
    static let showPreview = Text("Vorschau", en: "Preview")
    static let saveDraft = Text("Als Entwurf speichern", en: "Save as a draft")
    static let save = Text("Speichern", en: "Save")
    static let reset = Text("Ab diesem Tag wieder wie vorgegeben", en: "From this day on as it came")

    static func faster(_ edition: Edition) -> Text {
        let (number, when) = (edition.version, edition.writtenAt)
        return Text(
            "Inzwischen hat \(edition.author) Fassung \(number) gespeichert (\(when.german)). Ihre Angaben stehen noch hier. Vergleichen Sie, und speichern Sie dann noch einmal: Ihre Fassung folgt auf die andere.",
            en: """
                Meanwhile \(edition.author) saved version \(number) (\(when.english)). What you entered is still here. Compare, \
                then save once more: your version follows the other one.
                """)
    }
    static let lookFirst = Text(
        "Noch ist nichts gespeichert. Sehen Sie erst, was sich ändert; speichern Sie dann noch einmal.",
        en: "Nothing is saved yet. Look at what changes first, then save once more.")
    static let againstFaster = Text(
        "Ihre Angaben gegenüber der neuen Fassung", en: "What you entered against the new version")
    static let sameAsFaster = Text("Ihre Angaben sagen dasselbe.", en: "What you entered says the same.")

    static func source(_ edition: Edition?) -> Text {
        guard let edition, edition.json != nil else { return asItCame }
        return Text(
            "Fassung \(edition.version) von \(edition.author), gilt seit \(edition.startsOn?.german ?? "–")",
            en: "Version \(edition.version) by \(edition.author), holds since \(edition.startsOn?.english ?? "–")")
    }
    static let asStored = Text("Wie es zuletzt geschrieben wurde", en: "As it was written last")
    static let asItCame = Text(
        "Wie vorgegeben: aus der Betreiberdatei, dem Programm oder dem Abrechnungssystem",
        en: "As it came: from the operator’s file, the program or the billing system")

    static func state(_ inForce: Edition?, next: Day?, isOriginal: Bool) -> Text {
        let present: Text =
            if let inForce, inForce.json != nil {
                Text("Fassung \(inForce.version)", en: "Version \(inForce.version)")
            } else if isOriginal {
                Text("Wie vorgegeben", en: "As it came")
            } else {
                Text("Gilt noch nicht", en: "Does not hold yet")
            }
        guard let next else { return present }
        return Text(
            "\(present.german), eine Änderung gilt ab \(next.german)",
            en: "\(present.english), a change holds from \(next.english) on")
    }

    static let versions = Text("Fassungen", en: "Versions")
    static let noVersions = Text("Hier wurde noch nichts geändert.", en: "Nothing was changed here yet.")
    static func version(_ edition: Edition) -> Text {
        let number = edition.version
        return Text(
            "Fassung \(number), \(edition.writtenAt.german), \(edition.author)",
            en: "Version \(number), \(edition.writtenAt.english), \(edition.author)")
    }
    static func standing(_ standing: EditionStanding, _ edition: Edition) -> Text {
        let (german, english) = (edition.startsOn?.german ?? "–", edition.startsOn?.english ?? "–")
        switch standing {
        case .draft: return Text("Entwurf, gilt nicht", en: "Draft, does not hold")
        case .toCome: return Text("Gilt ab \(german)", en: "Holds from \(english) on")
        case .inForce: return Text("Gilt seit \(german)", en: "Holds since \(english)")
        case .over: return Text("Galt ab \(german)", en: "Held from \(english) on")
        case .replaced: return Text("Ersetzt, bevor sie galt", en: "Replaced before it held")
        case .withdrawn:
            let (name, day) = (edition.withdrawnBy ?? "–", edition.withdrawnAt)
            return Text(
                "Zurückgenommen von \(name), \(day?.german ?? "–")", en: "Taken back by \(name), \(day?.english ?? "–")"
            )
        }
    }
    static let givenBack = Text("Es gilt wieder, was vorgegeben ist.", en: "What came with it holds again.")
    static let unreadable = Text(
        "Eine neuere Version des Programms hat sie geschrieben; diese kann sie nicht lesen.",
        en: "A newer version of the program wrote it; this one cannot read it.")
    static func refused(_ words: String) -> Text {
        Text("So lässt sich das nicht übernehmen: \(words)", en: "This cannot be carried out: \(words)")
    }
    static func trouble(_ words: String) -> Text {
        Text("Noch nicht übernommen: \(words)", en: "Not carried out yet: \(words)")
    }
    static let absent = Text("–", en: "–")
    static let what = Text("Angabe", en: "Value")
    static let before = Text("Bisher", en: "So far")
    static let after = Text("Neu", en: "New")
    static func label(_ line: EditionDifference.Line) -> Text {
        Text("\(line.label.german): ", en: "\(line.label.english): ")
    }
    static func values(_ line: EditionDifference.Line) -> Text {
        let (before, after) = (line.before ?? absent, line.after ?? absent)
        return Text("\(before.german) → \(after.german)", en: "\(before.english) → \(after.english)")
    }
    static func begin(_ version: Int) -> Text {
        Text("Mit Fassung \(version) beginnen", en: "Begin with version \(version)")
    }
    static func withdraw(_ version: Int) -> Text {
        Text("Fassung \(version) zurücknehmen", en: "Take back version \(version)")
    }

    static func notice(_ name: String?) -> Text? {
        switch name {
        case "gespeichert": Text("Gespeichert.", en: "Saved.")
        case "entwurf": Text("Als Entwurf gespeichert. Er gilt nicht.", en: "Saved as a draft. It does not hold.")
        case "zurueckgenommen": Text("Zurückgenommen.", en: "Taken back.")
        case "zu-spaet":
            Text(
                "Diese Fassung gilt schon oder ist zurückgenommen. Schreiben Sie eine neue.",
                en: "This version holds already or was taken back. Write a new one.")
        default: nil
        }
    }

    static func numberWrong(_ range: ClosedRange<Int>) -> Text {
        Text(
            "Geben Sie eine ganze Zahl von \(range.lowerBound) bis \(range.upperBound) ein",
            en: "Enter a whole number from \(range.lowerBound) to \(range.upperBound)")
    }
    static let wordsMissing = Text("Schreiben Sie einen Text", en: "Write a text")
    static let nameMissing = Text("Geben Sie einen Namen ein", en: "Enter a name")
    static let yes = Text("ja", en: "yes")
    static let no = Text("nein", en: "no")
    static func yes(_ value: Bool) -> Text { value ? yes : no }
}
