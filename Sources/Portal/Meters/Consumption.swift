import Vocabulary

/// From readings to consumption.
enum Consumption {
    /// The periods between accepted readings, register by register, oldest first. Where a reading lies below the one
    /// before and the counter cannot have started again at 0, there is a gap: nothing is made up.
    static func periods(
        of meter: Meter, readings: [MeterReading], rules: PlausibilityRules = PlausibilityRules()
    ) -> [ConsumptionPeriod] {
        meter.registers.flatMap { register in
            let known = readings.accepted(of: register.id)
            return zip(known, known.dropFirst()).compactMap { from, to in
                period(of: meter, register: register, from: from, to: to, rules: rules)
            }
        }
    }

    /// The periods of the registers that together make up what was drawn, of all meters of a contract.
    static func drawn(
        from meters: [Meter], readings: [MeterReading], rules: PlausibilityRules = PlausibilityRules()
    ) -> [ConsumptionPeriod] {
        meters.flatMap { meter in
            let counted = Set(meter.consumptionRegisters.map(\.id))
            return periods(of: meter, readings: readings, rules: rules).filter { counted.contains($0.register.id) }
        }
    }

    private static func period(
        of meter: Meter, register: MeterRegister, from: MeterReading, to: MeterReading, rules: PlausibilityRules
    ) -> ConsumptionPeriod? {
        let greatest = rules.greatestConsumption(from: from.readOn, to: to.readOn, in: register.unit)
        let cap = min(register.greatestTurn, greatest)
        guard let amount = register.consumption(from: from.value, to: to.value, rolloverCap: cap) else { return nil }
        return ConsumptionPeriod(
            meter: meter.id, register: register, from: from, to: to, amount: amount,
            energy: meter.energy(of: amount, in: register.unit), isRollover: to.value < from.value)
    }
}
