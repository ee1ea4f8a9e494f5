import HTML
import HTTPTypes
import Vocabulary

/// The frame of the office's pages: the parts of the customers' pages under a head of its own, so that nobody takes one for
/// the other.
extension Visited {
    /// - Parameter step: where the page stands in a row of pages.
    func office(
        _ title: Text, step: Text? = nil, problems: [Problem] = [], status: HTTPResponse.Status = .ok,
        section: OfficeSection? = nil, lead: Text? = nil, wide: Bool = false, content: (Page) -> Void
    ) -> Answer {
        let page = Page(request.language)
        page.html {
            head(
                page, title: title, step: step, hasProblems: !problems.isEmpty,
                site: OfficeTexts.site(portal.operator.name).in(request.language), scripts: ["portal.js"])
            page.body(.class(wide ? "office wide" : "office")) {
                page.a(PageTexts.skip, href: "#inhalt", .class("skip"))
                officeTop(page, section)
                page.main(title, step: step, problems: problems, lead: lead) { content(page) }
                officeFoot(page)
            }
        }
        return Answer.page(page, status: problems.isEmpty ? status : .unprocessableContent)
    }

    private func officeTop(_ page: Page, _ section: OfficeSection?) {
        page.header(.class("top")) {
            if portal.settings.isDemo { demoBar(page) }
            page.div(.class("top-row")) {
                page.a(href: "/service", .class("brand")) {
                    page.span(portal.operator.name, .class("brand-name"))
                    page.span(OfficeTexts.name, .class("brand-portal"))
                }
                page.div(.class("top-tools")) {
                    languageSwitch(page, action: "/service/sprache")
                    if let staff {
                        page.span(OfficeTexts.who(staff.name, staff.role), .class("office-who"))
                        page.form(self, action: "/service/abmelden") {
                            page.button(PageTexts.signOut, .class("button-quiet"))
                        }
                    }
                }
            }
            if let staff { officeMenu(page, staff.role, section) }
        }
    }

    /// On a phone it is folded up behind where one is: a dozen entries would fill the screen. The other list is not shown then.
    private func officeMenu(_ page: Page, _ role: StaffRole, _ section: OfficeSection?) {
        let entries = OfficeSection.allCases.filter { role.may($0.act) }
        func list() {
            page.ul {
                for entry in entries {
                    page.li { page.a(entry.title, href: entry.path, .ariaCurrent(entry == section)) }
                }
            }
        }
        page.nav(.class("menu"), .ariaLabel(PageTexts.mainNavigation)) {
            page.details(.class("menu-folded")) {
                page.summary(OfficeTexts.menu(section?.title))
                list()
            }
            list()
        }
    }

    private func officeFoot(_ page: Page) {
        page.footer(.class("foot")) {
            page.div(.class("foot-contact")) {
                page.strong(portal.operator.name)
                page.span(OfficeTexts.forStaff)
            }
            if let staff {
                let idle = request.now.adding(minutes: StaffSession.idleMinutes - 1)
                let longest = staff.signedInAt.adding(hours: StaffSession.longestHours)
                page.p(
                    longest < idle ? SessionEndTexts.inAnyCase(at: longest) : SessionEndTexts.withoutClick(at: idle),
                    .class("foot-end"))
            }
            page.nav(.ariaLabel(PageTexts.legalNavigation)) {
                page.ul { page.li { page.a(OfficeTexts.toPortal, href: "/") } }
            }
        }
    }
}

/// The entries of the office's navigation. Who may not use one does not see it.
enum OfficeSection: CaseIterable, Sendable {
    case work
    case messages
    case customers
    case letters
    case activation
    case codes
    case documents
    case deliveries
    case notices
    case editions
    case figures
    case people
    case webhooks
    case log
    case own

    var act: StaffAct {
        switch self {
        case .work, .messages: .seeWork
        case .customers, .letters, .activation: .seeCustomers
        case .codes: .decideAccess
        case .documents: .keepDocuments
        case .deliveries: .seeDeliveries
        case .notices: .editNotices
        case .editions: .seeEditions
        case .figures: .seeFigures
        case .people: .seePeople
        case .webhooks: .tendWebhooks
        case .log: .readLog
        case .own: .useOwnAccess
        }
    }

    var title: Text {
        switch self {
        case .work: OfficeTexts.work
        case .messages: MessageTexts.title
        case .customers: OfficeTexts.customers
        case .letters: OfficeLetterTexts.menu
        case .documents: OfficeDocumentTexts.section
        case .deliveries: ImportRunTexts.section
        case .notices: OfficeNoticeTexts.section
        case .editions: EditionTexts.section
        case .activation: ApplicationTexts.title
        case .codes: CodesTexts.menu
        case .figures: OfficeTexts.figures
        case .people: OfficeTexts.people
        case .webhooks: WebhookTexts.title
        case .log: OfficeTexts.log
        case .own: OfficeTexts.own
        }
    }

    var path: Path {
        switch self {
        case .work: "/service/vorgaenge"
        case .messages: "/service/nachrichten"
        case .customers: "/service/kunden"
        case .letters: "/service/briefe"
        case .documents: "/service/dokumente"
        case .deliveries: "/service/lieferungen"
        case .notices: "/service/hinweise"
        case .editions: "/service/einstellungen"
        case .activation: "/service/freischaltung"
        case .codes: "/service/codes"
        case .figures: "/service/zahlen"
        case .people: "/service/personen"
        case .webhooks: "/service/webhooks"
        case .log: "/service/protokoll"
        case .own: "/service/zugang"
        }
    }
}
