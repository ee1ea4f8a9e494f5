import Store
import Vocabulary

/// What an answer says of the bonus of a move, months after the move is done: whether its condition is met, and that it
/// was paid. The customer is told.
struct BonusAnswer {
    let news: MoveBonusNews

    /// Nil when the row says nothing of a bonus.
    init?(_ fields: inout Fields, remark: String?) throws(RowProblem) {
        let told: MoveBonusNews.Standing? = try fields.takeIfPresent("bonus", .choice)
        let day = try fields.takeIfPresent("bonus_on", .day)
        guard let told else {
            guard day == nil else { throw RowProblem("bonus_on stands without bonus") }
            return nil
        }
        guard let day else { throw RowProblem("bonus_on is missing: the customer is told the day") }
        guard (told == .notEarned) == (remark != nil) else {
            throw RowProblem("remark goes with the bonus not-earned and no other: it says which condition is not met")
        }
        news = MoveBonusNews(told, on: day, reason: remark)
    }

    func tell(_ request: ServiceRequest, _ row: AnswerRow, _ db: Session, at now: Instant) throws -> RowOutcome {
        guard (RequestKinds.payload(of: request) as? MoveRequest)?.bonus != nil else {
            return .refused("request \(request.number.value) has no moving bonus")
        }
        guard row.state == .done, request.state == .done else {
            return .refused("bonus goes with the state done, of a move that is done")
        }
        guard news.day <= now.day, news.day >= request.receivedAt.day else {
            return .refused("bonus_on lies before the move was told or in the future")
        }
        let before = try db.events(of: request.id).bonusNews.last
        guard news.standing.mayFollow(before?.standing) else {
            return .refused("bonus \(news.standing.rawValue) does not follow \(before?.standing.rawValue ?? "")")
        }
        guard before.map({ news.day >= $0.day }) ?? true else {
            return .refused("bonus_on lies before what was told last")
        }
        let position = try db.move(request, to: .done, by: row.actor, remark: news.rawValue, key: row.key, at: now)
        guard let position else { return .refused("request \(request.number.value) was moved meanwhile") }
        try db.tellOfEntry(position, of: request.id, at: now)
        return .added
    }
}
