import Store
import Vocabulary

// What is forgotten when an account is closed, table by table; `PersonalTables` says in which order.

extension Session {
    func forgetPendingSignIns(of account: ID<Account>) throws {
        try run("DELETE FROM pending_sign_in WHERE account_id = \(account)")
    }

    /// Counters are named by keyed hashes of addresses, by hashes of devices with them, or by the account.
    func forgetThrottles(of leaver: Leaver) throws {
        let devices = try all("SELECT token_hash FROM known_device WHERE account_id = \(leaver.account)") {
            (token: String) in token
        }
        let keys = leaver.keys
        let counted = leaver.subject.addresses.flatMap { address in
            keys.everyCounted(address) + (devices + [""]).flatMap { keys.everyCounted("\($0) \(address)") }
        }
        try run("DELETE FROM throttle WHERE who IN \(list: counted + [leaver.account.value])")
    }

    func forgetRecoveryCodes(of account: ID<Account>) throws {
        try run("DELETE FROM recovery_code WHERE account_id = \(account)")
    }

    func forgetLinks(of subject: DataSubject) throws {
        let account = subject.account
        try run(
            """
            DELETE FROM one_time_link
            WHERE SUBSTR(subject_id, 1, 32) = \(account)
               OR subject_id IN (SELECT id FROM email_change WHERE account_id = \(account))
               OR subject_id IN (SELECT id FROM registration WHERE email_key IN \(list: subject.addresses))
               OR subject_id IN (
                    SELECT id FROM invitation
                    WHERE account_id = \(account) OR accepted_by = \(account)
                       OR (accepted_at IS NULL AND email_key IN \(list: subject.addresses)))
            """)
    }

    /// With the letters to new addresses that are not the account's: of one nobody confirmed those of this change alone,
    /// because it is a stranger's; of one that was undone those of the time the account had it.
    func forgetEmailChanges(of account: ID<Account>) throws {
        try run(
            """
            DELETE FROM outbox WHERE EXISTS (
                SELECT 1 FROM email_change AS change
                WHERE change.account_id = \(account) AND LOWER(change.new_email) = LOWER(outbox.recipient)
                  AND (outbox.payload LIKE '%' || change.id || '%'
                    OR (change.undone_at IS NOT NULL
                      AND outbox.queued_at BETWEEN change.asked_at AND change.undone_at)))
            """)
        try run("DELETE FROM email_change WHERE account_id = \(account)")
    }

    func forgetRegistrations(of subject: DataSubject) throws {
        try run("DELETE FROM registration WHERE email_key IN \(list: subject.addresses)")
    }

    /// Also what others offered to these addresses and nobody took up. What another account accepted is how its holder
    /// knows that person: it stays.
    func forgetInvitations(of subject: DataSubject) throws {
        try run(
            """
            DELETE FROM invitation
            WHERE account_id = \(subject.account) OR accepted_by = \(subject.account)
               OR (accepted_at IS NULL AND email_key IN \(list: subject.addresses))
            """)
    }

    func forgetOpened(by account: ID<Account>) throws {
        try run("DELETE FROM document_opened WHERE account_id = \(account)")
    }

    /// Keys of forms cannot be told by their visitor; those that led to a request of this account are.
    func forgetFormKeys(of account: ID<Account>) throws {
        try run(
            """
            DELETE FROM form_key WHERE result IN (
                SELECT '/vorgaenge/' || number || '?neu=1' FROM service_request WHERE account_id = \(account)
                UNION SELECT '/nachrichten/' || id || '?neu=1' FROM conversation WHERE account_id = \(account))
            """)
    }

    /// A photo is needed while its request is open, and by others who see the contract. The files are swept later.
    func forgetPhotos(of account: ID<Account>) throws {
        try run(
            """
            DELETE FROM reading_photo WHERE request_id IN (
                SELECT request.id FROM service_request AS request
                WHERE request.account_id = \(account)
                  AND (request.contract_id IS NULL OR request.closed_at IS NOT NULL) AND NOT EXISTS (
                    SELECT 1 FROM contract_access AS access
                    WHERE access.contract_id = request.contract_id AND access.account_id <> \(account)))
            """)
    }

    /// The photos of requests that were open when their account was closed, once they are decided.
    func forgetPhotosOfNobody() throws {
        try run(
            """
            DELETE FROM reading_photo WHERE request_id IN (
                SELECT request.id FROM service_request AS request
                WHERE request.account_id IS NULL AND request.closed_at IS NOT NULL AND NOT EXISTS (
                    SELECT 1 FROM contract_access AS access WHERE access.contract_id = request.contract_id))
            """)
    }

    func forgetContact(of account: ID<Account>) throws {
        try run("DELETE FROM account_contact WHERE account_id = \(account)")
    }

    func forgetDelivery(of account: ID<Account>) throws {
        try run("DELETE FROM delivery_choice WHERE account_id = \(account)")
    }

    func forgetPaperCopies(of account: ID<Account>) throws {
        try run("DELETE FROM paper_copy WHERE account_id = \(account)")
    }

    func forgetTimelines(of leaver: Leaver) throws {
        try run("DELETE FROM request_event WHERE request_id IN \(list: try requestsOfNobody(leaver))")
    }

    /// What was asked for stays with the contract, or with the customers, and no longer says which account asked.
    func forgetWhoAsked(_ leaver: Leaver) throws {
        try run("DELETE FROM service_request WHERE id IN \(list: try requestsOfNobody(leaver))")
        for customer in leaver.customers { try leaveRequests(of: leaver.account, with: customer) }
        try run(
            """
            UPDATE service_request SET account_id = NULL, callback_sealed = NULL WHERE account_id = \(leaver.account)
            """)
    }

    func forgetEvents(of account: ID<Account>) throws {
        try run("DELETE FROM account_event WHERE account_id = \(account)")
    }

    func forgetLetters(to subject: DataSubject) throws {
        try run("DELETE FROM outbox WHERE LOWER(recipient) IN \(list: subject.addresses)")
    }

    func forgetAccount(_ account: ID<Account>) throws {
        try run("DELETE FROM account WHERE id = \(account)")
    }
}
