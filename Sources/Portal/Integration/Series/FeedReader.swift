/// Green Button (NAESB ESPI): an Atom feed in which blocks of values, meter readings and kinds of reading are entries that
/// lead to each other by their addresses.
struct FeedReader {
    private var entries: [Entry] = []
    private var entry = Entry()
    private var reading: IntervalReading?

    private struct Entry {
        var own: String?
        var up: String?
        var related: [String] = []
        var type: ReadingType?
        var isMeterReading = false
        var points: [DeliveredSeries.Point] = []
    }

    mutating func take(_ event: XMLEvent) throws(RowProblem) {
        switch event {
        case .start("entry", _): entry = Entry()
        case .start("link", let attributes): link(attributes)
        case .start("ReadingType", _): entry.type = ReadingType()
        case .start("MeterReading", _): entry.isMeterReading = true
        case .start("IntervalReading", _): reading = IntervalReading()
        case .end("IntervalReading", _):
            if let point = try reading?.point() { entry.points.append(point) }
            reading = nil
        case .end("entry", _):
            entries.append(entry)
            entry = Entry()
        case .end(let name, let text):
            if reading == nil { try entry.type?.take(name, text) }
            try reading?.take(name, text)
        default: break
        }
    }

    private mutating func link(_ attributes: [String: String]) {
        guard let address = attributes["href"] else { return }
        switch attributes["rel"] {
        case "self": entry.own = address
        case "up": entry.up = address
        default: if entry.related.count < 100 { entry.related.append(address) }
        }
    }

    /// One series for each kind of reading that counts energy or gas drawn; blocks of one meter reading belong together.
    func series() throws(RowProblem) -> [DeliveredSeries] {
        var found: [String: DeliveredSeries] = [:]
        var order: [String] = []
        for block in entries where !block.points.isEmpty {
            guard let (address, kind) = self.kind(of: block) else {
                throw RowProblem("the file has values whose kind of reading cannot be told")
            }
            guard kind.direction != 19, let empty = kind.series(meter: nil) else { continue }
            if found[address] == nil {
                found[address] = empty
                order.append(address)
            }
            for point in block.points { try found[address]?.add(point) }
        }
        return order.compactMap { found[$0] }
    }

    /// From the block to its meter reading to its kind; where there is one kind only, it is meant.
    private func kind(of block: Entry) -> (String, ReadingType)? {
        let kinds = entries.compactMap { entry in entry.type.map { (entry.own ?? "", $0) } }
        let holder = entries.first { $0.isMeterReading && isHolder($0, of: block) }
        if let holder, let kind = kinds.first(where: { holder.related.contains($0.0) }) { return kind }
        if let kind = kinds.first(where: { block.related.contains($0.0) }) { return kind }
        return kinds.count == 1 ? kinds.first : nil
    }

    private func isHolder(_ meterReading: Entry, of block: Entry) -> Bool {
        if let up = block.up, meterReading.related.contains(up) || meterReading.own.map({ "\($0)/IntervalBlock" }) == up
        {
            return true
        }
        return meterReading.own.map { block.related.contains($0) } ?? false
    }
}
