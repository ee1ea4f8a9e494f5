import Store
import Vocabulary

extension Session {
    /// Notes that an entry of a timeline asks the customer something. While it waits the request is due when the answer is,
    /// or when the law says.
    func ask(
        _ request: ID<ServiceRequest>, at position: Int, _ times: AnswerTimes?, offer: CounterOffer? = nil,
        at now: Instant
    ) throws {
        try run(
            """
            INSERT INTO request_question (request_id, position, asked_at, remind_on, ends_on, offer)
            VALUES (\(request), \(position), \(now), \(times?.remindOn), \(times?.endsOn), \(try offer?.json))
            """)
        try wait(for: request, until: times?.endsOn)
    }

    /// What the house promised does not count while it waits for the customer.
    func wait(for request: ID<ServiceRequest>, until last: Day?) throws {
        guard let last else {
            try run("UPDATE service_request SET due_on = clock_on WHERE id = \(request)")
            return
        }
        try run(
            """
            UPDATE service_request SET due_on = CASE WHEN clock_on < \(last) THEN clock_on ELSE \(last) END
            WHERE id = \(request)
            """)
    }

    /// All that was asked in a request, in order, as it is for an account that may see it.
    func questions(of request: ID<ServiceRequest>, for account: ID<Account>?) throws -> [RequestQuestion] {
        try all(
            """
            SELECT question.position, question.asked_at, question.remind_on, question.ends_on, question.reminded_at,
                   question.answer_position, question.answered_by, access.role, question.offer, question.is_accepted
            FROM request_question AS question
            JOIN service_request AS request ON request.id = question.request_id
            LEFT JOIN contract_access AS access
                ON access.contract_id = request.contract_id AND access.account_id = question.answered_by
            WHERE question.request_id = \(request) ORDER BY question.position
            """
        ) {
            (
                position: Int, asked: Instant, remind: Day?, ends: Day?, reminded: Instant?, answer: Int?,
                by: ID<Account>?, role: ContractRole?, offer: String?, accepted: Bool?
            ) in
            let answerer: RequestStanding.Reporter =
                by != nil && by == account ? .you : role == .owner ? .holder : .other
            return RequestQuestion(
                position: position, askedAt: asked,
                times: remind.flatMap { remind in ends.map { AnswerTimes(remindOn: remind, endsOn: $0) } },
                remindedAt: reminded, offer: offer.flatMap(CounterOffer.init(json:)), isAccepted: accepted,
                answerPosition: answer, answerer: answer == nil ? nil : answerer)
        }
    }

    /// Notes the customer's answer. False when there is one already.
    func answer(
        _ question: RequestQuestion, of request: ID<ServiceRequest>, with position: Int,
        accepted isAccepted: Bool? = nil,
        by account: ID<Account>
    ) throws -> Bool {
        try run(
            """
            UPDATE request_question SET answer_position = \(position), answered_by = \(account), is_accepted = \(isAccepted)
            WHERE request_id = \(request) AND position = \(question.position) AND answer_position IS NULL
            """) == 1
    }

    /// The entry of a timeline that has this name.
    func position(named key: String, of request: ID<ServiceRequest>) throws -> Int? {
        try value(
            "SELECT position FROM request_event WHERE request_id = \(request) AND external_id = \(key)", as: Int.self)
    }

    /// Somebody who may act on the contract of a request, first of all who made it; without a contract its maker.
    func accountToAct(on request: ID<ServiceRequest>) throws -> ID<Account>? {
        try first(
            """
            SELECT account.id
            FROM service_request AS request
            LEFT JOIN contract_access AS access
                ON access.contract_id = request.contract_id AND access.role <> 'reader'
            JOIN account
                ON account.id = CASE WHEN request.contract_id IS NULL THEN request.account_id ELSE access.account_id END
            WHERE request.id = \(request)
            ORDER BY CASE WHEN access.account_id = request.account_id THEN 0 ELSE 1 END, account.id LIMIT 1
            """
        ) { (id: ID<Account>) in id }
    }

    /// Who answered is forgotten with the account; what was asked in requests of nobody is forgotten with them.
    func forgetQuestions(of leaver: Leaver) throws {
        try run("DELETE FROM request_question WHERE request_id IN \(list: try requestsOfNobody(leaver))")
        try run("UPDATE request_question SET answered_by = NULL WHERE answered_by = \(leaver.account)")
    }
}
