import Store
import Vocabulary

extension ExportTable {
    static let instalmentChanges = ExportTable(
        file: "abschlag_aenderungen",
        words: Text("Änderungen Ihrer Abschläge", en: "Changes of your instalments"),
        columns: ["vertrag", "vorgang", "betrag_cent", "gilt_ab", "tag_im_monat", "beauftragt_am"]
    ) { try $0.exportInstalmentChanges($1, after: $2, most: $3) }
}

extension Session {
    fileprivate func exportInstalmentChanges(_ subject: DataSubject, after key: String, most: Int) throws -> [[Value]] {
        try plain(
            """
            SELECT change.request_id, contract.number, request.number, change.amount, change.applies_from,
                   change.due_day, change.ordered_at
            FROM contract_access AS access
            JOIN contract ON contract.id = access.contract_id
            JOIN instalment_change AS change ON change.contract_id = contract.id
            JOIN service_request AS request ON request.id = change.request_id
            WHERE access.account_id = \(subject.account) AND access.role = 'owner' AND change.request_id > \(key)
            ORDER BY change.request_id LIMIT \(most)
            """)
    }
}
