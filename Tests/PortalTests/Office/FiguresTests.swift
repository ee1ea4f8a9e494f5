import Store
import Testing
import Vocabulary

@testable import Portal

/// What the office counts.
@Suite struct FiguresTests {
    @Test func `twelve weeks from Mondays, twelve months from their first`() {
        let today = Day(unchecked: "2026-11-20")
        let weeks = FigureSpan.week.periods(on: today)
        #expect(weeks.count == 12)
        #expect(
            weeks.last
                == FigurePeriod(span: .week, begin: Day(unchecked: "2026-11-16"), end: Day(unchecked: "2026-11-23")))
        #expect(weeks.first?.begin == Day(unchecked: "2026-08-31"))
        let months = FigureSpan.month.periods(on: today)
        #expect(months.first?.begin == Day(unchecked: "2025-12-01"))
        #expect(months.last?.end == Day(unchecked: "2026-12-01"))
        for periods in [weeks, months] {
            for (one, next) in zip(periods, periods.dropFirst()) { #expect(one.end == next.begin) }
        }
    }

    @Test(
        arguments: [
            ([5], 5, 5), ([3, 1], 1, 3), ([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 5, 9), (Array(1...100), 50, 90),
            ([0, 0, 0, 0, 0, 0, 0, 0, 0, 7], 0, 0), ([0, 0, 0, 0, 0, 0, 0, 0, 7, 7], 0, 7),
        ] as [([Int], Int, Int)])
    func `the middle and nine in ten`(minutes: [Int], median: Int, ninety: Int) throws {
        let times = try #require(HandlingTimes(kind: "x", minutes: minutes.shuffled()))
        #expect((times.count, times.median, times.ninety) == (minutes.count, median, ninety))
        #expect(HandlingTimes(kind: "x", minutes: []) == nil)
    }

    @Test(arguments: [
        (0, "sofort"), (1, "1 Minute"), (119, "119 Minuten"), (120, "2 Stunden"), (4319, "71 Stunden"),
        (4320, "3 Tage"), (14_400, "10 Tage"),
    ])
    func `times in words`(minutes: Int, words: String) {
        #expect(FiguresTexts.duration(minutes).german == words)
    }

    /// Two decided at once by a rule, one by a person after two days, one taken back, two open and one of them late.
    private static func fill(_ house: TestPortal) async throws {
        let now = house.clock.now
        try await house.store.write(about: "test") { db in
            func add(_ state: ServiceRequest.State, promised day: Day? = nil, at moment: Instant) throws -> String {
                let payload = PaperCopyRequest(year: 2026, contracts: [], address: nil)
                return try db.add(
                    payload, contract: nil, account: Cast.anna.account, state: state, promisedOn: day, at: moment
                ).id.value
            }
            _ = try add(.done, at: now)
            _ = try add(.refused, at: now.adding(days: -7))
            let slow = try add(.received, promised: now.day, at: now.adding(days: -2))
            let back = try add(.received, at: now.adding(days: -1))
            _ = try add(.received, promised: now.day.adding(days: -1), at: now)
            _ = try add(.received, promised: now.day.adding(days: 1), at: now.adding(days: -400))
            try db.run("UPDATE service_request SET state = 'done', closed_at = \(now) WHERE id = \(slow)")
            try db.run(
                """
                INSERT INTO request_event (request_id, position, state, happened_at, actor)
                VALUES (\(slow), 99, 'done', \(now), 'staff')
                """)
            try db.run("UPDATE service_request SET state = 'withdrawn', closed_at = \(now) WHERE id = \(back)")
        }
    }

    @Test(arguments: Engine.all)
    func `what is open, what was decided, and who decided it`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { (house) async throws in
            try await Self.fill(house)
            let today = house.clock.today
            let figures = try await house.store.read { try $0.figures(.week, on: today) }
            #expect(figures.open == [OpenKind(kind: PaperCopyRequest.name, open: 2, late: 1)])
            let (last, former) = (figures.periods[11], figures.periods[10])
            #expect((last.received, last.decided, last.alone) == (4, 2, 1))
            #expect(last.aloneShare == 500)
            #expect((former.received, former.decided, former.alone) == (1, 1, 1))
            #expect(last.signUps == 3, "Anna, Ben and Clara")
            let times = try #require(figures.times.first)
            #expect((figures.times.count, times.count, times.median, times.ninety) == (1, 3, 0, 2880))
            let months = try await house.store.read { try $0.figures(.month, on: today) }
            #expect((months.periods[11].received, months.periods[11].decided) == (5, 3))
        }
    }

    @Test(arguments: Engine.all)
    func `letters count when they left`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { (house) async throws in
            let before = try await house.store.read { try $0.figures(.week, on: house.clock.today) }.periods[11].letters
            _ = try await house.paperCopy()
            let sent = try await house.letters().count
            try #require(sent > 0)
            let after = try await house.store.read { try $0.figures(.week, on: house.clock.today) }.periods[11].letters
            #expect(after - before == sent)
        }
    }

    @Test(arguments: Engine.all)
    func `the page shows them as charts with tables, and as files`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { (house) async throws in
            let petra = try await Visitor.office(try await house.hire("Petra", .reader), house)
            let empty = try await petra.open("/service/zahlen")
            #expect(empty.text.contains("Zurzeit ist kein Vorgang offen."))
            #expect(empty.text.contains("In diesem Zeitraum wurde kein Vorgang entschieden."))
            try await Self.fill(house)
            for query in ["", "?zeit=monat", "?zeit=unsinn"] {
                let page = try await petra.open("/service/zahlen\(query)")
                #expect(page.heading == "Zahlen")
                let charts = page.root?.all("svg").filter { $0["class"] == "chart" } ?? []
                #expect(charts.count == 6)
                for chart in charts { #expect(chart["aria-label"]?.contains("Tabelle darunter") == true) }
                #expect(page.root?.all("table").count == 3)
                #expect(page.text.contains("48 Stunden"))
            }
            let course = try await petra.request("GET", "/service/zahlen.csv?tabelle=verlauf&zeit=woche")
            #expect(course.source.contains("2026-11-16;4;2;1;3;"))
            let open = try await petra.request("GET", "/service/zahlen.csv?tabelle=offen")
            #expect(open.source.contains("\(PaperCopyRequest.title.german);2;1"))
            let times = try await petra.request("GET", "/service/zahlen.csv?tabelle=dauer")
            #expect(times.source.contains(";3;0;2880"))
            let standard = try await petra.request("GET", "/service/zahlen.csv?tabelle=kunden&zeit=x")
            #expect(standard.source == course.source, "what is not known is as if it were not said")
        }
    }
}
