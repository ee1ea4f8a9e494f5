/// A decimal number read from text, as an integer with implied decimals. ASCII digits only; never traps.
enum DecimalInput {
    /// What happens to digits beyond the wanted scale.
    enum Excess {
        case refused
        case dropped
    }

    /// A number a person typed, German or English: `1.234,56`, `1,234.56`, `1234.56`, `12 345`, `85,5`.
    ///
    /// A single dot before exactly three digits groups thousands, as on every German bill; any other single dot is a
    /// decimal point. A single comma is always a decimal comma. Groups must be complete.
    static func typed(_ text: some StringProtocol, scale: Int, excess: Excess = .refused) -> Int64? {
        var signs = Signs(text)
        let isNegative = signs.takeMinus()
        guard let (whole, fraction) = signs.split() else { return nil }
        guard let magnitude = scaled(whole, fraction, scale: scale, excess: excess) else { return nil }
        return isNegative ? -magnitude : magnitude
    }

    /// A number from a machine: digits with at most one decimal sign, dot or comma, and no grouping (`30.905`).
    static func plain(_ text: some StringProtocol, scale: Int) -> Int64? {
        var bytes = Array(text.utf8.prefix(longest))
        guard text.utf8.count == bytes.count else { return nil }
        let isNegative = bytes.first == 0x2D
        if isNegative { bytes.removeFirst() }
        let parts = bytes.split(maxSplits: 1, omittingEmptySubsequences: false) { $0 == 0x2E || $0 == 0x2C }
        guard let whole = parts.first, !whole.isEmpty else { return nil }
        if parts.count == 2, parts[1].isEmpty { return nil }
        let fraction = parts.count == 2 ? Array(parts[1]) : []
        guard let magnitude = scaled(Array(whole), fraction, scale: scale, excess: .refused) else { return nil }
        return isNegative ? -magnitude : magnitude
    }

    /// Longer text is no number: an Int64 has 19 digits.
    private static let longest = 40

    private static func scaled(_ whole: [UInt8], _ fraction: [UInt8], scale: Int, excess: Excess) -> Int64? {
        if excess == .refused, fraction.dropFirst(scale).contains(where: { $0 != 0x30 }) { return nil }
        guard fraction.allSatisfy(isDigit) else { return nil }
        var value: Int64 = 0
        let decimals = fraction.prefix(scale) + repeatElement(0x30, count: max(0, scale - fraction.count))
        for byte in whole + decimals {
            guard isDigit(byte) else { return nil }
            let (tens, tooMany) = value.multipliedReportingOverflow(by: 10)
            let (next, tooMuch) = tens.addingReportingOverflow(Int64(byte - 0x30))
            guard !tooMany, !tooMuch else { return nil }
            value = next
        }
        return value
    }

    private static func isDigit(_ byte: UInt8) -> Bool { 0x30...0x39 ~= byte }

    /// The signs of a typed number: digits, dots, commas, one kind of blank (0x20) and a leading minus.
    private struct Signs {
        private var bytes: [UInt8] = []

        init(_ text: some StringProtocol) {
            for scalar in text.unicodeScalars.prefix(longest + 1) {
                switch scalar {
                case " ", "\t", "\u{A0}", "\u{2009}", "\u{202F}": bytes.append(0x20)
                case "−", "–": bytes.append(0x2D)
                default: bytes.append(scalar.isASCII ? UInt8(truncatingIfNeeded: scalar.value) : 0)
                }
            }
            if bytes.count > longest { bytes = [0] }
            trim()
        }

        mutating func takeMinus() -> Bool {
            guard bytes.first == 0x2D else { return false }
            bytes.removeFirst()
            trim()
            return true
        }

        /// Whole digits and decimals without their separators; nil when grouping or separators make no number.
        func split() -> (whole: [UInt8], fraction: [UInt8])? {
            guard let mark = decimalMark else { return ungrouped(bytes[...]).map { ($0, []) } }
            let fraction = Array(bytes[(mark + 1)...])
            guard !fraction.isEmpty, let whole = ungrouped(bytes[..<mark]) else { return nil }
            return (whole, fraction)
        }

        private mutating func trim() {
            while bytes.last == 0x20 { bytes.removeLast() }
            bytes = Array(bytes.drop { $0 == 0x20 })
        }

        private var decimalMark: Int? {
            let commas = bytes.count { $0 == 0x2C }
            let dots = bytes.count { $0 == 0x2E }
            switch (commas, dots) {
            case (0, 0): return nil
            case (1, 0): return bytes.firstIndex(of: 0x2C)
            case (0, 1): return bytes.firstIndex(of: 0x2E).flatMap { groupsThousands(at: $0) ? nil : $0 }
            case (_, 0), (0, _): return nil
            default: return bytes.lastIndex { $0 == 0x2C || $0 == 0x2E }
            }
        }

        private func groupsThousands(at dot: Int) -> Bool {
            let startsAtZero = bytes.first == 0x30
            return bytes.count - dot == 4 && (1...3).contains(dot) && !startsAtZero
        }

        /// Digits without one kind of separator between complete groups of three.
        private func ungrouped(_ part: ArraySlice<UInt8>) -> [UInt8]? {
            guard !part.isEmpty else { return nil }
            let separators = Set(part.filter { !isDigit($0) })
            guard let separator = separators.first else { return Array(part) }
            guard separators.count == 1, [0x20, 0x2C, 0x2E].contains(separator) else { return nil }
            let groups = part.split(separator: separator, omittingEmptySubsequences: false)
            guard let first = groups.first, (1...3).contains(first.count) else { return nil }
            guard groups.dropFirst().allSatisfy({ $0.count == 3 }) else { return nil }
            return Array(groups.joined())
        }
    }
}
