import Vocabulary

/// `Sun, 22 Nov 2026 19:14:05 +0000` (RFC 5322, 3.3), always in UTC.
enum MailDate {
    static func words(_ instant: Instant) -> String {
        // `Instant` keeps to the years 1900 to 2200.
        let milliseconds = instant.millisecondsSince1970
        let seconds = Int(floored(milliseconds, by: 1000))
        let days = floored(seconds, by: 86_400)
        let time = seconds - days * 86_400
        let date = civil(days: days)
        let weekday = weekdays[(days % 7 + 11) % 7]
        let clock = [time / 3600, time / 60 % 60, time % 60].map(twoDigits).joined(separator: ":")
        return "\(weekday), \(date.day) \(months[date.month - 1]) \(date.year) \(clock) +0000"
    }

    /// Reads a date with a numeric offset; nil for everything else.
    static func read(_ words: String) -> Instant? {
        var parts = words.utf8.split(separator: 0x20)
        if parts.first?.last == UInt8(ascii: ",") { parts.removeFirst() }
        guard parts.count >= 5, let day = number(parts[0], 1...31), let year = number(parts[2], 1900...9999),
            let month = months.firstIndex(where: { $0.utf8.elementsEqual(parts[1]) }),
            let offset = minutes(ofOffset: Array(parts[4]))
        else { return nil }
        let clock = parts[3].split(separator: UInt8(ascii: ":"))
        guard (2...3).contains(clock.count), let hour = number(clock[0], 0...23), let minute = number(clock[1], 0...59),
            let second = clock.count == 3 ? number(clock[2], 0...60) : 0
        else { return nil }
        let days = self.days(year: year, month: month + 1, day: day)
        let seconds = ((days * 24 + hour) * 60 + minute - offset) * 60 + second
        return Instant(millisecondsSince1970: Int64(seconds) * 1000)
    }

    private static let weekdays = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
    private static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]

    private static func twoDigits(_ number: Int) -> String {
        number < 10 ? "0\(number)" : "\(number)"
    }

    private static func number(_ digits: Substring.UTF8View, _ range: ClosedRange<Int>) -> Int? {
        guard digits.count <= 4, digits.allSatisfy(\.isASCIIDigit) else { return nil }
        let value = digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
        return range.contains(value) ? value : nil
    }

    /// `+0130` is 90.
    private static func minutes(ofOffset digits: [UInt8]) -> Int? {
        guard digits.count == 5, digits.dropFirst().allSatisfy(\.isASCIIDigit) else { return nil }
        let places = zip(digits.dropFirst(), [600, 60, 10, 1]).map { Int($0 - 0x30) * $1 }
        switch digits[0] {
        case UInt8(ascii: "+"): return places.reduce(0, +)
        case UInt8(ascii: "-"): return -places.reduce(0, +)
        default: return nil
        }
    }

    private static func floored<N: FixedWidthInteger>(_ value: N, by divisor: N) -> N {
        let (quotient, remainder) = value.quotientAndRemainder(dividingBy: divisor)
        return remainder < 0 ? quotient - 1 : quotient
    }

    /// The Gregorian date of a day number; years begin in March, so that the leap day comes last.
    private static func civil(days: Int) -> (year: Int, month: Int, day: Int) {
        let shifted = days + 719_468
        let era = floored(shifted, by: 146_097)
        let ofEra = shifted - era * 146_097
        let yearOfEra = (ofEra - ofEra / 1460 + ofEra / 36_524 - ofEra / 146_096) / 365
        let ofYear = ofEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let fromMarch = (5 * ofYear + 2) / 153
        let month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, ofYear - (153 * fromMarch + 2) / 5 + 1)
    }

    private static func days(year: Int, month: Int, day: Int) -> Int {
        let shifted = month <= 2 ? year - 1 : year
        let era = floored(shifted, by: 400)
        let yearOfEra = shifted - era * 400
        let ofYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + ofYear - 719_468
    }
}
