import Vocabulary

/// Quarter hours as a table: `01.01.2025 00:15;0,063000;L1`. The time is the end of the quarter hour on the wall clock,
/// the value its energy in kWh; a head row is left out. When the clocks go back, the hour that comes twice is told apart
/// by the order of the rows.
enum SeriesTable {
    private static let decimals = 6

    static func series(_ bytes: [UInt8]) throws(RowProblem) -> [DeliveredSeries] {
        var list = DeliveredSeries(meter: nil, obis: nil, unit: .kilowattHours, exponent: 3 - decimals)
        var before: Instant?
        var number = 0
        for line in bytes.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }) {
            number += 1
            let cells = String(decoding: line.prefix(2_000), as: UTF8.self).split(
                separator: ";", omittingEmptySubsequences: false)
            if number == 1, cells.count >= 2, !cells[0].contains(where: \.isNumber) { continue }
            guard cells.count >= 2, let end = Self.end(String(cells[0]), after: before),
                let value = PlainNumber.scaled(String(cells[1]), decimals: decimals)
            else { throw RowProblem("row \(number) of the file is not a time and an energy in kWh") }
            before = end
            let quality = cells.count > 2 ? String(cells[2]) : ""
            try list.add(
                DeliveredSeries.Point(
                    start: end.adding(minutes: -15), seconds: 900, value: value,
                    status: DeliveredSeries.Status(quality: quality)))
        }
        return [list]
    }

    /// The first instant behind the row before that the clock shows so: in October an hour has two of each.
    private static func end(_ text: String, after before: Instant?) -> Instant? {
        let signs = Array(text.utf8)
        guard signs.count == 16, signs[2] == 0x2E, signs[5] == 0x2E, signs[10] == 0x20, signs[13] == 0x3A,
            let dayOfMonth = OffsetTime.number(signs[0...1], below: 32),
            let month = OffsetTime.number(signs[3...4], below: 13),
            let year = OffsetTime.number(signs[6...9], below: 10_000),
            let hour = OffsetTime.number(signs[11...12], below: 25),
            let minute = OffsetTime.number(signs[14...15], below: 60),
            let day = Day(year: year, month: month, day: dayOfMonth)
        else { return nil }
        let first = Instant(day, hour: hour, minute: minute)
        guard let before, first <= before else { return first }
        let second = first.adding(hours: 1)
        return second.berlin.hour == first.berlin.hour && second > before ? second : first
    }
}
