/// The stored and exchanged form: `2026-01-31` (ISO 8601), always ten signs, so text order is time order.
extension Day {
    /// Exactly `yyyy-mm-dd` with ASCII digits; nil for days that do not exist.
    public init?(iso: some StringProtocol) {
        guard let day = SignReader.value(of: iso, Day.read) else { return nil }
        self = day
    }

    /// Ten signs, `yyyy-mm-dd`.
    public var iso: String {
        SignWriter.string(capacity: 10) { writeISO(to: &$0) }
    }

    static func read(from reader: inout SignReader) -> Day? {
        guard let year = reader.number(width: 4), reader.reads(0x2D),
            let month = reader.number(width: 2), reader.reads(0x2D),
            let day = reader.number(width: 2)
        else { return nil }
        return Day(year: year, month: month, day: day)
    }

    func writeISO(to writer: inout SignWriter) {
        let (year, month, day) = parts
        writer.digits(year, width: 4)
        writer.sign(0x2D)
        writer.digits(month, width: 2)
        writer.sign(0x2D)
        writer.digits(day, width: 2)
    }

    /// The value of one to four ASCII digits.
    static func number(_ bytes: ArraySlice<UInt8>) -> Int? {
        guard (1...4).contains(bytes.count), bytes.allSatisfy({ 0x30...0x39 ~= $0 }) else { return nil }
        return bytes.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    }
}

extension Day: CustomStringConvertible {
    public var description: String { iso }
}
