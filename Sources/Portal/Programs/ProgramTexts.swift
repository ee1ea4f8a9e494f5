import Vocabulary

enum ProgramTexts {
    static let title = Text("Zugänge für Programme", en: "Access for programs")
    static let lead = Text(
        "Ihre eigenen Programme, zum Beispiel eine Hausautomation, können Ihre Werte lesen und Zählerstände melden.",
        en: "Your own programs, such as a home automation, can read your values and report meter readings.")
    static func standing(_ count: Int) -> Text {
        switch count {
        case 0: Text("Kein Programm hat Zugang.", en: "No program has access.")
        case 1: Text("1 Programm hat Zugang.", en: "1 program has access.")
        default: Text("\(count) Programme haben Zugang.", en: "\(count) programs have access.")
        }
    }
    static let manage = Text("Zugänge verwalten", en: "Manage access")
    static let list = Text("Ihre Zugänge für Programme", en: "Access you gave to programs")
    static let none = Text("Kein Programm hat Zugang zu Ihren Daten.", en: "No program has access to your data.")
    static let new = Text("Neuen Zugang anlegen", en: "Make a new access")
    static let how = Text(
        "Wie ein Programm fragt und was es erhält, steht in der Beschreibung der Schnittstelle.",
        en: "The description of the interface says how a program asks and what it gets.")
    static let document = Text("Beschreibung der Schnittstelle", en: "Description of the interface")
    static let ended = Text(
        "Der Zugang ist beendet. Das Programm erhält ab sofort nichts mehr.",
        en: "The access has ended. The program gets nothing from now on.")
    static let unchanged = Text(
        "Es hat sich nichts geändert: Dieser Zugang war schon beendet.",
        en: "Nothing has changed: this access had ended already.")
    static let end = Text("Zugang beenden", en: "End the access")
    static func end(_ token: CustomerToken) -> Text {
        Text("Zugang für „\(token.name)“ beenden", en: "End the access of “\(token.name)”")
    }
    static func notice(_ name: String?) -> Text? {
        switch name {
        case "beendet": ended
        case "unveraendert": unchanged
        default: nil
        }
    }

    static func validity(_ token: CustomerToken, at now: Instant) -> Text {
        if let ended = token.endedAt {
            return Text("Beendet am \(ended.day.german)", en: "Ended on \(ended.day.english)")
        }
        let day = token.expiresAt.day
        return token.isAlive(at: now)
            ? Text("Gilt bis \(day.german)", en: "Works until \(day.english)")
            : Text("Abgelaufen am \(day.german)", en: "Lapsed on \(day.english)")
    }
    static func use(_ token: CustomerToken) -> Text {
        guard let day = token.lastUsedOn else { return Text("Noch nie benutzt", en: "Never used") }
        return Text("Zuletzt benutzt am \(day.german)", en: "Last used on \(day.english)")
    }
    static let opens = Text("Verträge", en: "Contracts")
    static let may = Text("Darf", en: "May")
    static let nothing = Text("keine mehr", en: "none any more")

    static func words(_ scope: ProgramScope) -> Text {
        switch scope {
        case .contracts: Text("Verträge, Abschläge und Termine lesen", en: "Read contracts, instalments and dates")
        case .consumption: Text("Zähler, Zählerstände und Verbrauch lesen", en: "Read meters, readings and consumption")
        case .series: Text("Viertelstundenwerte lesen", en: "Read quarter-hour values")
        case .documents: Text("Dokumente lesen", en: "Read documents")
        case .readings: Text("Zählerstände melden", en: "Report meter readings")
        }
    }
    static func hint(_ scope: ProgramScope) -> Text? {
        switch scope {
        case .series:
            Text(
                "An Viertelstundenwerten sieht man, wann jemand zu Hause ist.",
                en: "Quarter-hour values tell when somebody is at home.")
        case .readings:
            Text(
                "Gemeldete Stände prüfen wir wie Ihre eigenen. Danach rechnen wir ab.",
                en: "Reported readings are checked like your own. Your bill is built on them.")
        case .contracts, .consumption, .documents: nil
        }
    }
}

