import Store

extension CustomerRow: ReadableRow {
    static let columns: [RowColumn] = [
        .plain("number"), .plain("salutation"), .plain("first_name"), .plain("last_name"), .plain("street"),
        .plain("house_number"), .plain("postal_code"), .plain("city"), .plain("email"), .sealed("phone", .phone),
        .sealed("born_on", .bornOn),
    ]

    static func stored(_ which: RowChoice, _ db: Session) throws -> [[Value]] {
        try db.plain(
            """
            SELECT id, external_id, number, salutation, first_name, last_name, street, house_number, postal_code, city,
                   email, phone_sealed, born_on_sealed
            FROM customer \(fragment: which.clause("external_id"))
            """)
    }
}

extension ContractRow: ReadableRow {
    static let columns: [RowColumn] = [
        .plain("number"), .plain("customer"), .plain("tariff"), .plain("state"), .plain("street"),
        .plain("house_number"), .plain("postal_code"), .plain("city"), .plain("malo_id"), .plain("melo_id"),
        .plain("grid_operator"), .plain("metering_operator"), .plain("starts_on"), .plain("minimum_term_until"),
        .plain("notice_weeks"), .plain("ends_on"), .plain("price_guarantee"), .plain("price_guarantee_until"),
        .thousandths("annual_consumption_kwh"), .plain("last_billed_on"), .plain("next_reading_due_on"),
        .euros("instalment_lowest_eur"), .euros("instalment_highest_eur"), .plain("instalment_change_from"),
    ]

    static func stored(_ which: RowChoice, _ db: Session) throws -> [[Value]] {
        try db.plain(
            """
            SELECT contract.id, contract.external_id, contract.number, customer.external_id, tariff.external_id,
                   contract.state, contract.street, contract.house_number, contract.postal_code, contract.city,
                   contract.malo_id, contract.melo_id, contract.grid_operator, contract.metering_operator,
                   contract.starts_on, contract.minimum_term_until, contract.notice_weeks, contract.ends_on,
                   contract.price_guarantee, contract.price_guarantee_until, contract.annual_consumption,
                   contract.last_billed_on, contract.next_reading_due_on, contract.instalment_lowest,
                   contract.instalment_highest, contract.instalment_change_from
            FROM contract
            JOIN customer ON customer.id = contract.customer_id
            JOIN tariff ON tariff.id = contract.tariff_id
            \(fragment: which.clause("contract.external_id"))
            """)
    }
}
