import HTML
import NIOPosix
import Paper
import Store
import Vocabulary

/// The requests of all contracts a visitor may see: the list, one of them, its receipt.
enum RequestPages {
    static func list(_ visit: CustomerVisit) async throws -> Answer {
        let account = visit.person.account
        let requests = try await visit.portal.store.read { try $0.requests(for: account) }
        return visit.page(RequestTexts.title, section: .requests, lead: RequestTexts.listLead) { page in
            guard !requests.isEmpty else {
                page.div(.class("empty")) {
                    page.p(RequestTexts.none)
                    page.a(RequestTexts.toContracts, href: "/vertraege", .class("button-second"))
                }
                return
            }
            RequestList.write(page, requests)
        }
    }

    static func show(_ visit: CustomerVisit) async throws -> Answer {
        let (request, events, standing) = try await load(visit)
        return RequestPage(visit: visit, request: request, events: events, standing: standing).answer()
    }

    /// The receipt as a PDF, made from what is stored: today as in ten years the same bytes.
    static func receipt(_ visit: CustomerVisit) async throws -> Answer {
        let (request, events, _) = try await load(visit)
        let receipt = Receipt(request: request, events: events)
        let (house, language) = (visit.portal.operator, visit.language)
        let bytes = try await NIOThreadPool.singleton.runIfActive {
            try receipt.document(from: house, in: language).render()
        }
        let wantsFile = visit.request.query["speichern"] != nil
        return Answer.bytes(bytes, type: "application/pdf").named(receipt.fileName, attachment: wantsFile)
    }

    private static func load(_ visit: CustomerVisit) async throws -> (ServiceRequest, [RequestEvent], RequestStanding) {
        guard let typed = visit.request.parameters["nummer"], let number = RequestNumber(typed: typed),
            number.value == typed
        else { throw Refusal.notFound }
        let account = visit.person.account
        let found = try await visit.portal.store.read { db -> (ServiceRequest, [RequestEvent], RequestStanding)? in
            guard let request = try db.request(number, for: account),
                let standing = try db.standing(of: account, to: request.id)
            else { return nil }
            return (request, try db.events(of: request.id), standing)
        }
        guard let found else { throw Refusal.notFound }
        return found
    }
}
