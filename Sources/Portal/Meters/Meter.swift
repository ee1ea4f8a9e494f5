import Vocabulary

/// A meter at a place of supply (Zähler), with the counters it shows.
struct Meter: Sendable, Hashable {
    let id: ID<Meter>
    let contract: ID<Contract>
    let number: MeterNumber
    let commodity: Commodity
    /// Sends its values itself (iMSys): a reading by the customer is then for information only (EnWG § 40a (1)).
    let isRemotelyRead: Bool
    let installedOn: Day?
    let removedOn: Day?
    /// Gas only, as the grid operator last published it; nil when not known.
    let calorificValue: CalorificValue?
    /// Gas only (Zustandszahl); nil when not known.
    let stateFactor: StateFactor?
    let registers: [MeterRegister]
}

extension Meter {
    /// The registers that together make up what was drawn: the total where there is one, else its parts.
    /// Totals and parts are never added up, feed-in is no consumption.
    var consumptionRegisters: [MeterRegister] {
        let totals = registers.filter { $0.kind == .single }
        return totals.isEmpty ? registers.filter { $0.kind == .peak || $0.kind == .offPeak } : totals
    }

    /// The energy behind an amount counted by one of its registers, in thousandths of the register's unit.
    /// Gas without a published calorific value and state factor is taken at `GasEstimate.kilowattHoursPerCubicMetre`.
    func energy(of thousandths: Int64, in unit: MeterRegister.Unit) -> Energy {
        switch unit {
        case .kilowattHours:
            return Energy(wattHours: thousandths)
        case .cubicMetres:
            let volume = GasVolume(litres: thousandths)
            guard let calorificValue, let stateFactor else { return GasEstimate.energy(of: volume) }
            return volume.energy(calorificValue: calorificValue, stateFactor: stateFactor)
        }
    }

    /// Whether its energy follows from published figures. Gas in cubic metres without them is a guess.
    var isEnergyKnown: Bool {
        registers.allSatisfy { $0.unit == .kilowattHours } || calorificValue != nil && stateFactor != nil
    }

    /// How many thousandths of the register's unit stand for this energy: the other way round, for expectations only.
    func thousandths(of energy: Energy, in unit: MeterRegister.Unit) -> Double {
        switch unit {
        case .kilowattHours: Double(energy.wattHours)
        case .cubicMetres: Double(energy.wattHours) / kilowattHoursPerCubicMetre
        }
    }

    private var kilowattHoursPerCubicMetre: Double {
        guard let calorificValue, let stateFactor else { return GasEstimate.kilowattHoursPerCubicMetre }
        // A million cubic metres, so that rounding to whole kilowatt-hours does not show.
        let sample = GasVolume(litres: 1_000_000_000)
        let energy = sample.energy(calorificValue: calorificValue, stateFactor: stateFactor)
        return energy.wattHours > 0 ? Double(energy.wattHours) / 1e9 : GasEstimate.kilowattHoursPerCubicMetre
    }
}
