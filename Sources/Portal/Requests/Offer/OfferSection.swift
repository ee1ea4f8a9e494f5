import HTML
import Vocabulary

/// What the house proposes, on the page of the request: what happens when it is taken, and two presses.
struct OfferSection {
    let visit: CustomerVisit
    let file: RequestFile
    let question: RequestQuestion
    let form: QuestionReplyForm

    func write(_ page: Page) {
        page.section(.id("frage")) {
            page.h2(OfferTexts.title)
            if let words = file.words(of: question) { page.p(RequestTexts.remark(words), .class("lines notice")) }
            let judged = happens(page)
            page.p(QuestionTexts.follows(question.times, file.payload?.silence ?? .goesOn))
            guard file.standing.mayAct else { return page.p(OfferTexts.onlyHolder) }
            page.form(visit, action: DecideOffer.path(file.request.number)) {
                page.input(.hidden, name: "frage", value: String(question.position))
                page.input(.hidden, name: "tag", value: judged?.offer.day ?? "")
                page.area(form.words, rows: 2)
                if judged != nil {
                    page.button(OfferTexts.accept, name: "aktion", value: "annehmen", .class("button"))
                }
                page.button(OfferTexts.decline, name: "aktion", value: "ablehnen", .class("button-second"))
            }
            page.p(OfferTexts.declineFollows, .class("hint"))
        }
    }

    private func happens(_ page: Page) -> JudgedOffer? {
        switch file.verdict {
        case .possible(let judged):
            page.p(OfferTexts.happens)
            page.dl(.class("facts")) { for fact in judged.facts { page.fact(fact) } }
            page.whys(judged.facts)
            return judged
        case .impossible(let why):
            page.p(OfferTexts.gone(why), .class("warn"))
            return nil
        case nil:
            return nil
        }
    }
}
