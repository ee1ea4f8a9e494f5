import Vocabulary

/// Whether the newest backup is new enough.
struct BackupAge: Sendable, Equatable {
    /// A night and six hours: time to try again.
    static let nightlyHours = 30
    /// Without a setting somebody else starts it; who backs up once a week is not told each day.
    static let otherHours = 8 * 24
    /// Nil when there was none.
    let newest: Instant?
    let isNightly: Bool
    let now: Instant

    var isWell: Bool {
        guard let newest else { return !isNightly }
        return newest.adding(hours: isNightly ? Self.nightlyHours : Self.otherHours) >= now
    }

    var words: String {
        guard let newest else {
            return isNightly
                ? "no backup has been written yet; the next one is due in the night (KUNDENPORTAL_BACKUP_HOUR)"
                : "no backup has been written yet (kundenportal backup)"
        }
        let hours = newest.seconds(until: now) / 3600
        return "the newest backup is \(hours) hours old\(isWell ? "" : "; look for \"backup not written\" in the log")"
    }

    /// Whether tonight's is due: the hour has come, and none was made since.
    static func isDue(newest: Instant?, hour: Int, now: Instant) -> Bool {
        let today = Instant(now.day, hour: hour)
        guard now >= today else { return false }
        return newest.map { $0 < today } ?? true
    }
}
