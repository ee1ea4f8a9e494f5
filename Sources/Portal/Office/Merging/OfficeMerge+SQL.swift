import Store
import Vocabulary

/// A merge as the office sees it: both accounts with what they may do, and who of the office said what.
struct OfficeMerge: Sendable {
    let merge: AccountMerge
    let staying: OfficeMergeSide
    let going: OfficeMergeSide
    let request: ServiceRequest?
    let proposer: String?
    let confirmer: String?
    /// Why the two cannot become one just now; nil when they can, or are.
    let trouble: MergeRule.Trouble?
    /// By which the account that stayed went into another one since: it is undone first.
    let newer: AccountMerge?

    /// What is confirmed is what was seen: another contract, another right, and this is another one.
    var mark: String {
        let parts = [staying, going].flatMap { side in
            [side.email] + side.rights.map { "\($0.contract.value) \($0.role.rawValue)" }
        }
        return String(tokenHash(parts.joined(separator: "\n")).prefix(32))
    }

    static func load(_ id: ID<AccountMerge>, _ db: Session, at now: Instant) throws -> OfficeMerge? {
        guard let merge = try db.merge(id), let proof = merge.proof else { return nil }
        let names = try db.mergeNames(id)
        let isOpen = merge.mergedAt == nil
        return OfficeMerge(
            merge: merge, staying: try db.officeMergeSide(merge.staying, marking: { _ in false }),
            going: try db.officeMergeSide(merge.going, marking: { !MergePlan.goesOver($0, with: proof) }),
            request: try merge.request.flatMap { try db.request($0) }, proposer: names.proposer,
            confirmer: names.confirmer, trouble: isOpen ? try db.mergeTrouble(merge, at: now) : nil,
            newer: isOpen ? nil : try db.newerMerge(than: merge))
    }
}

struct OfficeMergeSide: Sendable {
    let email: String
    let createdAt: Instant?
    let rights: [OfficeMergeRight]
}

/// One contract an account may see.
struct OfficeMergeRight: Sendable {
    let contract: ContractNumber
    let commodity: Commodity
    let role: ContractRole
    let holder: String
    let customerNumber: String
    /// Whether it does not go over.
    let stays: Bool
}

extension Session {
    func officeMergeSide(_ account: ID<Account>, marking stays: (ContractRole) -> Bool) throws -> OfficeMergeSide {
        let known = try first("SELECT email, created_at FROM account WHERE id = \(account)") {
            (email: String, created: Instant) in (email, created)
        }
        let rights = try all(
            """
            SELECT contract.number, contract.commodity, access.role, customer.first_name, customer.last_name,
                   customer.number
            FROM contract_access AS access JOIN contract ON contract.id = access.contract_id
            JOIN customer ON customer.id = contract.customer_id
            WHERE access.account_id = \(account) ORDER BY contract.number
            """
        ) {
            (
                number: ContractNumber, commodity: Commodity, role: ContractRole, first: String, last: String,
                customer: String
            ) in
            OfficeMergeRight(
                contract: number, commodity: commodity, role: role, holder: "\(first) \(last)",
                customerNumber: customer, stays: stays(role))
        }
        return OfficeMergeSide(email: known?.0 ?? "", createdAt: known?.1, rights: rights)
    }

    func mergeNames(_ merge: ID<AccountMerge>) throws -> (proposer: String?, confirmer: String?) {
        try first(
            """
            SELECT proposer.name, confirmer.name FROM account_merge
            LEFT JOIN staff AS proposer ON proposer.id = account_merge.proposed_by
            LEFT JOIN staff AS confirmer ON confirmer.id = account_merge.confirmed_by
            WHERE account_merge.id = \(merge)
            """
        ) { (proposer: String?, confirmer: String?) in (proposer, confirmer) } ?? (nil, nil)
    }

    /// The merges of accounts that own a contract of a customer, newest first.
    func officeMerges(of customer: String) throws -> [OfficeMergeLine] {
        try all(
            """
            SELECT joined.id, going.email, staying.email, joined.asked_at, joined.merged_at, joined.undone_at
            FROM account_merge AS joined JOIN account AS staying ON staying.id = joined.account_id
            JOIN account AS going ON going.id = joined.merged_id
            WHERE joined.proof IS NOT NULL AND EXISTS (
                SELECT 1 FROM contract_access AS access JOIN contract ON contract.id = access.contract_id
                WHERE contract.customer_id = \(customer) AND access.role = 'owner'
                  AND access.account_id IN (joined.account_id, joined.merged_id))
            ORDER BY joined.asked_at DESC, joined.id LIMIT 20
            """, OfficeMergeLine.init)
    }
}

struct OfficeMergeLine: Sendable {
    let id: ID<AccountMerge>
    let going: String
    let staying: String
    let askedAt: Instant
    let mergedAt: Instant?
    let undoneAt: Instant?
}
