import Store
import Vocabulary

// The rows of an account for its export. First the key that orders them, then the columns named in `ExportTables`.

extension Session {
    func exportAccount(_ subject: DataSubject, after key: String, most: Int) throws -> [[Value]] {
        try plain(
            """
            SELECT id, email, language, created_at, totp_since, bank_frozen_until FROM account
            WHERE id = \(subject.account) AND id > \(key) LIMIT \(most)
            """)
    }

    func exportSessions(_ subject: DataSubject, after key: String, most: Int) throws -> [[Value]] {
        try plain(
            """
            SELECT token_hash, device, created_at, last_seen_at, password_at FROM session
            WHERE account_id = \(subject.account) AND token_hash > \(key) ORDER BY token_hash LIMIT \(most)
            """)
    }

    func exportDevices(_ subject: DataSubject, after key: String, most: Int) throws -> [[Value]] {
        try plain(
            """
            SELECT token_hash, device, first_seen_at, last_seen_at, trusted_until FROM known_device
            WHERE account_id = \(subject.account) AND token_hash > \(key) ORDER BY token_hash LIMIT \(most)
            """)
    }

    func exportRecoveryCodes(_ subject: DataSubject, after key: String, most: Int) throws -> [[Value]] {
        try plain(
            """
            SELECT code_hash, made_at, used_at FROM recovery_code
            WHERE account_id = \(subject.account) AND code_hash > \(key) ORDER BY code_hash LIMIT \(most)
            """)
    }

    func exportPasskeys(_ subject: DataSubject, after key: String, most: Int) throws -> [[Value]] {
        try plain(
            """
            SELECT id, name, made_at, used_at, copied_at FROM passkey
            WHERE account_id = \(subject.account) AND id > \(key) ORDER BY id LIMIT \(most)
            """)
    }

    func exportActivity(_ subject: DataSubject, after key: String, most: Int) throws -> [[Value]] {
        try plain(
            """
            SELECT happened_at || id, happened_at, kind, device FROM account_event
            WHERE account_id = \(subject.account) AND happened_at || id > \(key)
            ORDER BY happened_at || id LIMIT \(most)
            """)
    }

    func exportEmailChanges(_ subject: DataSubject, after key: String, most: Int) throws -> [[Value]] {
        try plain(
            """
            SELECT asked_at || id, old_email, new_email, asked_at, confirmed_at, undone_at FROM email_change
            WHERE account_id = \(subject.account) AND asked_at || id > \(key) ORDER BY asked_at || id LIMIT \(most)
            """)
    }

    func exportRegistrations(_ subject: DataSubject, after key: String, most: Int) throws -> [[Value]] {
        try plain(
            """
            SELECT id, email, language, started_at, lapses_at, confirmed_at FROM registration
            WHERE email_key IN \(list: subject.addresses) AND id > \(key) ORDER BY id LIMIT \(most)
            """)
    }

    func exportContact(_ subject: DataSubject, after key: String, most: Int) throws -> [[Value]] {
        try plain(
            """
            SELECT account_id, phone_sealed, phone_at, addition, street, house_number, postal_code, city, address_at
            FROM account_contact WHERE account_id = \(subject.account) AND account_id > \(key) LIMIT \(most)
            """)
    }

    func exportDelivery(_ subject: DataSubject, after key: String, most: Int) throws -> [[Value]] {
        try plain(
            """
            SELECT choice.chosen_at || choice.request_id, choice.way, choice.chosen_at, choice.applies_from,
                   choice.price_year, request.number
            FROM delivery_choice AS choice JOIN service_request AS request ON request.id = choice.request_id
            WHERE choice.account_id = \(subject.account) AND choice.chosen_at || choice.request_id > \(key)
            ORDER BY choice.chosen_at || choice.request_id LIMIT \(most)
            """)
    }

