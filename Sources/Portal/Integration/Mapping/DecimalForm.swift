/// The sign a table writes before decimals; the other one may part thousands.
enum DecimalForm: String, Sendable, CaseIterable {
    case comma = ","
    case dot = "."

    /// `1.234,50` as `1234.50`; a minus may stand before or, as SAP writes it, behind. Nil for what is no such number.
    func plain(_ text: String) -> String? {
        var digits = text[...]
        var sign = ""
        if digits.hasPrefix("-") {
            (digits, sign) = (digits.dropFirst(), "-")
        } else if digits.hasSuffix("-") {
            (digits, sign) = (digits.dropLast(), "-")
        } else if digits.hasPrefix("+") {
            digits = digits.dropFirst()
        }
        let parts = digits.split(separator: Character(rawValue), omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), let whole = Self.whole(parts[0], other) else { return nil }
        guard parts.count == 2 else { return "\(sign)\(whole)" }
        guard !parts[1].isEmpty, Self.isDigits(parts[1]) else { return nil }
        return "\(sign)\(whole).\(parts[1])"
    }

    private var other: Character { self == .comma ? "." : "," }

    /// Thousands stand in threes, or not at all: `1.23` with a decimal comma is nothing anybody can be sure about.
    private static func whole(_ text: Substring, _ separator: Character) -> String? {
        let groups = text.split(separator: separator, omittingEmptySubsequences: false)
        guard let first = groups.first, !first.isEmpty, groups.allSatisfy(isDigits) else { return nil }
        if groups.count > 1 {
            guard first.count <= 3, groups.dropFirst().allSatisfy({ $0.count == 3 }) else { return nil }
        }
        return groups.joined()
    }

    private static func isDigits(_ text: Substring) -> Bool { text.utf8.allSatisfy { (0x30...0x39).contains($0) } }
}
