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

    var fields: [HandoverField] {
        [
            HandoverField("request", request.value), HandoverField("kind", kind),
            HandoverField("state", state.rawValue), HandoverField("contract", contractKey),
            HandoverField("contract_number", contract.value), HandoverField("amount", euros),
            HandoverField("days_3_and_4", String(lowerDays)), HandoverField("days_from_5", String(higherDays)),
            HandoverField("missed_appointments", String(missedAppointments)), HandoverField("ended_at", endedAt.iso),
            HandoverField("fixed_at", fixedAt.iso),
        ]
    }
}

extension Portal {
    /// What is due for faults and missed appointments (TKG § 58) and not credited yet: a JSON object a line. A line comes
    /// again until an answer says that it is credited. A row that cannot be read is named in the log.
    public func compensations() async throws -> [String] {
        let handover = try await compensationHandover()
        try await note(handover, as: .compensationsHandedOver, about: "compensations")
        return handover.lines
    }

    func compensationHandover() async throws -> Handover {
        let due = try await store.read { db in
            try db.handover(db.namesOfCompensationsToCredit()) { try db.compensationToCredit($0) }
        }
        var handover = Handover()
        for row in due { handover.add(row) { $0.fields } }
        return handover
    }
}
