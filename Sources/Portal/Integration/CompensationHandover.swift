import Store
import Vocabulary

/// A compensation billing has to credit.
struct CompensationToCredit: Sendable {
    let request: RequestNumber
    let kind: String
    let state: ServiceRequest.State
    let contractKey: String
    let contract: ContractNumber
    let amount: Money
    let lowerDays, higherDays, missedAppointments: Int
    let endedAt, fixedAt: Instant

    /// As amounts stand in the files of the import; never below zero.
    private var euros: String {
        let cents = amount.cents % 100
        return "\(amount.cents / 100).\(cents < 10 ? "0" : "")\(cents)"
    }

    var line: String {
        let fields = [
            ("request", request.value), ("kind", kind), ("state", state.rawValue), ("contract", contractKey),
            ("contract_number", contract.value), ("amount", euros), ("days_3_and_4", String(lowerDays)),
            ("days_from_5", String(higherDays)), ("missed_appointments", String(missedAppointments)),
            ("ended_at", endedAt.iso), ("fixed_at", fixedAt.iso),
        ]
        let written = fields.map { "\(ExportRows.quoted($0)):\(ExportRows.quoted($1))" }
        return "{\(written.joined(separator: ","))}"
    }
}

extension Portal {
    /// What is due for faults and missed appointments (TKG § 58) and not credited yet: a JSON object a line. A line comes
    /// again until an answer says that it is credited.
    public func compensations() async throws -> [String] {
        let now = clock.now()
        let due = try await store.read { try $0.compensationsToCredit() }
        try await store.write(about: "compensations") { db in
            let detail: [AuditField: String] = [.count: String(due.count)]
            try db.audit(AuditEntry(kind: .compensationsHandedOver, actor: "command", detail: detail, at: now))
        }
        return due.map(\.line)
    }
}
