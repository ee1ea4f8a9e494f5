import Store
import Vocabulary

/// A document of a mailbox, with whose it is.
struct OfficeMailboxDocument: Sendable {
    let id: ID<PostboxDocument>
    let contract: ContractNumber
    let commodity: Commodity
    let customer: String
    let holder: String
    let category: DocumentCategory
    let title: String
    let issuedOn: Day
    let arrivedAt: Instant
    let sha256: String
    let size: Int
    let withdrawnAt: Instant?
    let withdrawnBecause: String?

    var fileName: String {
        DocumentFileName.name(issuedOn: issuedOn, category: category, commodity: commodity, contract: contract)
    }
}

/// A withdrawal somebody has to confirm.
struct OpenWithdrawal: Sendable {
    let document: ID<PostboxDocument>
    let title: String
    let proposer: String
    let proposedAt: Instant
}

extension Session {
    func officeDocument(_ id: ID<PostboxDocument>) throws -> OfficeMailboxDocument? {
        try first(
            """
            SELECT document.id, contract.number, contract.commodity, customer.id, customer.first_name,
                   customer.last_name, document.category, document.title, document.issued_on, document.arrived_at,
                   document.sha256, document.size, document.withdrawn_at, document.withdrawn_because
            FROM document JOIN contract ON contract.id = document.contract_id
            JOIN customer ON customer.id = contract.customer_id WHERE document.id = \(id)
            """
        ) {
            (
                id: ID<PostboxDocument>, contract: ContractNumber, commodity: Commodity, customer: String,
                first: String,
                last: String, category: DocumentCategory, title: String, issued: Day, arrived: Instant, sha256: String,
                size: Int, withdrawn: Instant?, reason: String?
            ) in
            OfficeMailboxDocument(
                id: id, contract: contract, commodity: commodity, customer: customer, holder: "\(first) \(last)",
                category: category, title: title, issuedOn: issued, arrivedAt: arrived, sha256: sha256, size: size,
                withdrawnAt: withdrawn, withdrawnBecause: reason)
        }
    }

    func openWithdrawals(most: Int) throws -> [OpenWithdrawal] {
        try all(
            """
            SELECT document.id, document.title, staff.name, wish.proposed_at
            FROM document_withdrawal AS wish JOIN document ON document.id = wish.document_id
            JOIN staff ON staff.id = wish.proposed_by
            WHERE wish.decided_at IS NULL ORDER BY wish.proposed_at, wish.id LIMIT \(most)
            """, OpenWithdrawal.init)
    }
}
