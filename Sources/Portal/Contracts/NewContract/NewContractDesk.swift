import Store
import Vocabulary

/// What an order is judged by: who orders, the rule of today, what is known of the place, and what is offered there.
struct NewContractDesk: Sendable {
    let rules: Operator.OrderRules
    let rule: NewContractRule
    /// Nil for somebody who is not signed in.
    let person: Person?
    /// What can be agreed to and is not yet.
    let wishes: [Wish]
    let place: NewContractPlace?
    let line: Availability?
    let counted: CountedPlace
    /// The contract that supplies the same place with the same thing already.
    let present: ContractNumber?
    /// An order for it that is not done yet.
    let underWay: RequestNumber?
    /// The day supply would begin by what was told until now: prices are of it.
    var beginsOn: Day
    /// Cheapest first.
    var offers: [NewContractOffer] = []
    var chosen: NewContractOffer?
    /// What keeps a mandate from counting at once; nil for somebody who is not signed in.
    var hold: BankHold?

    /// The day an order of today is confirmed by.
    var confirmedBy: Day { WorkingDays.adding(max(1, rules.confirmDays), to: rule.today) }
    var use: YearlyCosts.Use? { counted.use }
    var isGuest: Bool { person == nil }
    var commodity: Commodity? { place?.commodity }
    /// As the billing system knows the person; none when it does not.
    var customers: [OwnCustomer] { person?.customers ?? [] }

    /// For fields that depend on nothing.
    static let empty = NewContractDesk(
        rules: Operator.OrderRules(), rule: NewContractRule(Operator.demo, today: .earliest),
        person: nil, wishes: [], place: nil, line: nil, counted: CountedPlace(), present: nil, underWay: nil,
        beginsOn: .earliest)

    static func load(
        _ draft: NewContractDraft, for account: ID<Account>?, _ house: Operator, _ keys: Keys, today: Day, _ db: Session
    ) throws -> NewContractDesk {
        let place = NewContractPlace.told(draft)
        let line = try place.flatMap { try db.available($0) }
        let present = try account.flatMap { account in
            try place.flatMap { try db.suppliedContract(of: account, at: $0) }
        }
        let underWay = try account.flatMap { account in
            try place.flatMap { try db.orderUnderWay(of: account, at: $0) }
        }
        let known = try account.flatMap { try db.wishes(of: $0, keys) }
        var desk = NewContractDesk(
            rules: house.orderRules, rule: NewContractRule(house, today: today),
            person: try account.map { try db.person(of: $0, keys) },
            wishes: OrderWishes.all.filter { known?.standing(of: $0) ?? .off == .off }, place: place, line: line,
            counted: place.map { NewContractChoice.counted(draft, $0.commodity, house.orderRules) } ?? CountedPlace(),
            present: present, underWay: underWay, beginsOn: today)
        desk.beginsOn = desk.beginning(draft)
        if let place {
            desk.offers = try NewContractOffers.load(
                place, line, desk.counted, beginning: desk.beginsOn, today: today, db)
        }
        let sent = draft.told[NewContractChoice.offerName]
        desk.chosen = desk.offers.first { $0.offer.id.value == sent }
        return desk
    }

    /// As it stands in step 3; before that by the wish of step 2, else as soon as it can be.
    private func beginning(_ draft: NewContractDraft) -> Day {
        guard let place else { return beginsOn }
        if let supply = NewContractSupply.told(self, draft) { return supply.start.day(early: draft.asksForEarly) }
        let first = rule.earliest(place.commodity, .moveIn, NewContractRule.Line(line))
        let wished = draft.told[NewContractSupply.beginName].flatMap { Day(typed: $0) }
        return rule.start(wished: wished, first: first, confirmedBy: confirmedBy).day(early: draft.asksForEarly)
    }
}
