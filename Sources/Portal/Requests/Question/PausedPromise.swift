import Vocabulary

/// What becomes of the day the house promised while it waited for the customer: it moves by the working days it waited.
/// A clock of the law never waits, and a promise that was broken before is not mended by a question.
enum PausedPromise {
    /// The new day; nil when the old one stays.
    static func day(_ promised: Day?, askedOn asked: Day, answeredOn answered: Day, law: Day?) -> Day? {
        guard let promised, promised >= asked else { return nil }
        let waited = workingDays(after: asked, until: answered)
        guard waited > 0 else { return nil }
        let moved = WorkingDays.adding(waited, to: promised)
        // Nothing is promised for a day after the law wants it done.
        guard let law, law >= promised else { return moved }
        return moved > law ? (law > promised ? law : nil) : moved
    }

    /// How many there are behind a day, up to another one and with it.
    static func workingDays(after first: Day, until last: Day) -> Int {
        let days = first.days(until: last)
        guard days > 0 else { return 0 }
        return (1...days).count { WorkingDays.isWorkingDay(first.adding(days: $0)) }
    }
}
