import Vocabulary

enum WorklistTexts {
    static let title = Text("Vorgänge", en: "Requests")
    static func counts(_ counts: WorkCounts) -> Text {
        Text(
            "Zu bearbeiten: \(counts.work). Überfällig: \(counts.late). Auf Ihrem Tisch: \(counts.mine).",
            en: "To be worked on: \(counts.work). Overdue: \(counts.late). On your desk: \(counts.mine).")
    }
    static let none = Text("Hier ist nichts zu tun.", en: "There is nothing to do here.")
    static let finished = Text(
        "Gesendet. Der Kunde wird benachrichtigt. In dieser Liste liegt für Sie nichts mehr.",
        en: "Sent. The customer is told. Nothing is left for you in this list.")
    static let views = Text("Ansichten", en: "Views")
    static let shortcuts: [(Text, String?)] = [
        (Text("Alle Arbeit", en: "All work"), nil),
        (Text("Mein Tisch", en: "My desk"), "stand=offen&bei=ich"),
        (Text("Noch bei niemandem", en: "On nobody’s desk"), "bei=niemand"),
        (Text("Überfällig", en: "Overdue"), "stand=offen&frist=ueberfaellig"),
        (Text("Abgeschlossen", en: "Closed"), "stand=abgeschlossen"),
        (Text("Durch Regeln entschieden", en: "Decided by rules"), "stand=regel"),
    ]
    static let filters = Text("Filter", en: "Filters")
    static let apply = Text("Anzeigen", en: "Show")
    static let stand = Text("Stand", en: "State")
    static func stand(_ stand: WorkFilter.Stand) -> Text {
        switch stand {
        case .work: Text("Wir sind am Zug, oder es ist überfällig", en: "Our move, or overdue")
        case .open: Text("Alle offenen", en: "All that are open")
        case .customer: Text("Wartet auf den Kunden", en: "Waits for the customer")
        case .grid: Text("Beim Netzbetreiber", en: "With the grid operator")
        case .closed: Text("Abgeschlossen, auch durch Regeln", en: "Closed, by rules too")
        case .byRule: Text("Allein durch eine Regel entschieden", en: "Decided by a rule alone")
        }
    }
    static let kind = Text("Art", en: "Kind")
    static let due = Text("Frist", en: "Due")
    static func due(_ due: WorkFilter.Due) -> Text {
        switch due {
        case .late: Text("Überfällig", en: "Overdue")
        case .today: Text("Bis heute", en: "By today")
        case .week: Text("In den nächsten sieben Tagen", en: "Within seven days")
        }
    }
    static let owner = Text("Liegt bei", en: "On the desk of")
    static let me = Text("mir", en: "me")
    static let nobody = Text("niemandem", en: "nobody")
    static let more = Text("Weitere Vorgänge", en: "More requests")
    static let toStart = Text("Zum Anfang der Liste", en: "To the top of the list")
    static func received(_ day: Day, _ contract: ContractNumber?) -> Text {
        guard let contract else { return Text("eingegangen \(day.german)", en: "received \(day.english)") }
        return Text(
            "eingegangen \(day.german), Vertrag \(contract.value)",
            en: "received \(day.english), contract \(contract.value)")
    }
    static func closed(_ day: Day) -> Text {
        Text("abgeschlossen \(day.german)", en: "closed \(day.english)")
    }
    static func law(_ deadline: StatutoryDeadline) -> Text {
        Text("\(deadline.duty.german), \(deadline.norm)", en: "\(deadline.duty.english), \(deadline.norm)")
    }
}
