import Store
import Vocabulary

/// An order that becomes a contract, or a change of one, when it is confirmed (BGB § 312f (2)).
protocol ConfirmedOrder: RequestKind {
    var tariff: String { get }
    /// Where it can be withdrawn on-line.
    var withdrawalAddress: String { get }
    /// As it was told with the order; the fourteen days may end later.
    var lastDayToWithdraw: String { get }
    /// What the beginning stands under among its facts.
    static var beginsLabel: Text { get }
    /// The first day of supply under it; nil while it is not carried out.
    func suppliedSince(_ order: ServiceRequest) -> Day?

    /// In short, as the law wants it of Strom and Gas (EnWG § 41 (4)); nil of Internet. With the day billing named, where it
    /// named one.
    func conditions(from house: Operator, beginsOn day: Day?) -> OrderSummary?
    /// What is put into the mailbox when it is concluded.
    func summaryToFile(from house: Operator, beginsOn day: Day?) -> OrderSummary?
    /// The minimum term with its last day, where that counts from the conclusion; nil where what was ordered names it.
    func minimumTerm(concludedOn day: Day, beginsOn begin: Day?) -> Fact?
    /// What was agreed, for one who is told of it.
    func content(for reporter: RequestStanding.Reporter) -> [Fact]
}

extension ConfirmedOrder {
    func summaryToFile(from house: Operator, beginsOn day: Day?) -> OrderSummary? {
        conditions(from: house, beginsOn: day)
    }

    func minimumTerm(concludedOn day: Day, beginsOn begin: Day?) -> Fact? { nil }

    /// What holds now: with the day billing named, where it named one, and the last day to withdraw.
    func confirmed(on day: Day, beginsOn begin: Day?, for reporter: RequestStanding.Reporter) -> [Fact] {
        var facts = content(for: reporter).filter { $0.label != TariffOrderTexts.withdrawal }
        if let begin, let place = facts.firstIndex(where: { $0.label == Self.beginsLabel }) {
            facts[place] = Fact(Self.beginsLabel, begin.text)
        }
        if let term = minimumTerm(concludedOn: day, beginsOn: begin),
            let place = facts.firstIndex(where: { $0.label == term.label })
        {
            facts[place] = term
        }
        // The order said that it comes with the confirmation; billing gives it with the first announced debit.
        if let place = facts.firstIndex(where: { $0.label == MandateTexts.reference }) {
            facts[place] = Fact(MandateTexts.reference, OrderConfirmationTexts.referenceFollows)
        }
        let right = WithdrawalRight(isOver: false, concludedOn: day, toldUntil: Day(iso: lastDayToWithdraw))
        let until = right.lastDay.map { Fact(TariffOrderTexts.withdrawal, OrderConfirmationTexts.until($0)) }
        return [Fact(OrderConfirmationTexts.concluded, day.text)] + facts + [until].compactMap { $0 }
    }
}

extension NewContractRequest: ConfirmedOrder {
    static var beginsLabel: Text { NewContractRequestTexts.begins }
    /// Billing has delivered the contract by then.
    func suppliedSince(_ order: ServiceRequest) -> Day? { order.state == .done ? order.closedAt?.day : nil }

    /// Of Internet what was with the customer before the order, as it was.
    func summaryToFile(from house: Operator, beginsOn day: Day?) -> OrderSummary? {
        kind == .internet ? summary?.shown(house) : conditions(from: house, beginsOn: day)
    }

    func minimumTerm(concludedOn day: Day, beginsOn begin: Day?) -> Fact? {
        terms.term.last(concludedOn: day, beginsOn: begin).map {
            Fact(ContractFactTexts.minimumTermLabel, FirstTermTexts.until(terms.term.words, $0))
        }
    }

    /// Name and account stay away from an address nobody has proved, and from who did not order.
    func content(for reporter: RequestStanding.Reporter) -> [Fact] {
        guard reporter == .you else { return shared() }
        return email == nil ? facts() : shared() + ticks
    }
}

extension TariffChangeRequest: ConfirmedOrder {
    static var beginsLabel: Text { TariffOrderTexts.from }
    func suppliedSince(_ order: ServiceRequest) -> Day? { order.state == .done ? Day(iso: appliesFrom) : nil }

    func content(for reporter: RequestStanding.Reporter) -> [Fact] { facts() }
}

extension Session {
    /// Tells of an entry of a timeline that billing made: of the one that concluded a contract by its confirmation alone.
    func tellOfAnswer(_ position: Int, to order: ServiceRequest, _ state: ServiceRequest.State, at now: Instant) throws
    {
        guard try isConclusion(position, of: order, state) else {
            return try tellOfEntry(position, of: order.id, at: now)
        }
        try noteConclusion(of: order.id, at: position, noted: now)
        try tell(of: order.id, at: now) {
            OrderConfirmationLetter(request: order.id.value, position: position, standing: $0)
        }
    }

    /// Once for each order: a later stage concludes nothing.
    private func isConclusion(_ position: Int, of order: ServiceRequest, _ state: ServiceRequest.State) throws -> Bool {
        guard order.kind == NewContractRequest.name else {
            return order.kind == TariffChangeRequest.name && state == .done
        }
        let first = try progress(of: order.id).first { $0.stage.isConcluded }
        return first.map { $0.position == position } ?? (state == .done)
    }
}
