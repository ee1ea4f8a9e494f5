extension Day {
    /// A day as people type it: "31.1.2026", "31.01.26", "31. Januar 2026", "31 January 2026", "2026-01-31".
    ///
    /// ASCII digits only. Two digits of a year mean 1970…2069.
    public init?(typed: String) {
        // The longest date, "31. September 2026" with generous blanks, is far shorter.
        guard typed.utf8.count <= 40 else { return nil }
        let text = typed.split(whereSeparator: { " \t\u{A0}".contains($0) }).joined(separator: " ")
        guard let day = Day(iso: text) ?? Day(dotted: text) ?? Day(named: text) else { return nil }
        self = day
    }

    private init?(dotted text: String) {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 3 else { return nil }
        self.init(day: parts[0], month: Day.typedNumber(parts[1]), year: parts[2])
    }

    private init?(named text: String) {
        let parts = text.replacing(". ", with: " ", maxReplacements: 1).split(separator: " ")
        guard parts.count == 3 else { return nil }
        let name = parts[1].lowercased()
        let index = Day.monthNames.firstIndex { $0.german.lowercased() == name || $0.english.lowercased() == name }
        self.init(day: parts[0], month: index.map { $0 + 1 }, year: parts[2])
    }

    private init?(day: Substring, month: Int?, year: Substring) {
        guard let day = Day.typedNumber(day), let month, let year = Day.typedYear(year) else { return nil }
        self.init(year: year, month: month, day: day)
    }

    private static func typedYear(_ text: Substring) -> Int? {
        let digits = text.utf8.drop { $0 == 0x20 }
        guard let year = number(ArraySlice(digits)) else { return nil }
        switch digits.count {
        case 4: return year
        case 2: return year < 70 ? 2000 + year : 1900 + year
        default: return nil
        }
    }

    private static func typedNumber(_ text: Substring) -> Int? {
        let digits = ArraySlice(text.utf8.drop { $0 == 0x20 })
        return digits.count <= 2 ? number(digits) : nil
    }
}
