import HTML
import Vocabulary

// What lists of the office's work have in common.

extension Page {
    /// The day something is due, and how near that is.
    func due(_ day: Day?, on today: Day) {
        guard let day else { return text("–") }
        text(day)
        guard let clock = WorkClock(day, on: today) else { return }
        text(" ")
        span(clock.words, .class(clock.badge))
    }

    /// Who has taken it.
    func owner(_ id: ID<Staff>?, _ name: String?, _ visit: StaffVisit) {
        if id == visit.person.id { text(WorklistTexts.me) } else { text(name ?? "–") }
    }
}
