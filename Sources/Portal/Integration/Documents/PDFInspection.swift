/// Looks at every object of a PDF: finds its pages, what could run, and what unpacks to too much.
struct PDFInspection {
    private let bytes: [UInt8]
    private let budget: PDFBudget
    private let table: PDFTable
    private var objects: [Int: PDFValue] = [:]

    /// Names that stand for something a reader could run (ISO 32000-1, 12.6.4; XFA, 12.7.8).
    private static let active: Set<String> = ["JavaScript", "JS", "Launch", "RichMedia", "XFA"]

    /// What packs black and white pictures may stand on pictures only: elsewhere it makes endless text of nothing.
    private static let imageFilters: Set<String> = ["JBIG2Decode", "CCITTFaxDecode", "CCF"]

    init(_ bytes: [UInt8], _ budget: PDFBudget) throws(PDFAcceptance.Refusal) {
        self.bytes = bytes
        self.budget = budget
        table = try PDFTable(bytes, budget)
    }

    mutating func run() throws(PDFAcceptance.Refusal) {
        guard table.trailer["Encrypt"] == nil else { throw .encrypted }
        var streams: Set<Int> = []
        for (number, place) in table.places.sorted(by: { $0.key < $1.key }) {
            switch place {
            case .offset(let offset): try read(number, at: offset)
            case .inStream(let stream): streams.insert(stream)
            }
        }
        for stream in streams.sorted() { try readObjects(in: stream) }
        guard try hasPage() else { throw .damaged }
    }

    /// A place where another object stands, or none, is no object; whether it is missed shows at the pages. An object
    /// that begins and cannot be read is damage.
    private mutating func read(_ number: Int, at offset: Int) throws(PDFAcceptance.Refusal) {
        var reader = PDFReader(bytes, at: offset, budget)
        guard try reader.number() == number, try reader.number() != nil, try reader.reads("obj") else { return }
        let value = try reader.value()
        try refuseActive(value)
        objects[number] = value
        if let start = try reader.streamStart() { try measure(value, from: start) }
    }

    private func measure(_ stream: PDFValue, from start: Int) throws(PDFAcceptance.Refusal) {
        let filters = (stream["Filter"]?.values ?? []).compactMap(\.name)
        let packed = filters.filter { $0 == "FlateDecode" || $0 == "Fl" || $0 == "LZWDecode" }
        // Packed twice makes gigabytes of kilobytes, and nothing smaller.
        guard packed.count <= 1 else { throw .bomb }
        let isImage = stream["Subtype"]?.name == "Image"
        guard isImage || !filters.contains(where: Self.imageFilters.contains) else { throw .bomb }
        if filters.first == "FlateDecode" || filters.first == "Fl" {
            try PDFInflation.measure(bytes, from: start, budget)
        }
    }

    /// Object streams (ISO 32000-1, 7.5.7): pairs of number and offset, then the objects.
    private mutating func readObjects(in stream: Int) throws(PDFAcceptance.Refusal) {
        guard case .offset(let offset) = table.places[stream] else { throw .damaged }
        var reader = PDFReader(bytes, at: offset, budget)
        guard try reader.number() == stream, try reader.number() != nil, try reader.reads("obj") else { throw .damaged }
        let entries = try reader.value()
        guard let count = entries["N"]?.number, let first = entries["First"]?.number, first >= 0,
            (0...PDFTable.mostObjects).contains(count), let start = try reader.streamStart()
        else { throw .damaged }
        let content = try content(of: entries, from: start)
        var heads = PDFReader(content, at: 0, budget)
        for _ in 0..<count {
            guard let number = try heads.number(), let position = try heads.number(), position >= 0,
                position <= content.count, first <= content.count
            else { throw .damaged }
            var body = PDFReader(content, at: first + position, budget)
            let value = try body.value()
            try refuseActive(value)
            if case .inStream = table.places[number] { objects[number] = value }
        }
    }

    private func content(of stream: PDFValue, from start: Int) throws(PDFAcceptance.Refusal) -> [UInt8] {
        guard stream["Filter"] == nil else { return try PDFInflation.bytes(of: bytes, from: start, budget) }
        try budget.spend(read: bytes.count - start)
        return Array(bytes[start...])
    }

    private func refuseActive(_ value: PDFValue) throws(PDFAcceptance.Refusal) {
        switch value {
        case .name(let name): if Self.active.contains(name) { throw .active }
        case .list(let values): for value in values { try refuseActive(value) }
        case .dictionary(let entries):
            for (key, value) in entries {
                if Self.active.contains(key) { throw .active }
                try refuseActive(value)
            }
        case .number, .reference, .other: break
        }
    }

    /// Whether a page hangs on the tree of pages.
    private func hasPage() throws(PDFAcceptance.Refusal) -> Bool {
        guard let root = table.trailer["Root"]?.reference, let pages = objects[root]?["Pages"]?.reference else {
            return false
        }
        var waiting = [pages]
        var seen: Set<Int> = []
        while let number = waiting.popLast() {
            guard seen.insert(number).inserted, let node = objects[number] else { continue }
            if node["Type"]?.name == "Page" { return true }
            waiting += (node["Kids"]?.values ?? []).compactMap(\.reference)
        }
        return false
    }
}
