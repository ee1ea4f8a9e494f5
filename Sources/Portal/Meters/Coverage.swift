import Vocabulary

/// The days that readings cover. Where several registers make up what was drawn (HT and NT), a day counts only if it lies
/// between readings of each of them: half of a sum is none.
struct Coverage: Sendable {
    let meters: [Meter]
    /// Of the registers that make up what was drawn.
    let periods: [ConsumptionPeriod]

    /// One register of several that lacks days on which another one of its meter is read.
    struct Gap: Sendable, Hashable {
        let kind: MeterRegister.Kind
        let days: Int
    }

    /// How many days from one to another, the last one exclusive, are covered by one meter or the other: they follow each
    /// other when a meter is exchanged.
    func days(from first: Day, to end: Day) -> Int {
        Self.count(spans(from: first, to: end))
    }

    /// These days, as the spans they lie in, the last day of each exclusive.
    func spans(from first: Day, to end: Day) -> [Range<Day>] {
        Self.joined(meters.flatMap { wholeDays(of: $0, from: first, to: end) })
    }

    /// The registers that lack days others have, in the order of a bill.
    func gaps(from first: Day, to end: Day) -> [Gap] {
        var lacking: [MeterRegister.Kind: Int] = [:]
        for meter in meters where meter.consumptionRegisters.count > 1 {
            let read = meter.consumptionRegisters.map { ($0.kind, ranges(of: $0, from: first, to: end)) }
            let any = Self.count(read.flatMap(\.1))
            for (kind, own) in read { lacking[kind, default: 0] += any - Self.count(own) }
        }
        return [MeterRegister.Kind.single, .peak, .offPeak].compactMap { kind in
            lacking[kind].flatMap { $0 > 0 ? Gap(kind: kind, days: $0) : nil }
        }
    }

    /// The day behind the last one that is covered as a whole; nil where there is none.
    var end: Day? {
        guard let first = periods.map(\.from.readOn).min(), let last = periods.map(\.to.readOn).max(), first < last
        else { return nil }
        return meters.flatMap { wholeDays(of: $0, from: first, to: last) }.map(\.upperBound).max()
    }

    private func wholeDays(of meter: Meter, from first: Day, to end: Day) -> [Range<Day>] {
        guard !meter.consumptionRegisters.isEmpty else { return [] }
        return meter.consumptionRegisters.reduce([first..<end]) { days, register in
            let own = ranges(of: register, from: first, to: end)
            return days.flatMap { range in own.map { range.clamped(to: $0) } }.filter { !$0.isEmpty }
        }
    }

    private func ranges(of register: MeterRegister, from first: Day, to end: Day) -> [Range<Day>] {
        periods.filter { $0.register.id == register.id && $0.from.readOn < end && $0.to.readOn > first }
            .map { max($0.from.readOn, first)..<min($0.to.readOn, end) }
    }

    /// Days in at least one of the ranges.
    private static func count(_ ranges: [Range<Day>]) -> Int {
        joined(ranges).reduce(0) { $0 + $1.lowerBound.days(until: $1.upperBound) }
    }

    /// Ranges that overlap or follow each other as one.
    private static func joined(_ ranges: [Range<Day>]) -> [Range<Day>] {
        ranges.filter { !$0.isEmpty }.sorted { $0.lowerBound < $1.lowerBound }.reduce(into: []) { all, next in
            guard let last = all.last, next.lowerBound <= last.upperBound else { return all.append(next) }
            all[all.count - 1] = last.lowerBound..<max(last.upperBound, next.upperBound)
        }
    }
}
