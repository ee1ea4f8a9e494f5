import HTML
import Vocabulary

/// The question on the page of a request, with the form for the answer.
struct QuestionSection {
    let visit: CustomerVisit
    let file: RequestFile
    let question: RequestQuestion
    let form: QuestionReplyForm

    func write(_ page: Page) {
        page.section(.id("frage")) {
            page.h2(QuestionTexts.title)
            if let words = file.words(of: question) { page.p(RequestTexts.remark(words), .class("lines notice")) }
            page.p(QuestionTexts.follows(question.times, file.payload?.silence ?? .goesOn))
            page.form(visit, action: ReplyToQuestion.path(file.request.number)) {
                page.input(.hidden, name: "frage", value: String(question.position))
                page.area(form.words)
                page.button(QuestionTexts.send, .class("button"))
            }
        }
    }

    /// What somebody wrote while the question was closed.
    static func unsent(_ page: Page, _ form: QuestionReplyForm) {
        page.section {
            page.h2(QuestionTexts.answer)
            page.p(QuestionTexts.late, .class("warn"), .role("status"))
            page.p(form.words.raw, .class("lines"))
        }
    }
}