    func exportPaperCopies(_ subject: DataSubject, after key: String, most: Int) throws -> [[Value]] {
        try plain(
            """
            SELECT request.number, paper_copy.year, request.number
            FROM paper_copy JOIN service_request AS request ON request.id = paper_copy.request_id
            WHERE paper_copy.account_id = \(subject.account) AND request.number > \(key)
            ORDER BY request.number LIMIT \(most)
            """)
    }

    func exportUndeliverable(_ subject: DataSubject, after key: String, most: Int) throws -> [[Value]] {
        try plain(
            """
            SELECT account_id, email, reason, since, last_at, tried_at FROM undeliverable
            WHERE account_id = \(subject.account) AND account_id > \(key) LIMIT \(most)
            """)
    }

    /// The ledger, with every use.
    func exportConsents(_ subject: DataSubject, after key: String, most: Int) throws -> [[Value]] {
        try plain(
            """
            SELECT id, position, happened_at, channel, purpose, what, contact_sealed, text_sealed, text_version, how,
                device
            FROM consent_event WHERE account_id = \(subject.account) AND id > \(key) ORDER BY id LIMIT \(most)
            """)
    }

    /// Letters to the addresses of the account: that they were sent, not what they said.
    func exportLetters(_ subject: DataSubject, after key: String, most: Int) throws -> [[Value]] {
        try plain(
            """
            SELECT queued_at || id, kind, recipient, language, queued_at, sent_at, gave_up_at FROM outbox
            WHERE LOWER(recipient) IN \(list: subject.addresses) AND queued_at || id > \(key)
            ORDER BY queued_at || id LIMIT \(most)
            """)
    }

    /// Which contracts the account sees, its own and those of others.
    func exportAccess(_ subject: DataSubject, after key: String, most: Int) throws -> [[Value]] {
        try plain(
            """
            SELECT contract.id, contract.number, access.role, access.granted_at, access.has_quarters
            FROM contract_access AS access JOIN contract ON contract.id = access.contract_id
            WHERE access.account_id = \(subject.account) AND contract.id > \(key) ORDER BY contract.id LIMIT \(most)
            """)
    }

    /// Whom the account invited. Of who accepted nothing but the address it typed itself.
    func exportPeople(_ subject: DataSubject, after key: String, most: Int) throws -> [[Value]] {
        try plain(
            """
            SELECT invitation.invited_at || invitation.id, contract.number, invitation.email, invitation.role,
                   invitation.invited_at, invitation.lapses_at, invitation.accepted_at,
                   (SELECT COUNT(*) FROM contract_access AS access
                    WHERE access.contract_id = invitation.contract_id
                      AND access.account_id = invitation.accepted_by),
                   invitation.has_quarters
            FROM invitation JOIN contract ON contract.id = invitation.contract_id
            WHERE invitation.account_id = \(subject.account) AND invitation.invited_at || invitation.id > \(key)
            ORDER BY invitation.invited_at || invitation.id LIMIT \(most)
            """)
    }

    func exportShares(_ subject: DataSubject, after key: String, most: Int) throws -> [[Value]] {
        try plain(
            """
            SELECT share.made_at || share.id, contract.number, share.named, share.made_at, share.lapses_on,
                   share.ended_at, share.uses, share.used_at, share.has_quarters
            FROM history_share AS share JOIN contract ON contract.id = share.contract_id
            WHERE share.account_id = \(subject.account) AND share.made_at || share.id > \(key)
            ORDER BY share.made_at || share.id LIMIT \(most)
            """)
    }

    /// When the account opened a document for the first time, in contracts of others too.
    func exportOpened(_ subject: DataSubject, after key: String, most: Int) throws -> [[Value]] {
        try plain(
            """
            SELECT opened.document_id, contract.number, opened.opened_at
            FROM document_opened AS opened
            JOIN document ON document.id = opened.document_id
            JOIN contract ON contract.id = document.contract_id
            WHERE opened.account_id = \(subject.account) AND opened.document_id > \(key)
            ORDER BY opened.document_id LIMIT \(most)
            """)
    }
}
