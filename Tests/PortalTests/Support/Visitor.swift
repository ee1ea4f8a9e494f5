import HTTPTypes
import Hummingbird
import Mail
import NIOCore
import Synchronization
import Testing
import Vocabulary

@testable import Portal

/// Somebody with a browser. Drives the whole portal in process, and holds every page that comes to the rules of the
/// house (`PageRules`).
final class Visitor: Sendable {
    let house: TestPortal
    /// Who it is; nil for somebody nobody knows.
    let person: Cast?
    /// The address the requests come from.
    let peer: String
    private let jar = Mutex(CookieJar())

    init(_ house: TestPortal, as person: Cast? = nil, peer: String = "192.0.2.1") {
        (self.house, self.person, self.peer) = (house, person, peer)
    }

    /// A guest.
    static func guest(_ house: TestPortal, peer: String = "192.0.2.1") -> Visitor {
        Visitor(house, peer: peer)
    }

    /// Somebody of the cast, signed in through the form.
    static func signedIn(_ person: Cast, _ house: TestPortal, peer: String = "192.0.2.1") async throws -> Visitor {
        let visitor = Visitor(house, as: person, peer: peer)
        let page = try await visitor.signIn(person.email, person.password)
        try #require(page.path == "/uebersicht", "\(person) is not signed in: \(page.text)")
        return visitor
    }

    /// Fills in the form for signing in and sends it.
    func signIn(_ email: String, _ password: String) async throws -> VisitedPage {
        var page = try await open("/anmelden")
        try page.fill("E-Mail-Adresse", email)
        try page.fill("Passwort", password)
        return try await page.press("Anmelden")
    }

    var cookies: [String: String] { jar.withLock { $0.values } }

    func setCookie(_ name: String, _ value: String?) {
        jar.withLock { $0.set(name, value) }
    }

    /// The letters to this person so far, newest first; what waits is sent before.
    func letters() async throws -> [StoredLetter] {
        try await house.letters(to: person?.email)
    }

    /// Opens an address and goes where it leads.
    func open(_ path: String, _ headers: [String: String] = [:]) async throws -> VisitedPage {
        try await following(try await request("GET", path, headers))
    }

    /// Sends a form and goes where it leads.
    func send(_ form: SentForm, from page: String = "/") async throws -> VisitedPage {
        try await following(try await sendOnly(form))
    }

    /// Sends a form and stays: shows the answer itself.
    func sendOnly(_ form: SentForm) async throws -> VisitedPage {
        if form.method == "GET" {
            return try await request("GET", "\(form.action)?\(SentForm.urlEncoded(form.fields))")
        }
        let headers = [
            "Content-Type": form.contentType, "Sec-Fetch-Site": "same-origin", "Origin": TestPortal.baseURL,
        ]
        return try await request("POST", form.action, headers, body: form.bytes)
    }

    private func following(_ first: VisitedPage) async throws -> VisitedPage {
        var page = first
        for _ in 0..<10 {
            guard page.status == 303 || page.status == 302, let target = page.header("Location") else { return page }
            try #require(target.hasPrefix("/"), "leads away: \(target)")
            page = try await request("GET", target)
        }
        throw VisitedPage.NotThere(description: "\(first.path) leads in circles")
    }

    /// One request, one answer.
    func request(
        _ method: String, _ path: String, _ headers: [String: String] = [:], body: [UInt8] = [],
        authority: String = "localhost"
    ) async throws -> VisitedPage {
        var head = HTTPRequest(
            method: try #require(HTTPRequest.Method(method)), scheme: "http", authority: authority,
            path: String(path.prefix { $0 != "#" }))
        head.headerFields[.userAgent] = "Mozilla/5.0 (X11; Linux x86_64) Firefox/153.0"
        head.headerFields[.cookie] = jar.withLock { $0.header }
        if !body.isEmpty { head.headerFields[.contentLength] = String(body.count) }
        for (name, value) in headers { head.headerFields[try #require(HTTPField.Name(name))] = value }
        let answer = try await house.answer(head, body: RequestBody(buffer: ByteBuffer(bytes: body)), peer: peer)
        for field in answer.head.headerFields[fields: .setCookie] {
            jar.withLock { $0.take(field.value) }
        }
        return try page(path, answer, method)
    }

    private func page(_ path: String, _ answer: (head: HTTPResponse, bytes: [UInt8]), _ method: String) throws
        -> VisitedPage
    {
        let isPage = answer.head.headerFields[.contentType]?.hasPrefix("text/html") == true
        let isPacked = answer.head.headerFields[.contentEncoding] != nil
        let isSandboxed = answer.head.headerFields[.contentSecurityPolicy]?.hasPrefix("sandbox") == true
        let root = isPage && !isPacked && !isSandboxed && method != "HEAD" ? try MarkupReader.read(answer.bytes) : nil
        let page = VisitedPage(visitor: self, path: path, head: answer.head, bytes: answer.bytes, root: root)
        PageRules.check(page)
        return page
    }
}
