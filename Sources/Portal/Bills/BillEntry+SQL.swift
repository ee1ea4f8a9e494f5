import Store
import Vocabulary

/// A bill as the list of a contract's bills shows it.
struct BillEntry: Sendable {
    let id: ID<Bill>
    let number: String
    let kind: Bill.Kind
    let first, last: Day
    let billedOn: Day
    let gross, result: Money
    /// What was drawn; nil where no consumption was delivered.
    let energy: Energy?
    /// In the mailbox; nil until it lies there.
    let document: ID<PostboxDocument>?
    /// The bill whose place it takes.
    let replaces: ID<Bill>?
    /// The number of the bill that took its place.
    let replacedBy: String?
}

/// A bill by its number.
struct NamedBill: Sendable {
    let id: ID<Bill>
    let number: String
    let billedOn: Day
    let contract: ContractNumber
}

extension Session {
    /// The bills of a contract this account may see, the newest first.
    func billEntries(of contract: ID<Contract>, for account: ID<Account>) throws -> [BillEntry] {
        try all(
            """
            SELECT bill.id, bill.number, bill.kind, bill.first_day, bill.last_day, bill.billed_on, bill.gross,
                   bill.result,
                   (SELECT CAST(SUM(used.energy) AS BIGINT) FROM bill_consumption AS used
                    WHERE used.bill_id = bill.id AND used.kind <> 'feed-in'),
                   document.id, bill.replaces_id, later.number
            FROM contract_access AS access
            JOIN bill ON bill.contract_id = access.contract_id
            LEFT JOIN document ON document.external_id = bill.document_key AND document.contract_id = bill.contract_id
            LEFT JOIN bill AS later ON later.replaces_id = bill.id
            WHERE access.account_id = \(account) AND access.contract_id = \(contract)
            ORDER BY bill.last_day DESC, bill.billed_on DESC, bill.id LIMIT 200
            """, BillEntry.init)
    }

    /// How many bills were delivered for a contract this account may see.
    func billCount(of contract: ID<Contract>, for account: ID<Account>) throws -> Int {
        try value(
            """
            SELECT COUNT(*) FROM contract_access AS access JOIN bill ON bill.contract_id = access.contract_id
            WHERE access.account_id = \(account) AND access.contract_id = \(contract)
            """) ?? 0
    }

    /// The bill a document is, if this account may see it.
    func bill(behind document: ID<PostboxDocument>, for account: ID<Account>) throws -> NamedBill? {
        try first(
            """
            SELECT bill.id, bill.number, bill.billed_on, contract.number
            FROM contract_access AS access
            JOIN contract ON contract.id = access.contract_id
            JOIN document ON document.contract_id = contract.id
            JOIN bill ON bill.document_key = document.external_id AND bill.contract_id = contract.id
            WHERE document.id = \(document) AND access.account_id = \(account)
            ORDER BY bill.billed_on DESC, bill.id LIMIT 1
            """, NamedBill.init)
    }

    /// A bill of a contract this account may act on.
    func namedBill(_ id: ID<Bill>, forActor account: ID<Account>) throws -> NamedBill? {
        try first(
            """
            SELECT bill.id, bill.number, bill.billed_on, contract.number
            FROM contract_access AS access
            JOIN contract ON contract.id = access.contract_id
            JOIN bill ON bill.contract_id = contract.id
            WHERE bill.id = \(id) AND access.account_id = \(account) AND access.role <> 'reader'
            """, NamedBill.init)
    }
}
