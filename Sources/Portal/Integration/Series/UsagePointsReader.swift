/// VDE AR 2418-6, what TRuDI and smart-meter gateways export: each `MeterReading` is one register, its values are what
/// the counter showed (originäre Messwertliste).
struct UsagePointsReader {
    private(set) var series: [DeliveredSeries] = []
    private var meter: String?
    private var type = ReadingType()
    private var points: [DeliveredSeries.Point] = []
    private var reading: IntervalReading?
    private var isInside = false

    mutating func take(_ event: XMLEvent) throws(RowProblem) {
        switch event {
        case .start("MeterReading", _):
            (isInside, meter, type, points) = (true, nil, ReadingType(), [])
        case .start("IntervalReading", _):
            reading = IntervalReading()
        case .end("IntervalReading", _):
            guard let point = try reading?.point() else { return }
            reading = nil
            points.append(point)
        case .end("MeterReading", _):
            try finish()
        case .end(let name, let text) where isInside:
            if name == "meterId" { meter = text }
            if reading == nil { try type.take(name, text) }
            try reading?.take(name, text)
        default: break
        }
    }

    /// A list in a unit the portal does not count, as reactive energy, is left out.
    private mutating func finish() throws(RowProblem) {
        isInside = false
        guard var list = type.series(meter: meter) else { return }
        for point in points { try list.add(point) }
        series.append(list)
    }
}
