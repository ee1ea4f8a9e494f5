import HTML
import Store
import Vocabulary

/// `/vorgaenge/{nummer}/antwort`: the customer answers what the house asked, and it is the house's move again.
enum ReplyToQuestion {
    static func path(_ number: RequestNumber) -> Path { "/vorgaenge/\(number.value)/antwort" }

    static func submit(_ visit: CustomerVisit) async throws -> Answer {
        let file = try await RequestPages.load(visit)
        guard file.isWhole else { throw Refusal.notFound }
        var form = QuestionReplyForm(visit.body)
        guard let question = file.openQuestion, question.offer == nil else { return late(visit, file, form) }
        let seen = visit.body["frage"].flatMap { Int($0) } ?? 0
        guard let words = form.read() else { return RequestPage(visit: visit, file: file, reply: form).answer() }
        do {
            return try await keep(words, asSeen: seen, file.request.number, visit)
        } catch is DecidedMeanwhile {
            return late(visit, try await RequestPages.load(visit), form)
        }
    }

    /// The page as it is now, with what was written.
    static func late(_ visit: CustomerVisit, _ file: RequestFile, _ form: QuestionReplyForm) -> Answer {
        guard !form.words.raw.allSatisfy(\.isWhitespace) else {
            return .seeOther(RequestPages.path(file.request.number))
        }
        return RequestPage(visit: visit, file: file, reply: form, isLate: true).answer()
    }

    private static func keep(_ words: String, asSeen seen: Int, _ number: RequestNumber, _ visit: CustomerVisit)
        async throws -> Answer
    {
        let (account, now) = (visit.person.account, visit.request.now)
        let (device, act) = (visit.request.device, visit.act(.questionAnswered, [.request: number.value]))
        return try await visit.keep { db in
            guard let file = try RequestFile.load(number, for: account, db) else { throw Refusal.notFound }
            guard let question = file.openQuestion, question.position == seen, question.offer == nil
            else { throw DecidedMeanwhile() }
            let promise = file.promise(whenAnswered: now.day, question)
            let moved = try db.move(
                file.request, to: .inReview, by: .customer, promisedOn: promise, remark: words, at: now)
            guard let position = moved, try db.answer(question, of: file.request.id, with: position, by: account)
            else { throw DecidedMeanwhile() }
            try db.tellOfEntry(position, of: file.request.id, by: account, at: now)
            try db.note(.questionAnswered, of: account, device: device, at: now)
            try db.audit(act)
            return "/vorgaenge/\(number.value)?antwort=1"
        }
    }
}
