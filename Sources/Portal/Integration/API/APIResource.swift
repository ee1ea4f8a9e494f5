import Foundation
import HTTPTypes
import Store
import Vocabulary

/// Rows of one kind under `/api/v1`: the same rows, with the same rules, as in a folder.
struct APIResource: Sendable {
    /// As in the address.
    let name: String
    /// One row, whose name stands in the address.
    let put: @Sendable (MachineVisit) async throws -> Answer
    /// Up to a thousand rows, with a result for each.
    let post: @Sendable (MachineVisit) async throws -> Answer

    static let most = 1000
    /// Parents before children, as a program has to send them.
    static let all = [
        APIResource("customers", CustomerRow.self), APIResource("tariffs", TariffRow.self),
        APIResource("offers", TariffOfferRow.self), APIResource("availability", AvailabilityRow.self),
        APIResource("contracts", ContractRow.self), APIResource("price-changes", PriceChangeRow.self),
        APIResource("meters", MeterRow.self), APIResource("readings", ReadingRow.self),
        APIResource("instalments", InstalmentRow.self), APIResource("payment-details", BankRow.self),
        APIResource("payments", PaymentRow.self),
    ]

    static let routes: [Route] = all.flatMap { resource in
        [
            .machine(.put, "/api/v1/\(resource.name)/{schluessel}", .masterDataWrite, resource.put),
            .machine(.post, "/api/v1/\(resource.name)", .masterDataWrite, limit: BodyLimit.rows, resource.post),
        ]
    }

    init<Row: ImportRow>(_ name: String, _: Row.Type) {
        self.name = name
        put = { visit in try await RowRequest<Row>(visit).one() }
        post = { visit in try await RowRequest<Row>(visit).many() }
    }
}

/// Rows a program sends.
struct RowRequest<Row: ImportRow>: Sendable {
    let visit: MachineVisit

    init(_ visit: MachineVisit) {
        self.visit = visit
    }

    func one() async throws -> Answer {
        let once = try OnceByKey(visit)
        let key = visit.request.parameters["schluessel"]?.removingPercentEncoding ?? ""
        var object = try visit.object()
        guard object["external_id"].map({ $0 == .text(key) }) ?? true else {
            throw APIProblem("row-refused", .unprocessableContent, "external_id is not that of the address")
        }
        object["external_id"] = .text(key)
        let row: Row
        switch Self.read(object) {
        case .success(let read): row = read
        case .failure(let problem): throw Self.refused(problem.reason)
        }
        return try await once.run {
            try await RowWriter<Row>(portal: visit.portal).write([row], first: once.check) { db, outcomes in
                let result = RowResult(row.key, outcomes.first ?? .unchanged)
                if let reason = result.reason {
                    return try once.keep(.unprocessableContent, Self.refused(reason), db)
                }
                return try once.keep(result.outcome == "added" ? .created : .ok, result, db)
            }
        }
    }

    func many() async throws -> Answer {
        let once = try OnceByKey(visit)
        guard case .rows(let objects)? = try visit.object()["rows"], (1...APIResource.most).contains(objects.count)
        else { throw APIProblem("rows-missing", .unprocessableContent, "rows is not a list of 1 to 1000 objects") }
        let read = objects.map { (key: Self.name(of: $0), row: Self.read($0)) }
        let rows = Self.withoutDoubles(read)
        let good = rows.compactMap { try? $0.row.get() }
        let told = rows.map { one in (key: one.key, row: one.row.map { _ in () }) }
        return try await once.run {
            try await RowWriter<Row>(portal: visit.portal).write(good, first: once.check) { db, outcomes in
                let batch = BatchResult(told, outcomes)
                let answer = try once.keep(.ok, batch, db)
                let detail: [AuditField: String] = [.count: String(batch.accepted), .refused: String(batch.refused)]
                try db.audit(visit.act(.rowsWritten, detail))
                return answer
            }
        }
    }

    private typealias ReadRow = (key: String?, row: Result<Row, RowProblem>)

    private static func read(_ object: [String: JSONField]) -> Result<Row, RowProblem> {
        var fields = Fields(object)
        do throws(RowProblem) {
            let row = try Row(&fields)
            guard let unknown = fields.unknown.first else { return .success(row) }
            return .failure(RowProblem("\(unknown) is a field nobody knows"))
        } catch {
            return .failure(error)
        }
    }

    private static func name(of object: [String: JSONField]) -> String? {
        if case .text(let text)? = object["external_id"] { text } else { nil }
    }

    /// The same row twice in one batch has no order.
    private static func withoutDoubles(_ rows: [ReadRow]) -> [ReadRow] {
        var seen: Set<String> = []
        return rows.map { one in
            guard let row = try? one.row.get(), !seen.insert(row.key).inserted else { return one }
            return (one.key, .failure(RowProblem("\(row.key) stands in this batch more than once")))
        }
    }

    private static func refused(_ reason: String) -> APIProblem {
        APIProblem("row-refused", .unprocessableContent, "The row cannot stand", detail: reason)
    }
}
