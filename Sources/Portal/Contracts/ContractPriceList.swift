import Vocabulary

/// The prices of a tariff as they concern one contract: nobody paid a price before their contract began, or pays one
/// after it has ended.
struct ContractPriceList: Sendable {
    /// In force today; before the contract begins the price it begins with, after its end the last one.
    let current: TariffPrice?
    /// From when on `current` holds for this contract.
    let since: Day
    /// Prices that begin later, in their order.
    let announced: [TariffPrice]

    var isEmpty: Bool { current == nil && announced.isEmpty }

    /// The day whose price is shown. `endsOn` is its last day as far as anybody knows.
    static func day(of contract: Contract, endsOn: Day?, today: Day) -> Day {
        let begun = max(today, contract.startsOn)
        return endsOn.map { min($0, begun) } ?? begun
    }

    /// - Parameter prices: in their order, from the one in force on `day` on.
    init(_ prices: [TariffPrice], on day: Day, of contract: Contract, endsOn: Day?) {
        let current = prices.first.flatMap { $0.validFrom <= day ? $0 : nil }
        self.current = current
        since = max(current?.validFrom ?? day, contract.startsOn)
        announced = prices.filter { price in
            price.validFrom > day && (endsOn.map { price.validFrom <= $0 } ?? true)
        }
    }
}
