/// Where the objects of a PDF lie: its cross-reference table with all earlier ones (ISO 32000-1, 7.5.4 and 7.5.8).
struct PDFTable {
    enum Place: Sendable {
        case offset(Int)
        case inStream(Int)
    }

    /// Files of the billing system have a few hundred.
    static let mostObjects = 200_000

    private(set) var places: [Int: Place] = [:]
    /// The newest trailer.
    private(set) var trailer: PDFValue = .other
    private let bytes: [UInt8]
    private let budget: PDFBudget
    private var seen: Set<Int> = []

    init(_ bytes: [UInt8], _ budget: PDFBudget) throws(PDFAcceptance.Refusal) {
        self.bytes = bytes
        self.budget = budget
        guard let mark = PDFMarks.last("startxref", in: bytes) else { throw .damaged }
        var reader = PDFReader(bytes, at: mark, budget)
        guard try reader.reads("startxref"), let start = try reader.number() else { throw .damaged }
        var waiting = [start]
        while let offset = waiting.popLast() {
            guard seen.insert(offset).inserted else { continue }
            guard seen.count <= 256, offset >= 0, offset < bytes.count else { throw .damaged }
            let part = try readPart(at: offset)
            if trailer["Root"] == nil { trailer = part }
            // A table's own stream is older than the table, and newer than what came before.
            if let before = part["Prev"]?.number { waiting.append(before) }
            if let stream = part["XRefStm"]?.number { waiting.append(stream) }
        }
    }

    private mutating func readPart(at offset: Int) throws(PDFAcceptance.Refusal) -> PDFValue {
        var reader = PDFReader(bytes, at: offset, budget)
        if try reader.reads("xref") { return try readRows(&reader) }
        guard try reader.number() != nil, try reader.number() != nil, try reader.reads("obj") else { throw .damaged }
        return try readStream(&reader)
    }

    private mutating func readRows(_ reader: inout PDFReader) throws(PDFAcceptance.Refusal) -> PDFValue {
        while try !reader.reads("trailer") {
            guard let first = try reader.number(), let count = try reader.number(), first >= 0,
                (0...Self.mostObjects).contains(count)
            else { throw .damaged }
            for index in 0..<count {
                try budget.spend()
                guard let offset = try reader.number(), try reader.number() != nil else { throw .damaged }
                if try reader.reads("n") {
                    try place(first + index, .offset(offset))
                } else if try !reader.reads("f") {
                    throw .damaged
                }
            }
        }
        return try reader.value()
    }

    private mutating func readStream(_ reader: inout PDFReader) throws(PDFAcceptance.Refusal) -> PDFValue {
        let entries = try reader.value()
        guard entries["Type"]?.name == "XRef", let start = try reader.streamStart(), let size = entries["Size"]?.number
        else { throw .damaged }
        let widths = (entries["W"]?.values ?? []).compactMap(\.number)
        guard widths.count == 3, widths.allSatisfy({ (0...8).contains($0) }), widths.reduce(0, +) > 0 else {
            throw .damaged
        }
        let rows = try unpacked(entries, from: start)
        let ranges = (entries["Index"]?.values ?? [.number(0), .number(size)]).compactMap(\.number)
        var position = 0
        for (first, count) in Self.pairs(ranges) {
            guard first >= 0, first < 1 << 31, (0...Self.mostObjects).contains(count) else { throw .damaged }
            for index in 0..<count {
                try budget.spend()
                guard position + widths.reduce(0, +) <= rows.count else { return entries }
                let fields = widths.map { width in
                    defer { position += width }
                    return rows[position..<(position + width)].reduce(0) { ($0 & 0xFF_FFFF_FFFF) << 8 | Int($1) }
                }
                let kind = widths[0] == 0 ? 1 : fields[0]
                if kind == 1 { try place(first + index, .offset(fields[1])) }
                if kind == 2 { try place(first + index, .inStream(fields[1])) }
            }
        }
        return entries
    }

    private static func pairs(_ numbers: [Int]) -> some Sequence<(Int, Int)> {
        stride(from: 0, to: numbers.count - 1, by: 2).lazy.map { (numbers[$0], numbers[$0 + 1]) }
    }

    private func unpacked(_ entries: PDFValue, from start: Int) throws(PDFAcceptance.Refusal) -> [UInt8] {
        let filters = (entries["Filter"]?.values ?? []).compactMap(\.name)
        guard filters.count <= 1 else { throw .damaged }
        guard filters.first == "FlateDecode" else {
            guard filters.isEmpty, let length = entries["Length"]?.number, length >= 0, length <= bytes.count - start
            else { throw .damaged }
            try budget.spend(read: length)
            return Array(bytes[start..<(start + length)])
        }
        let rows = try PDFInflation.bytes(of: bytes, from: start, budget)
        let parameters = entries["DecodeParms"]?.values.first
        guard let predictor = parameters?["Predictor"]?.number, predictor >= 10 else { return rows }
        guard let plain = PDFPrediction.undone(rows, columns: parameters?["Columns"]?.number ?? 1) else {
            throw .damaged
        }
        return plain
    }

    /// The first place that is told counts: newer tables are read first.
    private mutating func place(_ object: Int, _ place: Place) throws(PDFAcceptance.Refusal) {
        guard places.count < Self.mostObjects else { throw .damaged }
        if places[object] == nil { places[object] = place }
    }
}
