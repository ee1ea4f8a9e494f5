import Foundation
import Store
import Vocabulary

/// A kind of service request: its payload, and its words on page, letter and receipt. Adding a kind is one file in the
/// room it belongs to, and one line in `RequestKinds`.
protocol RequestKind: Codable, Sendable {
    /// As it stands in the table.
    static var name: String { get }
    /// What it is called, as „Zählerstand“.
    static var title: Text { get }

    /// This very request in a few words, as „Zählerstand vom 19.11.2026“; its title unless the kind knows better.
    var headline: Text { get }
    /// What the customer told, for the receipt: page, letter and PDF show the same.
    func facts() -> [Fact]
    /// What happens next and by when. Who may not act on the contract is asked for nothing.
    func next(_ state: ServiceRequest.State, promisedOn: Day?, mayAct: Bool) -> Text

    /// What the law lets nobody wait longer for. `receivedOn` is the day in Germany.
    func deadlines(receivedOn day: Day) -> [StatutoryDeadline]
    /// Whether it can still be taken back. What a rule decided at once cannot, unless the kind says so.
    func mayBeTakenBack(_ state: ServiceRequest.State) -> Bool
    /// Where an answer goes when nobody with an account made it.
    var answerTo: EmailAddress? { get }
    /// Its receipt, where the kind has a form of its own.
    var paper: RequestPaper? { get }
    /// What the law wants on paper with it, below the facts of letter and receipt.
    func appendix(from house: Operator) -> [RequestAppendix]
    /// Undoes what came with the request, in the transaction that takes it back.
    func takeBack(_ request: ServiceRequest, in db: Session, at now: Instant) throws
}

extension RequestKind {
    var headline: Text { Self.title }
    func deadlines(receivedOn day: Day) -> [StatutoryDeadline] { [] }
    func mayBeTakenBack(_ state: ServiceRequest.State) -> Bool { false }
    var answerTo: EmailAddress? { nil }
    var paper: RequestPaper? { nil }
    func appendix(from house: Operator) -> [RequestAppendix] { [] }
    func takeBack(_ request: ServiceRequest, in db: Session, at now: Instant) throws {}
}

/// A part of a letter or a receipt with words of the law.
struct RequestAppendix: Sendable {
    let title: Text
    let paragraphs: [Text]
}

/// A payload as it stands in the table. Written before the transaction that keeps it where many such are on their way.
struct WrittenPayload: Sendable {
    let kind: String
    let json: String

    init(_ payload: some RequestKind) throws {
        kind = type(of: payload).name
        json = String(decoding: try JSONEncoder().encode(payload), as: UTF8.self)
    }
}

extension ServiceRequest {
    /// What it is about, in a few words.
    var headline: Text { RequestKinds.payload(of: self)?.headline ?? RequestKinds.title(kind) }
}

/// A label and a value in both languages.
struct Fact: Sendable {
    let label: Text
    let value: Text

    init(_ label: Text, _ value: Text) {
        self.label = label
        self.value = value
    }
}

/// Every kind, one line each.
enum RequestKinds {
    static let all: [any RequestKind.Type] = [
        ReadingRequest.self,
        ContactRequest.self,
        DeliveryRequest.self,
        PaperCopyRequest.self,
        AccountClosedRequest.self,
        TerminationRequest.self,
        WithdrawalRequest.self,
        MandateRequest.self,
        TransferRequest.self,
        InstalmentRequest.self,
        MoveRequest.self,
        ComplaintRequest.self,
        ReadingWithoutSignIn.self,
        FaultRequest.self,
        BillQuestion.self,
        TariffChangeRequest.self,
        NewContractRequest.self,
    ]

    static func title(_ kind: String) -> Text {
        all.first { $0.name == kind }?.title ?? RequestTexts.request
    }

    /// The payload as its kind. Nil when the kind is unknown or the payload is damaged: the page then shows less.
    static func payload(of request: ServiceRequest) -> (any RequestKind)? {
        guard let type = all.first(where: { $0.name == request.kind }) else { return nil }
        return try? JSONDecoder().decode(type, from: Data(request.payload.utf8))
    }
}
