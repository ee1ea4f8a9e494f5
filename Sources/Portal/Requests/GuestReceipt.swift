import HTML
import NIOPosix
import Paper
import Store
import Vocabulary

/// What somebody sent without having to sign in, for who sent it: on the page, and as a PDF to keep. The address is the only
/// way to it. Nothing on it depends on what the house knows of them, or on what became of it.
enum GuestReceipt {
    static func show(_ visit: GuestVisit) async throws -> Answer {
        let paper = try await load(visit)
        let link = GuestLink(paper.request.id).text(visit.portal.keys)
        return visit.page(paper.sent.title, lead: paper.sent.opening) { page in
            page.dl(.class("facts")) {
                for fact in paper.facts { page.fact(fact) }
            }
            page.whys(paper.facts)
            page.p(.class("actions")) {
                page.a(GuestReceiptTexts.save, download: "/eingang/\(link)/pdf", .class("button"))
                page.conditions(
                    of: paper.payload, visit.portal.operator, at: "/eingang/\(link)/zusammenfassung")
            }
            page.p(GuestReceiptTexts.saveHint(until: paper.request.receivedAt.adding(days: GuestLink.days).day))
            page.section {
                page.h2(RequestTexts.nextTitle)
                page.p(paper.next)
                if let mail = paper.sent.mail { page.p(mail) }
                page.p { page.a(phone: visit.portal.operator.phone) }
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

    static func load(_ visit: GuestVisit) async throws -> GuestPaper {
        guard let typed = visit.request.parameters["token"], let link = GuestLink(typed, visit.portal.keys) else {
            throw Refusal.notFound
        }
        let found = try await visit.portal.store.read { db in
            (request: try db.request(link.request), events: try db.events(of: link.request))
        }
        guard let request = found.request, let payload = RequestKinds.payload(of: request),
            request.receivedAt.adding(days: GuestLink.days) > visit.request.now
        else { throw Refusal.notFound }
        return GuestPaper(request: request, payload: payload, promisedOn: found.events.first?.promisedOn)
    }
}

extension GuestVisit {
    /// Keeps what a form of somebody unknown asks for, once for each form, and goes to the page that says so; where they sent
    /// the same before, to that page.
    func keep(
        about subject: String, _ store: @escaping @Sendable (Session) throws -> ID<ServiceRequest>
    ) async throws -> Answer {
        try await keepOrShow(about: subject) { .request(try store($0)) }
    }

    /// The same where a page may have to be looked at again instead.
    func keepOrShow(
        about subject: String, _ store: @escaping @Sendable (Session) throws -> GuestOutcome
    ) async throws -> Answer {
        let (key, now) = (forms.onceKey(body), request.now)
        let kept: String
        do {
            kept = try await portal.store.write(about: subject) { db in
                try db.once(key, at: now) { try store(db).stored }
            }
        } catch let earlier as AlreadyAsked {
            kept = GuestOutcome.request(earlier.id).stored
        }
        portal.bell.ring()
        portal.filingBell.ring()
        return .seeOther(GuestOutcome(stored: kept).path(for: portal.keys))
    }

    /// The same visit by whoever is signed in. Somebody whose account is on its way out counts as unknown.
    var own: CustomerVisit? {
        guard let customer, customer.closesAt == nil else { return nil }
        return CustomerVisit(portal: portal, request: request, body: body, person: customer, forms: forms)
    }
}

/// What came of a form that may have asked for something.
enum GuestOutcome: Sendable {
    case request(ID<ServiceRequest>)
    /// The address of a page of this house.
    case page(String)

    init(stored: String) {
        self = stored.hasPrefix("/") ? .page(stored) : .request(ID(stored: stored))
    }

    /// As the form remembers it. The address of a receipt proves who sent the form, so it is not written down.
    var stored: String {
        switch self {
        case .request(let request): request.value
        case .page(let path): path
        }
    }

    func path(for keys: Keys) -> Path {
        switch self {
        case .request(let request): GuestLink(request).path(keys)
        case .page(let path): Path(own: path)
        }
    }

    /// The page of what was just made, for somebody who is signed in.
    func path(in db: Session) throws -> String {
        switch self {
        case .request(let request):
            try db.request(request).map { "/vorgaenge/\($0.number.value)?neu=1" } ?? "/vorgaenge"
        case .page(let path): path
        }
    }
}

enum GuestReceiptTexts {
    static let title = Text("Eingegangen", en: "Received")
    static let opening = Text(
        "Das ist bei uns angekommen. Nennen Sie uns bei Fragen die Nummer.",
        en: "This has arrived with us. If you have a question, tell us the number.")
    static let paper = Text("Eingangsbestätigung", en: "Confirmation of receipt")
    static let save = Text("Als PDF speichern", en: "Save as PDF")
    static func saveHint(until day: Day) -> Text {
        Text(
            "Bewahren Sie die Datei auf. Diese Seite können Sie bis zum \(day.german) wieder öffnen; niemand außer Ihnen kennt ihre Adresse.",
            en: "Keep the file. You can open this page again until \(day.english); nobody but you knows its address.")
    }
}
