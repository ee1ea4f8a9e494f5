import HTML
import Store
import Vocabulary

/// The order of a new contract as a service request. It holds what was shown and agreed, so that page, letter and receipt
/// say the same later. Account number, date of birth and telephone number lie sealed beside it (`contract_order`).
struct NewContractRequest: DecidedByRows, Equatable {
    static let name = "new-contract"
    static let title = Text("Neuer Vertrag", en: "New contract")
    static let comesBeforeContract = true
    static let promisesItsClock = true

    let commodity: String
    let offer, tariff: String
    let place: CorrespondenceAddress
    let price: AgreedPrice
    let terms: AgreedTerms
    let internet: InternetTerms?
    let occasion: NewContractRule.Occasion
    /// The first day of supply.
    let beginsOn: String
    /// Whether the day is the soonest one, and somebody else decides about it.
    let isSoonest: Bool
    let previous: NewContractSupply.Previous?
    /// The power of attorney word for word, in the language of the page, where one was given.
    let power: String?
    let marktlokation, meter: String?
    let customer: String
    /// Of a customer the billing system knows; nil for others, and in orders of before it was kept.
    let customerNumber: String?
    /// Of somebody without an account, until there is one.
    var email: String?
    /// Whether somebody without an account ordered who has one by now: what they were told then stays as it was.
    var wasOfGuest: Bool?
    /// Of the page it was ordered on.
    let language: Language?
    let hasPhone, hasBirthDate: Bool
    let lettersTo: CorrespondenceAddress
    let payment: AgreedPayment
    /// When supply was expressly asked for before the end of the time to withdraw (BGB § 357a (2)), since 1970.
    let askedForEarlyAt: Int64?
    let lastDayToWithdraw: String
    /// Nil in orders of before they were kept.
    var days: OrderDays?
    /// Where it can be withdrawn on-line.
    let withdrawalAddress: String
    /// Nil in orders of before they were kept.
    let papers: OrderPapers?
    /// What the customer says there is, where it was told. Strom only.
    let meterKind: NewContractMeter?
    /// Nil in orders of before they were kept.
    var ticked: [OrderTick]?
    /// What was sent before the order (TKG § 54 (3)). Internet only; nil in orders of before it was kept.
    var summary: NewContractSummary?

    var kind: Commodity { Commodity(rawValue: commodity) ?? .strom }
    var headline: Text { NewContractRequestTexts.headline(kind, tariff) }
    var answerTo: EmailAddress? { email.flatMap { try? EmailAddress($0) } }

    func facts() -> [Fact] { told + withdrawal + documents + ticks }
    /// For who ordered alone.
    var ticks: [Fact] { (ticked ?? []).map(\.fact) }
    /// Terms and information sheet.
    var documents: [Fact] { papers?.facts ?? [] }
    func shared() -> [Fact] { [Fact(ContractFactTexts.place, Text(same: place.line))] + offered }

    /// Everything but the time to withdraw.
    var told: [Fact] {
        ordered + (internet?.facts ?? []) + prices + agreed + supply + who
    }

    /// What was entered, without what the tariff says: that stands once, above the button.
    var entered: [Fact] { ordered + beginning + paying + supply + who }

    private var ordered: [Fact] {
        [
            Fact(NewContractTexts.commodity, kind.text), Fact(ContractFactTexts.tariff, Text(same: tariff)),
            Fact(ContractFactTexts.place, Text(same: place.line)),
        ]
    }

    /// What is ordered, without a word that was typed: for readers of the contract, and for letters to an address nobody has proved yet, so that nobody can have
    /// the portal send words of theirs to others.
    var offered: [Fact] {
        [Fact(NewContractTexts.commodity, kind.text), Fact(ContractFactTexts.tariff, Text(same: tariff))]
            + (internet?.facts ?? []) + prices + agreed + withdrawal + documents
    }

    var prices: [Fact] { price.facts(price.whys(of: tariff)) }

    /// Beginning, term and payment: what stands directly above the button beside the price.
    var agreed: [Fact] { beginning + terms.facts + paying }

    private var beginning: [Fact] {
        guard let day = Day(iso: beginsOn) else { return [] }
        return [
            Fact(
                NewContractRequestTexts.begins, isSoonest ? NewContractRequestTexts.soonest(day) : day.text,
                why: beginningWhy(day))
        ]
    }

    private var paying: [Fact] {
        var facts = [Fact(ContractFactTexts.payment, NewContractPersonTexts.way(payment.way))]
        if let words = payment.transferTo { facts.append(Fact(TransferTexts.account, words)) }
        return facts
    }

    private func beginningWhy(_ day: Day) -> Why? {
        guard let last = Day(iso: lastDayToWithdraw) else { return nil }
        return days?.beginning(
            on: day, NewContractRequestTexts.begins, lastDayToWithdraw: last, isEarly: askedForEarlyAt != nil)
    }

