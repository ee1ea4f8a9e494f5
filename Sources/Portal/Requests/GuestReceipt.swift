import HTML
import Store
import Vocabulary

/// What somebody without an account sees after sending something: its number and what happens next, for an hour, at an
/// address nobody can guess. Nothing on it depends on what the house knows of them, or on what became of it.
enum GuestReceipt {
    static func path(_ request: ID<ServiceRequest>) -> String { "/eingegangen/\(request.value)" }

    static func show(_ visit: GuestVisit) async throws -> Answer {
        let id = try visit.request.id("token", of: ServiceRequest.self)
        let since = visit.request.now.adding(hours: -1)
        guard let sent = try await visit.portal.store.read({ try $0.sentByGuest(id, since: since) }),
            let payload = RequestKinds.payload(of: sent)
        else { throw Refusal.notFound }
        return visit.page(GuestReceiptTexts.title, lead: GuestReceiptTexts.lead) { page in
            page.dl(.class("facts")) {
                page.fact(RequestTexts.what, RequestKinds.title(sent.kind))
                page.dt(RequestTexts.number)
                page.dd { page.strong(sent.number.value) }
                page.fact(RequestTexts.received, sent.receivedAt.text)
            }
            page.h2(RequestTexts.nextTitle)
            page.p(payload.next(.received, promisedOn: sent.promisedOn, mayAct: true))
            page.p { page.a(phone: visit.portal.operator.phone) }
        }
    }
}

extension GuestVisit {
    /// Keeps what a form of somebody unknown asks for, once for each form, and goes where that leads.
    func keep(about subject: String, _ store: @escaping @Sendable (Session) throws -> String) async throws -> Answer {
        let (key, now) = (forms.onceKey(body), request.now)
        let path = try await portal.store.write(about: subject) { db in
            try db.once(key, at: now) { try store(db) }
        }
        portal.bell.ring()
        portal.filingBell.ring()
        return .seeOther(Path(own: path))
    }

    /// The same visit by whoever is signed in. Somebody whose account is on its way out counts as unknown.
    var own: CustomerVisit? {
        guard let customer, customer.closesAt == nil else { return nil }
        return CustomerVisit(portal: portal, request: request, body: body, person: customer, forms: forms)
    }
}

enum GuestReceiptTexts {
    static let title = Text("Eingegangen", en: "Received")
    static let lead = Text(
        "Das ist bei uns angekommen. Schreiben Sie die Nummer auf, oder speichern Sie diese Seite: Sie ist eine Stunde lang zu sehen.",
        en: "This has arrived with us. Write down the number, or save this page: it can be seen for an hour.")
}
