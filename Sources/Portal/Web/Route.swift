import HTTPTypes
import Hummingbird

/// Who may use a route. There is no route without one.
enum Audience: String, Sendable {
    /// Anybody.
    case guest
    /// Customers who are signed in.
    case customer
    /// Programs of the utility, by a token.
    case machine
    /// People of the office who are signed in and whose role allows the route's act.
    case staff
}

/// One line of the table of contents: method, address, audience, and who answers.
struct Route: Sendable {
    let method: HTTPRequest.Method
    /// With parts in braces, as `/vertraege/{nummer}`.
    let path: String
    let audience: Audience
    /// The most bytes a request may bring; 0 for none.
    let bodyLimit: Int
    /// Whether it matters who asks. The portal's own files are the same for everybody and set no cookie.
    var knowsVisitor = true
    /// Whether what is posted has to come from a form of this very visitor. Without it the address is the only proof.
    var guardsForm = true
    /// What a route of the office lets its people do.
    private(set) var act: StaffAct?
    let answer: @Sendable (Arrival) async throws -> Answer

    /// Only the makers below write a route, each for one audience with the visit that belongs to it.
    private init(
        method: HTTPRequest.Method, path: String, audience: Audience, bodyLimit: Int,
        answer: @escaping @Sendable (Arrival) async throws -> Answer
    ) {
        (self.method, self.path, self.audience, self.bodyLimit, self.answer) = (
            method, path, audience, bodyLimit, answer
        )
    }

    static func guest(
        _ method: HTTPRequest.Method, _ path: String, limit: Int = BodyLimit.form,
        _ handler: @escaping @Sendable (GuestVisit) async throws -> Answer
    ) -> Route {
        Route(method: method, path: path, audience: .guest, bodyLimit: method == .post ? limit : 0) { arrival in
            try await handler(arrival.visit(as: Guest(signedIn: arrival.signedIn, staff: arrival.staff)))
        }
    }

    /// A form that mail providers send too, without cookie and without a page of ours (RFC 8058): the token in its address
    /// is the proof, so nothing else may be done by it.
    static func oneClick(
        _ path: String, _ handler: @escaping @Sendable (GuestVisit) async throws -> Answer
    ) -> Route {
        var route = guest(.post, path, limit: BodyLimit.signIn, handler)
        route.guardsForm = false
        return route
    }

    /// One of the portal's own files.
    static func file(
        _ path: String, _ handler: @escaping @Sendable (GuestVisit) async throws -> Answer
    ) -> Route {
        var route = guest(.get, path, handler)
        route.knowsVisitor = false
        return route
    }

    /// For a program: no cookie and no form. What it sends is handed on as it came, and what it is refused is told as JSON.
    static func program(
        _ method: HTTPRequest.Method, _ path: String, limit: Int,
        _ handler: @escaping @Sendable (Arrival) async throws -> Answer
    ) -> Route {
        var route = Route(
            method: method, path: path, audience: .machine, bodyLimit: method == .get ? 0 : limit, answer: handler)
        (route.knowsVisitor, route.guardsForm) = (false, false)
        return route
    }

    /// `whileClosing`: also for an account whose owner asked for its closing. Every other page is shut to it.
    static func customer(
        _ method: HTTPRequest.Method, _ path: String, limit: Int = BodyLimit.form, whileClosing: Bool = false,
        _ handler: @escaping @Sendable (CustomerVisit) async throws -> Answer
    ) -> Route {
        Route(method: method, path: path, audience: .customer, bodyLimit: method == .post ? limit : 0) { arrival in
            guard let customer = arrival.signedIn else { throw Refusal.signInFirst(FormBody()) }
            guard whileClosing || customer.closesAt == nil else { throw Refusal.closing }
            return try await handler(arrival.visit(as: customer))
        }
    }

    /// For those of the office whose role allows the act. For the others there is no such page.
    static func staff(
        _ method: HTTPRequest.Method, _ path: String, _ act: StaffAct, limit: Int = BodyLimit.signIn,
        _ handler: @escaping @Sendable (StaffVisit) async throws -> Answer
    ) -> Route {
        let bodyLimit = method == .post ? limit : 0
        var route = Route(method: method, path: path, audience: .staff, bodyLimit: bodyLimit) { arrival in
            guard let staff = arrival.staff else { throw Refusal.signInFirst(FormBody()) }
            guard staff.role.may(act) else { throw Refusal.notFound }
            return try await handler(arrival.visit(as: staff))
        }
        route.act = act
        return route
    }
}

/// How much a request may bring, in bytes.
enum BodyLimit {
    static let signIn = 8 * 1024
    static let form = 64 * 1024
    /// One row of a program, or what it says about one request.
    static let row = 1024 * 1024
    /// A thousand rows.
    static let rows = 4 * 1024 * 1024
    /// A document of a program.
    static let document = 15 * 1024 * 1024
    /// A load profile of a program: a year of quarter hours in any of the formats.
    static let series = 16 * 1024 * 1024
    /// A photo of a meter and the fields beside it.
    static let photo = 10 * 1024 * 1024 + 64 * 1024
    /// Documents the office puts in at once, and the fields beside them.
    static let documents = 50 * 1024 * 1024
}

/// A request that passed the gate, before its route made a visit of it.
struct Arrival: Sendable {
    let portal: Portal
    let request: Incoming
    let body: FormBody
    let signedIn: Customer?
    var staff: StaffMember?
    let forms: FormGuard
    /// What a program sent, as it came.
    var bytes: [UInt8] = []
    /// The token of a program, where it was looked at before that.
    var token: KnownToken?

    func visit<Person: Sendable>(as person: Person) -> Visit<Person> {
        Visit(portal: portal, request: request, body: body, person: person, forms: forms)
    }
}
