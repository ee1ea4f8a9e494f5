import Store
import Vocabulary

/// What billing has to take over, as `kundenportal bank-changes`, `orders` and `compensations` print it.
enum HandedOver {
    static func bankChanges(_ visit: MachineVisit) async throws -> Answer {
        try await answer(visit, try await visit.portal.bankHandover(), .mandatesHandedOver, "bank changes")
    }

    static func orders(_ visit: MachineVisit) async throws -> Answer {
        try await answer(visit, try await visit.portal.orderHandover(), .ordersHandedOver, "orders")
    }

    static func compensations(_ visit: MachineVisit) async throws -> Answer {
        try await answer(
            visit, try await visit.portal.compensationHandover(), .compensationsHandedOver, "compensations")
    }

    private static func answer(_ visit: MachineVisit, _ handover: Handover, _ kind: AuditKind, _ subject: String)
        async throws -> Answer
    {
        try await visit.portal.note(handover, as: kind, about: subject, by: visit.machine.token)
        let held = handover.held.map { ExportRows.quoted($0) }.joined(separator: ",")
        let body = "{\"rows\":[\(handover.lines.joined(separator: ","))],\"held\":[\(held)]}"
        return .bytes(Array(body.utf8), type: "application/json")
    }
}
