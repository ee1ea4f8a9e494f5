import Store
import Vocabulary

/// An order somebody names by its number, whoever made it. Nothing of it is shown to anybody.
struct NamedOrder: Sendable {
    let request: ServiceRequest

    static let kinds = [NewContractRequest.name, TariffChangeRequest.name, TariffOptionRequest.name]

    static func all(in text: String, _ db: Session) throws -> [NamedOrder] {
        return try DesignatedContract.requests(in: text).compactMap { try db.request(numbered: $0) }
            .filter { kinds.contains($0.kind) }.map(NamedOrder.init)
    }

    /// Whether the name is that of who ordered: the holder of its contract, or whom the order itself names.
    func isBy(_ person: String, in named: NamedContract?) -> Bool {
        if let contract = request.contract { return contract == named?.number }
        guard let order = RequestKinds.payload(of: request) as? NewContractRequest,
            let last = order.customer.split(separator: " ").last
        else { return false }
        return DesignatedContract.names(person, lastName: String(last))
    }
}
