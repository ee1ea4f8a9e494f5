import Logging
import Store
import Vocabulary

/// Reminds customers of a question on the day they were told, and does what they were told would follow without an answer.
struct UnansweredQuestions: Rounds {
    static let trouble: Logger.Message = "question not followed up"
    static let seconds = 900.0
    /// Working days between a reminder and the end.
    private static let leastDays = 3

    let portal: Portal
    let bell = Bell()

    func due(in db: Session, at now: Instant, most: Int) throws -> [(item: ID<ServiceRequest>, failures: Int)] {
        try db.unansweredRequests(on: now.day, most: most).map { ($0, 0) }
    }

    func work(on id: ID<ServiceRequest>) async throws {
        let now = portal.clock.now()
        try await portal.store.write(about: id.value) { db in
            // Answered meanwhile, or another process was first.
            guard let request = try db.request(id), request.state == .waitingForCustomer,
                let question = try db.questions(of: id, for: nil).last, let times = question.times
            else { return }
            // Nothing ends before the reminder that was promised, however long the portal stood still.
            if question.remindedAt == nil, now.day >= times.remindOn {
                try Self.remind(request, question, times, db, at: now)
            } else if now.day > times.endsOn {
                try Self.end(request, question, times, db, at: now)
            }
        }
        portal.bell.ring()
    }

    /// What fails waits for the next day.
    func stepBack(_ id: ID<ServiceRequest>, in db: Session, until again: Instant) throws {
        try db.putOffQuestion(of: id, until: portal.clock.now().day.adding(days: 1))
    }

    private static func remind(
        _ request: ServiceRequest, _ question: RequestQuestion, _ times: AnswerTimes, _ db: Session, at now: Instant
    ) throws {
        let last = max(times.endsOn, WorkingDays.adding(leastDays, to: now.day))
        guard try db.noteReminder(of: question, of: request.id, endsOn: last, at: now) else { return }
        let remark = RequestRemark.questionReminder(last).rawValue
        guard let position = try db.move(request, to: request.state, by: .rule, remark: remark, at: now) else { return }
        try db.wait(for: request.id, until: last)
        try db.tellOfEntry(position, of: request.id, at: now)
    }

    private static func end(
        _ request: ServiceRequest, _ question: RequestQuestion, _ times: AnswerTimes, _ db: Session, at now: Instant
    ) throws {
        let payload = RequestKinds.payload(of: request)
        let position: Int?
        // Whom no letter of ours reaches was never asked.
        let silence = try db.reachesSomebody(about: request.id) ? payload?.silence ?? .goesOn : .goesOn
        switch silence {
        case .closes:
            let remark = RequestRemark.unanswered(times.endsOn).rawValue
            position = try db.move(request, to: .refused, by: .rule, remark: remark, at: now)
        case .goesOn:
            let promise = question.promise(of: request, whenAnswered: now.day)
            let remark = RequestRemark.wentOn(times.endsOn).rawValue
            position = try db.move(
                request, to: .inReview, by: .rule, promisedOn: promise, remark: remark, at: now)
        }
        if let position { try db.tellOfEntry(position, of: request.id, at: now) }
    }
}
