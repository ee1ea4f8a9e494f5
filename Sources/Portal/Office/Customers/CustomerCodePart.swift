import HTML
import Vocabulary

/// On a customer's file: a letter with a code, while there is something it would open.
enum CustomerCodePart {
    static func write(_ page: Page, _ visit: StaffVisit, customer: String, hasOwner: Bool) {
        guard visit.may(.decideAccess), !hasOwner else { return }
        switch visit.request.query["hinweis"] {
        case "brief": page.p(CodesTexts.notice("bestellt") ?? CodesTexts.title, .class("notice"), .role("status"))
        case "offen": page.p(ApplicationTexts.nothingToOpen, .class("warn"), .role("status"))
        default: break
        }
        page.p(CodesTexts.orderLead, .class("hint"))
        page.form(visit, action: CodesPage.path) {
            page.input(.hidden, name: "kunde", value: customer)
            page.button(CodesTexts.orderForFile, .class("button-second"))
        }
    }
}
