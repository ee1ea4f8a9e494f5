import HTTPTypes
import Store

/// Rows of one kind under `/api/v1`: the same rows, with the same rules, as in a folder.
struct APIResource: Sendable {
    /// As in the address.
    let name: String
    /// How they are read back; nil where what was sent is not kept as it was sent.
    let reader: RowPages.Reader?
    private let reading: APIScope
    /// One row, whose name stands in the address.
    private let put: @Sendable (MachineVisit) async throws -> Answer
    /// Up to a thousand rows, with a result for each.
    private let post: @Sendable (MachineVisit) async throws -> Answer

    static let most = 1000
    /// Parents before children, as a program has to send them.
    static let all = [
        APIResource("customers", CustomerRow.self), APIResource("tariffs", TariffRow.self),
        APIResource("offers", TariffOfferRow.self), APIResource(unreadable: "availability", AvailabilityRow.self),
        APIResource("contracts", ContractRow.self), APIResource("price-changes", PriceChangeRow.self),
        APIResource("meters", MeterRow.self), APIResource("readings", ReadingRow.self),
        APIResource("instalments", InstalmentRow.self),
        APIResource("payment-details", BankRow.self, reading: .bankRead),
        APIResource("payments", PaymentRow.self), APIResource("bills", BillRow.self),
        APIResource("incidents", IncidentRow.self),
    ]

    static let routes: [Route] = all.flatMap(\.routes)

    private var routes: [Route] {
        let path = "/api/v1/\(name)"
        let writes: [Route] = [
            .machine(.put, "\(path)/{schluessel}", .masterDataWrite, put),
            .machine(.post, path, .masterDataWrite, limit: BodyLimit.rows, post),
        ]
        guard let reader else { return writes }
        let pages = RowPages(reader)
        return writes + [
            .machine(.get, path, reading, pages.list), .machine(.get, "\(path)/{schluessel}", reading, pages.one),
        ]
    }

    init<Row: ImportRow & ReadableRow>(_ name: String, _: Row.Type, reading: APIScope = .masterDataRead) {
        let reader: RowPages.Reader = { which, db, keys in try Row.known(which, db, keys) }
        (self.name, self.reader, self.reading) = (name, reader, reading)
        put = { visit in try await RowRequest<Row>(visit, reader).one() }
        post = { visit in try await RowRequest<Row>(visit, reader).many() }
    }

    init<Row: ImportRow>(unreadable name: String, _: Row.Type) {
        (self.name, reader, reading) = (name, nil, .masterDataRead)
        put = { visit in try await RowRequest<Row>(visit, nil).one() }
        post = { visit in try await RowRequest<Row>(visit, nil).many() }
    }
}
