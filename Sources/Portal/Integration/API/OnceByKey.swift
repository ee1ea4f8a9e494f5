import Crypto
import Foundation
import HTTPTypes
import Store
import Vocabulary

/// A write under its `Idempotency-Key`: sent again it gets the first answer, however often and whatever broke between.
struct OnceByKey: Sendable {
    /// Whose answers are kept where: programs of the utility and of customers have books of their own.
    enum Book: Sendable {
        case utility, customers
    }

    private let portal: Portal
    private let now: Instant
    private let token: String
    private let book: Book
    let key: String
    /// What was sent. Kept as a keyed hash only: of a code or an account number a plain one could be tried out.
    private let whole: String

    init(_ visit: MachineVisit) throws(APIProblem) {
        try self.init(visit.portal, visit.request, visit.bytes, token: visit.machine.token, .utility)
    }

    init(_ portal: Portal, _ request: Incoming, _ bytes: [UInt8], token: String, _ book: Book) throws(APIProblem) {
        guard let key = request.headers[.idempotencyKey] else {
            throw APIProblem(
                "idempotency-key-missing", .badRequest, "Idempotency-Key is missing",
                detail: "Choose one for each write, and send it again with the same write.")
        }
        guard (1...255).contains(key.utf8.count), key.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) else {
            throw APIProblem("idempotency-key", .badRequest, "Idempotency-Key is not 1 to 255 visible ASCII signs")
        }
        (self.portal, now, self.token, self.book, self.key) = (portal, request.now, token, book, key)
        let body = Hexadecimal.string(SHA256.hash(data: bytes))
        whole = "\(request.method.rawValue) \(request.path) \(body)"
    }

    /// The answer of before, thrown so that nothing is done again.
    struct Replay: Error {
        let answer: Answer
    }

    /// Runs `work` unless this key was answered before; then that answer comes again. Who is overtaken by the same write
    /// while it is on its way is told to ask again.
    func run(_ work: () async throws -> Answer) async throws -> Answer {
        do {
            return try await work()
        } catch let replay as Replay {
            return replay.answer
        } catch StoreError.alreadyExists {
            throw APIProblem(
                "idempotency-key-in-flight", .conflict, "The same write is on its way",
                detail: "Send it again under the same key; you get its answer."
            ).telling("1", as: .retryAfter)
        }
    }

    /// Stands at the beginning of the transaction. Throws the answer of before, or a problem where the key was used for
    /// something else.
    func check(_ db: Session) throws {
        guard let given = try known(db) else { return }
        guard portal.keys.everyProof(whole).contains(given.requestHash) else {
            throw APIProblem(
                "idempotency-key-reused", .unprocessableContent, "This Idempotency-Key was used for another request")
        }
        var answer = Self.answer(given.status, given.body)
        answer.headers[.idempotencyReplayed] = "true"
        throw Replay(answer: answer)
    }

    /// Keeps what is answered, in the transaction that did it.
    func keep(_ status: HTTPResponse.Status, _ body: some Encodable, _ db: Session) throws -> Answer {
        let text = String(decoding: try JSONEncoder.api.encode(body), as: UTF8.self)
        let given = GivenAPIAnswer(
            requestHash: portal.keys.proof(whole), status: status.code, body: text)
        switch book {
        case .utility: try db.keepAPIAnswer(given, key: key, token: token, at: now)
        case .customers: try db.keepProgramAnswer(given, key: key, token: token, at: now)
        }
        return Self.answer(status.code, text)
    }

    private func known(_ db: Session) throws -> GivenAPIAnswer? {
        switch book {
        case .utility: try db.apiAnswer(key, token: token)
        case .customers: try db.programAnswer(key, token: token)
        }
    }

    private static func answer(_ status: Int, _ body: String) -> Answer {
        .bytes(
            Array(body.utf8), type: status < 400 ? "application/json" : APIProblem.mediaType,
            status: HTTPResponse.Status(code: status))
    }

    /// What a billing system calls its answer to a request, where it names none itself.
    var answerKey: String { "api-\(tokenHash("\(token) \(key)").prefix(32))" }
}
