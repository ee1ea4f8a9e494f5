import Vocabulary

/// One `IntervalReading` of ESPI while it is read: in both dialects a value, a start and a length.
struct IntervalReading {
    private var value: Int64?
    private var start: Instant?
    private var seconds = 0
    private var status = DeliveredSeries.Status.valid

    /// Takes what an element inside of it says. The start is written as a time in Germany, as seconds since 1970 elsewhere.
    mutating func take(_ name: String, _ text: String) throws(RowProblem) {
        switch name {
        case "value":
            guard let number = Int64(text) else { throw RowProblem("the file has a value that is no whole number") }
            value = number
        case "start":
            let epoch = Int32(text).map { Instant(millisecondsSince1970: Int64($0) * 1000) }
            guard let instant = OffsetTime.instant(text) ?? epoch else {
                throw RowProblem("the file has a start that is no time")
            }
            start = instant
        case "duration":
            guard let number = Int(text), (0...40_000_000).contains(number) else {
                throw RowProblem("the file has a duration that is no number of seconds")
            }
            seconds = number
        case "statusPTB": status = Self.status(text)
        default: break
        }
    }

    func point() throws(RowProblem) -> DeliveredSeries.Point {
        guard let value, let start else { throw RowProblem("the file has a value without a number or a start") }
        return DeliveredSeries.Point(start: start, seconds: seconds, value: value, status: status)
    }

    private static func status(_ text: String) -> DeliveredSeries.Status {
        switch text {
        case "0", "1": .valid
        case "2": .substitute
        default: .faulty
        }
    }
}

/// A `ReadingType` of ESPI while it is read.
struct ReadingType {
    var unit: Int?
    var multiplier = 0
    var scaler = 0
    var obis: String?
    /// 19 is what was fed in; nil when the file does not say.
    var direction: Int?

    mutating func take(_ name: String, _ text: String) throws(RowProblem) {
        switch name {
        case "uom": unit = Int(text)
        case "powerOfTenMultiplier": multiplier = try Self.exponent(text)
        case "scaler": scaler = try Self.exponent(text)
        case "obisCode": obis = text
        case "flowDirection": direction = Int(text)
        default: break
        }
    }

    /// Empty, for the values to come. uom 72 is a watt-hour, 42 a cubic metre (ESPI, UnitSymbolKind).
    func series(meter: String?) -> DeliveredSeries? {
        switch unit {
        case 72:
            DeliveredSeries(meter: meter, obis: obis, unit: .kilowattHours, exponent: multiplier + scaler)
        case 42:
            DeliveredSeries(meter: meter, obis: obis, unit: .cubicMetres, exponent: multiplier + scaler + 3)
        default: nil
        }
    }

    private static func exponent(_ text: String) throws(RowProblem) -> Int {
        guard let number = Int(text), (-6...6).contains(number) else {
            throw RowProblem("the file has a power of ten beyond -6 to 6")
        }
        return number
    }
}
