import HTML
import Vocabulary

/// What somebody complains about, once the form is right.
struct Complaint: Sendable {
    /// Somebody who is not signed in, as they name themselves.
    struct Sender: Sendable {
        let name: String
        let email: EmailAddress
        let contract: ContractNumber?
    }

    let topic: ComplaintTopic
    let commodity: Commodity?
    /// The contract it is about, of somebody who is signed in.
    let contract: ContractNumber?
    let words: String
    let sender: Sender?
}

/// The form of a complaint. Who is signed in chooses a contract; who is not says who they are.
struct ComplaintForm: Form {
    static let none = "keiner"

    var topic = Field("anliegen", ComplaintTexts.topic)
    var contract = Field("vertrag", ComplaintTexts.contract)
    var commodity = Field("sparte", ComplaintTexts.commodity)
    var words = Field("beschwerde", ComplaintTexts.words, hint: ComplaintTexts.wordsHint, longest: 4000)
    var name = Field("name", ComplaintTexts.name, autocomplete: "name", longest: 120)
    var email = Field(
        "email", SignInTexts.email, hint: ComplaintTexts.emailHint, .email, autocomplete: "email", longest: 254)
    var number = Field(
        "vertragsnummer", ComplaintTexts.contractNumber, hint: ComplaintTexts.contractNumberHint, .digits,
        autocomplete: "off", longest: 40)

    /// In the order of the page.
    static var fields: [any WritableKeyPath<ComplaintForm, Field> & Sendable] {
        [\.contract, \.commodity, \.topic, \.words, \.name, \.email, \.number]
    }

    init() {}

    init(_ body: FormBody) {
        self.init()
        for field in Self.fields { self[keyPath: field].fill(body[self[keyPath: field].name]) }
        words.fillLines(body[words.name])
    }

    /// Of a guest: nothing is looked up, so the answer cannot tell what is known.
    mutating func readGuest() -> Complaint? {
        let (what, about, said) = (readTopic(), readCommodity(), words.lines(orElse: ComplaintTexts.wordsMissing))
        let who = name.typed(orElse: ComplaintTexts.nameMissing)
        let address = email.address()
        let contract = optionalNumber()
        guard let what, let about, let said, let who, let address, problems.isEmpty else { return nil }
        return Complaint(
            topic: what, commodity: about, contract: nil, words: said,
            sender: Complaint.Sender(name: who, email: address, contract: contract))
    }

    /// Of somebody who is signed in and may act on these contracts.
    mutating func read(_ contracts: [ContractCard]) -> Complaint? {
        let (what, said) = (readTopic(), words.lines(orElse: ComplaintTexts.wordsMissing))
        if contract.raw.isEmpty, !contracts.isEmpty { contract.error = ComplaintTexts.contractMissing }
        let chosen = contracts.first { $0.number.value == contract.raw }
        // Nothing the form offers: forged, or no longer theirs.
        if chosen == nil, contract.error == nil, contract.raw != Self.none, !contracts.isEmpty {
            contract.error = ComplaintTexts.contractMissing
        }
        guard let what, let said, problems.isEmpty else { return nil }
        return Complaint(
            topic: what, commodity: chosen?.commodity, contract: chosen?.number, words: said, sender: nil)
    }

    private mutating func readTopic() -> ComplaintTopic? {
        guard let known = ComplaintTopic(rawValue: topic.raw) else {
            topic.error = ComplaintTexts.topicMissing
            return nil
        }
        return known
    }

    /// Nil when nothing was chosen; nil within when it is about none of them.
    private mutating func readCommodity() -> Commodity?? {
        if commodity.raw == Self.none { return .some(nil) }
        guard let known = Commodity(rawValue: commodity.raw) else {
            commodity.error = ComplaintTexts.commodityMissing
            return nil
        }
        return .some(known)
    }

    private mutating func optionalNumber() -> ContractNumber? {
        guard number.error == nil, !number.raw.trimmed.isEmpty else { return nil }
        guard let known = try? ContractNumber(number.raw.trimmed) else {
            number.error = RegistrationTexts.contractNumberWrongAnywhere
            return nil
        }
        return known
    }
}
