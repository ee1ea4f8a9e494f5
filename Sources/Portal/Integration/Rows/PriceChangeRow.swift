import Store
import Vocabulary

/// The announcement of new prices: it makes the letter to every contract of the tariff. One that was made is not changed.
struct PriceChangeRow: ImportRow {
    static let file = ImportFile.priceChanges
    let key: String
    let tariff: String
    let validFrom: Day
    let right: PriceChange.Right
    let reason, basis: String
    let supplierShare: UnitRate?
    let risingPart: PriceChange.Part?

    init(_ fields: inout Fields) throws(RowProblem) {
        key = try fields.take("external_id", .key)
        tariff = try fields.take("tariff", .key)
        validFrom = try fields.take("valid_from", .day)
        right = try fields.takeIfPresent("termination_right", .choice) ?? .special
        reason = try fields.take("reason", .paragraph)
        basis = try fields.take("basis", .paragraph)
        supplierShare = try fields.takeIfPresent("supplier_share_ct_kwh", .changeInCentsPerKWh)
        risingPart = try fields.takeIfPresent("rising_part", .choice)
    }

    var needs: [RowReference] { [RowReference(file: .tariffs, key: tariff)] }

    func apply(_ db: Session, _ keys: Keys, at now: Instant) throws -> RowOutcome {
        guard let id = try db.knownID(ofTariff: tariff), let known = try db.tariff(ID(stored: id)),
            let commodity = try db.commodity(ofTariff: tariff)
        else { return .refused("tariff \(tariff) is not known") }
        if let earlier = try db.priceChange(key: key) {
            guard isSame(as: earlier, of: known) else {
                return .refused("a price change that was announced is not changed; deliver a new one")
            }
            // Contracts that came to the tariff since; one that is too late for them is not made, and shows as failing.
            return try db.promiseNotices(of: earlier) > 0 ? .changed : .unchanged
        }
        let prices = try db.prices(of: known.id, from: validFrom.adding(days: -1))
        guard let new = prices.first(where: { $0.validFrom == validFrom }) else {
            return .refused("the tariff has no prices from \(validFrom.iso) on")
        }
        guard let old = prices.last(where: { $0.validFrom < validFrom }) else {
            return .refused("the tariff has no prices before \(validFrom.iso): nothing changes")
        }
        let guarantees = try db.guarantees(of: known.id, on: validFrom)
        let problem =
            PriceChangeDeadline.problem(
                commodity, isDefaultSupply: known.isDefaultSupply, right: right, validFrom: validFrom, today: now.day)
            ?? problem(commodity, isDefaultSupply: known.isDefaultSupply, old: old, new: new)
            ?? guaranteed(against: guarantees, old: old, new: new)
        if let problem { return .refused(problem) }
        let change = PriceChange(
            id: ID(), tariff: known.id, validFrom: validFrom, right: right, reason: reason, basis: basis,
            supplierShare: supplierShare, announcedAt: now, risingPart: risingPart)
        guard try db.add(change, key: key) else {
            return .refused("another price change of \(validFrom.iso) is known for this tariff")
        }
        try db.promiseNotices(of: change)
        return .added
    }

    /// What contradicts the right that is granted or denied.
    private func problem(_ commodity: Commodity, isDefaultSupply: Bool, old: TariffPrice, new: TariffPrice) -> String? {
        if right == .none, commodity == .internet {
            guard let before = old.monthlyCharge, let after = new.monthlyCharge, after < before else {
                return "termination_right is none, but the price does not fall (TKG § 57 (1) no. 1)"
            }
        }
        if right == .none, let supplierShare, supplierShare > UnitRate(tenThousandths: 0) {
            return "termination_right is none, but the supplier's share rises (EnWG § 41 (6))"
        }
        if commodity == .strom, !isDefaultSupply, right == .special, supplierShare == nil {
            return "supplier_share_ct_kwh is missing (EnWG § 41b (4))"
        }
        return nil
    }

    /// What was promised to stay as it is does not rise.
    private func guaranteed(
        against guarantees: [(kind: PriceGuarantee, contracts: Int)], old: TariffPrice, new: TariffPrice
    ) -> String? {
        guard new.rises(from: old), let broken = guarantees.first(where: { $0.kind.covers(risingPart) }) else {
            return nil
        }
        let part = risingPart.map { "\($0.rawValue) rises" } ?? "the price rises"
        return
            "\(part), but \(broken.contracts) contracts have a price guarantee (\(broken.kind.rawValue)) on \(validFrom.iso)"
    }

    private func isSame(as change: PriceChange, of tariff: Tariff) -> Bool {
        change.tariff == tariff.id && change.validFrom == validFrom && change.right == right && change.reason == reason
            && change.basis == basis && change.supplierShare == supplierShare && change.risingPart == risingPart
    }
}
