import Store
import Vocabulary

/// The worklist as a table for spreadsheets: what the pages show of each request, and no word a customer wrote.
enum WorkTable {
    private static let page = 1000

    static func csv(_ filter: WorkFilter, for me: ID<Staff>, in language: Language, today: Day, _ db: Session) throws
        -> (bytes: [UInt8], rows: Int)
    {
        var table = CSV()
        table.add(head.map { $0.in(language) })
        var (rows, after) = (0, WorkPosition?.none)
        while rows < WorkExport.most {
            let items = try db.work(filter, of: me, after: after, today: today, most: page)
            for item in items { table.add(cells(item, language)) }
            rows += items.count
            guard items.count == page, let last = items.last else { break }
            after = last.position
        }
        return (table.bytes, rows)
    }

    private static let head = [
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
