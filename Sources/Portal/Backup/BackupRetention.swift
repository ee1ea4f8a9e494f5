import Vocabulary

/// Which backups of a folder stay: all of today and yesterday, the newest of each day for a while, the newest of each month for longer, and the newest of
/// all whatever its age.
struct BackupRetention: Sendable, Equatable {
    private static let wholeDays = 2
    var days = 30
    var months = 12

    /// What may go; `files` from old to new.
    func expired(_ files: [BackupFile], on today: Day) -> [BackupFile] {
        var kept: Set<String> = []
        var seenDays: Set<String> = []
        var seenMonths: Set<String> = []
        for file in files.reversed() {
            let day = file.madeAt.day
            let age = day.days(until: today)
            let monthsBack = (today.year - day.year) * 12 + today.month - day.month
            // Whoever makes one in the middle of an upgrade shall not lose the one of the night.
            if file == files.last || age < Self.wholeDays { kept.insert(file.name) }
            if age < days, seenDays.insert(day.iso).inserted { kept.insert(file.name) }
            if monthsBack < months, seenMonths.insert(String(day.iso.prefix(7))).inserted { kept.insert(file.name) }
        }
        return files.filter { !kept.contains($0.name) }
    }
}
