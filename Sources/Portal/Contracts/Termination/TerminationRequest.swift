import Vocabulary

/// A termination by the button of BGB § 312k, as a service request.
struct TerminationRequest: Declaration {
    static let name = "termination"
    static let title = TerminationTexts.request
    static let path = "/kuendigen"
    static let press = TerminationTexts.press
    static let words = TerminationTexts.words
    static let act = AuditKind.terminationDeclared

    let way: TerminationRule.Way
    let reason: String?
    let person: String?
    let address: String?
    /// As it was typed.
    let contract: String
    /// Nil for as soon as possible.
    let wish: String?
    let email: String
    /// By the rule; nil where nobody can tell here.
    let endsOn: String?
    let isOnContract: Bool
    /// What the contract supplies, where it is known.
    let commodity: String?
    /// For staff: the contract that number and last name point to, where nobody signed in sent it.
    let suggested: String?
    var language: Language?
    /// Where it is because of a new price, and the contract is known.
    var leaving: PriceExitTaken?
    /// What decided about its end, where the contract is known; nil in terminations of before it was kept.
    var basis: TerminationBasis?
    /// Where it is about something else than one contract as a whole.
    var part: TerminatedPart?
    var named: [String]?

    private var wishDay: Day? { wish.flatMap { Day(iso: $0) } }
    private var endDay: Day? { endsOn.flatMap { Day(iso: $0) } }
    private var kind: Commodity? { commodity.flatMap(Commodity.init(rawValue:)) }
    private var isInternet: Bool { kind == .internet }

    var asked: [String?] { [way.rawValue, reason, person, address, contract, wish, email] }

    func declared() -> [Fact] {
        var facts = [Fact(TerminationTexts.way, TerminationTexts.kind(way))]
        if let reason { facts.append(Fact(TerminationTexts.reason, Text(same: reason))) }
        if let person { facts.append(Fact(DeclarationTexts.name, Text(same: person))) }
        if let address { facts.append(Fact(DeclarationTexts.address, Text(same: address))) }
        facts.append(Fact(DeclarationTexts.contractLabel, Text(same: contract)))
        return facts + ends() + [Fact(DeclarationTexts.emailShown, Text(same: email)), given]
    }

    func shared() -> [Fact] {
        [Fact(TerminationTexts.way, TerminationTexts.kind(way))] + ends() + [given]
    }

    private var given: Fact { Fact(DeclarationTexts.given, DeclarationTexts.given(by: Self.press)) }

    /// Declared without a day, it counts for the earliest one (BGB § 312k (5)).
    private func ends() -> [Fact] {
        let wished = Fact(TerminationTexts.wish, wishDay?.text ?? TerminationTexts.asSoonAsPossible)
        if let part { return [Fact(TerminatedPartTexts.label, TerminatedPartTexts.value(part)), wished] + endOfPart }
        if let leaving, let until = Day(iso: leaving.until) { return [wished] + leaves(leaving, until: until) }
        guard let endDay else { return [wished] + earliestCounts }
        let isLater = wishDay.map { $0 < endDay } ?? false
        let words = isLater ? TerminationTexts.later(endDay) : endDay.text
        return [wished, Fact(TerminationTexts.end, words, why: endWhy(endDay))]
    }

    /// What the form said of a wished day, where nobody could tell yet whether it is possible.
    private var earliestCounts: [Fact] {
        wishDay == nil ? [] : [Fact(TerminationTexts.ifTooEarly, TerminationTexts.earliestCounts)]
    }

    private var endOfPart: [Fact] {
        guard let endDay else { return earliestCounts }
        let isLater = wishDay.map { $0 < endDay } ?? false
        return [Fact(TariffOptionTexts.lastDay, isLater ? TerminatedPartTexts.later(endDay) : endDay.text)]
    }

    /// Who comes too late for the special right is told so, and what counts instead.
    private func leaves(_ leaving: PriceExitTaken, until: Day) -> [Fact] {
        if leaving.isPassed {
            let end = endDay.map { [Fact(TerminationTexts.end, $0.text, why: endWhy($0))] } ?? []
            return [Fact(SpecialTerminationTexts.right, SpecialTerminationTexts.passed(on: until))] + end
        }
        return endDay.map { [Fact(TerminationTexts.specialEnd, TerminationTexts.bySpecialRight($0))] } ?? []
    }

    private func endWhy(_ end: Day) -> Why? { basis?.why(end, wish: wishDay, TerminationTexts.end) }

    /// What its contract's page and card say while it runs.
    var standing: Text {
        if let part { return TerminatedPartTexts.standing(part) }
        if let endDay { return TerminationTexts.running(to: endDay) }
        return wishDay.map { TerminationTexts.running(wished: $0) } ?? TerminationTexts.runningOpen
    }

    func next(_ state: ServiceRequest.State, promisedOn: Day?, mayAct: Bool) -> Text {
        if let part { return next(state, part, promisedOn: promisedOn) }
        return switch state {
        case .done: TerminationTexts.done(of: kind)
        case .refused: TerminationTexts.refused
        case .withdrawn: TerminationTexts.takenBack
        case .received, .inReview, .waitingForCustomer, .sentToGridOperator:
            leaving?.isPassed == false
                ? TerminationTexts.nextForPrice(end: endDay, promisedOn: promisedOn, of: kind)
                : TerminationTexts.next(end: endDay, promisedOn: promisedOn, of: kind)
        }
    }

    private func next(_ state: ServiceRequest.State, _ part: TerminatedPart, promisedOn: Day?) -> Text {
        switch state {
        case .done: TerminatedPartTexts.done(part, end: endDay)
        case .refused: TerminatedPartTexts.refused
        case .withdrawn: TerminationTexts.takenBack
        case .received, .inReview, .waitingForCustomer, .sentToGridOperator:
            TerminatedPartTexts.next(part, end: endDay, promisedOn: promisedOn)
        }
    }

    /// The end of an option or an order is no end of a supply; where it is unclear, it may be one.
    func deadlines(receivedOn day: Day) -> [StatutoryDeadline] {
        guard !isInternet, part == nil || part?.kind == .unclear else { return [] }
        return [EndOfSupply.confirmation(receivedOn: day)] + (endDay.map(EndOfSupply.settling) ?? [])
    }

    /// What is confirmed: the last day, and what follows it where the law sets its day.
    func confirmed(_ end: Day) -> [Fact] {
        if part != nil { return [Fact(TariffOptionTexts.lastDay, end.text)] }
        return [Fact(TerminationTexts.lastDay, end.text)] + (isInternet ? [] : EndOfSupply.confirmed(end))
    }

    func mayBeTakenBack(_ state: ServiceRequest.State) -> Bool { state == .received }
}
