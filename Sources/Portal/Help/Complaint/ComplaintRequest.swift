import Vocabulary

/// A complaint of a consumer (Verbraucherbeschwerde, EnWG § 111a; TKG § 67) as a service request.
struct ComplaintRequest: AskedOnce {
    static let name = "complaint"
    static let title = Text("Beschwerde", en: "Complaint")
    static let isReceiptForActors = true

    /// The raw value of a `ComplaintTopic`.
    let topic: String
    /// Nil when it is about none of them.
    let commodity: String?
    let words: String
    /// Of somebody who was not signed in: told by them and checked by nobody.
    var name: String?
    var email: String?
    var contractNumber: String?
    var language: Language?
    /// What was said about the settling of disputes then.
    let dispute: DisputeNotice

    init(_ complaint: Complaint, from house: Operator, in language: Language) {
        topic = complaint.topic.rawValue
        commodity = complaint.commodity?.rawValue
        words = complaint.words
        name = complaint.sender?.name
        email = complaint.sender?.email.value
        contractNumber = complaint.sender?.contract?.value
        self.language = complaint.sender == nil ? nil : language
        dispute = DisputeNotice(house, about: complaint.commodity)
    }

    var headline: Text {
        ComplaintTopic(rawValue: topic).map(ComplaintTexts.headline) ?? Self.title
    }

    var asked: [String?] { [topic, commodity, words, name, email, contractNumber] }

    var answerTo: EmailAddress? { email.flatMap { try? EmailAddress($0) } }

    func facts() -> [Fact] {
        var facts = about
        if let name { facts.append(Fact(ComplaintTexts.name, Text(same: name))) }
        if let contractNumber { facts.append(Fact(ComplaintTexts.contractNumber, Text(same: contractNumber))) }
        facts.append(Fact(ComplaintTexts.words, Text(same: words)))
        return facts
    }

    /// All that was sent, to who sent it: a receipt has to prove it.
    func sent(at moment: Instant) -> SentByGuest {
        let address = email.map { [Fact(ComplaintTexts.answerTo, Text(same: $0))] } ?? []
        return SentByGuest(facts: [Fact(RequestTexts.what, Self.title)] + facts() + address)
    }

    /// Not a word of who complains: it may be about others who see the contract.
    func shared() -> [Fact] { about }

    private var about: [Fact] {
        var facts: [Fact] = []
        if let topic = ComplaintTopic(rawValue: topic) {
            facts.append(Fact(ComplaintTexts.topic, ComplaintTexts.words(topic)))
        }
        if let commodity = commodity.flatMap(Commodity.init(rawValue:)) {
            facts.append(Fact(ComplaintTexts.commodity, commodity.text))
        }
        return facts
    }

    /// What was chosen, and nothing that was typed: the address may be somebody else's.
    func arrival(_ state: ServiceRequest.State, _ reporter: RequestStanding.Reporter) -> RequestArrival {
        RequestArrival(
            subject: ComplaintTexts.letterSubject(reporter), opening: ComplaintTexts.letterOpening(reporter),
            facts: about,
            after: reporter == .you ? [email == nil ? ComplaintTexts.wordsOnPage : ComplaintTexts.wordsOnReceipt] : [])
    }

    func appendix(from house: Operator) -> [RequestAppendix] { [dispute.appendix] }

    func next(_ state: ServiceRequest.State, promisedOn: Day?, mayAct: Bool) -> Text {
        switch state {
        case .done: .sentences([ComplaintTexts.answered(mayAct), dispute.text])
        case .refused: .sentences([ComplaintTexts.refused(mayAct), dispute.text])
        case .withdrawn: ComplaintTexts.withdrawn
        case .waitingForCustomer: RequestTexts.waiting(mayAct: mayAct)
        case .received, .inReview, .sentToGridOperator: ComplaintTexts.next(until: promisedOn)
        }
    }

    /// Complaints about energy are answered within four weeks of receipt (EnWG § 111a sentence 1).
    func deadlines(receivedOn day: Day) -> [StatutoryDeadline] {
        guard ComplaintSubject(commodity.flatMap(Commodity.init(rawValue:))) == .energy else { return [] }
        return [
            StatutoryDeadline(
                duty: ComplaintTexts.duty, norm: "§ 111a EnWG", ComplaintTerm.days, after: .arrival(day))
        ]
    }

    var promiseCount: PromiseCount { .days }

    func mayBeTakenBack(_ state: ServiceRequest.State) -> Bool { !state.isClosed }
}

/// What a complaint is about, as the law wants the handling times told apart (TKG § 67 (1)).
enum ComplaintTopic: String, Sendable, CaseIterable {
    case quality, contract, billing, service
}

/// Whether a complaint is one that energy law speaks of (EnWG § 111a): about the supply with electricity or gas.
enum ComplaintSubject: Sendable {
    case energy
    /// The internet, or what belongs to no contract.
    case other

    init(_ commodity: Commodity?) {
        self = commodity == .strom || commodity == .gas ? .energy : .other
    }
}

/// Until when a complaint is answered.
enum ComplaintTerm {
    static let days = 28

    /// Four weeks after the day of receipt (BGB §§ 187, 188): the same day of the week.
    static func latest(_ received: Day) -> Day { received.adding(days: days) }

    /// What the house promises: never later than the law says.
    static func promised(_ received: Day, days: Int?) -> Day {
        min(received.adding(days: max(1, days ?? Self.days)), latest(received))
    }
}
