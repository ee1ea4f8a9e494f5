import Vocabulary

/// Whether a reading of a day can still, or already, be taken.
struct ReadingDate: Sendable {
    let day: Day
    let today: Day
    let installedOn: Day?
    let removedOn: Day?
    let billedUntil: Day?
    /// The window; below 0 counts as 0.
    let daysBack: Int

    /// Nil when the day is fine.
    var finding: ReadingVerdict.Finding? {
        if day > today { return .inFuture }
        if let installedOn, day < installedOn { return .notYetInstalled(installedOn) }
        // On the day of the exchange itself the old meter is read a last time.
        if let removedOn, day > removedOn { return .alreadyRemoved(removedOn) }
        if let billedUntil, day < billedUntil { return .beforeBilled(billedUntil) }
        let earliest = today.adding(days: -max(0, min(daysBack, 36_500)))
        return day < earliest ? .tooOld(earliest: earliest) : nil
    }
}
