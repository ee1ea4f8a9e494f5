import Foundation
import Store
import Vocabulary

/// An order billing has to make a contract of, or has to hear the end of, also when it made the contract already.
struct WaitingOrder: Sendable {
    let id: ID<ServiceRequest>
    let number: RequestNumber
    let state: ServiceRequest.State
    let receivedAt: Instant
    let closedAt: Instant?
    let payload: String
    let email: EmailAddress?
    var customer: String?
    let iban, bornOn, phone: [UInt8]?
    /// Until when the mandate waits.
    let heldUntil: Instant?
    /// The contract's key, where there is one already: its mandate was told too late for the order, or it was withdrawn from.
    let contractKey: String?

    /// The mandate, where it waits for nothing.
    func mandate(at now: Instant) -> [UInt8]? { heldUntil.map { $0 <= now } ?? true ? iban : nil }

    /// How long what was taken back is told of.
    static let daysTold = 30
}

extension Portal {
    /// Orders of new contracts that became no contract yet and were not refused: a JSON object a line, with what is sealed in
    /// the database. What was taken back lately is among them with its number, and the key of its contract where there is one
    /// and billing has not ended it yet. A row that cannot be opened is named in
    /// the log.
    public func waitingOrders() async throws -> [String] {
        let handover = try await orderHandover()
        try await note(handover, as: .ordersHandedOver, about: "orders")
        return handover.lines
    }

    func orderHandover() async throws -> Handover {
        let now = clock.now()
        let orders = try await store.read { db in
            try db.handover(db.namesOfWaitingOrders(at: now)) { try db.waitingOrder($0) }
        }
        var handover = Handover()
        for order in orders { handover.add(order) { order throws(HandoverProblem) in try fields(of: order, at: now) } }
        return handover
    }

    private func fields(of order: WaitingOrder, at now: Instant) throws(HandoverProblem) -> [HandoverField] {
        let head = [HandoverField("request", order.number.value), HandoverField("state", order.state.rawValue)]
        guard order.state != .withdrawn else {
            return head + [
                HandoverField("withdrawn_at", order.closedAt?.iso), HandoverField("contract", order.contractKey),
            ]
        }
        let (id, json) = (order.id.value, Data(order.payload.utf8))
        guard (try? JSONDecoder().decode(NewContractRequest.self, from: json)) != nil else {
            throw HandoverProblem(reason: "what was ordered cannot be read")
        }
        return head + [
            HandoverField("received_at", order.receivedAt.iso), HandoverField("email", order.email?.value),
            HandoverField("customer", order.customer), HandoverField("contract", order.contractKey),
            HandoverField("mandate_waits_until", order.heldUntil.flatMap { $0 > now ? $0.iso : nil }),
            try keys.handed(order.mandate(at: now), in: .orderIBAN, of: id, as: "iban"),
            try keys.handed(order.bornOn, in: .orderBornOn, of: id, as: "born_on"),
            try keys.handed(order.phone, in: .orderPhone, of: id, as: "phone"),
            HandoverField("order", json: order.payload),
        ]
    }
}
