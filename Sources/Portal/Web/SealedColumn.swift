import Store

/// A column whose values are sealed. Whatever has to be done to all of them, as giving them a new key, goes by this list.
struct SealedColumn: Sendable {
    /// How the places of its values begin; it never changes, because every value is bound to its place.
    let name: String
    let table, key, column: SQL

    static let secondFactor = SealedColumn(name: "account/totp", table: "account", key: "id", column: "totp_sealed")
    static let phone = SealedColumn(name: "customer/phone", table: "customer", key: "id", column: "phone_sealed")
    static let bornOn = SealedColumn(
        name: "customer/born_on", table: "customer", key: "id", column: "born_on_sealed")
    static let toldPhone = SealedColumn(
        name: "account_contact/phone", table: "account_contact", key: "account_id", column: "phone_sealed")
    static let consentContact = SealedColumn(
        name: "consent_event/contact", table: "consent_event", key: "id", column: "contact_sealed")
    static let consentText = SealedColumn(
        name: "consent_event/text", table: "consent_event", key: "id", column: "text_sealed")
    static let iban = SealedColumn(
        name: "payment_details/iban", table: "payment_details", key: "id", column: "iban_sealed")
    static let retiredKey = SealedColumn(
        name: "retired_key/marks", table: "retired_key", key: "id", column: "marks_sealed")
    static let moveDraft = SealedColumn(
        name: "move_draft/told", table: "move_draft", key: "account_id", column: "told_sealed")
    static let payoutIBAN = SealedColumn(
        name: "move_payout/iban", table: "move_payout", key: "request_id", column: "iban_sealed")

    /// The number a technician calls back.
    static let callback = SealedColumn(
        name: "service_request/callback", table: "service_request", key: "id", column: "callback_sealed")

    static let orderDraft = SealedColumn(
        name: "order_draft/told", table: "order_draft", key: "holder", column: "told_sealed")
    static let orderIBAN = SealedColumn(
        name: "contract_order/iban", table: "contract_order", key: "request_id", column: "iban_sealed")
    static let orderBornOn = SealedColumn(
        name: "contract_order/born_on", table: "contract_order", key: "request_id", column: "born_on_sealed")
    static let orderPhone = SealedColumn(
        name: "contract_order/phone", table: "contract_order", key: "request_id", column: "phone_sealed")

    static let staffSecondFactor = SealedColumn(
        name: "staff/totp", table: "staff", key: "id", column: "totp_sealed")

    static let accessClaim = SealedColumn(
        name: "access_application/claim", table: "access_application", key: "id", column: "claim_sealed")

    static let webhookSecret = SealedColumn(
        name: "webhook/secret", table: "webhook", key: "id", column: "secret_sealed")

    /// Every one, one line each.
    static let all: [SealedColumn] = [
        .secondFactor,
        .phone,
        .bornOn,
        .toldPhone,
        .consentContact,
        .consentText,
        .iban,
        .retiredKey,
        .moveDraft,
        .callback,
        .payoutIBAN,
        .orderDraft,
        .orderIBAN,
        .orderBornOn,
        .orderPhone,
        .staffSecondFactor,
        .accessClaim,
        .webhookSecret,
    ]

    /// Where the value of this row belongs.
    func place(of row: String) -> String { "\(name)/\(row)" }
}

extension Keys {
    /// Sealed text for the row with this key.
    func seal(_ text: String, in column: SealedColumn, of row: String) throws -> [UInt8] {
        try seal(Array(text.utf8), for: column.place(of: row))
    }

    /// What a sealed text says. Nil when there is none, and when it does not open: what cannot be read is not known. The
    /// examination of the house counts those.
    func text(_ sealed: [UInt8]?, in column: SealedColumn, of row: String) -> String? {
        guard let sealed, let bytes = try? open(sealed, for: column.place(of: row)) else { return nil }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The sealed form of `text`: the one that is stored if it says the same, so that equal text leaves its row alone.
    func keep(_ text: String?, over stored: [UInt8]?, in column: SealedColumn, of row: String) throws -> [UInt8]? {
        guard let text else { return nil }
        if let stored, self.text(stored, in: column, of: row) == text { return stored }
        return try seal(text, in: column, of: row)
    }
}
