import Store

/// Every table with data about people, one line each. Forgotten from top to bottom: what points to something stands above
/// it, and the account itself is last.
enum PersonalTables {
    static let all: [PersonalTable] = [
        PersonalTable("session", .sessions) { try $0.endSessions(of: $1.account) },
        PersonalTable("pending_sign_in", nil) { try $0.forgetPendingSignIns(of: $1.account) },
        PersonalTable("throttle", nil) { try $0.forgetThrottles(of: $1) },
        PersonalTable("known_device", .devices) { try $0.forgetDevices(of: $1.account, except: "") },
        PersonalTable("recovery_code", .recoveryCodes) { try $0.forgetRecoveryCodes(of: $1.account) },
        PersonalTable("passkey", .passkeys) { try $0.removePasskeys(of: $1.account) },
        PersonalTable("one_time_link", nil) { try $0.forgetLinks(of: $1.subject) },
        PersonalTable("email_change", .emailChanges) { try $0.forgetEmailChanges(of: $1.account) },
        PersonalTable("registration", .registrations) { try $0.forgetRegistrations(of: $1.subject) },
        PersonalTable("history_share", .shares) { try $0.forgetHistoryShares(of: $1.account) },
        PersonalTable("contract_access", .access) { try $0.endEveryAccess(of: $1) },
        PersonalTable("invitation", .people) { try $0.forgetInvitations(of: $1.subject) },
        PersonalTable("document_opened", .opened) { try $0.forgetOpened(by: $1.account) },
        PersonalTable("form_key", nil) { try $0.forgetFormKeys(of: $1.account) },
        PersonalTable("reading_photo", .photos) { try $0.forgetPhotos(of: $1.account) },
        PersonalTable("account_contact", .contact) { try $0.forgetContact(of: $1.account) },
        PersonalTable("undeliverable", .undeliverable) { try $0.forgetUndeliverable(of: $1.account) },
        PersonalTable("delivery_choice", .delivery) { try $0.forgetDelivery(of: $1.account) },
        PersonalTable("paper_copy", .paperCopies) { try $0.forgetPaperCopies(of: $1.account) },
        PersonalTable("payment_details", .payments) { try $0.forgetWhoSigned($1.account) },
        PersonalTable("move_payout", .payouts) { try $0.forgetWhoNamedPayouts($1.account) },
        PersonalTable("move_draft", .moveDraft) { try $0.forgetMoveDraft(of: $1.account) },
        PersonalTable("order_draft", .orderDraft) { try $0.forgetOrderDraft(of: $1.account) },
        PersonalTable("request_event", .timelines) { try $0.forgetTimelines(of: $1) },
        PersonalTable("service_request", .requests) { try $0.forgetWhoAsked($1) },
        PersonalTable("consent_event", .consents) { try $0.exchangeConsents(of: $1) },
        PersonalTable("account_event", .activity) { try $0.forgetEvents(of: $1.account) },
        PersonalTable("outbox", .letters) { try $0.forgetLetters(to: $1.subject) },
        PersonalTable("account", .account) { try $0.forgetAccount($1.account) },

        PersonalTable(staying: "customer", .customers),
        PersonalTable(staying: "contract", .contracts),
        PersonalTable(staying: "tariff_price", .prices),
        PersonalTable(staying: "former_tariff", .formerTariffs),
        PersonalTable(staying: "meter", .meters),
        PersonalTable(staying: "register", .registers),
        PersonalTable(staying: "meter_reading", .readings),
        PersonalTable(staying: "meter_series", .series),
        PersonalTable(staying: "series_delivery", nil),
        PersonalTable(staying: "instalment", .instalments),
        PersonalTable(staying: "instalment_change", .instalmentChanges),
        PersonalTable(staying: "ledger_entry", .ledger),
        PersonalTable(staying: "document", .documents),
        PersonalTable(staying: "price_notice", nil),
        PersonalTable(staying: "tariff_change", nil),
        PersonalTable(staying: "tariff_summary", nil),
        PersonalTable(staying: "booked_option", .bookedOptions),
        PersonalTable(staying: "registration_code", .codes),
        PersonalTable(staying: "request_customer", nil),
        PersonalTable(staying: "contract_order", .orders),
        PersonalTable(staying: "order_progress", nil),
        PersonalTable(staying: "compensation", .compensations),
        PersonalTable(staying: "audit_event", .securityLog),
    ]

    /// What an export holds, in the order of its explanation.
    static var exports: [ExportTable] { all.compactMap(\.export) + [.callbacks] }
}
