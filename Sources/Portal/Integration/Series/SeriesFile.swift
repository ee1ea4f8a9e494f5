/// A file with a load profile, in whichever of the known formats it is.
enum SeriesFile {
    static let mostBytes = 64 << 20

    static func series(_ bytes: [UInt8]) throws(RowProblem) -> [DeliveredSeries] {
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        let start = bytes.starts(with: mark) ? bytes[3...] : bytes[...]
        let first = start.drop { [0x20, 0x09, 0x0A, 0x0D].contains($0) }
        if first.first == UInt8(ascii: "<") { return try document(bytes) }
        if first.starts(with: Array("UNA".utf8)) || first.starts(with: Array("UNB".utf8)) {
            return try MSCONSReader.series(Array(first))
        }
        return try SeriesTable.series(Array(first))
    }

    /// Which dialect it is, its outermost element tells.
    private static func document(_ bytes: [UInt8]) throws(RowProblem) -> [DeliveredSeries] {
        var (usage, feed, record) = (UsagePointsReader(), FeedReader(), ConsumptionRecordReader())
        var root: String?
        do {
            try XMLReader.read(bytes) { event in
                if root == nil, case .start(let name, _) = event { root = name }
                switch root {
                case "UsagePoints": try usage.take(event)
                case "feed", "entry": try feed.take(event)
                case "ConsumptionRecord": try record.take(event)
                default: throw RowProblem("the file is XML of another kind")
                }
            }
        } catch let trouble as XMLTrouble {
            throw RowProblem("the file \(trouble.reason)")
        } catch let problem as RowProblem {
            throw problem
        } catch {
            throw RowProblem("the file cannot be read")
        }
        return try usage.series + feed.series() + record.series
    }
}
