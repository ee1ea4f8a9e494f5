import HTML
import Store
import Vocabulary

/// A fault of an internet connection (TKG § 58) as a service request. The number to call back is kept sealed beside it;
/// here it is masked.
struct FaultRequest: DecidedByRows {
    static let name = "fault"
    static let title = Text("Störung", en: "Fault")
    static let isReceiptForActors = true

    enum Scope: String, Codable, Sendable, CaseIterable {
        /// Nothing works: only then a compensation is due.
        case total
        case partial
    }

    /// What was tried before.
    enum Try: String, Codable, Sendable, CaseIterable {
        case restarted, cables, cableInsteadOfWiFi = "cable-instead-of-wifi", otherDevice = "other-device"
    }

    let scope: Scope
    let since: String
    let tried: [Try]
    let words: String?
    /// As `+49•••550`.
    let phone: String
    /// Gross, in cents: what the compensation is a share of. Nil when it is not known.
    let monthlyFee: Int64?
    /// By when it is told how things stand, which the request is promised by. No promise that the fault is mended by then: that
    /// is the day somebody names later.
    let informedBy: String

    var headline: Text { FaultTexts.headline(scope) }

    var fee: Money? { monthlyFee.map { Money(cents: $0) } }

    func facts() -> [Fact] { told(isWhole: true) }

    /// Neither the telephone number nor what was written.
    func shared() -> [Fact] { told(isWhole: false) }

    private func told(isWhole: Bool) -> [Fact] {
        var facts = [Fact(FaultTexts.scope, FaultTexts.words(scope))]
        if let day = Day(iso: since) { facts.append(Fact(FaultTexts.since, day.text)) }
        if !tried.isEmpty {
            let words = tried.map(FaultTexts.words)
            facts.append(
                Fact(
                    FaultTexts.tried,
                    Text(
                        words.map(\.german).joined(separator: "\n"), en: words.map(\.english).joined(separator: "\n"))))
        }
        guard isWhole else { return facts }
        if let words { facts.append(Fact(FaultTexts.description, Text(same: words))) }
        return facts + [Fact(FaultTexts.phone, Text(same: phone))]
    }

    /// Documents the fault (TKG § 58 (1)).
    func arrival(_ state: ServiceRequest.State, _ reporter: RequestStanding.Reporter) -> RequestArrival {
        RequestArrival(
            subject: FaultTexts.letterSubject, opening: FaultTexts.letterOpening(reporter),
            facts: [Fact(FaultTexts.scope, FaultTexts.words(scope))], after: [FaultTexts.letterRights])
    }

    func next(_ state: ServiceRequest.State, promisedOn: Day?, mayAct: Bool) -> Text {
        switch state {
        case .received: FaultTexts.next(informedBy: Day(iso: informedBy))
        case .inReview, .sentToGridOperator: FaultTexts.working(until: promisedOn)
        case .waitingForCustomer: RequestTexts.waiting(mayAct: mayAct)
        case .done: FaultTexts.done
        case .refused: FaultTexts.refused
        case .withdrawn: FaultTexts.withdrawn
        }
    }

    /// On its page, where the first promise is of the information alone.
    func next(_ file: RequestFile) -> Text {
        next(file.request.state, promisedOn: file.promises.last?.promisedOn, mayAct: file.standing.mayAct)
    }

    /// That of the report is the clock of the law. An answer to a question moves what was promised.
    func promise(by event: RequestEvent) -> Fact? {
        let isClock = event.actor == .customer && event.promisedOn?.iso == informedBy
        return isClock ? nil : event.promisedOn.map { Fact(FaultTexts.mendedBy, $0.text) }
    }

    func broken(_ day: Day) -> RequestRemark { day.iso == informedBy ? .informationLate(day) : .promiseBroken(day) }

    /// Not mended within one calendar day: on the day after it has to be told what is done and until when (TKG § 58 (2)).
    static func informedBy(receivedOn day: Day) -> Day { day.adding(days: daysToInform) }
    private static let daysToInform = 2

    func deadlines(receivedOn day: Day) -> [StatutoryDeadline] {
        [
            StatutoryDeadline(
                duty: FaultTexts.duty, norm: "§ 58 Abs. 2 TKG", Self.daysToInform, after: .arrival(day))
        ]
    }

    func write(_ page: Page, _ file: RequestFile, today: Day) { FaultPart(file, self, today: today)?.write(page) }

    func mayBeTakenBack(_ state: ServiceRequest.State) -> Bool { !state.isClosed }

    /// It works again: what is due until then is not lost.
    func wordsOfTakingBack(_ why: String?) -> TakeBackWords {
        why == FaultPart.worksAgain ? FaultTexts.ending : .usual
    }

    func takingBack(_ file: RequestFile, today: Day) -> Text? {
        FaultPart(file, self, today: today).map { FaultTexts.worksAgain($0.due.total) }
    }

    /// A report that brings nothing leaves nothing behind.
    func takeBack(_ request: ServiceRequest, in db: Session, at now: Instant) throws {
        let outage = FaultOutage(self, receivedAt: request.receivedAt, try db.events(of: request.id))
        guard outage.compensation(until: now.day, monthlyFee: fee).total > .zero else { return }
        try db.fixCompensation(of: request.id, endedAt: now, at: now)
    }
}
