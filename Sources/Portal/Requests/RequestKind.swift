import Foundation
import HTML
import Store
import Vocabulary

/// A kind of service request: its payload, and its words on page, letter and receipt. Adding a kind is one file in the
/// room it belongs to, and one line in `RequestKinds`. What decides that there is no second one of the same it says in its type:
/// only an `AskedOnce` or a `DecidedByRows` can be taken up.
protocol RequestKind: Codable, Sendable {
    /// As it stands in the table.
    static var name: String { get }
    /// What it is called, as „Zählerstand“.
    static var title: Text { get }

    /// Whether nobody who makes one is signed in.
    static var isWithoutSignIn: Bool { get }
    /// Whether it is made before there is the contract it is tied to later: its receipt knows of none.
    static var comesBeforeContract: Bool { get }
    /// Whether its receipt in the mailbox tells all, and is there for those only who may act on the contract.
    static var isReceiptForActors: Bool { get }

    /// This very request in a few words, as „Zählerstand vom 19.11.2026“; its title unless the kind knows better.
    var headline: Text { get }
    /// What the customer told, for who told it and who may act on the contract.
    func facts() -> [Fact]
    /// What of it everybody may read who may see the contract, on the page and in the receipt that lies in its mailbox.
    func shared() -> [Fact]
    /// What happens next and by when. Who may not act on the contract is asked for nothing.
    func next(_ state: ServiceRequest.State, promisedOn: Day?, mayAct: Bool) -> Text
    /// The same on its page, where more is known than its state.
    func next(_ file: RequestFile) -> Text

    /// What the letter about its arrival says of its own. `state` is what was decided then.
    func arrival(_ state: ServiceRequest.State, _ reporter: RequestStanding.Reporter) -> RequestArrival

    /// What a confirmed end means for the customer: the day, and what follows from it.
    func confirmed(_ end: Day) -> [Fact]
    /// The same of one entry of the timeline, where that is the one that confirmed it.
    func confirmed(by event: RequestEvent) -> [Fact]
    /// What the letter about an entry says of its own, for who may act on the contract.
    func told(by event: RequestEvent) -> [Text]
    /// What the law lets nobody wait longer for. `receivedOn` is the day in Germany.
    func deadlines(receivedOn day: Day) -> [StatutoryDeadline]
    /// Whether what is promised is the first thing the law wants: one day is told for it then.
    static var promisesItsClock: Bool { get }
    /// How the day it is promised by was counted when it arrived.
    var promiseCount: PromiseCount { get }
    /// What becomes of it when the customer does not answer a question.
    var silence: Silence { get }
    /// How page, letter and paper call the day an entry promised; nil where a clock of the law says it already.
    func promise(by event: RequestEvent) -> Fact?
    /// What is said once a day that was promised has passed.
    func broken(_ day: Day) -> RequestRemark
    /// Whether it can still be taken back. What a rule decided at once cannot, unless the kind says so.
    func mayBeTakenBack(_ state: ServiceRequest.State) -> Bool
    /// How its page of taking back speaks, given where somebody came from.
    func wordsOfTakingBack(_ why: String?) -> TakeBackWords
    /// What taking it back means for this kind, above the button.
    func takingBack(_ file: RequestFile, today: Day) -> Text?
    /// Where an answer goes when nobody with an account made it.
    var answerTo: EmailAddress? { get }
    /// In which language then; German where it is not known.
    var language: Language? { get }
    /// What who did not have to sign in reads of it, and can save.
    func sent(at moment: Instant) -> SentByGuest
    /// What happens next, as it was told to them.
    func nextToSender(promisedOn: Day?) -> Text
    /// Its receipt, where the kind has a form of its own.
    var paper: RequestPaper? { get }
    /// What the law wants on paper with it, below the facts of letter and receipt.
    func appendix(from house: Operator) -> [RequestAppendix]
    /// A part of its page that only this kind has.
    func write(_ page: Page, _ file: RequestFile, today: Day)
    /// Undoes what came with the request, in the transaction that takes it back.
    func takeBack(_ request: ServiceRequest, in db: Session, at now: Instant) throws
}

