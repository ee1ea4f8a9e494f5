import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import Store
import Vocabulary

/// The gate every request passes: right host, known visitor, form of our own; then its route answers, and what went
/// wrong becomes a page.
struct Gateway: Sendable {
    let portal: Portal
    let figures: Figures

    /// Answers a request; `route` is nil for an address that does not exist.
    func answer(_ route: Route?, _ request: Request, peer: String, parameters: [String: String]) async -> Response {
        let start = ContinuousClock.now
        portal.traffic.enter()
        defer { portal.traffic.leave() }
        let arrival = Incoming(request, portal: portal, peer: peer, parameters: parameters)
        var desk = Desk(portal: portal, request: arrival)
        var answer: Answer
        var hasUnread = false
        do {
            guard arrival.names(host: portal.settings.authority) else { throw Refusal.wrongHost }
            if route?.knowsVisitor ?? !arrival.isByProgram { try await desk.admit() }
            try desk.mayEnter(route)
            try await desk.noteView(route)
            guard let route else { throw Refusal.notFound }
            // A stranger sends no more than a form before the token or the session is looked at.
            let isLarge = route.bodyLimit > BodyLimit.form
            var token: KnownToken?
            if route.audience == .machine, isLarge { token = try await MachineGate.admit(desk.arrival(FormBody())) }
            let bytes: [UInt8]
            if isLarge, try await desk.isStranger(to: route) {
                hasUnread = true
                bytes = try await readOfStranger(request, for: route)
                hasUnread = false
            } else {
                bytes = try await read(request, for: route, most: route.bodyLimit)
            }
            let body = route.audience == .machine ? FormBody() : try Self.form(bytes, request)
            try desk.check(body, for: route)
            var seen = desk.arrival(body)
            if route.audience == .machine { (seen.bytes, seen.token) = (bytes, token) }
            answer = try await route.answer(seen)
        } catch let refusal as Refusal {
            let methods = route == nil && arrival.isByProgram ? API.methods(at: arrival.path) : []
            answer =
                arrival.isByProgram
                ? APIProblem.answer(refusal, methods: methods) : RefusalPages.answer(refusal, desk)
            await note(refusal, of: route, desk, &answer)
        } catch let problem as APIProblem {
            answer = problem.answer
        } catch let error as StoreError {
            portal.log.error("store", metadata: ["request": "\(arrival.id)", "error": "\(error)"])
            answer = arrival.isByProgram ? APIProblem.trouble(error) : RefusalPages.trouble(error, desk)
        } catch let trouble as DocumentStore.Trouble {
            portal.log.error("documents", metadata: ["request": "\(arrival.id)", "error": "\(trouble)"])
            answer = arrival.isByProgram ? APIProblem.trouble(.unavailable) : RefusalPages.trouble(.unavailable, desk)
        } catch {
            portal.log.error("fault", metadata: ["request": "\(arrival.id)", "error": "\(error)"])
            answer = arrival.isByProgram ? APIProblem.fault(arrival) : RefusalPages.fault(desk)
        }
        // What was not read to its end cannot be followed by another request on the same connection.
        if hasUnread { answer.headers[.connection] = "close" }
        if let writing = answer.writing { figures.count(writing: writing) }
        if let cookie = desk.newGuestCookie { answer.cookies.append(cookie) }
        let response = Responder.response(answer, to: arrival, portal: portal)
        let duration = start.duration(to: .now)
        let path = route?.path ?? "-"
        figures.count(path, status: response.status.code, duration: duration)
        log(arrival, path, status: response.status.code, duration)
        return response
    }

