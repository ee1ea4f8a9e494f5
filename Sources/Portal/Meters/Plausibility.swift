import Vocabulary

/// Whether a reading can be taken as it is. The form, the API, the office and the import ask here.
enum Plausibility {
    /// One verdict for each register that was read.
    /// - Parameters:
    ///   - history: readings of the meter's registers, accepted or not, in any order.
    ///   - annual: the contract's yearly consumption, gas in kWh; nil when not known.
    ///   - billedUntil: the day of the last billed reading; what is billed is changed by a correction only.
    static func judge(
        _ entries: [ID<MeterRegister>: CounterReading], on day: Day, meter: Meter, history: [MeterReading],
        annual: Energy?, billedUntil: Day? = nil, rules: PlausibilityRules = PlausibilityRules(), today: Day
    ) -> [ID<MeterRegister>: ReadingVerdict] {
        let date = ReadingDate(
            day: day, today: today, installedOn: meter.installedOn, removedOn: meter.removedOn,
            billedUntil: billedUntil, daysBack: rules.daysBack)
        let cases = meter.registers.compactMap { register in
            entries[register.id].map { value in
                ReadingCase(
                    value: value, day: day, register: register, history: history, rules: rules,
                    expected: ExpectedReading(
                        of: register, on: day, meter: meter, history: history, annual: annual, rules: rules))
            }
        }
        let areSwapped = SwappedRegisters.areSwapped(cases)
        var verdicts = entries.mapValues { _ in ReadingVerdict(finding: .unknownRegister) }
        for entry in cases {
            let finding = entry.misread ?? date.finding ?? (areSwapped && entry.isPartOfTwo ? .swapped : entry.finding)
            verdicts[entry.register.id] = ReadingVerdict(
                finding: finding, consumption: entry.consumption, expected: entry.expected,
                isMoreThanTwice: entry.isMoreThanTwice)
        }
        return verdicts
    }
}
