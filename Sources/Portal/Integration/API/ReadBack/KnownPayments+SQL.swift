import Store

extension InstalmentRow: ReadableRow {
    static let columns: [RowColumn] = [.plain("contract"), .plain("due_on"), .euros("amount_eur")]

    static func stored(_ which: RowChoice, _ db: Session) throws -> [[Value]] {
        try db.plain(
            """
            SELECT instalment.id, instalment.external_id, contract.external_id, instalment.due_on, instalment.amount
            FROM instalment JOIN contract ON contract.id = instalment.contract_id
            \(fragment: which.clause("instalment.external_id"))
            """)
    }
}

/// Of the account of a booking only the last digits are kept, so it is not told.
extension PaymentRow: ReadableRow {
    static let columns: [RowColumn] = [
        .plain("contract"), .plain("kind"), .plain("booked_on"), .plain("due_on"), .euros("amount_eur"),
        .euros("open_eur"), .plain("title"), .plain("title_en"),
    ]

    static func stored(_ which: RowChoice, _ db: Session) throws -> [[Value]] {
        try db.plain(
            """
            SELECT entry.id, entry.external_id, contract.external_id, entry.kind, entry.booked_on, entry.due_on,
                   entry.amount, entry.open_amount, entry.title, entry.title_en
            FROM ledger_entry AS entry JOIN contract ON contract.id = entry.contract_id
            \(fragment: which.clause("entry.external_id"))
            """)
    }
}

/// With whole account numbers. Mandates given in the portal have no name here before the billing system took them over.
extension BankRow: ReadableRow {
    static let columns: [RowColumn] = [
        .plain("contract"), .plain("way"), .sealed("iban", .iban), .plain("holder"), .plain("holder_address"),
        .plain("mandate_reference"), .plain("signed_on"), .plain("last_used_on"), .plain("ended_on"),
    ]

    static func stored(_ which: RowChoice, _ db: Session) throws -> [[Value]] {
        try db.plain(
            """
            SELECT details.id, details.external_id, contract.external_id, details.way, details.iban_sealed,
                   details.holder, details.holder_address, details.mandate_reference, details.signed_on,
                   details.last_used_on, details.ended_on
            FROM payment_details AS details JOIN contract ON contract.id = details.contract_id
            \(fragment: which.clause("details.external_id"))
            """)
    }
}
