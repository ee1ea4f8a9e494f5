import Store
import Vocabulary

// Requests of an account's own contracts, and those it made for contracts of others.

extension Session {
    func exportRequests(_ subject: DataSubject, after key: String, most: Int) throws -> [[Value]] {
        try plain(
            """
            SELECT request.received_at || request.id, request.number, request.kind, contract.number, request.state,
                   request.received_at, request.promised_on, request.closed_at,
                   CASE WHEN request.account_id = \(subject.account) THEN 1 ELSE 0 END, request.payload
            FROM service_request AS request LEFT JOIN contract ON contract.id = request.contract_id
            WHERE (request.account_id = \(subject.account) OR EXISTS (
                    SELECT 1 FROM contract_access AS access
                    WHERE access.contract_id = request.contract_id AND access.account_id = \(subject.account)
                      AND access.role = 'owner'))
              AND request.received_at || request.id > \(key)
            ORDER BY request.received_at || request.id LIMIT \(most)
            """)
    }

    func exportCallbacks(_ subject: DataSubject, after key: String, most: Int) throws -> [[Value]] {
        try plain(
            """
            SELECT id, number, callback_sealed FROM service_request
            WHERE account_id = \(subject.account) AND callback_sealed IS NOT NULL AND id > \(key)
            ORDER BY id LIMIT \(most)
            """)
    }

    func exportTimelines(_ subject: DataSubject, after key: String, most: Int) throws -> [[Value]] {
        try plain(
            """
            SELECT event.happened_at || event.request_id || CAST(event.position AS TEXT), request.number,
                   event.position, event.state, event.happened_at, event.actor, event.promised_on, event.remark,
                   event.ends_on
            FROM request_event AS event JOIN service_request AS request ON request.id = event.request_id
            WHERE (request.account_id = \(subject.account) OR EXISTS (
                    SELECT 1 FROM contract_access AS access
                    WHERE access.contract_id = request.contract_id AND access.account_id = \(subject.account)
                      AND access.role = 'owner'))
              AND COALESCE(event.remark, '') <> \(RequestRemark.disowned.rawValue)
              AND event.happened_at || event.request_id || CAST(event.position AS TEXT) > \(key)
            ORDER BY event.happened_at || event.request_id || CAST(event.position AS TEXT) LIMIT \(most)
            """)
    }

    /// Photos that came with those requests.
    func exportedPhotos(_ subject: DataSubject, after key: String, most: Int) throws -> [ExportedPhoto] {
        try all(
            """
            SELECT request.id, request.number, contract.number, request.received_at, photo.media_type, photo.sha256,
                   photo.size
            FROM reading_photo AS photo
            JOIN service_request AS request ON request.id = photo.request_id
            LEFT JOIN contract ON contract.id = request.contract_id
            WHERE (request.account_id = \(subject.account) OR EXISTS (
                    SELECT 1 FROM contract_access AS access
                    WHERE access.contract_id = request.contract_id AND access.account_id = \(subject.account)
                      AND access.role = 'owner'))
              AND request.id > \(key)
            ORDER BY request.id LIMIT \(most)
            """, ExportedPhoto.init)
    }

    /// Documents of the account's own contracts, oldest first.
    func exportedDocuments(_ subject: DataSubject, after key: String, most: Int) throws -> [ExportedDocument] {
        try all(
            """
            SELECT document.issued_on || document.id, contract.number, contract.commodity, document.category,
                   document.title, document.issued_on, document.arrived_at, opened.opened_at, document.sha256,
                   document.size,
                   (SELECT COUNT(*) FROM document AS twin
                    WHERE twin.contract_id = document.contract_id AND twin.issued_on = document.issued_on
                      AND twin.category = document.category AND twin.id < document.id)
            FROM contract_access AS access
            JOIN contract ON contract.id = access.contract_id
            JOIN document ON document.contract_id = contract.id
            LEFT JOIN document_opened AS opened
                ON opened.document_id = document.id AND opened.account_id = access.account_id
            WHERE access.account_id = \(subject.account) AND access.role = 'owner' AND document.withdrawn_at IS NULL
              AND document.issued_on || document.id > \(key)
            ORDER BY document.issued_on || document.id LIMIT \(most)
            """, ExportedDocument.init)
    }
}
