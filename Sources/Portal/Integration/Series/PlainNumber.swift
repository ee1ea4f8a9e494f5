/// A decimal number of a machine, dot or comma, as a whole number of its last decimal.
enum PlainNumber {
    /// Nil when it is none, is negative, or has more decimals that are not 0.
    static func scaled(_ text: String, decimals: Int) -> Int64? {
        guard (1...40).contains(text.utf8.count) else { return nil }
        let parts = text.split(omittingEmptySubsequences: false) { $0 == "." || $0 == "," }
        guard parts.count <= 2, let whole = parts.first, !whole.isEmpty else { return nil }
        let fraction = parts.count == 2 ? parts[1] : ""
        guard "\(whole)\(fraction)".utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        guard fraction.utf8.dropFirst(decimals).allSatisfy({ $0 == 0x30 }) else { return nil }
        let kept = fraction.prefix(decimals)
        return Int64("\(whole)\(kept)\(String(repeating: "0", count: decimals - kept.count))")
    }
}
