import Store
import Vocabulary

/// What an order is judged by: who orders, the rule of today, what is known of the place, and what is offered there.
struct NewContractDesk: Sendable {
    let rules: Operator.OrderRules
    let rule: NewContractRule
    let canTransfer: Bool
    /// Nil for somebody who is not signed in.
    let person: Person?
    /// What can be agreed to and is not yet.
    let wishes: [Wish]
    let place: NewContractPlace?
    let line: Availability?
    let use: Energy?
    /// The contract that supplies the same place with the same thing already.
    let present: ContractNumber?
    /// An order for it that is not done yet.
    let underWay: RequestNumber?
    /// Cheapest first.
    let offers: [NewContractOffer]
    /// What was chosen, with the price of the day it begins.
    var chosen: NewContractOffer?

    /// The day an order of today is confirmed by.
    var confirmedBy: Day { WorkingDays.adding(max(1, rules.confirmDays), to: rule.today) }
    var isGuest: Bool { person == nil }
    var commodity: Commodity? { place?.commodity }
    /// As the billing system knows the person; none when it does not.
    var customers: [OwnCustomer] { person?.customers ?? [] }

    /// For fields that depend on nothing.
    static let empty = NewContractDesk(
        rules: Operator.OrderRules(), rule: NewContractRule(Operator.demo, today: .earliest), canTransfer: false,
        person: nil, wishes: [], place: nil, line: nil, use: nil, present: nil, underWay: nil, offers: [], chosen: nil)

    static func load(
        _ draft: NewContractDraft, for account: ID<Account>?, _ house: Operator, _ keys: Keys, today: Day, _ db: Session
    ) throws -> NewContractDesk {
        let place = NewContractPlace.told(draft)
        let line = try place.flatMap { try db.available($0) }
        let use = place.flatMap { NewContractChoice.use(draft, $0.commodity, house.orderRules) }
        let present = try account.flatMap { account in
            try place.flatMap { try db.suppliedContract(of: account, at: $0) }
        }
        let underWay = try account.flatMap { account in
            try place.flatMap { try db.orderUnderWay(of: account, at: $0) }
        }
        let known = try account.flatMap { try db.wishes(of: $0, keys) }
        var desk = NewContractDesk(
            rules: house.orderRules, rule: NewContractRule(house, today: today),
            canTransfer: house.bankAccount != nil, person: try account.map { try db.person(of: $0, keys) },
            wishes: OrderWishes.all.filter { known?.standing(of: $0) ?? .off == .off }, place: place, line: line,
            use: use, present: present, underWay: underWay,
            offers: try place.map { try NewContractOffers.load($0, line, use: use, today: today, db) } ?? [],
            chosen: nil)
        let supply = NewContractSupply.told(desk, draft)
        guard let sent = draft.told[NewContractChoice.offerName],
            let offer = desk.offers.first(where: { $0.offer.id.value == sent })
        else { return desk }
        let day = supply?.start.day(early: draft.asksForEarly) ?? today
        desk.chosen = try NewContractOffers.one(offer.offer, line, use: use, on: day, db)
        return desk
    }
}
