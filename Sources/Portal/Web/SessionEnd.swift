import HTML
import Vocabulary

/// When the session ends by itself: in the foot of every page, and, where scripts run, two minutes before.
extension Visited {
    private static var warningSeconds: Int { 120 }

    /// A sentence with the time. A minute early at most, because the last click is noted once a minute.
    func sessionEnd(_ page: Page) {
        guard let customer else { return }
        let rules = portal.sessionRules
        let idle = request.now.adding(minutes: rules.idleMinutes - 1)
        let longest = customer.signedInAt.adding(hours: rules.longestHours)
        page.p(SessionEndTexts.until(min(idle, longest)), .class("foot-end"))
    }

    /// Empty until the script shows what is in it, so that a screen reader says it then.
    func sessionWarning(_ page: Page) {
        guard customer != nil else { return }
        let seconds = portal.sessionRules.idleMinutes * 60
        page.div(
            .id("sitzungsende"), .role("status"), .data("data-seconds", String(seconds)),
            .data("data-warning", String(Self.warningSeconds))
        ) {
            page.div(.class("session-end"), .hidden(true)) {
                page.p(SessionEndTexts.soon)
                page.button(SessionEndTexts.stay, .class("button"))
            }
            page.div(.class("session-end"), .hidden(true)) { page.p(SessionEndTexts.over) }
        }
    }
}

enum SessionEndTexts {
    static func until(_ moment: Instant) -> Text {
        let clock = BerlinTime(moment)
        let (hour, minute) = ("\(clock.hour)", clock.minute < 10 ? "0\(clock.minute)" : "\(clock.minute)")
        return Text(
            "Ohne Klick melden wir Sie um \(hour):\(minute) Uhr ab.",
            en: "Without a click we sign you out at \(hour):\(minute).")
    }
    static let soon = Text(
        "In zwei Minuten melden wir Sie ab, weil Sie länger nicht geklickt haben.",
        en: "In two minutes we sign you out, because you have not clicked for a while.")
    static let stay = Text("Angemeldet bleiben", en: "Stay signed in")
    static let over = Text(
        "Sie sind abgemeldet. Was Sie eingetippt haben, geht nicht verloren: Senden Sie es ab und melden Sie sich dann an.",
        en: "You are signed out. What you typed is not lost: send it and then sign in.")
}
