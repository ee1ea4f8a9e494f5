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

    init(_ fields: inout Fields) throws(RowProblem) {
        key = try fields.take("external_id", .key)
        tariff = try fields.take("tariff", .key)
        validFrom = try fields.take("valid_from", .day)
        right = try fields.takeIfPresent("termination_right", .choice) ?? .special
        reason = try fields.take("reason", .paragraph)
        basis = try fields.take("basis", .paragraph)
        supplierShare = try fields.takeIfPresent("supplier_share_ct_kwh", .changeInCentsPerKWh)
    }

    var needs: [RowReference] { [RowReference(file: .tariffs, key: tariff)] }

    func apply(_ db: Session, _ keys: Keys, at now: Instant) throws -> RowOutcome {
        guard let id = try db.knownID(ofTariff: tariff), let known = try db.tariff(ID(stored: id)),
            let commodity = try db.commodity(ofTariff: tariff)
        else { return .refused("tariff \(tariff) is not known") }
        if let earlier = try db.priceChange(key: key) {
            return isSame(as: earlier, of: known)
                ? .unchanged : .refused("a price change that was announced is not changed; deliver a new one")
        }
        let prices = try db.prices(of: known.id, from: validFrom.adding(days: -1))
        guard prices.contains(where: { $0.validFrom == validFrom }) else {
            return .refused("the tariff has no prices from \(validFrom.iso) on")
        }
        guard prices.contains(where: { $0.validFrom < validFrom }) else {
            return .refused("the tariff has no prices before \(validFrom.iso): nothing changes")
        }
        if let problem = PriceChangeDeadline.problem(
            commodity, isDefaultSupply: known.isDefaultSupply, right: right, validFrom: validFrom, today: now.day)
        {
            return .refused(problem)
        }
        if commodity == .strom, !known.isDefaultSupply, right == .special, supplierShare == nil {
            return .refused("supplier_share_ct_kwh is missing (EnWG § 41b (4))")
        }
        let change = PriceChange(
            id: ID(), tariff: known.id, validFrom: validFrom, right: right, reason: reason, basis: basis,
            supplierShare: supplierShare)
        guard try db.add(change, key: key, at: now) else {
            return .refused("another price change of \(validFrom.iso) is known for this tariff")
        }
        try db.promiseNotices(of: change)
        return .added
    }

    private func isSame(as change: PriceChange, of tariff: Tariff) -> Bool {
        change.tariff == tariff.id && change.validFrom == validFrom && change.right == right && change.reason == reason
            && change.basis == basis && change.supplierShare == supplierShare
    }
}
