import Store
import Vocabulary

extension Session {
    /// What is booked for a contract this account may see: what runs, and what has ended and can still be withdrawn from.
    func bookedOptions(of contract: ID<Contract>, for account: ID<Account>, today: Day) throws -> [BookedOption] {
        let first = Instant(today.adding(days: -WithdrawalPeriod.longest))
        return try all(
            """
            SELECT booked.id, booked.option_key, booked.name, booked.name_en, booked.price, booked.period,
                   booked.ordered_at, booked.applies_from, booked.minimum_until, booked.notice_days, request.number,
                   booked.ends_on
            FROM contract_access AS access
            JOIN booked_option AS booked ON booked.contract_id = access.contract_id
            JOIN service_request AS request ON request.id = booked.request_id
            WHERE access.account_id = \(account) AND access.contract_id = \(contract) AND booked.withdrawn_at IS NULL
              AND (booked.ends_on IS NULL OR booked.ends_on >= \(today) OR booked.ordered_at >= \(first))
            ORDER BY booked.ordered_at, booked.id
            """, BookedOption.init
        ).filter { $0.runs(on: today) || $0.canBeWithdrawn(on: today) }
    }

    /// False when the same option runs already.
    func book(_ order: TariffOptionRequest, of contract: ID<Contract>, request: ID<ServiceRequest>, at now: Instant)
        throws -> Bool
    {
        try run(
            """
            INSERT INTO booked_option (id, contract_id, option_key, name, name_en, price, period, ordered_at,
                applies_from, minimum_until, notice_days, request_id)
            VALUES (\(ID<BookedOption>()), \(contract), \(order.option), \(order.called.german),
                    \(order.called.english), \(order.price), \(order.period), \(now), \(order.appliesFrom),
                    \(order.minimumUntil), \(order.noticeDays), \(request))
            ON CONFLICT DO NOTHING
            """) == 1
    }

    /// False when it was cancelled or withdrawn in the same moment.
    func cancel(_ option: ID<BookedOption>, of contract: ID<Contract>, lastDay: Day) throws -> Bool {
        try run(
            """
            UPDATE booked_option SET ends_on = \(lastDay)
            WHERE id = \(option) AND contract_id = \(contract) AND ends_on IS NULL AND withdrawn_at IS NULL
            """) == 1
    }

    /// The same by the house, whose word may move the day. False when there is no such option of the contract this request
    /// stands with.
    func cancelOption(orderedBy order: RequestNumber, with request: ID<ServiceRequest>, lastDay: Day) throws -> Bool {
        try run(
            """
            UPDATE booked_option SET ends_on = \(lastDay)
            WHERE request_id = (SELECT id FROM service_request WHERE number = \(order)) AND withdrawn_at IS NULL
              AND contract_id = (SELECT contract_id FROM service_request WHERE id = \(request))
            """) == 1
    }

    /// False when it was withdrawn in the same moment.
    func withdraw(_ option: ID<BookedOption>, of contract: ID<Contract>, at now: Instant) throws -> Bool {
        try run(
            """
            UPDATE booked_option SET withdrawn_at = \(now)
            WHERE id = \(option) AND contract_id = \(contract) AND withdrawn_at IS NULL
            """) == 1
    }

    /// Of the option this request ordered; whose request it is was asked before.
    func optionStanding(of order: ID<ServiceRequest>) throws -> OptionStanding? {
        try first("SELECT ends_on, withdrawn_at FROM booked_option WHERE request_id = \(order)") {
            (endsOn: Day?, withdrawnAt: Instant?) in
            OptionStanding(endsOn: endsOn, isWithdrawn: withdrawnAt != nil)
        }
    }

    fileprivate func exportBookedOptions(_ subject: DataSubject, after key: String, most: Int) throws -> [[Value]] {
        try plain(
            """
            SELECT booked.id, contract.number, booked.name, booked.price, booked.period, booked.ordered_at,
                   booked.applies_from, booked.minimum_until, booked.ends_on, booked.withdrawn_at, request.number
            FROM contract_access AS access
            JOIN contract ON contract.id = access.contract_id
            JOIN booked_option AS booked ON booked.contract_id = contract.id
            JOIN service_request AS request ON request.id = booked.request_id
            WHERE access.account_id = \(subject.account) AND access.role = 'owner' AND booked.id > \(key)
            ORDER BY booked.id LIMIT \(most)
            """)
    }
}

extension ExportTable {
    static let bookedOptions = ExportTable(
        file: "tarifoptionen", words: Text("Optionen, die Sie gebucht haben", en: "Options you booked"),
        columns: [
            "vertrag", "option", "preis_cent", "je", "bestellt_am", "gilt_ab", "mindestens_bis", "endet_am",
            "widerrufen_am", "vorgang",
        ]
    ) { try $0.exportBookedOptions($1, after: $2, most: $3) }
}
