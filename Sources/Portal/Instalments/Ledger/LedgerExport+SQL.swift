import Store
import Vocabulary

extension ExportTable {
    static let ledger = ExportTable(
        file: "buchungen", words: Text("Was gefordert und bezahlt wurde", en: "What was demanded and paid"),
        columns: ["vertrag", "art", "gebucht_am", "faellig_am", "betrag_cent", "offen_cent", "titel", "konto"]
    ) { try $0.exportLedger($1, after: $2, most: $3) }
}

extension Session {
    fileprivate func exportLedger(_ subject: DataSubject, after key: String, most: Int) throws -> [[Value]] {
        try plain(
            """
            SELECT entry.booked_on || entry.id, contract.number, entry.kind, entry.booked_on, entry.due_on, entry.amount,
                   entry.open_amount, entry.title, entry.shown_iban
            FROM contract_access AS access
            JOIN contract ON contract.id = access.contract_id
            JOIN ledger_entry AS entry ON entry.contract_id = contract.id
            WHERE access.account_id = \(subject.account) AND access.role = 'owner'
              AND entry.booked_on || entry.id > \(key)
            ORDER BY entry.booked_on || entry.id LIMIT \(most)
            """)
    }
}
