import Hummingbird
import Logging
import Store
import Vocabulary

/// Finds out who is there, and whether the form that came is theirs.
struct Desk: Sendable {
    let portal: Portal
    private(set) var request: Incoming
    private(set) var signedIn: Customer?
    /// Set when a guest came without the cookie that ties forms to a browser.
    private(set) var newGuestCookie: SetCookie?
    private var visitor: String

    init(portal: Portal, request: Incoming) {
        self.portal = portal
        self.request = request
        visitor = request.cookies[.guest] ?? ""
    }

    var forms: FormGuard { portal.keys.forms(of: visitor) }

    func arrival(_ body: FormBody) -> Arrival {
        Arrival(portal: portal, request: request, body: body, signedIn: signedIn, forms: forms)
    }

    /// Looks up the session; without one the visitor is a guest.
    mutating func admit() async throws {
        if let token = request.cookies[.session] {
            let hash = tokenHash(token)
            let now = request.now
            let rules = portal.sessionRules
            if let found = try await portal.store.read({ try $0.customer(session: hash, rules: rules, at: now) }) {
                signedIn = found.customer
                visitor = hash
                if request.cookies[.language] == nil { request = request.speaking(found.language) }
                // Written once a minute at most: a click must not cost a write.
                if found.lastSeen.seconds(until: now) >= 60 { await note(hash, of: found.customer, seenAt: now) }
                return
            }
        }
        if visitor.isEmpty {
            visitor = Random.hexadecimal(bytes: 16)
            newGuestCookie = SetCookie(name: .guest, value: visitor, seconds: nil)
        }
    }

    /// While nothing can be written, pages can still be read.
    private func note(_ session: String, of customer: Customer, seenAt now: Instant) async {
        do {
            try await portal.store.write(about: customer.account.value) { try $0.sawSession(session, at: now) }
        } catch {
            portal.log.warning("session not noted", metadata: ["request": "\(request.id)", "trouble": "\(error)"])
        }
    }

    /// A form has to come from a page of ours, with the token of this very visitor.
    func check(_ body: FormBody, for route: Route) throws(Refusal) {
        guard route.method == .post, route.guardsForm else { return }
        guard SameOrigin.judge(request.headers, baseURL: portal.settings.baseURL) != .foreign else {
            throw .foreignForm
        }
        if route.audience == .customer, signedIn == nil { throw .signInFirst(body.withoutSecrets) }
        guard forms.accepts(body[FormGuard.tokenField]) else { throw .staleForm(body.withoutSecrets) }
    }
}
