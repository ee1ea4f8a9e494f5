import HTML
import Store
import Vocabulary

/// The first page after signing in: contracts, what needs doing, what is new.
enum OverviewPage {
    static func show(_ visit: CustomerVisit) async throws -> Answer {
        let (account, now) = (visit.person.account, visit.request.now)
        let today = visit.request.today
        let board = visit.portal.noticeBoard
        let overview = try await visit.portal.store.read { try Overview.load(for: account, board, at: now, $0) }
        return visit.page(
            OverviewTexts.title, section: .overview, lead: greeting(overview.head), wide: true
        ) { page in
            page.undeliverable(overview.undeliverable, visit)
            page.serviceState(overview.notices, at: now)
            page.declared(overview.declared)
            news(page, overview.head)
            contracts(page, overview, today: today)
            documents(page, overview.documents)
            requests(page, overview.requests.prefix(Overview.newestRequests), today: today)
            page.freshness(overview.head?.deliveredAt)
        }
    }

    private static func greeting(_ head: OverviewHead?) -> Text {
        guard let first = head?.firstName, let last = head?.lastName else { return OverviewTexts.greeting }
        return OverviewTexts.greeting("\(first) \(last)")
    }

    private static func news(_ page: Page, _ head: OverviewHead?) {
        guard let head else { return }
        if head.newDocuments > 0 {
            page.p(.class("notice")) { page.a(OverviewTexts.newDocuments(head.newDocuments), href: "/postfach") }
        }
        if head.unreadAnswers > 0 {
            page.p(.class("notice")) { page.a(OverviewTexts.unreadAnswers(head.unreadAnswers), href: "/nachrichten") }
        }
    }

    private static func contracts(_ page: Page, _ overview: Overview, today: Day) {
        page.section {
            page.h2(OverviewTexts.contracts)
            if overview.contracts.isEmpty, overview.orders.isEmpty {
                page.div(.class("empty")) {
                    page.p(ContractTexts.none)
                    page.p { page.a(ContractTexts.redeem, href: "/registrieren/code", .class("button")) }
                }
            } else {
                page.div(.class("cards")) {
                    for order in overview.orders { page.card(order, declared: overview.declared) }
                    for card in overview.contracts {
                        page.card(
                            card, ordered: overview.instalmentOrders[card.number], open: overview.requests,
                            overdue: overview.overdue, today: today)
                    }
                }
                page.p { page.a(MoveTexts.report, href: MoveStart.path) }
            }
            page.newContract()
        }
    }

    private static func documents(_ page: Page, _ documents: [PostboxDocument]) {
        page.section {
            page.h2(OverviewTexts.documents)
            if documents.isEmpty {
                page.p(OverviewTexts.noDocuments, .class("empty"))
            } else {
                page.table(of: documents, caption: PostboxTexts.documents)
                page.p { page.a(OverviewTexts.allDocuments, href: "/postfach") }
            }
        }
    }

    private static func requests(_ page: Page, _ requests: ArraySlice<ServiceRequest>, today: Day) {
        page.section {
            page.h2(OverviewTexts.requests)
            if requests.isEmpty {
                page.p(OverviewTexts.noRequests, .class("empty"))
            } else {
                page.ul {
                    for request in requests { entry(page, request, today) }
                }
            }
            page.p { page.a(OverviewTexts.allRequests, href: "/vorgaenge") }
        }
    }

    private static func entry(_ page: Page, _ request: ServiceRequest, _ today: Day) {
        page.li {
            page.a(href: "/vorgaenge/\(request.number.value)") {
                page.text(request.headline)
                page.text(" ")
                page.span(request.number.value, .class("whole"))
            }
            page.text(" ")
            page.span(RequestTexts.state(request.state), .class(request.state.badge))
            if let day = request.promisedOn, request.state != .waitingForCustomer {
                page.text(" ")
                page.span(
                    request.brokenPromise(on: today).map(RequestTexts.notKept) ?? OverviewTexts.promised(day),
                    .class("hint"))
            }
        }
    }
}
