import Store
import Vocabulary

extension Session {
    /// Declarations under way that stand with no contract and name one, a meter in place or an order of this account, the newest
    /// first; with a moment also those that were answered after it. They are few: nobody keeps one open for long. They are found
    /// by being open or by when they ended, and not among all that ever stood with no contract.
    func declarations(about account: ID<Account>, closedSince moment: Instant? = nil) throws -> [DeclarationAbout] {
        let rows = try all(
            """
            SELECT told.id, told.number, told.kind, told.state, told.payload, told.received_at, told.promised_on,
                   told.closed_at, told.account_id, mine.contract, mine.name
            FROM (
                SELECT id, number, kind, state, payload, received_at, promised_on, closed_at, account_id
                FROM service_request
                WHERE kind IN \(constants: DeclarationKinds.names) AND closed_at IS NULL AND COALESCE(contract_id, '') = ''
                UNION ALL
                SELECT id, number, kind, state, payload, received_at, promised_on, closed_at, account_id
                FROM service_request
                WHERE kind IN \(constants: DeclarationKinds.names) AND closed_at > \(moment) AND COALESCE(contract_id, '') = ''
            ) AS told
            JOIN (
                SELECT contract.number AS name, contract.number AS contract
                FROM contract_access AS access JOIN contract ON contract.id = access.contract_id
                WHERE access.account_id = \(account) AND access.role = 'owner'
                UNION
                SELECT meter.number, contract.number
                FROM contract_access AS access JOIN contract ON contract.id = access.contract_id
                JOIN meter ON meter.contract_id = contract.id AND meter.removed_on IS NULL
                WHERE access.account_id = \(account) AND access.role = 'owner'
                UNION
                SELECT ordered.number, contract.number
                FROM contract_access AS access JOIN contract ON contract.id = access.contract_id
                JOIN service_request AS ordered ON ordered.contract_id = contract.id
                WHERE access.account_id = \(account) AND access.role = 'owner'
                  AND ordered.kind IN \(constants: NamedOrder.kinds)
                UNION
                SELECT ordered.number, CAST(NULL AS TEXT)
                FROM service_request AS ordered
                WHERE ordered.account_id = \(account) AND ordered.contract_id IS NULL
                  AND ordered.kind IN \(constants: NamedOrder.kinds)
            ) AS mine ON told.payload LIKE '%"' || mine.name || '"%'
            ORDER BY told.received_at DESC, told.number DESC LIMIT 100
            """, NamingRow.init)
        var found: [DeclarationAbout] = []
        for row in rows {
            // What was typed is in the payload, too: only the numbers that were read from it count.
            guard let payload = RequestKinds.payload(of: row.request) as? any Declaration,
                payload.named?.contains(row.name) == true
            else { continue }
            let (contracts, names) = (Set([row.contract].compactMap(\.self)), Set([row.name]))
            let last = found.last.flatMap { $0.request.id == row.request.id ? found.removeLast() : nil }
            found.append(
                DeclarationAbout(
                    request: row.request, payload: payload, isOwn: row.sender == account,
                    contracts: contracts.union(last?.contracts ?? []), names: names.union(last?.names ?? [])))
        }
        return found
    }

    /// What is under way to end or undo an order this account may see.
    func runningDeclarations(onOrder order: ServiceRequest, for account: ID<Account>) throws -> [RunningDeclaration] {
        guard NamedOrder.kinds.contains(order.kind), order.state != .withdrawn, order.state != .refused else {
            return []
        }
        let about = try declarations(about: account).filter { $0.isAbout(order) }.map { RunningDeclaration($0) }
        guard let number = order.contract, let contract = try contract(number, for: account) else { return about }
        let withdrawals = try openRequests(WithdrawalRequest.name, of: contract.id, for: account).filter {
            (RequestKinds.payload(of: $0) as? WithdrawalRequest)?.isAbout(order) == true
        }
        return withdrawals.map { RunningDeclaration(withdrawal: $0) } + about
    }

    /// The same of a contract: withdrawals that stand with it, and what names it.
    func runningDeclarations(of contract: Contract, for account: ID<Account>) throws -> [RunningDeclaration] {
        let withdrawals = try openRequests(WithdrawalRequest.name, of: contract.id, for: account)
        let about = try declarations(about: account).filter { $0.contracts.contains(contract.number) }
        return withdrawals.map { RunningDeclaration(withdrawal: $0) } + about.map { RunningDeclaration($0) }
    }
}

/// A declaration, and one thing of the account's that may be named in it.
private struct NamingRow {
    let request: ServiceRequest
    let sender: ID<Account>?
    let contract: ContractNumber?
    let name: String

    init(
        id: ID<ServiceRequest>, number: RequestNumber, kind: String, state: ServiceRequest.State, payload: String,
        receivedAt: Instant, promisedOn: Day?, closedAt: Instant?, sender: ID<Account>?, contract: ContractNumber?,
        name: String
    ) {
        request = ServiceRequest(
            id: id, number: number, kind: kind, contract: nil, state: state, payload: payload, receivedAt: receivedAt,
            promisedOn: promisedOn, closedAt: closedAt)
        (self.sender, self.contract, self.name) = (sender, contract, name)
    }
}