/// The page on which an access is made.
enum MakeProgramTexts {
    static let title = Text("Zugang für ein Programm anlegen", en: "Make access for a program")
    static let lead = Text(
        "Wählen Sie nur, was das Programm braucht. Sie können den Zugang jederzeit beenden.",
        en: "Choose only what the program needs. You can end the access at any time.")
    static let name = Text("Wie heißt das Programm?", en: "What is the program called?")
    static let nameHint = Text("Nur Sie sehen den Namen.", en: "Only you see the name.")
    static let nameMissing = Text("Geben Sie dem Zugang einen Namen.", en: "Give the access a name.")
    static let scopes = Text("Was darf es?", en: "What may it do?")
    static let scopesMissing = Text("Kreuzen Sie an, was das Programm darf.", en: "Tick what the program may do.")
    static let contracts = Text("Für welche Verträge?", en: "For which contracts?")
    static let contractsMissing = Text("Kreuzen Sie mindestens einen Vertrag an.", en: "Tick one contract at least.")
    static let readOnly = Text(
        "Zählerstände kann es nur für Verträge melden, für die Sie es selbst dürfen. Kreuzen Sie einen solchen Vertrag an oder lassen Sie „Zählerstände melden“ weg.",
        en:
            "It can report readings only for contracts for which you may. Tick such a contract or leave out “Report meter readings”."
    )
    static let days = Text("Wie lange soll der Zugang gelten?", en: "How long shall the access work?")
    static let daysMissing = Text("Wählen Sie, wie lange der Zugang gilt.", en: "Choose how long the access works.")
    static func days(_ count: Int) -> Text {
        count == 365 ? Text("1 Jahr", en: "1 year") : Text("\(count) Tage", en: "\(count) days")
    }
    static let never = Text(
        "Ein Programm sieht nie Ihre Bankverbindung und kann nichts bestellen, kündigen oder ändern.",
        en: "A program never sees your bank account, and cannot order, cancel or change anything.")
    static let make = Text("Zugang anlegen", en: "Make the access")
    static let tooMany = Text(
        "Für Ihren Zugang gibt es schon \(CustomerToken.most) Zugänge für Programme. Beenden Sie einen, dann geht es weiter.",
        en: "There are \(CustomerToken.most) programs with access already. End one to go on.")
    static let noContract = Text(
        "Ohne Vertrag gibt es nichts, was ein Programm lesen könnte.",
        en: "Without a contract there is nothing a program could read.")

    static let madeTitle = Text("Der Zugang ist angelegt", en: "The access is made")
    static func made(_ name: String, until day: Day) -> Text {
        Text(
            "Tragen Sie diesen Zugangsschlüssel in „\(name)“ ein. Er gilt bis \(day.german).",
            en: "Enter this key in “\(name)”. It works until \(day.english).")
    }
    static let once = Text(
        "Wir zeigen den Zugangsschlüssel nur jetzt. Kopieren Sie ihn, bevor Sie die Seite verlassen.",
        en: "We show the key now only. Copy it before you leave this page.")
    static let secret = Text(
        "Behandeln Sie ihn wie ein Passwort. Wer ihn hat, kann dasselbe wie das Programm. Wir fragen nie danach.",
        en: "Treat it like a password. Whoever has it can do what the program can. We never ask for it.")
    static let address = Text("Adresse der Schnittstelle", en: "Address of the interface")
    static let key = Text("Zugangsschlüssel", en: "Key")
    static let next = Text(
        "Wir bestätigen den neuen Zugang per E-Mail. In der Liste sehen Sie, wann er zuletzt benutzt wurde.",
        en: "We confirm the new access by e-mail. The list shows when it was last used.")

    static let letterSubject = Text("Ein Programm hat Zugang zu Ihren Daten", en: "A program has access to your data")
    static func letter(until day: Day) -> Text {
        Text(
            "Für Ihren Zugang zum Kundenportal wurde ein Zugangsschlüssel für ein Programm angelegt. Er gilt bis \(day.german). Im Portal sehen Sie, was das Programm darf, und können den Zugang sofort beenden.",
            en:
                "A key for a program was made for your account of the customer portal. It works until \(day.english). The portal shows what the program may do, and you can end the access at once there."
        )
    }
}
