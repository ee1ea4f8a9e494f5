import HTML
import Store
import Vocabulary

/// On a customer's file: which of their accounts were made one, and the way to begin it.
struct CustomerMergesPart {
    let visit: StaffVisit
    let customer: String
    let merges: [OfficeMergeLine]

    func write(_ page: Page) {
        guard visit.may(.proposeMerge) || !merges.isEmpty else { return }
        page.section {
            page.h2(OfficeMergeTexts.merges)
            if !merges.isEmpty {
                page.ul(.class("list")) {
                    for line in merges {
                        page.li {
                            page.a(
                                "\(line.going) → \(line.staying)", href: "/service/zusammenfuehrungen/\(line.id.value)")
                            page.small(OfficeMergeTexts.line(line))
                        }
                    }
                }
            }
            guard visit.may(.proposeMerge) else { return }
            page.p(.class("actions")) {
                page.a(
                    OfficeMergeTexts.start, href: "/service/kunden/\(customer)/zusammenfuehren", .class("button-second")
                )
            }
        }
    }
}

/// On the page of the request: where it is decided.
struct MergeLinkPart {
    let merge: ID<AccountMerge>?

    func write(_ page: Page) {
        guard let merge else { return }
        page.section {
            page.h2(MergeTexts.title)
            page.p(.class("actions")) {
                page.a(
                    OfficeMergeTexts.toMerge, href: "/service/zusammenfuehrungen/\(merge.value)",
                    .class("button-second"))
            }
        }
    }
}
