import Store
import Vocabulary

/// One application in the office's list.
struct ListedApplication: Sendable {
    let application: AccessApplication
    /// Who decided it.
    let decidedBy: String?
}

/// What an application's page says of its decision.
struct DecidedApplication: Sendable {
    let by: String
    let remark: String?
    let customer: String?
    let acceptedAt: Instant?
    /// When the letter's code was drawn.
    let drawnAt: Instant?
}

extension Session {
    /// Those whose e-mail address is proved and that nobody decided, what is due first at the top.
    func openApplications(most: Int) throws -> [ListedApplication] {
        try all(
            """
            SELECT id, number, language, claim_sealed, asked_at, confirmed_at, due_on, decision, decided_at
            FROM access_application WHERE confirmed_at IS NOT NULL AND decided_at IS NULL
            ORDER BY due_on, number LIMIT \(most)
            """, AccessApplication.init
        ).map { ListedApplication(application: $0, decidedBy: nil) }
    }

    /// Those that were decided, the last first.
    func decidedApplications(most: Int) throws -> [ListedApplication] {
        try all(
            """
            SELECT one.id, one.number, one.language, one.claim_sealed, one.asked_at, one.confirmed_at, one.due_on,
                   one.decision, one.decided_at, staff.name
            FROM access_application AS one JOIN staff ON staff.id = one.decided_by
            WHERE one.decided_at IS NOT NULL ORDER BY one.decided_at DESC, one.number LIMIT \(most)
            """
        ) {
            (
                id: ID<AccessApplication>, number: String, language: Language, sealed: [UInt8], asked: Instant,
                confirmed: Instant?, due: Day?, decision: AccessApplication.Decision?, decided: Instant?, name: String
            ) in
            ListedApplication(
                application: AccessApplication(
                    id: id, number: number, language: language, sealed: sealed, askedAt: asked, confirmedAt: confirmed,
                    dueOn: due, decision: decision, decidedAt: decided), decidedBy: name)
        }
    }

    func countOpenApplications() throws -> Int {
        try value("SELECT COUNT(*) FROM access_application WHERE confirmed_at IS NOT NULL AND decided_at IS NULL") ?? 0
    }

    func decision(of application: ID<AccessApplication>) throws -> DecidedApplication? {
        try first(
            """
            SELECT staff.name, one.remark, one.customer_id, one.accepted_at, draw.drawn_at
            FROM access_application AS one JOIN staff ON staff.id = one.decided_by
            LEFT JOIN code_letter AS letter ON letter.id = one.letter_id
            LEFT JOIN code_draw AS draw ON draw.id = letter.draw_id
            WHERE one.id = \(application)
            """, DecidedApplication.init)
    }

    /// False when somebody was faster.
    func decide(
        _ application: ID<AccessApplication>, _ decision: AccessApplication.Decision, customer: String? = nil,
        letter: ID<CodeLetter>? = nil, remark: String? = nil, by staff: ID<Staff>, at now: Instant
    ) throws -> Bool {
        try run(
            """
            UPDATE access_application SET decision = \(decision), decided_at = \(now), decided_by = \(staff),
                customer_id = \(customer), letter_id = \(letter), remark = \(remark)
            WHERE id = \(application) AND confirmed_at IS NOT NULL AND decided_at IS NULL
            """) == 1
    }
}
