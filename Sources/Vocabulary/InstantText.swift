/// The stored and exchanged form: UTC, always 24 signs, so text order is time order.
extension Instant {
    /// Exactly `yyyy-mm-ddThh:mm:ss.fffZ` (ISO 8601) with ASCII digits; no leap seconds.
    public init?(iso: some StringProtocol) {
        guard let instant = SignReader.value(of: iso, Instant.read) else { return nil }
        self = instant
    }

    /// 24 signs, `yyyy-mm-ddThh:mm:ss.fffZ`.
    public var iso: String {
        let (day, millisecond) = BerlinTime.split(millisecondsSince1970)
        return SignWriter.string(capacity: 24) { writer in
            day.writeISO(to: &writer)
            writer.sign(0x54)
            writer.digits(millisecond / 3_600_000, width: 2)
            writer.sign(0x3A)
            writer.digits(millisecond / 60_000 % 60, width: 2)
            writer.sign(0x3A)
            writer.digits(millisecond / 1000 % 60, width: 2)
            writer.sign(0x2E)
            writer.digits(millisecond % 1000, width: 3)
            writer.sign(0x5A)
        }
    }

    private static func read(from reader: inout SignReader) -> Instant? {
        guard let day = Day.read(from: &reader), reader.reads(0x54),
            let hour = reader.number(width: 2), hour < 24, reader.reads(0x3A),
            let minute = reader.number(width: 2), minute < 60, reader.reads(0x3A),
            let second = reader.number(width: 2), second < 60, reader.reads(0x2E),
            let milli = reader.number(width: 3), reader.reads(0x5A)
        else { return nil }
        let sinceMidnight = ((hour * 60 + minute) * 60 + second) * 1000 + milli
        return Instant(millisecondsSince1970: milliseconds(of: day) + Int64(sinceMidnight))
    }
}

extension Instant: CustomStringConvertible {
    public var description: String { iso }
}
