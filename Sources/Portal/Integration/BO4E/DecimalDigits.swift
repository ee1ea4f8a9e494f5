/// Numbers as text: digits with at most one point, and a minus in front.
enum DecimalDigits {
    static func areRight(_ text: String) -> Bool {
        let digits = text.hasPrefix("-") ? text.dropFirst() : text[...]
        let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
        return (1...2).contains(parts.count) && digits.utf8.count <= 40
            && parts.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }
    }

    /// Times a power of ten, without computing: 0.309 by two places is 30.9.
    static func shifted(_ text: String, by places: Int) -> String {
        let isNegative = text.hasPrefix("-")
        let parts = (isNegative ? text.dropFirst() : text[...]).split(separator: ".", omittingEmptySubsequences: false)
        let fraction = parts.count > 1 ? String(parts[1]) : ""
        let padding = String(repeating: "0", count: abs(places))
        let digits = padding + (parts.first ?? "") + fraction + padding
        let point = abs(places) + (parts.first?.count ?? 0) + places
        let whole = digits.prefix(point).drop { $0 == "0" }
        var rest = digits.dropFirst(point)
        while rest.last == "0" { rest.removeLast() }
        return "\(isNegative ? "-" : "")\(whole.isEmpty ? "0" : whole)\(rest.isEmpty ? "" : ".\(rest)")"
    }
}
