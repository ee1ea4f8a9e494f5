import Vocabulary

/// Whether a reading told without signing in can be taken as it is. The rule is that for customers who are signed in; only
/// there is nobody who could be asked back, so what it would ask about is looked at by a person.
enum ReadingMatch: Sendable {
    /// Taken at once.
    case taken(ReadingReport)
    /// The very same values stand there already.
    case knownAlready
    case review

    /// - Parameters:
    ///   - sheet: of the contract and the meter that were named.
    ///   - today: the day it was told.
    init(_ told: ReadingWithoutSignIn, on sheet: ReadingSheet, rules: PlausibilityRules, today: Day) {
        guard let day = Day(iso: told.day),
            let meter = sheet.readable(since: today.adding(days: -rules.daysBack)).first,
            let entries = Self.entries(told, meter)
        else {
            self = .review
            return
        }
        let report = ReadingReport(day: day, entries: entries)
        let verdicts = sheet.judge(report, rules: rules, today: today)
        var taken: [ReadingEntry] = []
        for entry in entries {
            switch verdicts[entry.register.id]?.finding {
            case .alreadyReported(let stored) where stored.value == entry.value && stored.status == .accepted: continue
            case let finding? where finding.consequence == .accept: taken.append(entry)
            default:
                self = .review
                return
            }
        }
        self = taken.isEmpty ? .knownAlready : .taken(ReadingReport(day: day, entries: taken))
    }

    /// One value for each register that has to be read; nil when they do not fit the meter.
    private static func entries(_ told: ReadingWithoutSignIn, _ meter: Meter) -> [ReadingEntry]? {
        let single = meter.registers.filter { $0.kind == .single }
        let (peak, offPeak) = (
            meter.registers.filter { $0.kind == .peak }, meter.registers.filter { $0.kind == .offPeak }
        )
        let pairs: [(MeterRegister, String)]
        switch (single.count, peak.count, offPeak.count, told.offPeak) {
        case (1, 0, 0, nil): pairs = [(single[0], told.value)]
        case (0, 1, 1, let second?): pairs = [(peak[0], told.value), (offPeak[0], second)]
        default: return nil
        }
        let entries = pairs.compactMap { register, typed in
            CounterReading(typed: typed, decimals: register.decimalDigits).map {
                ReadingEntry(meter: meter, register: register, value: $0)
            }
        }
        return entries.count == pairs.count ? entries : nil
    }
}
