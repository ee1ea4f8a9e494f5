import Vocabulary

/// MSCONS (EDIFACT), as market partners send what meters showed: each `QTY` is the energy from `DTM+163` to `DTM+164` (load
/// profile, Lastgang), or what the counter showed at `DTM+9` or `DTM+7` (Zählerstand), of the register `PIA` names at the
/// location `LOC+172` names. A file may be of many households.
struct MSCONSReader {
    private(set) var series: [DeliveredSeries] = []
    private(set) var readings: [MarketReading] = []
    private var known: [String: Int] = [:]
    private let mostSeries: Int
    private var place = 0
    private var location, device, obis: String?
    private var open: (kind: String, text: String, unit: String, place: Int)?
    private var from, to: Instant?
    private var readOn, countsFrom: Day?

    private static let decimals = 6

    /// Load profiles only, of one delivery.
    static func series(_ bytes: [UInt8]) throws(RowProblem) -> [DeliveredSeries] {
        try MSCONSReader(bytes, mostSeries: 20).series
    }

    init(_ bytes: [UInt8], mostSeries: Int) throws(RowProblem) {
        self.mostSeries = mostSeries
        let segments = try EDIFACT.segments(bytes)
        try EDIFACT.checkFrame(segments)
        for segment in segments { try take(segment) }
        try close()
    }

    private func problem(_ words: String) -> RowProblem { RowProblem("the file has \(words) (segment \(place))") }

    private mutating func take(_ segment: EDIFACT.Segment) throws(RowProblem) {
        place = segment.place
        switch segment.tag {
        case "UNH":
            guard segment[1].first == "MSCONS" else { throw RowProblem("the file is EDIFACT, but no MSCONS") }
            (location, device, obis) = (nil, nil, nil)
        case "NAD" where segment[0].first == "DP": try moveOn(to: nil)
        case "LOC" where segment[0].first == "172": try moveOn(to: segment[1].first)
        case "RFF" where segment[0].first == "MG": device = segment[0].dropFirst().first
        case "LIN", "UNT":
            try close()
            obis = nil
        case "PIA": obis = segment[1].filter { $0 != "SRW" }.joined(separator: ":")
        case "QTY":
            try close()
            guard segment[0].count >= 2 else { throw problem("a quantity that is no number") }
            open = (segment[0][0], segment[0][1], segment[0].count > 2 ? segment[0][2] : "", place)
        case "DTM": try time(segment[0])
        default: break
        }
    }

    /// What comes now is of another location than what came before.
    private mutating func moveOn(to place: String?) throws(RowProblem) {
        try close()
        (location, device, obis) = (place, nil, nil)
    }

    private mutating func time(_ parts: [String]) throws(RowProblem) {
        guard parts.count >= 2, ["163", "164", "7", "9"].contains(parts[0]) else { return }
        guard let moment = MarketTime(parts[1]) else { throw problem("a time that is none") }
        switch parts[0] {
        case "163": from = moment.instant
        case "164": to = moment.instant
        case "9": readOn = moment.dayEnded
        default: countsFrom = moment.dayEnded
        }
        if let from, let to, to <= from { throw problem("a period that ends before it begins") }
    }

    private mutating func close() throws(RowProblem) {
        defer { (open, from, to, readOn, countsFrom) = (nil, nil, nil, nil, nil) }
        guard let open else { return }
        if let from, let to { return try add(open, from, to) }
        guard let day = readOn ?? countsFrom, open.unit != "KWT" else { return }
        readings.append(
            MarketReading(
                place: open.place, location: location, device: device, obis: obis, readOn: day, value: open.text,
                unit: open.unit, kind: open.kind))
    }

    private mutating func add(
        _ open: (kind: String, text: String, unit: String, place: Int), _ from: Instant, _ to: Instant
    )
        throws(RowProblem)
    {
        guard ["", "KWH"].contains(open.unit) else { return }
        place = open.place
        guard let value = PlainNumber.scaled(open.text, decimals: Self.decimals) else {
            throw problem("a quantity that is no number")
        }
        let point = DeliveredSeries.Point(
            start: from, seconds: from.seconds(until: to), value: value, status: Self.status(open.kind))
        let name = "\(location ?? "")|\(device ?? "")|\(obis ?? "")"
        if let index = known[name] { return try series[index].add(point) }
        guard series.count < mostSeries else { throw RowProblem("the file has more than \(mostSeries) registers") }
        var list = DeliveredSeries(
            meter: nil, location: location, obis: obis, unit: .kilowattHours, exponent: 3 - Self.decimals)
        list.device = device
        try list.add(point)
        known[name] = series.count
        series.append(list)
    }

    /// 220 measured, 67 substitute, 201 proposed, Z18 provisional, 20 not to be used. What is provisional gives way to what is
    /// measured.
    private static func status(_ kind: String) -> DeliveredSeries.Status {
        switch kind {
        case "220": .valid
        case "67", "201", "Z18": .substitute
        default: .faulty
        }
    }
}
