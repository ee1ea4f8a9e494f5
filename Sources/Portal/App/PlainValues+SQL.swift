import Store

extension Session {
    func plainCustomers(most: Int) throws -> [PlainCustomer] {
        try all(
            """
            SELECT id, phone, born_on FROM customer WHERE phone IS NOT NULL OR born_on IS NOT NULL
            ORDER BY id LIMIT \(most)
            """, PlainCustomer.init)
    }

    /// Puts the sealed values in the place of the plain ones. What an import sealed meanwhile is newer and stays.
    func seal(_ customer: PlainCustomer, phone: [UInt8]?, bornOn: [UInt8]?) throws {
        try run(
            """
            UPDATE customer SET phone = NULL, born_on = NULL, phone_sealed = COALESCE(phone_sealed, \(phone)),
                born_on_sealed = COALESCE(born_on_sealed, \(bornOn))
            WHERE id = \(customer.id) AND (phone IS NOT NULL OR born_on IS NOT NULL)
            """)
    }

    func plainConsents(most: Int) throws -> [PlainConsent] {
        try all(
            """
            SELECT id, contact, text FROM consent_event WHERE contact IS NOT NULL OR text IS NOT NULL
            ORDER BY id LIMIT \(most)
            """, PlainConsent.init)
    }

    /// Puts the sealed values in the place of the plain ones; what the line says stays the same.
    func seal(_ consent: PlainConsent, contact: [UInt8]?, text: [UInt8]?) throws {
        try run(
            """
            UPDATE consent_event SET contact = NULL, text = NULL, contact_sealed = \(contact), text_sealed = \(text)
            WHERE id = \(consent.id) AND (contact IS NOT NULL OR text IS NOT NULL)
            """)
    }

    /// How many customers still have something in plain text.
    func countPlainCustomers() throws -> Int {
        try value("SELECT COUNT(*) FROM customer WHERE phone IS NOT NULL OR born_on IS NOT NULL") ?? 0
    }
}
