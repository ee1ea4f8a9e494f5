import Vocabulary

/// A contract, its meters and what they have shown so far.
struct ReadingSheet: Sendable, Equatable {
    let contract: MeteredContract
    let meters: [Meter]
    /// In any order, accepted or not.
    let readings: [MeterReading]

    /// Why there is nothing to report.
    enum Obstacle: Sendable {
        /// Nothing is counted, or the meters are gone.
        case noMeter
        /// The meter sends its values itself (EnWG § 40a (1)).
        case remotelyRead
        /// The visitor may look only.
        case readOnly
    }

    /// The meters a customer can read, given the first day a reading is still taken for.
    func readable(since earliest: Day) -> [Meter] {
        present(since: earliest).filter { !$0.isRemotelyRead }
    }

    func obstacle(since earliest: Day) -> Obstacle? {
        if present(since: earliest).isEmpty { return .noMeter }
        if readable(since: earliest).isEmpty { return .remotelyRead }
        return contract.role.mayAct ? nil : .readOnly
    }

    private func present(since earliest: Day) -> [Meter] {
        if let end = contract.endsOn, end < earliest { return [] }
        return meters.filter { meter in meter.removedOn.map { $0 >= earliest } ?? true }
    }

    /// The last reading that counts, on this day or before.
    func last(of register: MeterRegister, until day: Day) -> MeterReading? {
        readings.accepted(of: register.id, before: day.adding(days: 1)).last
    }

    func expected(of register: MeterRegister, of meter: Meter, on day: Day, rules: PlausibilityRules)
        -> ExpectedReading?
    {
        ExpectedReading(
            of: register, on: day, meter: meter, history: readings, annual: contract.annualConsumption, rules: rules)
    }

    /// One verdict for each reported value.
    func judge(_ report: ReadingReport, rules: PlausibilityRules, today: Day) -> [ID<MeterRegister>: ReadingVerdict] {
        var verdicts: [ID<MeterRegister>: ReadingVerdict] = [:]
        for meter in meters {
            let own = report.entries.filter { $0.meter.id == meter.id }
            guard !own.isEmpty else { continue }
            let values = Dictionary(own.map { ($0.register.id, $0.value) }) { first, _ in first }
            let judged = Plausibility.judge(
                values, on: report.day, meter: meter, history: readings, annual: contract.annualConsumption,
                billedUntil: contract.lastBilledOn, rules: rules, today: today)
            verdicts.merge(judged) { first, _ in first }
        }
        return verdicts
    }
}

/// What a customer reports: one day, and a value for each register.
struct ReadingReport: Sendable {
    let day: Day
    let entries: [ReadingEntry]

    /// Names exactly this report, so that a confirmation holds for no other.
    var fingerprint: String {
        let values = entries.map { "\($0.register.id.value)=\($0.value.thousandths)" }
        return "\(day.iso);\(values.joined(separator: ";"))"
    }
}

/// One value of a report.
struct ReadingEntry: Sendable {
    let meter: Meter
    let register: MeterRegister
    let value: CounterReading
}

extension PlausibilityRules {
    init(_ house: Operator) {
        self.init(daysBack: max(0, house.rules.readingDaysBack))
    }
}
