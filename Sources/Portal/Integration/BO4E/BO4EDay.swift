import Vocabulary

/// Days as BO4E has them: a date, or an instant whose day is the one in Berlin. `2019-08-27T22:00:00Z` is the 28th.
///
/// An end at midnight in Berlin is the end of the day before (Vertrag.vertragsende is exclusive). Where there is a date only, or no
/// time zone, the writer meant that day itself (Zeitraum.enddatum is inclusive).
enum BO4EDay {
    /// What a moment belongs to, or begins.
    static func first(_ text: String) -> Day? {
        read(text)?.day
    }

    /// The last day of what ends then.
    static func last(_ text: String) -> Day? {
        guard let (day, isExactMidnight) = read(text) else { return nil }
        return isExactMidnight ? day.adding(days: -1) : day
    }

    /// Programs without an optional date write the first day there is.
    static func isNone(_ text: String) -> Bool { text.hasPrefix("0001-01-01") }

    private static func read(_ text: String) -> (day: Day, isExactMidnight: Bool)? {
        let spaced = text.count > 10 && text.dropFirst(10).first == " "
        let text = spaced ? "\(text.prefix(10))T\(text.dropFirst(11))" : text
        if let instant = OffsetTime.instant(text) {
            return (instant.day, Instant(instant.day) == instant)
        }
        guard let day = Day(iso: text.prefix(10)), text.count == 10 || isClock(text.dropFirst(10)) else { return nil }
        return (day, false)
    }

    /// `T00:00:00`, with or without a fraction.
    private static func isClock(_ text: Substring) -> Bool {
        let signs = Array(text.utf8)
        guard (9...20).contains(signs.count), signs[0] == 0x54 else { return false }
        return signs.dropFirst().allSatisfy { (0x30...0x3A).contains($0) || $0 == 0x2E }
    }

    /// The beginning of a day as an instant with the offset of Berlin.
    static func written(_ day: Day) -> String {
        "\(day.iso)T00:00:00\(Instant(day).berlin.isSummerTime ? "+02:00" : "+01:00")"
    }

    /// The end of a day, which is the beginning of the next.
    static func writtenEnd(_ day: Day) -> String { written(day.adding(days: 1)) }
}

extension BO4EObject {
    func firstDay(_ names: String...) throws(BO4EProblem) -> Told<Day>? { try day(names, BO4EDay.first) }

    func lastDay(_ names: String...) throws(BO4EProblem) -> Told<Day>? { try day(names, BO4EDay.last) }

    private func day(_ names: [String], _ read: (String) -> Day?) throws(BO4EProblem) -> Told<Day>? {
        for name in names {
            guard let told = try text(name), !BO4EDay.isNone(told.value) else { continue }
            guard let day = read(told.value), (1900...2200).contains(day.year) else {
                throw BO4EProblem(told.path, "ist kein Datum wie 2026-01-31 oder 2026-01-31T00:00:00+01:00.")
            }
            return Told(day, at: told.path)
        }
        return nil
    }
}
