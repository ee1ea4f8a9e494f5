import HTML
import Vocabulary

/// When the session ends by itself, without a click or after the longest time with clicks: in the foot of every page, and,
/// where scripts run, two minutes before.
extension Visited {
    private static var warningSeconds: Int { 120 }

    /// A sentence with the time. A minute early at most, because the last click is noted once a minute.
    func sessionEnd(_ page: Page) {
        guard let customer, customer.view == nil else { return }
        let idle = request.now.adding(minutes: portal.sessionRules.idleMinutes - 1)
        let longest = longestEnd(customer)
        page.p(
            longest < idle ? SessionEndTexts.inAnyCase(at: longest) : SessionEndTexts.withoutClick(at: idle),
            .class("foot-end"))
    }

    /// Empty until the script shows what is in it, so that a screen reader says it then.
    func sessionWarning(_ page: Page) {
        guard let customer, customer.view == nil else { return }
        let longest = max(0, Int(request.now.seconds(until: longestEnd(customer))))
        let seconds = min(portal.sessionRules.idleMinutes * 60, longest)
        page.div(
            .id("sitzungsende"), .role("status"), .data("data-seconds", String(seconds)),
            .data("data-longest", String(longest)), .data("data-warning", String(Self.warningSeconds))
        ) {
            page.div(.class("session-end"), .hidden(true)) {
                page.p(SessionEndTexts.soon)
                page.button(SessionEndTexts.stay, .class("button"))
            }
            page.div(.class("session-end"), .hidden(true)) {
                page.p(SessionEndTexts.soonInAnyCase(hours: portal.sessionRules.longestHours))
            }
            page.div(.class("session-end"), .hidden(true)) { page.p(SessionEndTexts.over) }
        }
    }

    private func longestEnd(_ customer: Customer) -> Instant {
        customer.signedInAt.adding(hours: portal.sessionRules.longestHours)
    }
}

enum SessionEndTexts {
    static func withoutClick(at moment: Instant) -> Text {
        Text(
            "Ohne Klick melden wir Sie um \(clock(moment)) Uhr ab.",
            en: "Without a click we sign you out at \(clock(moment)).")
    }
    static func inAnyCase(at moment: Instant) -> Text {
        Text("Um \(clock(moment)) Uhr melden wir Sie ab.", en: "We sign you out at \(clock(moment)).")
    }
    private static func clock(_ moment: Instant) -> String {
        let clock = BerlinTime(moment)
        return "\(clock.hour):\(clock.minute < 10 ? "0" : "")\(clock.minute)"
    }
    static let soon = Text(
        "In zwei Minuten melden wir Sie ab, weil Sie länger nicht geklickt haben.",
        en: "In two minutes we sign you out, because you have not clicked for a while.")
    static func soonInAnyCase(hours: Int) -> Text {
        Text(
            "In zwei Minuten melden wir Sie ab: Nach \(hours) Stunden endet jede Anmeldung. Was Sie eingetippt haben, geht nicht verloren: Senden Sie es ab und melden Sie sich dann an.",
            en: """
                In two minutes we sign you out: every session ends after \(hours) hours. What you typed is not lost: send it \
                and then sign in.
                """)
    }
    static let stay = Text("Angemeldet bleiben", en: "Stay signed in")
    static let over = Text(
        "Sie sind abgemeldet. Was Sie eingetippt haben, geht nicht verloren: Senden Sie es ab und melden Sie sich dann an.",
        en: "You are signed out. What you typed is not lost: send it and then sign in.")
}
