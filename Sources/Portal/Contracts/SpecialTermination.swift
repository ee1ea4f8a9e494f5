import Vocabulary

/// How a customer may leave because of an announced price (Sonderkündigungsrecht). A rule: what it needs is handed in.
///
/// Where only taxes or levies are passed on unchanged, EnWG § 41 (6) knows no such right. Prices do not tell why they
/// change; who announces nothing but that grants more than the law wants.
enum SpecialTermination: Sendable, Equatable {
    /// Energy: to this day, the last of the old price, and told by then (EnWG § 41 (5), StromGVV and GasGVV § 5 (3)).
    case to(Day)
    /// Internet: not before this day, told within three months of the announcement (TKG § 57 (1) and (2)).
    case notBefore(Day)

    var day: Day {
        switch self {
        case .to(let day), .notBefore(let day): day
        }
    }

    /// Nil for a price of Internet that is good for the customer only (TKG § 57 (1) no. 1).
    static func right(_ commodity: Commodity, old: TariffPrice?, new: TariffPrice) -> SpecialTermination? {
        let last = new.validFrom.adding(days: -1)
        guard commodity == .internet else { return .to(last) }
        if let before = old?.monthlyCharge, let after = new.monthlyCharge, after <= before { return nil }
        return .notBefore(last)
    }
}
