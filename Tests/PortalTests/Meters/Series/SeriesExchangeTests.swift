import Store
import Testing
import Vocabulary

@testable import Portal

/// One meter goes, another comes, on 10 October 2026 at ten o’clock.
@Suite struct SeriesExchangeTests {
    /// Ten watt-hours each quarter hour from a day to the one before another, on the day of the exchange those given.
    private func days(_ from: String, _ to: String, exchange: Range<Int>) throws -> [Day: QuarterDay] {
        let (end, exchanged) = (try Sample.day(to), try Sample.day("2026-10-10"))
        var (day, days) = (try Sample.day(from), [Day: QuarterDay]())
        while day < end {
            var quarters = QuarterDay(day)
            for index in quarters.quarters.indices where day != exchanged || exchange.contains(index) {
                quarters.put(Quarter(flag: .measured, amount: 10), at: index)
            }
            days[day] = quarters
            day = day.adding(days: 1)
        }
        return days
    }

    private func parts(_ kinds: [MeterRegister.Kind], oldKnows: Range<Int> = 0..<40, newKnows: Range<Int> = 40..<96)
        throws -> [SeriesPart]
    {
        let exchanged = try Sample.day("2026-10-10")
        let old = try Sample.meter(Sample.register(), removedOn: exchanged, id: "old")
        let new = try Sample.meter(Sample.register(), installedOn: exchanged, id: "new")
        let before = try days("2026-10-01", "2026-10-11", exchange: oldKnows)
        let after = try days("2026-10-10", "2026-11-01", exchange: newKnows)
        return kinds.map { SeriesPart(meter: new, register: Sample.register($0), days: after) }
            + kinds.map { SeriesPart(meter: old, register: Sample.register($0), days: before) }
    }

    private func view(_ parts: [SeriesPart], _ kind: SeriesSpan.Kind = .month) throws -> SeriesView {
        SeriesView(SeriesSpan(kind, of: try Sample.day("2026-10-10")), of: parts, today: .latest)
    }

    @Test(arguments: [SeriesSpan.Kind.day, .week, .month])
    func `nothing is missing on any day`(kind: SeriesSpan.Kind) throws {
        let view = try view(parts([.single]), kind)
        #expect(view.bars.allSatisfy { $0.isComplete })
        // A day of 96 quarter hours, seven of them, 31 with the hour that comes twice.
        let quarters = [SeriesSpan.Kind.day: 96, .week: 672, .month: 2980][kind]
        #expect(view.sum.quarters == quarters)
        #expect(view.sum.amount == quarters.map { Int64($0) * 10 })
    }

    @Test func `two registers each`() throws {
        let view = try view(parts([.peak, .offPeak]))
        #expect(view.sum.isComplete)
        #expect(view.sum.quarters == 5960)
    }

    @Test func `an hour between the two is missing once`() throws {
        let view = try view(parts([.single], oldKnows: 0..<38, newKnows: 42..<96), .day)
        #expect(view.sum.missing == 4)
        #expect(view.sum.quarters == 96)
        #expect(view.bars.filter { !$0.isComplete }.map(\.missing) == [2, 2])
    }

    @Test func `a register that delivers nothing is missing, not left out`() throws {
        let meter = try Sample.meter(Sample.register(.peak), Sample.register(.offPeak))
        let known = try days("2026-10-01", "2026-11-01", exchange: 0..<96)
        let view = try view([
            SeriesPart(meter: meter, register: Sample.register(.peak), days: known),
            SeriesPart(meter: meter, register: Sample.register(.offPeak), days: [:]),
        ])
        #expect(view.bars.allSatisfy { !$0.isComplete })
        #expect(view.bars.first.map(SeriesTexts.remark)?.german == "96 von 192 Viertelstunden fehlen")
    }

    /// Half a month must not stand beside a whole one as if it were one.
    @Test func `days before the first meter are missing`() throws {
        let meter = try Sample.meter(Sample.register(), installedOn: try Sample.day("2026-10-10"))
        let known = try days("2026-10-10", "2026-11-01", exchange: 40..<96)
        let view = try view([SeriesPart(meter: meter, register: Sample.register(), days: known)])
        #expect(view.sum.quarters == 2980)
        #expect(view.sum.missing == 9 * 96 + 40)
    }

    @Test func `values count even where the meter should not be there`() throws {
        let meter = try Sample.meter(Sample.register(), installedOn: try Sample.day("2026-10-20"))
        let known = try days("2026-10-01", "2026-11-01", exchange: 0..<96)
        let view = try view([SeriesPart(meter: meter, register: Sample.register(), days: known)])
        #expect(view.sum.known == 2980)
        #expect(view.sum.isComplete)
    }

    @Test(arguments: Engine.all)
    func `on the page and in the file`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let (before, after) = (
                try days("2026-10-01", "2026-10-11", exchange: 0..<40),
                try days("2026-10-10", "2026-11-01", exchange: 40..<96)
            )
            let (contract, old, register) = (
                Cast.contract(Cast.strom), Cast.meter(Cast.strom), Cast.register("new")
            )
            let now = house.clock.now
            try await house.store.write(about: "test") { db in
                try db.run("UPDATE meter SET removed_on = '2026-10-10' WHERE id = \(old)")
                try db.run(
                    """
                    INSERT INTO meter (id, external_id, contract_id, number, is_remotely_read, installed_on)
                    VALUES (\(Cast.meter("new")), 'new', \(contract), '1EMH0000009999', 1, '2026-10-10')
                    """)
                try db.run(
                    """
                    INSERT INTO register (id, meter_id, obis, kind, unit, integer_digits, decimal_digits)
                    VALUES (\(register), \(Cast.meter("new")), '1-1:1.8.0', 'single', 'kWh', 6, 0)
                    """)
                for day in before.values { try db.put(day, of: Cast.register(Cast.strom), at: now) }
                for day in after.values { try db.put(day, of: register, at: now) }
            }
            let anna = try await Visitor.signedIn(.anna, house)
            let page = try await anna.open("/vertraege/\(Cast.strom)/verbrauch?ansicht=monat&am=2026-10-01")
            #expect(page.text.contains("Summe dieses Zeitraums: 29,8 kWh"))
            #expect(!page.text.contains("Viertelstunden fehlen"))
            let file = try await anna.open("/vertraege/\(Cast.strom)/viertelstunden.csv?ansicht=monat&am=2026-10-01")
            #expect(file.source.contains("1EMH0000009999;1-1:1.8.0;10.10.2026 10:00;"))
            #expect(file.source.contains("1EMH0000001001;1-1:1.8.0;10.10.2026 09:45;"))
        }
    }
}
