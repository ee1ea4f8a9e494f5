import HTML
import NIOPosix
import Paper
import Store
import Vocabulary

/// The requests of all contracts a visitor may see: the list, one of them, its receipt, its photo.
enum RequestPages {
    static let perPage = 50

    static func list(_ visit: CustomerVisit) async throws -> Answer {
        let account = visit.person.account
        let before = visit.request.query["vor"].flatMap(RequestPosition.init)
        let since = visit.request.now.adding(days: -DeclarationAbout.shownDays)
        let (found, declared, replaced) = try await visit.portal.store.read { db in
            (
                try db.requests(for: account, before: before ?? .top, most: perPage + 1),
                try before == nil ? db.declarations(about: account, closedSince: since) : [],
                try db.replacedRequests(of: account)
            )
        }
        let requests = Array(found.prefix(perPage))
        return visit.page(RequestTexts.title, section: .requests, lead: RequestTexts.listLead, wide: true) { page in
            page.declared(declared)
            guard !requests.isEmpty || before != nil else {
                page.div(.class("empty")) {
                    page.p(RequestTexts.none)
                    page.a(RequestTexts.toContracts, href: "/vertraege", .class("button-second"))
                }
                return
            }
            if requests.isEmpty {
                page.p(RequestTexts.noOlder, .class("empty"))
            } else {
                RequestList.write(page, requests, replaced: replaced, today: visit.request.today)
            }
            pager(page, isBehind: before != nil, next: found.count > perPage ? requests.last : nil)
        }
    }

    private static func pager(_ page: Page, isBehind: Bool, next: ServiceRequest?) {
        guard next != nil || isBehind else { return }
        page.nav(.class("pager"), .ariaLabel(PostboxTexts.pages)) {
            if isBehind { page.a(RequestTexts.newest, href: "/vorgaenge") }
            if let next { page.a(RequestTexts.older, href: "/vorgaenge?vor=\(RequestPosition(next).value)") }
        }
    }

    static func show(_ visit: CustomerVisit) async throws -> Answer {
        guard let file = try await find(visit) else { return try await DeclarationAboutPage.show(visit) }
        let (request, account) = (file.request, visit.person.account)
        let declared = try await visit.portal.store.read { try $0.runningDeclarations(onOrder: request, for: account) }
        return RequestPage(visit: visit, file: file, declared: declared).answer()
    }

    /// Where only a form leads: opened by itself, in another language or from the history, it is the page of the request.
    static func back(_ visit: CustomerVisit) async throws -> Answer {
        .seeOther(path(try await load(visit).request.number))
    }

    /// The receipt as a PDF with what was answered, made from what is stored: until something happens the same bytes.
    static func receipt(_ visit: CustomerVisit) async throws -> Answer {
        let file = try await load(visit)
        let receipt = Receipt(request: file.request, events: file.events, for: file.isWhole ? .whole : .part)
        let (house, language) = (visit.portal.operator, visit.language)
        let later = RequestTimeline(file).paper(in: language)
        let bytes = try await NIOThreadPool.singleton.runIfActive {
            try receipt.document(from: house, in: language, with: later).render()
        }
        let wantsFile = visit.request.query["speichern"] != nil
        return Answer.bytes(bytes, type: "application/pdf").named(receipt.fileName, attachment: wantsFile)
    }

    static func photo(_ visit: CustomerVisit) async throws -> Answer {
        guard let photo = try await load(visit).photo else { throw Refusal.notFound }
        return photo.answer(to: visit)
    }

    static func path(_ number: RequestNumber) -> Path { "/vorgaenge/\(number.value)" }

    /// The request in the address, if it is there for who asks.
    static func load(_ visit: CustomerVisit) async throws -> RequestFile {
        guard let file = try await find(visit) else { throw Refusal.notFound }
        return file
    }

    private static func find(_ visit: CustomerVisit) async throws -> RequestFile? {
        let (number, account, today) = (try number(visit), visit.person.account, visit.request.today)
        let house = visit.house
        return try await visit.portal.store.read {
            try RequestFile.load(number, for: account, house, today: today, $0)
        }
    }

    static func number(_ visit: CustomerVisit) throws(Refusal) -> RequestNumber {
        guard let typed = visit.request.parameters["nummer"], let number = RequestNumber(typed: typed),
            number.value == typed
        else { throw .notFound }
        return number
    }
}
