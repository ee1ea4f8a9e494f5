import Store

/// What the billing system delivered; papers the portal wrote itself have no name of its.
extension DocumentRow: ReadableRow {
    static let columns: [RowColumn] = [
        .plain("contract_number"), .plain("category"), .plain("title"), .plain("issued_on"), .plain("sha256"),
    ]

    static func stored(_ which: RowChoice, _ db: Session) throws -> [[Value]] {
        try db.plain(
            """
            SELECT document.id, document.external_id, contract.number, document.category, document.title,
                   document.issued_on, document.sha256
            FROM document JOIN contract ON contract.id = document.contract_id
            \(fragment: which.clause("document.external_id"))
            """)
    }
}
