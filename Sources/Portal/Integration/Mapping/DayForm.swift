import Vocabulary

/// How a table writes its days.
enum DayForm: String, Sendable, CaseIterable {
    case iso = "yyyy-MM-dd"
    case german = "dd.MM.yyyy"
    case compact = "yyyyMMdd"
    case slashes = "dd/MM/yyyy"

    /// Nil for what is no day in this form. `1.3.2026` counts as `01.03.2026`.
    func day(_ text: String) -> Day? {
        switch self {
        case .iso: Day(iso: text)
        case .german: Self.day(text.split(separator: ".", omittingEmptySubsequences: false))
        case .slashes: Self.day(text.split(separator: "/", omittingEmptySubsequences: false))
        case .compact:
            text.utf8.count == 8
                ? Self.day([text.suffix(2), text.dropFirst(4).prefix(2), text.prefix(4)]) : nil
        }
    }

    private static func day(_ parts: [Substring]) -> Day? {
        guard parts.count == 3, (1...2).contains(parts[0].utf8.count), (1...2).contains(parts[1].utf8.count),
            parts[2].utf8.count == 4,
            parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
            let day = Int(parts[0]), let month = Int(parts[1]), let year = Int(parts[2])
        else { return nil }
        return Day(year: year, month: month, day: day)
    }
}
