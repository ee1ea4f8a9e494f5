import Vocabulary

enum NoticeTexts {
    static let title = Text("Stand der Dienste", en: "State of the services")
    static let fine = Text("Aktuell sind keine Probleme bekannt.", en: "There are no known problems at present.")
    static func lead(_ state: ServiceState) -> Text {
        switch state {
        case .fine: fine
        case .planned: Text("Es sind Arbeiten geplant.", en: "Work is planned.")
        case .outage: Text("Es gibt gerade eine Störung.", en: "There is an outage at present.")
        }
    }
    static let toState = Text("Stand der Dienste", en: "State of the services")
    static let more = Text("Mehr dazu", en: "More about it")
    static func more(_ title: Text) -> Text {
        Text("Mehr dazu: \(title.german)", en: "More about it: \(title.english)")
    }
    static let now = Text("Jetzt", en: "Now")
    static let coming = Text("Geplant", en: "Planned")
    static let over = Text("In den letzten 7 Tagen behoben oder beendet", en: "Mended or ended within the last 7 days")
    static func asOf(_ moment: Instant) -> Text { Text("Stand: \(moment.german)", en: "As of \(moment.english)") }
    static func ownTrouble(_ phone: String) -> Text {
        Text(
            "Steht Ihre Störung hier nicht? Melden Sie sie beim Vertrag oder rufen Sie uns an: \(phone).",
            en: "Your trouble is not here? Report it at the contract, or call us: \(phone).")
    }
    static func kind(_ kind: ServiceNotice.Kind) -> Text {
        switch kind {
        case .outage: Text("Störung", en: "Outage")
        case .planned: Text("Geplante Arbeiten", en: "Planned work")
        case .news: Text("Hinweis", en: "Notice")
        }
    }
    static func time(_ notice: ServiceNotice) -> Text {
        let begin = notice.beginsAt
        if let end = notice.endsAt {
            return Text("\(begin.german) bis \(end.german)", en: "\(begin.english) until \(end.english)")
        }
        guard notice.kind == .outage else { return Text("ab \(begin.german)", en: "from \(begin.english)") }
        return Text(
            "seit \(begin.german), das Ende ist noch nicht bekannt",
            en: "since \(begin.english), the end is not known yet")
    }
}
