import Vocabulary

/// From which days those of an order followed, as its page showed them, so that it can say why later.
struct OrderDays: Codable, Sendable, Equatable {
    /// Why supply, or the new tariff, can begin on the earliest day.
    enum Ground: String, Codable, Sendable {
        /// As soon as it can be carried out.
        case carriedOut = "carried-out"
        /// The day after the minimum term.
        case minimumTerm = "minimum-term"
        /// Two weeks' notice of default supply.
        case defaultSupply = "default-supply"
        /// The day that was wished.
        case wished
        /// The day after the present contract.
        case previous
    }

    let orderedOn: String
    let earliest: String
    let ground: Ground
    /// The day the order is promised to be confirmed by; the time to withdraw is counted from it.
    let confirmedBy: String

    init(orderedOn: Day, _ start: TariffStart, _ ground: Ground) {
        self.orderedOn = orderedOn.iso
        (earliest, confirmedBy) = (start.earliest.iso, start.concludedOn.iso)
        self.ground = ground
    }
}

extension TariffChangeRule {
    /// What decides about the earliest day of a tariff ordered today.
    func ground(_ earliest: Day, on today: Day) -> OrderDays.Ground {
        if isDefaultSupply, earliest == today.adding(days: 15) { return .defaultSupply }
        return minimumTermUntil?.adding(days: 1) == earliest ? .minimumTerm : .carriedOut
    }
}

extension NewContractSupply {
    /// What decided about the earliest day.
    var ground: OrderDays.Ground {
        if case .soonest = begin { return .carriedOut }
        return occasion == .change ? .previous : .wished
    }
}
