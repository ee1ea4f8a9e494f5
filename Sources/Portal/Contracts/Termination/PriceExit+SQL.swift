import Store
import Vocabulary

extension Session {
    /// The special rights because of prices that are announced or began in the last four months, in the order of the
    /// prices.
    func priceExits(of contract: Contract, today: Day) throws -> [PriceExit] {
        let since = max(PriceExit.earliest(today), contract.startsOn)
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
    /// Whether any tariff has another price from the day after this one on. What the price lists say, of no contract.
    func hasPublishedPrice(after day: Day, today: Day) throws -> Bool {
        let first = day.adding(days: 1)
        guard first >= PriceExit.earliest(today) else { return false }
        let prices = try value(
            """
            SELECT COUNT(*) FROM tariff_price AS new
            WHERE new.valid_from = \(first) AND EXISTS (
                SELECT 1 FROM tariff_price AS old
                WHERE old.tariff_id = new.tariff_id AND old.valid_from < new.valid_from)
            """, as: Int.self)
        return (prices ?? 0) > 0
    }
}
