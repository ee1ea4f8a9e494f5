import HTML
import HTTPTypes
import Hummingbird
import Vocabulary

/// The frame of every page: head, navigation, content, foot.
extension Visited {
    /// A page with this title, which is its heading too. A form with problems answers 422 and says so in its title.
    ///
    /// - Parameters:
    ///   - step: where the page stands in a row of pages, as „Schritt 2 von 4“.
    ///   - script: a file only this page needs.
    func page(
        _ title: Text, step: Text? = nil, problems: [Problem] = [], status: HTTPResponse.Status = .ok,
        section: Section? = nil, lead: Text? = nil, wide: Bool = false, script: String? = nil,
        content: (Page) -> Void
    ) -> Answer {
        let start = ContinuousClock.now
        let page = Page(request.language)
        page.html {
            head(
                page, title: title, step: step, hasProblems: !problems.isEmpty,
                site: "\(portal.operator.portalName) \(portal.operator.name)",
                scripts: ["portal.js", script].compactMap { $0 })
            page.body(.class(wide ? "wide" : nil)) {
                page.a(PageTexts.skip, href: "#inhalt", .class("skip"))
                top(page, section)
                page.main(title, step: step, problems: problems, lead: lead) { content(page) }
                foot(page)
                sessionWarning(page)
            }
        }
        var answer = Answer.page(page, status: problems.isEmpty ? status : .unprocessableContent)
        answer.writing = start.duration(to: .now)
        return answer
    }

    func head(_ page: Page, title: Text, step: Text?, hasProblems: Bool, site: String, scripts: [String]) {
        let error = hasProblems ? "\(PageTexts.error.in(request.language)): " : ""
        let place = step.map { " (\($0.in(request.language)))" } ?? ""
        page.head {
            page.metaCharset()
            page.title("\(error)\(title.in(request.language))\(place) – \(site)")
            page.meta(name: "viewport", content: "width=device-width, initial-scale=1")
            page.meta(name: "color-scheme", content: "light dark")
            page.meta(name: "robots", content: "noindex")
            page.stylesheet(href: Path(own: portal.assets.address(of: "portal.css")))
            page.stylesheet(href: Path(own: portal.assets.address(of: "operator.css")))
            page.icon(href: Path(own: portal.assets.address(of: "icon.svg")), type: "image/svg+xml")
            for script in scripts { page.script(src: Path(own: portal.assets.address(of: script))) }
        }
    }

    private func top(_ page: Page, _ section: Section?) {
        page.header(.class("top")) {
            if portal.settings.isDemo { demoBar(page) }
            viewBanner(page)
            page.div(.class("top-row")) {
                page.a(href: customer == nil ? "/" : "/uebersicht", .class("brand")) {
                    page.span(portal.operator.name, .class("brand-name"))
                    page.span(portal.operator.portalName, .class("brand-portal"))
                }
                page.div(.class("top-tools")) {
                    if customer?.view == nil { languageSwitch(page) }
                    if customer != nil, customer?.view == nil {
                        page.form(self, action: "/abmelden") {
                            page.button(PageTexts.signOut, .class("button-quiet"))
                        }
                    }
                }
            }
            page.nav(.class("menu"), .ariaLabel(PageTexts.mainNavigation)) {
                page.ul {
                    for entry in Section.allCases where entry.isShown(signedIn: customer != nil) {
                        page.li { page.a(entry.title, href: entry.path, .ariaCurrent(entry == section)) }
                    }
                }
            }
        }
    }

    func languageSwitch(_ page: Page, action: Path = "/sprache") {
        let other: Language = request.language == .german ? .english : .german
        page.form(self, action: action) {
            page.input(.hidden, name: "zurueck", value: request.method == .post ? request.path : request.address)
            page.button(
                Text(same: other == .german ? "Deutsch" : "English"), name: "sprache", value: other.rawValue,
                .class("button-quiet"), .lang(other))
        }
    }

    func demoBar(_ page: Page) {
        page.p(.class("demo-bar")) {
            page.text(PageTexts.demo)
            page.text(" ")
            page.a(PageTexts.demoMail, href: "/demo/briefe")
        }
    }

    private func foot(_ page: Page) {
        page.footer(.class("foot")) {
            page.div(.class("foot-contact")) {
                page.strong(portal.operator.name)
                page.span { page.a(phone: portal.operator.phone) }
                page.serviceHours(of: portal.operator)
            }
            sessionEnd(page)
            declare(page)
            page.nav(.ariaLabel(PageTexts.legalNavigation)) {
                page.ul {
                    page.li { page.a(PageTexts.help, href: "/hilfe") }
                    page.li { page.a(MessageTexts.contactTitle, href: ContactPage.path) }
                    page.li { page.a(PageTexts.imprint, href: "/impressum") }
                    page.li { page.a(PageTexts.privacy, href: "/datenschutz") }
                    page.li { page.a(PageTexts.accessibility, href: "/barrierefreiheit") }
                }
            }
        }
    }
}

extension Visited {
    /// On every page, in the words of the law and with nothing else on the link (BGB § 312k (2), § 356a (1)).
    private func declare(_ page: Page) {
        let isForeign = request.language != .german
        page.nav(.class("foot-declare"), .ariaLabel(DeclarationTexts.navigation)) {
            page.ul {
                page.li {
                    page.a(DeclarationTexts.terminateHere, href: "/kuendigen", .lang(isForeign ? .german : nil))
                    if isForeign { page.span(DeclarationTexts.terminateExplained) }
                }
                page.li {
                    page.a(DeclarationTexts.withdrawHere, href: "/widerrufen", .lang(isForeign ? .german : nil))
                    if isForeign { page.span(DeclarationTexts.withdrawExplained) }
                }
            }
        }
    }
}

extension Page {
    /// What a page is about, below its head: what has to be mended, where one is, and the rest.
    func main(_ title: Text, step: Text?, problems: [Problem], lead: Text?, content: () -> Void) {
        main(.id("inhalt"), .tabindex(-1)) {
            problemSummary(problems)
            if let step { p(step, .class("step")) }
            h1(title)
            if let lead { p(lead, .class("lead")) }
            content()
        }
    }
}

/// The entries of the main navigation.
enum Section: CaseIterable, Sendable {
    case overview, postbox, contracts, requests, messages, settings, signIn, register

    var title: Text {
        switch self {
        case .overview: PageTexts.overview
        case .postbox: PageTexts.postbox
        case .contracts: PageTexts.contracts
        case .requests: PageTexts.requests
        case .messages: MessageTexts.title
        case .settings: SettingsTexts.title
        case .signIn: PageTexts.signIn
        case .register: PageTexts.register
        }
    }

    var path: Path {
        switch self {
        case .overview: "/uebersicht"
        case .postbox: "/postfach"
        case .contracts: "/vertraege"
        case .requests: "/vorgaenge"
        case .messages: "/nachrichten"
        case .settings: "/einstellungen"
        case .signIn: "/anmelden"
        case .register: "/registrieren"
        }
    }

    func isShown(signedIn: Bool) -> Bool {
        switch self {
        case .signIn, .register: !signedIn
        default: signedIn
        }
    }
}
