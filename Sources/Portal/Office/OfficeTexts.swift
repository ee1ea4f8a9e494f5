import Vocabulary

enum OfficeTexts {
    static let name = Text("Service-Büro", en: "Service office")
    static func site(_ house: String) -> Text { Text("Service-Büro \(house)", en: "Service office \(house)") }
    static let forStaff = Text("Nur für Beschäftigte", en: "For our own people only")
    static let toPortal = Text("Zum Kundenportal", en: "To the customers’ portal")
    static func who(_ name: String, _ role: StaffRole) -> Text {
        let role = self.role(role)
        return Text("\(name), \(role.german)", en: "\(name), \(role.english)")
    }
    static func menu(_ here: Text?) -> Text {
        guard let here else { return Text("Menü", en: "Menu") }
        return Text("Menü: \(here.german)", en: "Menu: \(here.english)")
    }
    static let work = Text("Vorgänge", en: "Requests")
    static let customers = Text("Kunden", en: "Customers")
    static let figures = Text("Zahlen", en: "Figures")
    static let people = Text("Personen", en: "People")
    static let log = Text("Protokoll", en: "Log")
    static let own = Text("Mein Zugang", en: "My access")
    static let toSignIn = Text("Zur Anmeldung im Büro", en: "Sign in to the office")
    static let toStart = Text("Zur Startseite des Büros", en: "To the office’s first page")

    static func role(_ role: StaffRole) -> Text {
        switch role {
        case .reader: Text("Lesen", en: "reader")
        case .clerk: Text("Sachbearbeitung", en: "clerk")
        case .approver: Text("Freigabe", en: "approver")
        case .admin: Text("Verwaltung", en: "admin")
        case .auditor: Text("Revision", en: "auditor")
        }
    }
    static func roleMeans(_ role: StaffRole) -> Text {
        switch role {
        case .reader: Text("sieht Vorgänge und ändert nichts", en: "sees requests and changes nothing")
        case .clerk: Text("bearbeitet Vorgänge", en: "works on requests")
        case .approver:
            Text(
                "entscheidet auch über Geld und verteilt Vorgänge um",
                en: "decides about money, too, and moves requests between desks")
        case .admin: Text("lädt dazu Personen ein und sperrt sie", en: "also invites people and locks them out")
        case .auditor: Text("liest das Protokoll, keine Vorgänge", en: "reads the log, and no requests")
        }
    }

    static let notFoundNext = Text(
        "Prüfen Sie die Adresse. Manche Seiten sieht nur, wer dafür zuständig ist.",
        en: "Check the address. Some pages are only there for those who are in charge of them.")
    static let stale = Text(
        "Die Seite war länger offen, deshalb ist noch nichts gespeichert. Ihre Angaben sind noch da: Senden Sie sie mit einem Klick.",
        en: """
            The page was open for a while, so nothing is stored yet. What you entered is still here: send it with one click.
            """)
}
