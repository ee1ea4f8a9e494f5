import Vocabulary

extension DemoMeter {
    /// What the registers showed on these days: each year's consumption falls on its days by the load profile, a little
    /// more or less each time.
    func read(on days: [Day], from start: Int64, _ random: inout DemoRandom) -> DemoMeter {
        guard let profile = LoadProfile.household(commodity), let first = days.first else { return self }
        var meter = self
        for register in registers {
            var counter = start * 1000
            var last = first
            for (index, day) in days.enumerated() {
                let noise = 0.96 + Double(random.number(0...80)) / 1000
                counter += Int64(clampedRounding: Double(register.annual) * profile.share(from: last, to: day) * noise)
                let step: Int64 = register.decimalDigits == 0 ? 1000 : 100
                guard let value = CounterReading(thousandths: counter / step * step) else { continue }
                meter.readings.append(
                    DemoReading(obis: register.obis, readOn: day, value: value, source: source(index, &random)))
                last = day
            }
        }
        return meter
    }

    private func source(_ index: Int, _ random: inout DemoRandom) -> MeterReading.Source {
        if isRemotelyRead { return .remote }
        if index == 0 { return .meterReader }
        return random.pick([.customer, .customer, .gridOperator, .meterReader, .estimate], orElse: .customer)
    }
}

extension DemoMeter {
    static func strom(_ contract: String, kWh: Int64, installedOn: Day, isRemotelyRead: Bool = false) -> DemoMeter {
        DemoMeter(
            number: DemoLocations.meter(.strom, contract), isRemotelyRead: isRemotelyRead, installedOn: installedOn,
            commodity: .strom,
            registers: [
                DemoRegister(
                    obis: "1-1:1.8.0", kind: .single, unit: .kilowattHours, integerDigits: 6, decimalDigits: 0,
                    annual: kWh * 1000)
            ])
    }

    static func twoRates(_ contract: String, peak: Int64, offPeak: Int64, installedOn: Day) -> DemoMeter {
        DemoMeter(
            number: DemoLocations.meter(.strom, contract), installedOn: installedOn, commodity: .strom,
            registers: [
                DemoRegister(
                    obis: "1-1:1.8.1", kind: .peak, unit: .kilowattHours, integerDigits: 6, decimalDigits: 0,
                    annual: peak * 1000),
                DemoRegister(
                    obis: "1-1:1.8.2", kind: .offPeak, unit: .kilowattHours, integerDigits: 6, decimalDigits: 0,
                    annual: offPeak * 1000),
            ])
    }

    static func twoWays(_ contract: String, kWh: Int64, feedIn: Int64, installedOn: Day) -> DemoMeter {
        DemoMeter(
            number: DemoLocations.meter(.strom, contract), installedOn: installedOn, commodity: .strom,
            registers: [
                DemoRegister(
                    obis: "1-1:1.8.0", kind: .single, unit: .kilowattHours, integerDigits: 6, decimalDigits: 0,
                    annual: kWh * 1000),
                DemoRegister(
                    obis: "1-1:2.8.0", kind: .feedIn, unit: .kilowattHours, integerDigits: 6, decimalDigits: 0,
                    annual: feedIn * 1000),
            ])
    }

    static func gas(_ contract: String, cubicMetres: Int64, installedOn: Day) -> DemoMeter {
        DemoMeter(
            number: DemoLocations.meter(.gas, contract), installedOn: installedOn, commodity: .gas,
            registers: [
                DemoRegister(
                    obis: "7-0:3.0.0", kind: .single, unit: .cubicMetres, integerDigits: 5, decimalDigits: 3,
                    annual: cubicMetres * 1000)
            ])
    }
}
