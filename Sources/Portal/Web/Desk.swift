import Hummingbird
import Logging
import Store
import Vocabulary

/// Finds out who is there, and whether the form that came is theirs.
struct Desk: Sendable {
    let portal: Portal
    private(set) var request: Incoming
    private(set) var signedIn: Customer?
    private(set) var staff: StaffMember?
    /// Set when a guest came without the cookie that ties forms to a browser.
    private(set) var newGuestCookie: SetCookie?
    private var visitor: String

    init(portal: Portal, request: Incoming) {
        self.portal = portal
        self.request = request
        visitor = request.cookies[.guest] ?? ""
    }

    /// The office has people, cookies and pages of its own: who is signed in as a customer is nobody there.
    var isOffice: Bool { request.path == "/service" || request.path.hasPrefix("/service/") }

    var forms: FormGuard { portal.keys.forms(of: visitor) }

    func arrival(_ body: FormBody) -> Arrival {
        Arrival(portal: portal, request: request, body: body, signedIn: signedIn, staff: staff, forms: forms)
    }

    /// Looks up the session; without one the visitor is a guest.
    mutating func admit() async throws {
        if isOffice { return try await admitStaff() }
        if let (view, token) = try await viewing() {
            signedIn = Customer(
                account: view.account, session: token, signedInAt: view.begunAt, passwordAt: nil, view: view)
            visitor = token
            return
        }
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
        admitGuest()
    }

    private mutating func admitGuest() {
        guard visitor.isEmpty else { return }
        visitor = Random.hexadecimal(bytes: 16)
        newGuestCookie = SetCookie(name: .guest, value: visitor, seconds: nil)
    }

    private mutating func admitStaff() async throws {
        let now = request.now
        guard let hash = request.cookies[.staff].map(tokenHash),
            let found = try await portal.store.read({ try $0.staffMember(session: hash, at: now) })
        else { return admitGuest() }
        (staff, visitor) = (found.member, hash)
        if request.cookies[.language] == nil { request = request.speaking(found.member.language) }
        guard found.lastSeen.seconds(until: now) >= 60 else { return }
        do {
            try await portal.store.write(about: found.member.id.value) { try $0.sawStaffSession(hash, at: now) }
        } catch {
            portal.log.warning("session not noted", metadata: ["request": "\(request.id)", "trouble": "\(error)"])
        }
    }

    /// What a role does not allow looks like what does not exist, whatever was sent along. Nobody who is not signed in
    /// learns which pages the office has.
    func mayEnter(_ route: Route?) throws(Refusal) {
        guard isOffice else {
            guard let route else { throw .notFound }
            guard signedIn?.view == nil || OfficeView.opens(route) else { throw .viewOnly }
            return
        }
        if let route, staff == nil || route.audience == .guest { return }
        guard let staff else { throw .signInFirst(FormBody()) }
        guard let act = route?.act, staff.role.may(act) else { throw .notFound }
    }

    /// Whether nobody is signed in who could use it, nor was until lately: who wrote a message for longer than a session
    /// lives sends it with its files, and is asked for them again after signing in.
    func isStranger(to route: Route) async throws -> Bool {
        switch route.audience {
        case .customer where signedIn == nil:
            guard let hash = request.cookies[.session].map(tokenHash) else { return true }
            return try await !portal.store.read { try $0.hadSession(hash) }
        case .staff where staff == nil:
            guard let hash = request.cookies[.staff].map(tokenHash) else { return true }
            return try await !portal.store.read { try $0.hadStaffSession(hash) }
        case .customer, .staff, .guest, .machine: return false
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
        let isStranger = route.audience == .customer && signedIn == nil || route.audience == .staff && staff == nil
        if isStranger { throw .signInFirst(body.withoutSecrets) }
        guard forms.accepts(body[FormGuard.tokenField]) else { throw .staleForm(body.withoutSecrets) }
    }
}
