import Vocabulary

/// The gas of a delivered bill: its cubic metres with the state factor and the calorific value of its own time.
struct GasBill: Sendable, Hashable {
    let id: ID<Bill>
    /// As it stands on the paper.
    let number: String
    let billedOn: Day
    /// Never empty, in the order of the bill; each is counted in cubic metres.
    let sections: [GasPeriod.Section]
    /// The days of the first and the last reading.
    let from, to: Day

    /// Nil where not everything is counted in cubic metres: then there is nothing to convert.
    init?(_ id: ID<Bill>, number: String, billedOn: Day, _ consumption: [BilledConsumption]) {
        let drawn = consumption.filter { $0.kind != .feedIn }
        let sections = drawn.compactMap(GasPeriod.Section.init)
        guard sections.count == drawn.count, let from = sections.map(\.from.day).min(),
            let to = sections.map(\.to.day).max(), from < to
        else { return nil }
        (self.id, self.number, self.billedOn) = (id, number, billedOn)
        (self.sections, self.from, self.to) = (sections, from, to)
    }

    /// Of bills about the same time the one that was made last, the oldest time first. None shares a day with another.
    static func holding(_ all: [GasBill]) -> [GasBill] {
        let newest = all.sorted { ($0.billedOn, $0.to, $0.number) > ($1.billedOn, $1.to, $1.number) }
        return newest.reduce(into: [GasBill]()) { kept, bill in
            if !kept.contains(where: { $0.from < bill.to && bill.from < $0.to }) { kept.append(bill) }
        }.sorted { $0.from < $1.from }
    }
}

extension GasPeriod.Section {
    /// One line of a bill's consumption.
    init?(_ billed: BilledConsumption) {
        guard let conversion = billed.conversion else { return nil }
        self.init(
            meter: billed.meter, unit: billed.unit,
            from: End(day: billed.first, value: billed.firstReading, source: billed.firstSource),
            to: End(day: billed.last, value: billed.lastReading, source: billed.lastSource),
            conversion: conversion, energy: billed.energy)
    }
}
