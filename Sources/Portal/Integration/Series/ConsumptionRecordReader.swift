import Vocabulary

/// The `ConsumptionRecord` of the Austrian data exchange (EDA): energy of each interval in kWh, with its beginning and end.
struct ConsumptionRecordReader {
    private(set) var series: [DeliveredSeries] = []
    private var list: DeliveredSeries?
    private var from: Instant?
    private var to: Instant?
    private var status = DeliveredSeries.Status.valid
    private var value: Int64?

    /// Values have six decimals of a kWh: thousandths of a Wh.
    private static let decimals = 6

    mutating func take(_ event: XMLEvent) throws(RowProblem) {
        switch event {
        case .start("EnergyData", let attributes):
            let isEnergy = attributes["UOM"]?.uppercased() == "KWH"
            list = nil
            guard isEnergy else { return }
            list = DeliveredSeries(
                meter: nil, obis: attributes["MeterCode"], unit: .kilowattHours, exponent: 3 - Self.decimals)
        case .start("EP", _): (from, to, status, value) = (nil, nil, .valid, nil)
        case .end("DTF", let text): from = OffsetTime.instant(text)
        case .end("DTT", let text): to = OffsetTime.instant(text)
        case .end("MM", let text): status = DeliveredSeries.Status(quality: text)
        case .end("BQ", let text): value = PlainNumber.scaled(text, decimals: Self.decimals)
        case .end("EP", _):
            guard let from, let to, let value, from < to else {
                throw RowProblem("the file has an interval without beginning, end or value")
            }
            let seconds = from.seconds(until: to)
            try list?.add(DeliveredSeries.Point(start: from, seconds: seconds, value: value, status: status))
        case .end("EnergyData", _):
            if let list { series.append(list) }
            list = nil
        default: break
        }
    }
}

extension DeliveredSeries.Status {
    /// L1 measured, L2 substitute, L3 estimated; a file without says nothing against its values.
    init(quality: String) {
        switch quality {
        case "", "L1": self = .valid
        case "L2", "L3": self = .substitute
        default: self = .faulty
        }
    }
}
