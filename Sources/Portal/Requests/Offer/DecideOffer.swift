import HTML
import Store
import Vocabulary

/// `/vorgaenge/{nummer}/vorschlag`: the customer takes what the house proposed, or declines it, with one press. What is taken
/// is carried out by the rule of all answers (`AnswerRow`), as it was shown.
enum DecideOffer {
    static func path(_ number: RequestNumber) -> Path { "/vorgaenge/\(number.value)/vorschlag" }

    private enum Press: String {
        case accept = "annehmen"
        case decline = "ablehnen"
    }

    static func submit(_ visit: CustomerVisit) async throws -> Answer {
        let file = try await RequestPages.load(visit)
        guard file.standing.mayAct, let press = visit.body["aktion"].flatMap(Press.init(rawValue:)) else {
            throw Refusal.notFound
        }
        var form = QuestionReplyForm(visit.body)
        guard file.openQuestion?.offer != nil else { return ReplyToQuestion.late(visit, file, form) }
        guard let words = form.readIfPresent() else {
            return RequestPage(visit: visit, file: file, reply: form).answer()
        }
        do {
            return try await keep(press, words.isEmpty ? nil : words, file.request.number, visit)
        } catch is DecidedMeanwhile {
            let now = try await RequestPages.load(visit)
            return RequestPage(visit: visit, file: now, reply: form, isLate: true).answer()
        }
    }

    private static func keep(_ press: Press, _ words: String?, _ number: RequestNumber, _ visit: CustomerVisit)
        async throws -> Answer
    {
        let (account, now, house, keys) = (
            visit.person.account, visit.request.now, visit.house, visit.portal.keys
        )
        let (seen, day) = (visit.body["frage"].flatMap { Int($0) } ?? 0, visit.body["tag"])
        let (device, isAccepted) = (visit.request.device, press == .accept)
        let act = visit.act(isAccepted ? .offerAccepted : .offerDeclined, [.request: number.value])
        return try await visit.keep { db in
            guard let file = try RequestFile.load(number, for: account, house, today: now.day, db) else {
                throw Refusal.notFound
            }
            guard file.standing.mayAct, let question = file.openQuestion, question.position == seen,
                question.offer != nil
            else { throw DecidedMeanwhile() }
            let position: Int?
            if isAccepted {
                guard case .possible(let judged)? = file.verdict, judged.offer.day == day else {
                    throw DecidedMeanwhile()
                }
                position = try accept(judged, words, file, account, house, keys, db, at: now)
            } else {
                position = try decline(words, file, question, account, db, at: now)
            }
            guard let position,
                try db.answer(question, of: file.request.id, with: position, accepted: isAccepted, by: account)
            else { throw DecidedMeanwhile() }
            try db.note(isAccepted ? .offerAccepted : .offerDeclined, of: account, device: device, at: now)
            try db.audit(act)
            return "/vorgaenge/\(number.value)?antwort=\(isAccepted ? "angenommen" : "abgelehnt")"
        }
    }

    private static func accept(
        _ judged: JudgedOffer, _ words: String?, _ file: RequestFile, _ account: ID<Account>, _ house: Operator,
        _ keys: Keys, _ db: Session, at now: Instant
    ) throws -> Int? {
        guard let kind = file.payload as? any Negotiable else { return nil }
        let scene = OfferScene(request: file.request, account: account, house: house, today: now.day)
        let key = "offer:\(ID<CounterOffer>().value)"
        var named = try kind.take(judged, scene, in: db, at: now)
        named["external_id"] = .text(key)
        named["request"] = .text(file.request.number.value)
        if named["state"] == nil { named["state"] = .text(ServiceRequest.State.done.rawValue) }
        if let words { named["remark"] = .text(words) }
        var fields = Fields(named)
        guard var answer = try? AnswerRow(&fields) else { return nil }
        answer.actor = .customer
        guard try answer.apply(db, keys, at: now) == .added else { return nil }
        return try db.position(named: key, of: file.request.id)
    }

    private static func decline(
        _ words: String?, _ file: RequestFile, _ question: RequestQuestion, _ account: ID<Account>, _ db: Session,
        at now: Instant
    ) throws -> Int? {
        let promise = file.promise(whenAnswered: now.day, question)
        let moved = try db.move(
            file.request, to: .inReview, by: .customer, promisedOn: promise, remark: words, at: now)
        guard let position = moved else { return nil }
        try db.tellOfEntry(position, of: file.request.id, by: account, at: now)
        return position
    }
}
