import Vocabulary

/// MSCONS (EDIFACT), as market partners send load profiles: each `QTY` is the energy from `DTM+163` to `DTM+164` of the
/// register `PIA` names at the location `LOC+172` names; a file may be of many households. Values without a beginning and
/// an end are no profile and are left out.
struct MSCONSReader {
    private var series: [DeliveredSeries] = []
    private var location: String?
    private var obis: String?
    private var open: (value: Int64, status: DeliveredSeries.Status, unit: String)?
    private var from: Instant?
    private var to: Instant?

    private static let decimals = 6

    static func series(_ bytes: [UInt8]) throws(RowProblem) -> [DeliveredSeries] {
        var reader = MSCONSReader()
        for segment in try EDIFACT.segments(bytes) { try reader.take(segment) }
        try reader.close()
        return reader.series
    }

    private mutating func take(_ segment: EDIFACT.Segment) throws(RowProblem) {
        switch segment.tag {
        case "UNH":
            guard segment[1].first == "MSCONS" else { throw RowProblem("the file is EDIFACT, but no MSCONS") }
            (location, obis) = (nil, nil)
        case "NAD" where segment[0].first == "DP": try moveOn(to: nil)
        case "LOC" where segment[0].first == "172": try moveOn(to: segment[1].first)
        case "LIN", "UNT":
            try close()
            obis = nil
        case "PIA": obis = segment[1].filter { $0 != "SRW" }.joined(separator: ":")
        case "QTY":
            try close()
            try quantity(segment[0])
        case "DTM": try time(segment[0])
        default: break
        }
    }

    /// What comes now is of another location than what came before.
    private mutating func moveOn(to place: String?) throws(RowProblem) {
        try close()
        (location, obis) = (place, nil)
    }

    private mutating func quantity(_ parts: [String]) throws(RowProblem) {
        guard parts.count >= 2, let value = PlainNumber.scaled(parts[1], decimals: Self.decimals) else {
            throw RowProblem("the file has a quantity that is no number")
        }
        // 220 measured, 67 substitute, 201 proposed, 20 not to be used.
        let status: DeliveredSeries.Status =
            switch parts[0] {
            case "220": .valid
            case "67", "201": .substitute
            default: .faulty
            }
        open = (value, status, parts.count > 2 ? parts[2] : "KWH")
    }

    private mutating func time(_ parts: [String]) throws(RowProblem) {
        guard parts.count >= 2, ["163", "164"].contains(parts[0]) else { return }
        guard let instant = Self.instant(parts[1]) else { throw RowProblem("the file has a time that is none") }
        if parts[0] == "163" { from = instant } else { to = instant }
        if let from, let to, to <= from { throw RowProblem("the file has a period that ends before it begins") }
    }

    private mutating func close() throws(RowProblem) {
        defer { (open, from, to) = (nil, nil, nil) }
        guard let open, let from, let to, open.unit == "KWH" else { return }
        let point = DeliveredSeries.Point(
            start: from, seconds: from.seconds(until: to), value: open.value, status: open.status)
        if let index = series.firstIndex(where: { $0.obis == obis && $0.location == location }) {
            try series[index].add(point)
        } else {
            guard series.count < 20 else { throw RowProblem("the file has more than 20 registers") }
            var list = DeliveredSeries(
                meter: nil, location: location, obis: obis, unit: .kilowattHours, exponent: 3 - Self.decimals)
            try list.add(point)
            series.append(list)
        }
    }

    /// `202601010015+00` (format 303) in UTC or with an offset in hours, `20260101` (format 102) as a day in Berlin.
    private static func instant(_ text: String) -> Instant? {
        let signs = Array(text.utf8)
        guard signs.count == 8 || signs.count == 15, let year = OffsetTime.number(signs[0...3], below: 10_000),
            let month = OffsetTime.number(signs[4...5], below: 13),
            let date = OffsetTime.number(signs[6...7], below: 32),
            let day = Day(year: year, month: month, day: date)
        else { return nil }
        guard signs.count == 15 else { return Instant(day) }
        guard let hour = OffsetTime.number(signs[8...9], below: 25),
            let minute = OffsetTime.number(signs[10...11], below: 60),
            let offset = OffsetTime.number(signs[13...14], below: 15), signs[12] == 0x2B || signs[12] == 0x2D
        else { return nil }
        let wall = Int64(day.daysSince1970) * 86_400 + Int64(hour * 3600 + minute * 60)
        let ahead = Int64(offset * 3600) * (signs[12] == 0x2B ? 1 : -1)
        return Instant(millisecondsSince1970: (wall - ahead) * 1000)
    }
}