    private var supply: [Fact] {
        var facts = [Fact(NewContractSupplyTexts.occasion, NewContractSupplyTexts.words(occasion, kind))]
        if let previous {
            facts.append(Fact(NewContractSupplyTexts.supplier, Text(same: previous.supplier)))
            if let number = previous.customerNumber {
                facts.append(Fact(NewContractSupplyTexts.supplierNumber, Text(same: number)))
            }
            if let day = previous.endsOn.flatMap({ Day(iso: $0) }) {
                facts.append(Fact(NewContractSupplyTexts.end, day.text))
            }
            facts.append(Fact(NewContractSupplyTexts.ending, NewContractSupplyTexts.words(previous.ending)))
        }
        if let power { facts.append(Fact(NewContractSupplyTexts.powerLabel, Text(same: power))) }
        if kind != .internet {
            facts.append(Fact(NewContractSupplyTexts.malo, known(marktlokation)))
            facts.append(Fact(NewContractSupplyTexts.meter, known(meter)))
            if let meterKind {
                facts.append(Fact(NewContractMeterTexts.meter, NewContractMeterTexts.told(meterKind)))
            }
        }
        return facts
    }

    private func known(_ value: String?) -> Text { value.map { Text(same: $0) } ?? MoveRequestTexts.unknown }

    private var who: [Fact] {
        var facts = [Fact(NewContractPersonTexts.name, Text(same: customer))]
        if let customerNumber {
            facts.append(Fact(ContractFactTexts.customerNumber, Text(same: customerNumber)))
        }
        if hasBirthDate { facts.append(Fact(NewContractPersonTexts.born, NewContractPersonTexts.stored)) }
        if hasPhone { facts.append(Fact(NewContractPersonTexts.phone, NewContractPersonTexts.stored)) }
        facts.append(Fact(NewContractPersonTexts.post, Text(same: lettersTo.line)))
        return facts + payment.facts
    }

    private var withdrawal: [Fact] {
        RightToWithdraw.facts(until: lastDayToWithdraw, earlyAt: askedForEarlyAt, days)
    }

    /// The acknowledgement of the order (BGB § 312i (1) no. 3), with everything that was agreed; the instruction on
    /// withdrawal and the model form are its appendix (BGB § 312f (2)).
    func arrival(_ state: ServiceRequest.State, _ reporter: RequestStanding.Reporter) -> RequestArrival {
        RequestArrival(
            subject: NewContractRequestTexts.subject(tariff), opening: TariffOrderTexts.opening(reporter),
            facts: email == nil ? nil : offered + ticks)
    }

    func sent(at moment: Instant) -> SentByGuest {
        SentByGuest(opening: TariffOrderTexts.opening(.you), facts: facts(), mail: NewContractRequestTexts.mail)
    }

    func nextToSender(promisedOn: Day?) -> Text {
        NewContractRequestTexts.next(
            .received, kind, promisedOn: promisedOn, mayAct: true, isGuest: email != nil || wasOfGuest == true)
    }

    func next(_ state: ServiceRequest.State, promisedOn: Day?, mayAct: Bool) -> Text {
        NewContractRequestTexts.next(state, kind, promisedOn: promisedOn, mayAct: mayAct, isGuest: email != nil)
    }

    /// The confirmation of the contract, at the latest before supply begins (BGB § 312f (2), EGBGB Art. 246a).
    func deadlines(receivedOn day: Day) -> [StatutoryDeadline] {
        guard let begin = Day(iso: beginsOn) else { return [] }
        return [
            StatutoryDeadline(
                duty: TariffOrderTexts.confirmation, norm: "§\u{A0}312f Abs.\u{A0}2 BGB", -1, after: .beginning(begin))
        ]
    }

    /// As long as nobody has taken it up; after that there is the right of withdrawal.
    func mayBeTakenBack(_ state: ServiceRequest.State) -> Bool { state == .received }

    func takeBack(_ request: ServiceRequest, in db: Session, at now: Instant) throws {
        try db.forgetOrderSecrets(of: request.id)
        try db.noteLastProgress(of: request.id, .withdrawn, beginsOn: nil, at: now)
    }

    func appendix(from house: Operator) -> [RequestAppendix] {
        let law = WithdrawalInstruction(house: house, address: withdrawalAddress, commodity: kind)
        return [law.instruction, law.consequences, law.form]
    }

    func write(_ page: Page, _ file: RequestFile, today: Day) { OrderPart(file: file).write(page, today: today) }
}

/// How an ordered contract is paid.
struct AgreedPayment: Codable, Sendable, Equatable {
    let way: PaymentWay
    /// With the last four signs only.
    let shownIBAN, holder: String?
    /// The mandate word for word, in the language of the page, with the creditor's identifier.
    let mandate, creditorID: String?
    /// Where to transfer to as it was shown, or how that is told; nil for debits and in older orders.
    var transferGerman, transferEnglish: String?
    /// Until when the mandate waits, since 1970; nil when it does not, and in older orders.
    var heldUntil: Int64?

    var held: Instant? { heldUntil.map { Instant(millisecondsSince1970: $0) } }

    var transferTo: Text? { transferGerman.map { Text($0, en: transferEnglish ?? $0) } }

    var facts: [Fact] {
        guard way == .debit, let shownIBAN, let holder else { return [] }
        var facts = [Fact(BankTexts.iban, Text(same: shownIBAN)), Fact(BankTexts.holder, Text(same: holder))]
        if let mandate { facts.append(Fact(MandateTexts.title, Text(same: mandate))) }
        if let creditorID { facts.append(Fact(MandateTexts.creditorID, Text(same: creditorID))) }
        facts.append(Fact(MandateTexts.reference, NewContractPersonTexts.referenceFollows))
        if let held { facts.append(Fact(OrderHoldTexts.label, OrderHoldTexts.until(held))) }
        return facts
    }
}
