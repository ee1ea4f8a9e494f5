import Store
import Vocabulary

/// A termination of a contract as a whole that was neither refused nor taken back. The billing system may not know of it
/// yet: nothing that reaches beyond the last day is offered or forecast meanwhile.
struct TerminationUnderWay: Sendable, Equatable {
    let request: RequestNumber
    /// Nil where the day has to be decided yet.
    let endsOn: Day?
}

extension Session {
    /// The one that ends a contract this account may see soonest. What was confirmed counts until its day has passed: then
    /// the billing system has ended the contract, or it goes on after all.
    func terminationUnderWay(of contract: ID<Contract>, for account: ID<Account>, today: Day) throws
        -> TerminationUnderWay?
    {
        let requests = try all(
            """
            SELECT \(fragment: Self.requestColumns)
            FROM contract_access AS access
            JOIN contract ON contract.id = access.contract_id
            JOIN service_request AS request ON request.contract_id = contract.id
            WHERE access.account_id = \(account) AND contract.id = \(contract)
              AND request.kind = \(TerminationRequest.name) AND request.state NOT IN ('refused', 'withdrawn')
            ORDER BY request.received_at DESC, request.number LIMIT 20
            """, ServiceRequest.init)
        let standing = try requests.compactMap { try underWay($0, today: today) }
        return standing.min { one, other in
            guard let day = one.endsOn else { return false }
            return other.endsOn.map { day < $0 } ?? true
        }
    }

    private func underWay(_ request: ServiceRequest, today: Day) throws -> TerminationUnderWay? {
        guard let payload = RequestKinds.payload(of: request) as? TerminationRequest, payload.part == nil else {
            return nil
        }
        let told = payload.endsOn.flatMap { Day(iso: $0) }
        guard request.state.isClosed else { return TerminationUnderWay(request: request.number, endsOn: told) }
        let confirmed = try events(of: request.id).last { $0.endsOn != nil }?.endsOn ?? told
        guard let confirmed, confirmed >= today else { return nil }
        return TerminationUnderWay(request: request.number, endsOn: confirmed)
    }
}

extension Contract {
    /// Its last day as far as anybody knows.
    func lastDay(_ termination: TerminationUnderWay?) -> Day? {
        [endsOn, termination?.endsOn].compactMap(\.self).min()
    }
}
