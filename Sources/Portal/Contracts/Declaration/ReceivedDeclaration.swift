import HTML
import NIOPosix
import Paper
import Store
import Vocabulary

/// What somebody declared, for who sent it: on the page, and as a PDF to keep. The address is the only way to it.
enum ReceivedDeclaration {
    static func show(_ visit: GuestVisit) async throws -> Answer {
        let paper = try await load(visit)
        let request = paper.request
        let words = type(of: paper.payload).words
        let link = DeclarationLink(request.id).text(visit.portal.keys)
        return visit.page(words.arrived, lead: words.opening(request.receivedAt)) { page in
            page.dl(.class("facts")) {
                for fact in paper.facts { page.fact(fact.label, fact.value) }
            }
            page.p(.class("actions")) {
                page.a(DeclarationTexts.save, download: "/eingang/\(link)/pdf", .class("button"))
            }
            page.p(DeclarationTexts.saveHint(until: request.receivedAt.adding(days: DeclarationLink.days).day))
            page.section {
                page.h2(RequestTexts.nextTitle)
                page.p(paper.payload.next(.received, promisedOn: paper.promisedOn, mayAct: true))
                page.p(DeclarationTexts.mail(paper.payload.email))
            }
            if visit.person.signedIn != nil {
                page.ul(.class("links")) { page.li { page.a(RequestTexts.title, href: "/vorgaenge") } }
            }
        }
    }

    static func pdf(_ visit: GuestVisit) async throws -> Answer {
        let paper = try await load(visit)
        let (house, language) = (visit.portal.operator, visit.language)
        let bytes = try await NIOThreadPool.singleton.runIfActive {
            try paper.document(from: house, in: language).render()
        }
        return Answer.bytes(bytes, type: "application/pdf").named(paper.fileName, attachment: true)
    }

    private static func load(_ visit: GuestVisit) async throws -> DeclarationPaper {
        let now = visit.request.now
        guard let typed = visit.request.parameters["token"], let link = DeclarationLink(typed, visit.portal.keys) else {
            throw Refusal.notFound
        }
        let found = try await visit.portal.store.read { db in
            (request: try db.request(link.request), events: try db.events(of: link.request))
        }
        guard let request = found.request, let payload = RequestKinds.payload(of: request) as? any Declaration,
            request.receivedAt.adding(days: DeclarationLink.days) > now
        else { throw Refusal.notFound }
        return DeclarationPaper(request: request, payload: payload, promisedOn: found.events.first?.promisedOn)
    }
}
