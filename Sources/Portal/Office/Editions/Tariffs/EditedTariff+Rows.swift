import Store
import Vocabulary

// What the office wrote, as the rows of an import. They judge it: there is one truth about what a tariff is.

extension EditedTariff {
    func tariffRow(_ key: String, prices: [[String: JSONField]]) throws(RowProblem) -> TariffRow {
        var fields = fields(of: .tariff)
        fields["external_id"] = .text(key)
        fields["prices"] = .rows(prices)
        var taken = Fields(fields)
        return try TariffRow(&taken)
    }

    func offerRow(_ key: String, tariff: String, from day: Day) throws(RowProblem) -> TariffOfferRow {
        var fields = fields(of: .offer)
        fields["external_id"] = .text(key)
        fields["tariff"] = .text(tariff)
        fields["offered_from"] = .text(day.iso)
        var taken = Fields(fields)
        return try TariffOfferRow(&taken)
    }

    /// Its price as a row has it.
    func price(from day: Day) -> [String: JSONField] {
        var fields = fields(of: .price)
        fields["valid_from"] = .text(day.iso)
        return fields
    }

    /// Whether there is any price.
    var hasPrice: Bool { TariffEntry.whole.contains { $0.row == .price && values[$0.name] != nil } }

    private func fields(of row: TariffEntry.Row) -> [String: JSONField] {
        var fields: [String: JSONField] = [:]
        for entry in TariffEntry.whole where entry.row == row {
            fields[entry.name] = values[entry.name].map(entry.field)
        }
        return fields
    }
}

extension EditedTariff {
    /// Writes both rows. The prices there are stay; another one is added from this day on, unless contracts run with the tariff.
    func carryOut(_ name: String, from day: Day, _ db: Session, _ keys: Keys, at now: Instant) throws -> String? {
        let known = try db.tariffOfOffer(name)
        let tariff = known?.tariff ?? name
        let isTaken = try known == nil && db.knownID(ofTariff: tariff) != nil
        if isTaken { return TariffEntryTexts.taken }
        var prices = try db.priceRows(ofTariff: tariff)
        let wanted = price(from: day)
        if !prices.isPrice(wanted, on: day) {
            if try db.hasContracts(ofTariff: tariff) { return TariffEntryTexts.running }
            prices = prices.filter { $0["valid_from"] != .text(day.iso) } + [wanted]
        }
        do {
            let rows = (
                try tariffRow(tariff, prices: prices),
                try offerRow(name, tariff: tariff, from: min(known?.offeredFrom ?? day, day))
            )
            if case .refused(let reason) = try rows.0.apply(db, keys, at: now) { return reason }
            if case .refused(let reason) = try rows.1.apply(db, keys, at: now) { return reason }
        } catch let problem as RowProblem {
            return problem.reason
        }
        return nil
    }
}

extension [[String: JSONField]] {
    /// Whether this price holds on a day already.
    fileprivate func isPrice(_ wanted: [String: JSONField], on day: Day) -> Bool {
        func parts(_ price: [String: JSONField]) -> [String: JSONField] { price.filter { $0.key != "valid_from" } }
        let dated = compactMap { price -> (String, [String: JSONField])? in
            guard case .text(let from) = price["valid_from"], from <= day.iso else { return nil }
            return (from, price)
        }
        guard let present = dated.max(by: { $0.0 < $1.0 })?.1 else { return false }
        return parts(present) == parts(wanted)
    }
}
