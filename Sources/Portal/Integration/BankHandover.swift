import Store
import Vocabulary

extension Portal {
    /// What customers asked for about how they pay and billing has not taken over yet: a JSON object a line, with the whole
    /// IBAN. What waits for its safety period to end is not among it. What was taken back lately is, without the IBAN, so
    /// that billing can undo it. Throws when an IBAN cannot be opened.
    public func bankChanges() async throws -> [String] {
        let now = clock.now()
        let changes = try await store.read { try $0.changesForBilling(at: now) }
        let lines = try changes.map { change in
            let iban =
                try change.isWithdrawn
                ? nil
                : change.sealed.map {
                    String(decoding: try keys.open($0, for: SealedColumn.iban.place(of: change.id)), as: UTF8.self)
                }
            let fields: [(String, String?)] = [
                ("request", change.request.value),
                ("state", change.isWithdrawn ? ServiceRequest.State.withdrawn.rawValue : nil),
                ("contract", change.contractKey),
                ("contract_number", change.contract.value), ("way", change.way.rawValue), ("iban", iban),
                ("holder", change.holder), ("holder_address", change.holderAddress),
                ("mandate_reference", change.reference), ("signed_on", change.signedOn.iso),
            ]
            let written = fields.compactMap { name, value in
                value.map { "\(ExportRows.quoted(name)):\(ExportRows.quoted($0))" }
            }
            return "{\(written.joined(separator: ","))}"
        }
        try await store.write(about: "bank changes") { db in
            let detail: [AuditField: String] = [.count: String(lines.count)]
            try db.audit(AuditEntry(kind: .mandatesHandedOver, actor: "command", detail: detail, at: now))
        }
        return lines
    }
}
