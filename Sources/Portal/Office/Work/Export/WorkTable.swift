import Store
import Vocabulary

/// The worklist as a table for spreadsheets: what the pages show of each request, and no word a customer wrote.
struct WorkTable: Sendable, Equatable {
    /// So many rows are read, kept and looked at together.
    static let perPart = 200

    /// The cells of every row, in parts.
    private(set) var parts: [[[String]]] = []

    var rows: Int { parts.reduce(0) { $0 + $1.count } }

    init(parts: [[[String]]]) { self.parts = parts }

    /// All that a filter finds now, one row more than a table may have at most.
    init(_ filter: WorkFilter, for me: ID<Staff>, in language: Language, today: Day, _ db: Session) throws {
        var (rows, after) = (0, WorkPosition?.none)
        while rows <= WorkExport.most {
            let most = min(Self.perPart, WorkExport.most + 1 - rows)
            let items = try db.work(filter, of: me, after: after, today: today, most: most)
            if !items.isEmpty { parts.append(items.map { Self.cells($0, language) }) }
            rows += items.count
            guard items.count == Self.perPart, let last = items.last else { break }
            after = last.position
        }
    }

    func csv(in language: Language) -> [UInt8] {
        var table = CSV()
        table.add(Self.head.map { $0.in(language) })
        for row in parts.joined() { table.add(row) }
        return table.bytes
    }

    static let head = [
        RequestTexts.number, WorklistTexts.kind, RequestTexts.contract, RequestTexts.state, RequestTexts.received,
        RequestTexts.promised, WorklistTexts.due, WorklistTexts.owner, WorkExportTexts.closed,
    ]

    private static func cells(_ item: WorkItem, _ language: Language) -> [String] {
        let request = item.request
        return [
            request.number.value, RequestKinds.title(request.kind).in(language), request.contract?.value ?? "",
            RequestTexts.state(request.state).in(language), request.receivedAt.day.iso, request.promisedOn?.iso ?? "",
            item.dueOn?.iso ?? "", item.ownerName ?? "", request.closedAt?.day.iso ?? "",
        ]
    }
}
