/// A moment, in milliseconds since 1970-01-01T00:00:00Z, within the years 1900 to 2200. All arithmetic stops at the
/// ends of that range.
public struct Instant: Sendable, Hashable {
    /// Negative before 1970.
    public let millisecondsSince1970: Int64

    /// Moments outside of the range become its first or last millisecond.
    public init(millisecondsSince1970: Int64) {
        self.millisecondsSince1970 = millisecondsSince1970.clamped(to: Self.range)
    }

    /// Berlin wall time. An hour skipped in March moves forward (02:30 is 03:30), an hour doubled in October means
    /// the first one (summer time).
    public init(_ day: Day, hour: Int = 0, minute: Int = 0, second: Int = 0) {
        let seconds = Int64(hour).times(3600).plus(Int64(minute).times(60)).plus(Int64(second))
        let wall = Self.milliseconds(of: day).plus(seconds.times(1000))
        let asSummer = Instant(millisecondsSince1970: wall.minus(2 * Self.hour))
        let asWinter = Instant(millisecondsSince1970: wall.minus(Self.hour))
        self = SummerTime.applies(at: asSummer) ? asSummer : asWinter
    }

    /// Stops at the ends of the range.
    public func adding(seconds: Int) -> Instant { adding(Int64(seconds), times: 1000) }

    /// Stops at the ends of the range.
    public func adding(minutes: Int) -> Instant { adding(Int64(minutes), times: 60_000) }

    /// Stops at the ends of the range.
    public func adding(hours: Int) -> Instant { adding(Int64(hours), times: Self.hour) }

    /// Days of 24 hours; for calendar days go through `day`.
    public func adding(days: Int) -> Instant { adding(Int64(days), times: 24 * Self.hour) }

    /// Stops at the ends of the range.
    public func adding(milliseconds: Int) -> Instant { adding(Int64(milliseconds), times: 1) }

    /// Whole seconds, towards zero; positive when `other` is later.
    public func seconds(until other: Instant) -> Int {
        Int((other.millisecondsSince1970 - millisecondsSince1970) / 1000)
    }

    /// The day it is in Berlin.
    public var day: Day { berlin.day }

    /// The last millisecond of that day in Berlin: until then holds what was told as „bis zum 22.11.2026“.
    public var endOfDay: Instant { Instant(day.adding(days: 1)).adding(milliseconds: -1) }

    /// What the clock on the wall shows in Berlin.
    public var berlin: BerlinTime { BerlinTime(self) }

    /// Start of the day in UTC.
    static func milliseconds(of day: Day) -> Int64 { Int64(day.daysSince1970) * 24 * hour }

    static let hour: Int64 = 3_600_000

    private static let range = milliseconds(of: .earliest)...(milliseconds(of: .latest) + 24 * hour - 1)

    private func adding(_ count: Int64, times unit: Int64) -> Instant {
        Instant(millisecondsSince1970: millisecondsSince1970.plus(count.times(unit)))
    }
}

extension Instant: Comparable {
    public static func < (left: Instant, right: Instant) -> Bool {
        left.millisecondsSince1970 < right.millisecondsSince1970
    }
}

extension Instant: Speakable {
    /// "22.11.2026, 09:05 Uhr" / "22 November 2026, 09:05", Berlin time.
    public func words(in language: Language) -> String { berlin.words(in: language) }
}