    /// What the security log has to know of a refusal. A session that asked for too much that is not there is over.
    private func note(_ refusal: Refusal, of route: Route?, _ desk: Desk, _ answer: inout Answer) async {
        guard let route else { return }
        switch refusal {
        case .notFound where desk.staff != nil:
            await StaffDenied(portal: portal, request: desk.request).note(route, by: desk.staff)
        case .notFound:
            guard route.audience == .customer, let customer = desk.signedIn, customer.view == nil else { return }
            let probing = Probing(portal: portal, request: desk.request, customer: customer)
            if await probing.note(route) { answer.cookies.append(SetCookie(name: .session, value: "", seconds: 0)) }
        case .tooManyTries:
            await LimitReached(portal: portal, request: desk.request).note(route, by: desk.signedIn)
        default: break
        }
    }

    /// What went well and fast is counted and not written down: nine in ten answers are pages somebody looked at.
    private func log(_ request: Incoming, _ route: String, status: Int, _ duration: Duration) {
        guard request.method != .get || status >= 400 || duration > .milliseconds(500) else { return }
        let (seconds, attoseconds) = duration.components
        portal.log.info(
            "answered",
            metadata: [
                "request": "\(request.id)", "method": "\(request.method.rawValue)", "route": "\(route)",
                "status": "\(status)", "ms": "\(seconds * 1000 + attoseconds / 1_000_000_000_000_000)",
            ])
    }

    /// A form, so that what was typed can be sent again after signing in. With files it is not taken, and not read either.
    private func readOfStranger(_ request: Request, for route: Route) async throws -> [UInt8] {
        do {
            return try await read(request, for: route, most: BodyLimit.form)
        } catch Refusal.tooLarge {
            throw Refusal.signInFirst(FormBody())
        }
    }

    /// Reads what the request brings, within the limit and within the route's deadline.
    private func read(_ request: Request, for route: Route, most: Int) async throws -> [UInt8] {
        guard most > 0 else { return [] }
        if let announced = request.headers[.contentLength].flatMap({ Int($0) }), announced > most {
            throw Refusal.tooLarge
        }
        let seconds = route.bodyLimit > BodyLimit.form ? portal.patience.uploadSeconds : portal.patience.formSeconds
        return try await Deadline.within(seconds: seconds) {
            try await Self.collect(request.body, most: most)
        }
    }

    /// What a browser sent.
    private static func form(_ bytes: [UInt8], _ request: Request) throws(Refusal) -> FormBody {
        guard !bytes.isEmpty else { return FormBody() }
        let type = request.headers[.contentType] ?? ""
        if type.lowercased().hasPrefix("multipart/form-data") {
            guard let body = Multipart.read(bytes, contentType: type) else { throw Refusal.unreadable }
            return body
        }
        guard type.lowercased().hasPrefix("application/x-www-form-urlencoded") else {
            throw Refusal.unreadable
        }
        return FormBody(urlEncoded: bytes)
    }

    /// A body that breaks off or is framed wrongly is the sender's trouble and no fault of the house.
    private static func collect(_ body: RequestBody, most: Int) async throws(Refusal) -> [UInt8] {
        var buffer = ByteBuffer()
        do {
            for try await part in body {
                guard buffer.readableBytes + part.readableBytes <= most else { throw Refusal.tooLarge }
                buffer.writeImmutableBuffer(part)
            }
        } catch let refusal as Refusal {
            throw refusal
        } catch {
            throw .unreadable
        }
        return Array(buffer.readableBytesView)
    }
}

/// How long a body may take to arrive.
struct Patience: Sendable {
    var formSeconds = 30
    var uploadSeconds = 120
}

/// Work that has to be done within a time; later it is given up.
enum Deadline {
    static func within<T: Sendable>(seconds: Int, _ work: @escaping @Sendable () async throws -> T) async throws -> T {
        try await withThrowingTaskGroup(of: T.self) { group in
            group.addTask { try await work() }
            group.addTask {
                try await Task.sleep(for: .seconds(seconds))
                throw Refusal.unreadable
            }
            defer { group.cancelAll() }
            guard let first = try await group.next() else { throw Refusal.unreadable }
            return first
        }
    }
}
