import HTML
import Store
import Vocabulary

/// `/service/textvorlagen`: the texts of the house for answers, and those that come along.
enum TemplateList {
    static let path: Path = "/service/textvorlagen"

    static func show(_ visit: StaffVisit) async throws -> Answer {
        let own = try await visit.portal.store.read { try $0.answerTemplates() }
        return visit.office(TemplateTexts.title, section: .work, lead: TemplateTexts.lead, wide: true) { page in
            switch visit.request.query["hinweis"] {
            case "gespeichert": page.p(TemplateTexts.saved, .class("notice"), .role("status"))
            case "geloescht": page.p(TemplateTexts.removed, .class("notice"), .role("status"))
            default: break
            }
            page.p(.class("actions")) {
                page.a(TemplateTexts.add, href: "/service/textvorlagen/bearbeiten", .class("button"))
            }
            page.section {
                page.h2(TemplateTexts.own)
                if own.isEmpty { page.p(TemplateTexts.none) }
                list(page, own, isOwn: true)
            }
            page.details {
                page.summary(TemplateTexts.builtIn)
                list(page, BuiltInTemplates.all, isOwn: false)
            }
            page.ul(.class("links")) {
                page.li { page.a(OfficeRequestTexts.toList, href: "/service/vorgaenge") }
            }
        }
    }

    private static func list(_ page: Page, _ texts: [AnswerTemplate], isOwn: Bool) {
        guard !texts.isEmpty else { return }
        page.ul(.class("list")) {
            for text in texts {
                page.li {
                    page.div {
                        if isOwn {
                            page.a(text.name, href: "/service/textvorlagen/bearbeiten?vorlage=\(text.key)")
                        } else {
                            page.strong(text.name)
                        }
                        page.p(text.words, .class("lines detail"))
                    }
                    page.span(text.kind.map(RequestKinds.title) ?? TemplateTexts.allKinds, .class("badge"))
                    page.span(AnswerTexts.choice(text.choice), .class("badge"))
                }
            }
        }
    }
}
