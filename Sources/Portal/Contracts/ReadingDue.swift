import Vocabulary

/// When the customer is asked for a reading. A rule: the day is handed in.
enum ReadingDue {
    /// How many days before the day it is due a reading counts for it, and the customer is reminded.
    static let leadDays = 14

    /// The day a reading is due if the customer should be asked for it today; nil when it is too early, when a reading
    /// for it is there, or when there is no meter to read by eye.
    static func day(dueOn: Day?, lastReadOn: Day?, metersToRead: Int, today: Day) -> Day? {
        guard metersToRead > 0, let dueOn, dueOn <= today.adding(days: leadDays) else { return nil }
        if let lastReadOn, lastReadOn >= dueOn.adding(days: -leadDays) { return nil }
        return dueOn
    }
}
