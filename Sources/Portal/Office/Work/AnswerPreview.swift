import HTML
import Store
import Vocabulary

/// What the customer would read of an answer that is not sent yet.
struct AnswerPreview: Sendable {
    let subject: Text
    let facts: [Fact]
    /// In German, as it is sent.
    let words: String?
    /// What comes then.
    let next: Text?
    /// For who may act alone.
    let after: [Text]

    static func make(_ answer: OfficeAnswer, _ file: OfficeFile, _ visit: StaffVisit) async throws -> AnswerPreview {
        let (request, now) = (file.request, visit.request.now)
        let judged = try await visit.portal.store.read { db in
            try answer.offer.map { try answer.judge($0, of: request, db, at: now) }
        }
        let state = answer.choice.state ?? request.state
        let times = AnswerTimes(askedOn: now.day, visit.portal.operator.rules.questionRules)
        var facts = [Fact(RequestTexts.state, RequestTexts.state(state))]
        let event = RequestEvent(
            state: state, happenedAt: now, actor: .staff, promisedOn: answer.day("promised_on"), remark: nil,
            endsOn: answer.day("ends_on"))
        if !state.isClosed { facts += [file.payload?.promise(by: event)].compactMap(\.self) }
        if let day = answer.day("begins_on") { facts.append(Fact(NewContractRequestTexts.begins, day.text)) }
        facts += file.payload?.confirmed(by: event) ?? []
        let silence = file.payload?.silence ?? .goesOn
        return AnswerPreview(
            subject: judged == nil
                ? RequestAnswerTexts.subject(file.headline, state) : OfferTexts.subject(file.headline),
            facts: facts + (judged?.facts.map { Fact($0.label, $0.value) } ?? []), words: answer.words(judged),
            next: state == .waitingForCustomer
                ? QuestionTexts.follows(times, silence)
                : file.payload?.next(state, promisedOn: event.promisedOn ?? request.promisedOn, mayAct: true),
            after: file.payload?.told(by: event) ?? [])
    }

    func write(_ page: Page) {
        page.div(.class("notice"), .role("status"), .id("vorschau")) {
            page.p { page.strong(AnswerTexts.previewTitle) }
            page.dl(.class("facts")) {
                page.fact(AnswerTexts.previewSubject, subject)
                for fact in facts { page.fact(fact.label, fact.value) }
            }
            if let words { page.p(words, .class("lines"), .lang(.german)) }
            if let next { page.p(next) }
            for words in after { page.p(words) }
        }
    }
}
