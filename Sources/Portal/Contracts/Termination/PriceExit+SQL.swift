import Store
import Vocabulary

extension Session {
    /// The special rights because of prices that are announced or began in the last four months, in the order of the
    /// prices.
    func priceExits(of contract: Contract, today: Day) throws -> [PriceExit] {
        let since = max(today.adding(months: -4), contract.startsOn)
        let prices = try prices(of: contract.tariff, from: since)
        return try zip(prices, prices.dropFirst()).compactMap { old, new in
            guard let change = try priceChange(of: contract.tariff, from: new.validFrom) else {
                // What began without an announcement known here is for people to judge.
                guard new.validFrom > today,
                    let right = SpecialTermination.right(contract.commodity, old: old, new: new)
                else { return nil }
                return PriceExit(right, pricesFrom: new.validFrom, toldOn: today)
            }
            let notice = PriceNotice(change: change.id, contract: contract.id)
            guard let file = try priceChangeFile(notice), let right = file.termination else { return nil }
            return PriceExit(right, pricesFrom: new.validFrom, toldOn: file.toldAt?.day ?? today)
        }
    }
}
