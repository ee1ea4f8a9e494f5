import Vocabulary

/// An order as it stands in a draft, read anew with the rule and the prices of this day: whole, or the first step that
/// needs something.
struct NewContractPlan: Sendable {
    let place: NewContractPlace
    let offer: NewContractOffer
    let supply: NewContractSupply
    let person: NewContractPerson
    /// Whether supply is asked for before the end of the time to withdraw.
    let isEarly: Bool
    /// What there is, as it was told. Strom only.
    let meter: NewContractMeter?

    enum Reading: Sendable {
        case whole(NewContractPlan)
        case missing(NewContractStep)
    }

    static func read(_ draft: NewContractDraft, _ desk: NewContractDesk) -> Reading {
        guard let place = desk.place else { return .missing(.place) }
        guard let chosen = desk.chosen, chosen.choice.fit == .fits else { return .missing(.tariff) }
        guard let supply = NewContractSupply.told(desk, draft) else { return .missing(.supply) }
        var form = NewContractForm(.person, desk, draft)
        guard let person = NewContractPerson.read(&form, desk) else { return .missing(.person) }
        return .whole(
            NewContractPlan(
                place: place, offer: chosen, supply: supply, person: person,
                isEarly: draft.asksForEarly && supply.start.canBeEarlier,
                meter: place.commodity == .strom ? NewContractMeter.told(draft) : nil))
    }

    /// The step to go on with.
    static func step(_ draft: NewContractDraft, _ desk: NewContractDesk) -> NewContractStep {
        switch read(draft, desk) {
        case .whole: .review
        case .missing(let step): step
        }
    }

    /// Notes in the form of a step what is wrong with it.
    static func judge(_ form: inout NewContractForm, _ desk: NewContractDesk) {
        switch form.step {
        case .place: _ = NewContractPlace.read(&form)
        case .tariff: NewContractChoice.judge(&form, desk)
        case .supply: _ = NewContractSupply.read(&form, desk)
        case .person: _ = NewContractPerson.read(&form, desk)
        case .review: break
        }
    }
}
