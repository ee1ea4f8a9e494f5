import Vocabulary

/// The bounds of what is taken without a question. Each can be set by the operator; the defaults fit households.
struct PlausibilityRules: Sendable, Equatable {
    /// How many days back a reading may lie; readings for tomorrow are never taken.
    var daysBack = 14
    /// The expected consumption may be missed downwards to this share of it …
    var leastShare = 0.5
    /// … and upwards to this share; StromGVV § 17 (1) draws the same line at twice the previous consumption.
    var mostShare = 2.0
    /// Beyond this many times the expected consumption it is no change of habits any more.
    var farOffShare = 10.0
    /// Deviations up to this much are never unusual, so that a few days between two readings stay quiet.
    var energyFloor = Energy(wattHours: 30_000)
    var volumeFloor = GasVolume(litres: 3_000)
    /// The power nobody draws day and night through a household connection (43 kVA for minutes, not for days).
    var greatestPowerInKilowatts = 30.0
    /// The flow that no household's gas meter passes day and night (G6: 10 m³/h at most).
    var greatestFlowInCubicMetresPerHour = 10.0
    /// Own readings have to lie this far apart to say more than the contract's yearly consumption.
    var leastDaysOfHistory = 60

    /// In thousandths of the unit.
    func floor(in unit: MeterRegister.Unit) -> Double {
        switch unit {
        case .kilowattHours: Double(energyFloor.wattHours)
        case .cubicMetres: Double(volumeFloor.litres)
        }
    }

    /// The most that can run through a register between two days, in thousandths of the unit. The times of day are not
    /// known, so a day is added.
    func greatestConsumption(from: Day, to: Day, in unit: MeterRegister.Unit) -> Double {
        let hours = Double(max(0, from.days(until: to)) + 1) * 24
        return switch unit {
        case .kilowattHours: greatestPowerInKilowatts * 1000 * hours
        case .cubicMetres: greatestFlowInCubicMetresPerHour * 1000 * hours
        }
    }
}
