import Store
import Vocabulary

extension Portal {
    /// What customers asked for about how they pay and are paid, and billing has not taken over yet: a JSON object a line,
    /// with the whole IBAN. What waits for its safety period to end is not among it. What was taken back lately is, without
    /// the IBAN, so that billing can undo it. Throws when an IBAN cannot be opened.
    public func bankChanges() async throws -> [String] {
        let now = clock.now()
        let (changes, payouts) = try await store.read { db in
            (try db.changesForBilling(at: now), try db.payoutsForBilling(at: now))
        }
        var lines = try changes.map { change in
            let iban = try change.isWithdrawn ? nil : change.sealed.map { try opened($0, in: .iban, of: change.id) }
            return Self.line([
                ("request", change.request.value),
                ("state", change.isWithdrawn ? ServiceRequest.State.withdrawn.rawValue : nil),
                ("contract", change.contractKey),
                ("contract_number", change.contract.value), ("way", change.way.rawValue), ("iban", iban),
                ("holder", change.holder), ("holder_address", change.holderAddress),
                ("mandate_reference", change.reference), ("signed_on", change.signedOn.iso),
            ])
        }
        lines += try payouts.map { payout in
            let iban = try payout.sealed.map { try opened($0, in: .payoutIBAN, of: payout.id) }
            return Self.line([
                ("request", payout.request.value),
                ("state", iban == nil ? ServiceRequest.State.withdrawn.rawValue : nil),
                ("contract", payout.contractKey), ("contract_number", payout.contract.value), ("way", "payout"),
                ("iban", iban), ("holder", payout.holder),
            ])
        }
        let count = lines.count
        try await store.write(about: "bank changes") { db in
            let detail: [AuditField: String] = [.count: String(count)]
            try db.audit(AuditEntry(kind: .mandatesHandedOver, actor: "command", detail: detail, at: now))
        }
        return lines
    }

    private func opened(_ sealed: [UInt8], in column: SealedColumn, of row: String) throws -> String {
        String(decoding: try keys.open(sealed, for: column.place(of: row)), as: UTF8.self)
    }

    private static func line(_ fields: [(String, String?)]) -> String {
        let written = fields.compactMap { name, value in
            value.map { "\(ExportRows.quoted(name)):\(ExportRows.quoted($0))" }
        }
        return "{\(written.joined(separator: ","))}"
    }
}
