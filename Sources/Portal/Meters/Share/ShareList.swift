import HTML
import Vocabulary

/// The links of a contract: for whom, until when, how often and when last used; open ones with a button to end them.
struct ShareList {
    let shares: [HistoryShare]
    let contract: ContractNumber
    let today: Day

    func write(_ page: Page, _ visit: CustomerVisit) {
        page.h2(ShareTexts.list)
        guard !shares.isEmpty else {
            page.p(ShareTexts.none, .class("empty"))
            return
        }
        page.ul(.class("cards")) {
            for share in shares {
                page.li(.class("card")) {
                    page.div {
                        page.strong(share.named)
                        page.p(ShareTexts.standing(share, today: today))
                        page.p(ShareTexts.uses(share), .class("hint"))
                    }
                    guard share.isOpen(on: today) else { return }
                    page.form(visit, action: ShareHistory.path(contract)) {
                        page.button(
                            ShareTexts.end, name: "beenden", value: share.id.value, .class("button-second"),
                            .ariaLabel(ShareTexts.end(share)))
                    }
                }
            }
        }
    }
}
