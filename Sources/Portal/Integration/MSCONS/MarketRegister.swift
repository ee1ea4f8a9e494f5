import Vocabulary

/// A register at a market or metering location, with the time its contract is supplied and its meter is there.
struct MarketRegister: Sendable {
    let id: ID<MeterRegister>
    let obis: String
    let unit: MeterRegister.Unit
    let meterKey: String
    let number: MeterNumber
    let installedOn, removedOn: Day?
    let startsOn, endsOn: Day?

    /// Whether the value of a day is this contract's: the tenant before and the one after have the same location.
    func isSupplied(on day: Day) -> Bool { (startsOn.map { $0 <= day } ?? true) && (endsOn.map { day <= $0 } ?? true) }

    fileprivate func isThere(on day: Day) -> Bool {
        (installedOn.map { $0.adding(days: -1) <= day } ?? true) && (removedOn.map { day <= $0 } ?? true)
    }

    fileprivate func isCalled(_ device: String?) -> Bool {
        guard let device else { return true }
        return (try? MeterNumber(device)) == number
    }

    fileprivate func counts(_ code: String?, isAmount: Bool) -> Bool {
        guard let code, let their = ObisCode(code), let own = ObisCode(obis), own.isGas == their.isGas else {
            return false
        }
        return own.register == their.register || isAmount && own.profile == their.register
    }
}

extension [MarketRegister] {
    /// The one register a value belongs to. A reading of the day before the supply begins is its first one, unless it is the last
    /// of the contract before.
    func register(_ code: String?, device: String?, on day: Day, isAmount: Bool) throws(RowProblem) -> MarketRegister {
        guard !isEmpty else { throw RowProblem("no contract with a meter has this location") }
        let fitting = filter { $0.counts(code, isAmount: isAmount) && $0.isCalled(device) && $0.isThere(on: day) }
        guard !fitting.isEmpty else { throw RowProblem("no meter there has this register on \(day.iso)") }
        var mine = fitting.filter { $0.isSupplied(on: day) }
        if mine.isEmpty, !isAmount { mine = fitting.filter { $0.startsOn == day.adding(days: 1) } }
        guard let one = mine.first else { throw RowProblem("no contract is supplied there on \(day.iso)") }
        guard mine.count == 1 else { throw RowProblem("more than one meter there has this register on \(day.iso)") }
        return one
    }
}
