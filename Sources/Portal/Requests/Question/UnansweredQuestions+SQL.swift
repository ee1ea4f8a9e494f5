import Store
import Vocabulary

extension Session {
    /// Requests that wait for the customer whose reminder or end has come.
    func unansweredRequests(on today: Day, most: Int) throws -> [ID<ServiceRequest>] {
        try all(
            """
            SELECT request.id
            FROM request_question AS question JOIN service_request AS request ON request.id = question.request_id
            WHERE question.answer_position IS NULL AND question.ends_on IS NOT NULL
              AND request.state = 'waiting-for-customer'
              AND (question.ends_on < \(today) OR (question.reminded_at IS NULL AND question.remind_on <= \(today)))
              AND NOT EXISTS (
                SELECT 1 FROM request_question AS later
                WHERE later.request_id = question.request_id AND later.position > question.position)
            ORDER BY question.ends_on, request.id LIMIT \(most)
            """
        ) { (id: ID<ServiceRequest>) in id }
    }

    /// False when somebody else noted it.
    func noteReminder(
        of question: RequestQuestion, of request: ID<ServiceRequest>, endsOn last: Day, at now: Instant
    ) throws -> Bool {
        try run(
            """
            UPDATE request_question SET reminded_at = \(now), ends_on = \(last)
            WHERE request_id = \(request) AND position = \(question.position) AND reminded_at IS NULL
            """) == 1
    }

    /// Whether letters about a request arrive with anybody who may answer.
    func reachesSomebody(about request: ID<ServiceRequest>) throws -> Bool {
        let reached = try value(
            """
            SELECT COUNT(*)
            FROM service_request AS request
            LEFT JOIN contract_access AS access ON access.contract_id = request.contract_id
            JOIN account ON account.id = COALESCE(access.account_id, request.account_id)
            WHERE request.id = \(request)
              AND (request.contract_id IS NULL OR access.role = 'owner' OR access.account_id = request.account_id)
              AND NOT EXISTS (
                SELECT 1 FROM undeliverable AS mark
                WHERE mark.account_id = account.id AND mark.email = account.email)
            """, as: Int.self)
        return (reached ?? 0) > 0
    }

    /// The customer has a day more, never one less.
    func putOffQuestion(of request: ID<ServiceRequest>, until day: Day) throws {
        try run(
            """
            UPDATE request_question
            SET remind_on = CASE WHEN remind_on < \(day) THEN \(day) ELSE remind_on END,
                ends_on = CASE WHEN ends_on < \(day) THEN \(day) ELSE ends_on END
            WHERE request_id = \(request) AND answer_position IS NULL AND ends_on IS NOT NULL
            """)
    }
}
