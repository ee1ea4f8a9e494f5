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

    static func make(_ answer: OfficeAnswer, _ file: OfficeFile, _ visit: StaffVisit) async throws -> AnswerPreview {
        let (request, now) = (file.request, visit.request.now)
        let judged = try await visit.portal.store.read { db in
            try answer.offer.map { try answer.judge($0, of: request, db, at: now) }
        }
        let state = answer.choice.state ?? request.state
        let times = AnswerTimes(askedOn: now.day, visit.portal.operator.rules.questionRules)
        var facts = [Fact(RequestTexts.state, RequestTexts.state(state))]
        for (name, label) in [
            ("promised_on", RequestTexts.promised), ("ends_on", TerminationTexts.lastDay),
            ("begins_on", NewContractRequestTexts.begins),
        ] {
            if case .text(let iso)? = answer.row[name], let day = Day(iso: iso) { facts.append(Fact(label, day.text)) }
        }
        let silence = file.payload?.silence ?? .goesOn
        var day = request.promisedOn
        if case .text(let iso)? = answer.row["promised_on"] { day = Day(iso: iso) ?? day }
        return AnswerPreview(
            subject: judged == nil
                ? RequestAnswerTexts.subject(file.headline, state) : OfferTexts.subject(file.headline),
            facts: facts + (judged?.facts.map { Fact($0.label, $0.value) } ?? []), words: answer.words(judged),
            next: state == .waitingForCustomer
                ? QuestionTexts.follows(times, silence)
                : file.payload?.next(state, promisedOn: day, mayAct: true))
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
        }
    }
}
