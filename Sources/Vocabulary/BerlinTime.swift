/// What calendar and clock on the wall show in Berlin.
///
/// Summer time follows the rule of the European Union (Directive 2000/84/EC) in every year; before 1996 history was
/// different, and the portal has no instants from then.
public struct BerlinTime: Sendable, Hashable {
    /// The day it is in Berlin, not in UTC.
    public let day: Day
    /// 0…23.
    public let hour: Int
    /// 0…59.
    public let minute: Int
    /// 0…59.
    public let second: Int
    /// Whether the clock is two hours ahead of UTC instead of one.
    public let isSummerTime: Bool

    /// Reads the Berlin clock at `instant`.
    public init(_ instant: Instant) {
        isSummerTime = SummerTime.applies(at: instant)
        let offset = isSummerTime ? 2 * Instant.hour : Instant.hour
        let (day, millisecond) = Self.split(instant.millisecondsSince1970.plus(offset))
        self.day = day
        hour = millisecond / 3_600_000
        minute = millisecond / 60_000 % 60
        second = millisecond / 1000 % 60
    }

    /// Day and milliseconds since its midnight.
    static func split(_ milliseconds: Int64) -> (day: Day, millisecond: Int) {
        let length = 24 * Instant.hour
        let rest = milliseconds % length
        let millisecond = rest < 0 ? rest + length : rest
        return (Day(daysSince1970: Int((milliseconds - millisecond) / length)), Int(millisecond))
    }
}

extension BerlinTime: Speakable {
    /// "22.11.2026, 09:05 Uhr" / "22 November 2026, 09:05".
    public func words(in language: Language) -> String {
        SignWriter.string(capacity: 32) { writer in
            switch language {
            case .german: day.writeGerman(to: &writer)
            case .english: writer.text(day.words(in: .english))
            }
            writer.text(", ")
            writeClock(in: language, to: &writer)
        }
    }

    /// "09:05 Uhr" / "09:05".
    public func clockWords(in language: Language) -> String {
        SignWriter.string(capacity: 16) { writeClock(in: language, to: &$0) }
    }

    /// "09:05", as tables and files have it in either language.
    public var clock: String { Self.clock(hour: hour, minute: minute) }

    /// "09:05" for 9 and 5, "24:00" for the end of a day.
    public static func clock(hour: Int, minute: Int) -> String {
        SignWriter.string(capacity: 5) { writeClock(hour, minute, to: &$0) }
    }

    private func writeClock(in language: Language, to writer: inout SignWriter) {
        Self.writeClock(hour, minute, to: &writer)
        if language == .german { writer.text(" Uhr") }
    }

    private static func writeClock(_ hour: Int, _ minute: Int, to writer: inout SignWriter) {
        writer.digits(hour, width: 2)
        writer.sign(0x3A)
        writer.digits(minute, width: 2)
    }
}
