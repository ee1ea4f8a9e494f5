import Vocabulary

enum WebhookTexts {
    static let title = Text("Meldungen an Programme", en: "Messages to programs")
    static let lead = Text(
        "Adressen, denen das Portal meldet, was mit Vorgängen geschieht. Was ein Programm drei Tage lang nicht annimmt, wird aufgegeben und steht unten. Angelegt und beendet werden sie mit „kundenportal webhook“.",
        en: """
            Addresses the portal tells what happens to requests. What a program does not take for three days is given up and \
            stands below. They are made and ended by “kundenportal webhook”.
            """)
    static let none = Text("Keine Adresse ist angelegt.", en: "There is no address.")
    static let name = Text("Programm", en: "Program")
    static let address = Text("Adresse", en: "Address")
    static let state = Text("Stand", en: "State")
    static let waiting = Text("Wartet", en: "Waiting")
    static let dead = Text("Aufgegeben", en: "Given up")
    static let last = Text("Zuletzt angenommen", en: "Taken last")
    static let alive = Text("in Betrieb", en: "in use")
    static func ended(_ moment: Instant) -> Text {
        let day = moment.day.text
        return Text("beendet am \(day.german)", en: "ended on \(day.english)")
    }
    static let deadTitle = Text("Aufgegebene Meldungen", en: "Messages that were given up")
    static let noDead = Text("Keine Meldung wurde aufgegeben.", en: "No message was given up.")
    static let request = Text("Vorgang", en: "Request")
    static let attempts = Text("Versuche", en: "Tries")
    static let trouble = Text("Grund", en: "Reason")
    static let when = Text("Aufgegeben am", en: "Given up on")
    static func againOf(_ name: String) -> Text {
        Text("Aufgegebene Meldungen an „\(name)“ noch einmal senden", en: "Send again what was given up for “\(name)”")
    }
    static func done(_ count: Int) -> Text {
        Text("\(count) Meldungen werden noch einmal gesendet.", en: "\(count) messages are sent again.")
    }
}
