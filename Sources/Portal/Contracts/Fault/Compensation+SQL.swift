import Store
import Vocabulary

extension Session {
    /// False when it was fixed before: that stands.
    func keep(_ fixed: FixedCompensation, of request: ID<ServiceRequest>) throws -> Bool {
        let due = fixed.due
        return try run(
            """
            INSERT INTO compensation (request_id, counted_from, ended_at, monthly_fee, lower_days, higher_days,
                missed_appointments, lower_rate, higher_rate, amount, fixed_at)
            VALUES (\(request), \(fixed.countedFrom), \(fixed.endedAt), \(fixed.monthlyFee), \(due.lowerDays),
                    \(due.higherDays), \(due.missedAppointments), \(due.lowerRate), \(due.higherRate),
                    \(fixed.amount), \(fixed.fixedAt))
            ON CONFLICT (request_id) DO NOTHING
            """) == 1
    }

    /// For the services of the house; pages read their request with an account first.
    func compensation(of request: ID<ServiceRequest>) throws -> FixedCompensation? {
        try first(
            """
            SELECT counted_from, ended_at, monthly_fee, lower_days, higher_days, missed_appointments, lower_rate,
                   higher_rate, amount, fixed_at, credited_on
            FROM compensation WHERE request_id = \(request)
            """
        ) {
            (
                from: Day?, ended: Instant, fee: Money?, lower: Int, higher: Int, missed: Int, lowerRate: Money,
                higherRate: Money, amount: Money, fixed: Instant, credited: Day?
            ) in
            FixedCompensation(
                countedFrom: from, endedAt: ended, monthlyFee: fee,
                due: FaultCompensation(
                    lowerDays: lower, higherDays: higher, missedAppointments: missed, lowerRate: lowerRate,
                    higherRate: higherRate),
                amount: amount, fixedAt: fixed, creditedOn: credited)
        }
    }

    /// False when nothing waits to be credited.
    func credit(_ request: ID<ServiceRequest>, on day: Day) throws -> Bool {
        try run(
            """
            UPDATE compensation SET credited_on = \(day)
            WHERE request_id = \(request) AND credited_on IS NULL AND amount > 0
            """) == 1
    }

    /// What billing has not credited yet, oldest first.
    func namesOfCompensationsToCredit() throws -> [(key: String, request: String)] {
        try all(
            """
            SELECT fixed.request_id, request.number
            FROM compensation AS fixed JOIN service_request AS request ON request.id = fixed.request_id
            WHERE fixed.credited_on IS NULL AND fixed.amount > 0 AND request.contract_id IS NOT NULL
            ORDER BY fixed.fixed_at, request.number
            """
        ) { (key: String, request: String) in (key, request) }
    }

    func compensationToCredit(_ request: String) throws -> CompensationToCredit? {
        try first(
            """
            SELECT request.number, request.kind, request.state, contract.external_id, contract.number, fixed.amount,
                   fixed.lower_days, fixed.higher_days, fixed.missed_appointments, fixed.ended_at, fixed.fixed_at
            FROM compensation AS fixed
            JOIN service_request AS request ON request.id = fixed.request_id
            JOIN contract ON contract.id = request.contract_id
            WHERE fixed.request_id = \(request)
            """, CompensationToCredit.init)
    }

    fileprivate func exportCompensations(_ subject: DataSubject, after key: String, most: Int) throws -> [[Value]] {
        try plain(
            """
            SELECT fixed.request_id, request.number, contract.number, fixed.counted_from, fixed.ended_at,
                   fixed.monthly_fee, fixed.lower_days, fixed.higher_days, fixed.missed_appointments, fixed.amount,
                   fixed.fixed_at, fixed.credited_on
            FROM contract_access AS access
            JOIN contract ON contract.id = access.contract_id
            JOIN service_request AS request ON request.contract_id = contract.id
            JOIN compensation AS fixed ON fixed.request_id = request.id
            WHERE access.account_id = \(subject.account) AND access.role = 'owner' AND fixed.request_id > \(key)
            ORDER BY fixed.request_id LIMIT \(most)
            """)
    }
}

extension ExportTable {
    static let compensations = ExportTable(
        file: "entschaedigungen",
        words: Text("Entschädigungen für Störungen", en: "Compensations for faults"),
        columns: [
            "vorgang", "vertrag", "gezaehlt_ab", "behoben_am", "monatspreis_cent", "tage_3_und_4", "tage_ab_5",
            "versaeumte_termine", "betrag_cent", "festgestellt_am", "gutgeschrieben_am",
        ]
    ) { try $0.exportCompensations($1, after: $2, most: $3) }
}
