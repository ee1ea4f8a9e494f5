import Store
import Vocabulary

/// An order billing has to make a contract of.
struct WaitingOrder: Sendable {
    let id: ID<ServiceRequest>
    let number: RequestNumber
    let state: ServiceRequest.State
    let receivedAt: Instant
    let payload: String
    let email: EmailAddress?
    let customer: String?
    let iban, bornOn, phone: [UInt8]?
}

extension Portal {
    /// Orders of new contracts that became no contract yet and were neither refused nor taken back: a JSON object a line, with
    /// what is sealed in the database. Throws when something cannot be opened.
    public func waitingOrders() async throws -> [String] {
        let now = clock.now()
        let orders = try await store.read { try $0.waitingOrders() }
        let lines = try orders.map { order in
            func opened(_ sealed: [UInt8]?, _ column: SealedColumn) throws -> String? {
                try sealed.map {
                    String(decoding: try keys.open($0, for: column.place(of: order.id.value)), as: UTF8.self)
                }
            }
            let fields: [(String, String?)] = [
                ("request", order.number.value), ("state", order.state.rawValue),
                ("received_at", order.receivedAt.iso), ("email", order.email?.value), ("customer", order.customer),
                ("iban", try opened(order.iban, .orderIBAN)), ("born_on", try opened(order.bornOn, .orderBornOn)),
                ("phone", try opened(order.phone, .orderPhone)),
            ]
            let written = fields.compactMap { name, value in
                value.map { "\(ExportRows.quoted(name)):\(ExportRows.quoted($0))" }
            }
            return "{\(written.joined(separator: ",")),\(ExportRows.quoted("order")):\(order.payload)}"
        }
        try await store.write(about: "orders") { db in
            let detail: [AuditField: String] = [.count: String(lines.count)]
            try db.audit(AuditEntry(kind: .ordersHandedOver, actor: "command", detail: detail, at: now))
        }
        return lines
    }
}