extension RequestKind {
    static var isWithoutSignIn: Bool { false }
    static var comesBeforeContract: Bool { false }
    static var isReceiptForActors: Bool { false }
    static var promisesItsClock: Bool { false }
    var headline: Text { Self.title }
    func arrival(_ state: ServiceRequest.State, _ reporter: RequestStanding.Reporter) -> RequestArrival {
        RequestArrival(subject: RequestTexts.arrived(headline), opening: RequestTexts.arrivedOpening(reporter))
    }
    func shared() -> [Fact] { facts() }
    func next(_ file: RequestFile) -> Text {
        if let replacement = file.replacement { return RequestReplacementTexts.next(replacement) }
        return next(file.request.state, promisedOn: file.request.promisedOn, mayAct: file.standing.mayAct)
    }
    func confirmed(_ end: Day) -> [Fact] { [] }
    func confirmed(by event: RequestEvent) -> [Fact] { event.endsOn.map { confirmed($0) } ?? [] }
    func told(by event: RequestEvent) -> [Text] { [] }
    func deadlines(receivedOn day: Day) -> [StatutoryDeadline] { [] }
    var promiseCount: PromiseCount { .workingDays }
    var silence: Silence { .goesOn }
    func promise(by event: RequestEvent) -> Fact? { event.promisedOn.map { Fact(RequestTexts.promised, $0.text) } }
    func broken(_ day: Day) -> RequestRemark { .promiseBroken(day) }
    func mayBeTakenBack(_ state: ServiceRequest.State) -> Bool { false }
    func wordsOfTakingBack(_ why: String?) -> TakeBackWords { .usual }
    func takingBack(_ file: RequestFile, today: Day) -> Text? { nil }
    var answerTo: EmailAddress? { nil }
    var language: Language? { nil }
    func nextToSender(promisedOn: Day?) -> Text { next(.received, promisedOn: promisedOn, mayAct: true) }
    func sent(at moment: Instant) -> SentByGuest { SentByGuest(facts: [Fact(RequestTexts.what, Self.title)]) }
    var paper: RequestPaper? { nil }
    func appendix(from house: Operator) -> [RequestAppendix] { [] }
    func write(_ page: Page, _ file: RequestFile, today: Day) {}
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
    /// The first day by which the law wants something done, for the day it arrives.
    let clock: @Sendable (Day) -> Day?

    init(_ payload: some DecidedByRows) throws {
        try self.init(any: payload)
    }

    init(asked payload: some AskedOnce) throws {
        try self.init(any: payload)
    }

    private init(any payload: some RequestKind) throws {
        clock = { day in payload.deadlines(receivedOn: day).map(\.until).min() }
        kind = type(of: payload).name
        json = String(decoding: try JSONEncoder().encode(payload), as: UTF8.self)
    }
}

extension ServiceRequest {
    /// What it is about, in a few words.
    var headline: Text { RequestKinds.payload(of: self)?.headline ?? RequestKinds.title(kind) }

    /// What was decided when it arrived: by a rule, or nothing yet.
    func decision(in events: [RequestEvent]) -> RequestEvent? {
        events.first { $0.actor == .rule && $0.happenedAt == receivedAt } ?? events.first
    }

    /// What says to anybody that it arrived.
    var arrivalFacts: [Fact] {
        [Fact(RequestTexts.number, Text(same: number.value)), Fact(RequestTexts.received, receivedAt.text)]
    }

    /// What stands above everything that is written about it, as of one entry of its timeline.
    func frame(_ entry: RequestEvent?) -> [Fact] {
        var facts = arrivalFacts
        if let contract { facts.append(Fact(RequestTexts.contract, Text(same: contract.value))) }
        let state = entry?.state ?? .received
        facts.append(Fact(RequestTexts.state, RequestTexts.state(state)))
        guard let entry, let day = entry.promisedOn, !state.isClosed else { return facts }
        guard let payload = RequestKinds.payload(of: self) else {
            return facts + [Fact(RequestTexts.promised, day.text)]
        }
        return facts + [payload.promise(by: entry)].compactMap(\.self)
    }
}

/// A label and a value in both languages.
struct Fact: Sendable {
    let label: Text
    let value: Text
    /// The document it names, if it names one.
    let address: PaperAddress?
    /// How the portal came to it, where it worked it out. Pages show it; paper and letters tell the value.
    let why: Why?

    init(_ label: Text, _ value: Text, at address: PaperAddress? = nil, why: Why? = nil) {
        (self.label, self.value, self.address, self.why) = (label, value, address, why)
    }

    /// The value for paper and letters, where the address has to be read.
    var written: Text {
        guard let address = address?.whole else { return value }
        return Text("\(value.german): \(address)", en: "\(value.english): \(address)")
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
        MissedAppointmentRequest.self,
        BillQuestion.self,
        TariffChangeRequest.self,
        TariffOptionRequest.self,
        TariffOptionEndRequest.self,
        NewContractRequest.self,
        MergeRequest.self,
    ]

    /// Those whose receipt in the mailbox tells all: who may only look does not find it there.
    static let withReceiptForActors = all.filter { $0.isReceiptForActors }.map { $0.name }

    static func isWithoutSignIn(_ kind: String) -> Bool {
        all.first { $0.name == kind }?.isWithoutSignIn ?? false
    }

    static func title(_ kind: String) -> Text {
        all.first { $0.name == kind }?.title ?? RequestTexts.request
    }

    /// The payload as its kind. Nil when the kind is unknown or the payload is damaged: the page then shows less.
    static func payload(of request: ServiceRequest) -> (any RequestKind)? {
        guard let type = all.first(where: { $0.name == request.kind }) else { return nil }
        return try? JSONDecoder().decode(type, from: Data(request.payload.utf8))
    }
}
