import Foundation
import Store
import Testing
import Vocabulary

@testable import Portal

@Suite struct SeriesPageTests {
    private static let page = "/vertraege/\(Cast.strom)/verbrauch"

    /// Ten watt-hours each quarter hour of these days, and a gap of an hour on the last one.
    static func fill(_ house: TestPortal, from: String, to: String) async throws {
        let (first, end) = (try Sample.day(from), try Sample.day(to))
        let (register, now) = (Cast.register(Cast.strom), house.clock.now)
        try await house.store.write(about: "test") { db in
            var day = first
            while day < end {
                var quarters = QuarterDay(day)
                for index in quarters.quarters.indices {
                    quarters.put(Quarter(flag: .measured, amount: 10), at: index)
                }
                if day.adding(days: 1) == end { for index in 8..<12 { quarters.put(.missing, at: index) } }
                try db.put(quarters, of: register, at: now)
                day = day.adding(days: 1)
            }
        }
    }

    private static func allow(_ words: Int, _ hasQuarters: Bool, _ house: TestPortal) async throws {
        try await house.store.write(about: "test") { db in
            try db.run(
                """
                UPDATE contract_access SET words = \(words), has_quarters = \(hasQuarters)
                WHERE account_id = \(Cast.ben.account)
                """)
        }
    }

    @Test(arguments: Engine.all)
    func `day, week, month and year`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            try await Self.fill(house, from: "2026-10-01", to: "2026-11-02")
            let anna = try await Visitor.signedIn(.anna, house)
            let month = try await anna.open("\(Self.page)?ansicht=monat&am=2026-10-01")
            // 30 days of 96 quarter hours and one of 100.
            #expect(month.text.contains("Summe dieses Zeitraums: 29,8 kWh"))
            #expect(month.text.contains("So, 25.10.2026"))
            // The same digits in a column, whatever each of them would need.
            #expect(month.text.contains("0,96 kWh") && month.text.contains("1,00 kWh"))
            let day = try await anna.open("\(Self.page)?ansicht=tag&am=2026-10-25")
            #expect(day.text.contains("Summe dieses Zeitraums: 1 kWh"))
            #expect(day.text.contains("02:00–03:00 Uhr (Sommerzeit)"))
            #expect(day.text.contains("02:00–03:00 Uhr (Winterzeit)"))
            let week = try await anna.open("\(Self.page)?ansicht=woche&am=2026-10-31")
            #expect(week.text.contains("26.10.2026 bis 01.11.2026"))
            #expect(week.text.contains("4 von 96 Viertelstunden fehlen"))
            #expect(week.text.contains("Summe dieses Zeitraums: 6,68 kWh"))
            let year = try await anna.open("\(Self.page)?ansicht=jahr&am=2026-05-05")
            #expect(year.text.contains("Summe dieses Zeitraums: 30,72 kWh"))
            #expect(year.text.contains("Oktober 2026"))
        }
    }

    @Test func `links lead to what lies before and behind, and no further`() async throws {
        try await TestPortal.run { house in
            try await Self.fill(house, from: "2026-10-01", to: "2026-11-02")
            let anna = try await Visitor.signedIn(.anna, house)
            let newest = try await anna.open(Self.page)
            #expect(newest.text.contains("November 2026"))
            #expect(newest.text.contains("Früher: Oktober 2026"))
            #expect(!newest.text.contains("Später:"))
            let link = try #require(newest.links.first { $0.words == "Früher: Oktober 2026" })
            let older = try await anna.open(String(link.path.prefix { $0 != "#" }))
            #expect(older.text.contains("Später: November 2026"))
            #expect(!older.text.contains("Früher:"))
            let odd = try await anna.open("\(Self.page)?ansicht=ewig&am=2026-99-99")
            #expect(odd.text.contains("November 2026"))
            #expect(try await anna.open("\(Self.page)?ansicht=jahr&am=1900-01-01").status == 200)
            #expect(try await anna.open("\(Self.page)?ansicht=tag&am=2200-12-31").status == 200)
        }
    }

    @Test func `beside the year before`() async throws {
        try await TestPortal.run { house in
            try await Self.fill(house, from: "2025-10-01", to: "2025-11-01")
            try await Self.fill(house, from: "2026-10-01", to: "2026-11-02")
            let page = try await Visitor.signedIn(.anna, house).open("\(Self.page)?ansicht=monat&am=2026-10-01")
            #expect(!page.text.contains("Ein Jahr zuvor"), "October 2025 has a gap of an hour")
            try await Self.fill(house, from: "2025-10-01", to: "2025-11-02")
            let whole = try await Visitor.signedIn(.anna, house).open("\(Self.page)?ansicht=monat&am=2026-10-01")
            #expect(whole.text.contains("Ein Jahr zuvor (Oktober 2025): 29,8 kWh, jetzt +0 %"))
        }
    }

    @Test(
        arguments: [
            (1000, 1099, "+10"), (1000, 1004, "+0"), (1000, 1005, "+1"), (1000, 995, "−1"), (1000, 996, "−0"),
            (1000, 1000, "+0"), (3, 0, "−100"), (1, 3_000_000_000_000, "+299999999999900"),
        ] as [(Int64, Int64, String)])
    func `how much more or less, rounded`(old: Int64, new: Int64, words: String) {
        #expect(SeriesTexts.percent(from: old, to: new) == words)
    }

    /// September and October are known quarter hour by quarter hour, November lacks an hour; of October 2025 there are
    /// readings only.
    @Test(arguments: Engine.all)
    func `months come from the series where it is complete, and each row says so`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            try await Self.fill(house, from: "2026-09-01", to: "2026-11-02")
            let page = try await Visitor.signedIn(.anna, house).open(Self.page)
            #expect(page.text.contains("Verbrauch nach Monaten"))
            let rows = page.main?.all("tr").map(\.text) ?? []
            let october = try #require(rows.first { $0.contains("Oktober 2026") })
            #expect(october.contains("30 kWh"))
            #expect(october.contains("aus Viertelstundenwerten; Vorjahr: geschätzt"))
            #expect(rows.contains { $0.contains("September 2026") && $0.contains("29 kWh") })
            #expect(!rows.contains { $0.contains("November 2026") })
        }
    }

    @Test func `years come from the series where it is complete, and each row says so`() async throws {
        try await TestPortal.run { house in
            try await Self.fill(house, from: "2025-01-01", to: "2026-01-02")
            let page = try await Visitor.signedIn(.anna, house).open(Self.page)
            let caption = ConsumptionTexts.yearsCaption.german
            let years = page.main?.all("table").first { $0.text.contains(caption) }?.all("tr").map(\.text) ?? []
            let (before, whole) = (years.first { $0.hasPrefix("2024") }, years.first { $0.hasPrefix("2025") })
            #expect(whole?.contains("350 kWh") == true, "\(years)")
            #expect(whole?.contains("aus Viertelstundenwerten") == true, "\(years)")
            #expect(before?.contains("aus Zählerständen und Lastprofil") == true, "\(years)")
        }
    }

    @Test func `quarter hours as a file`() async throws {
        try await TestPortal.run { house in
            try await Self.fill(house, from: "2026-10-25", to: "2026-10-27")
            let anna = try await Visitor.signedIn(.anna, house)
            let file = try await anna.open("/vertraege/\(Cast.strom)/viertelstunden.csv?ansicht=tag&am=2026-10-25")
            #expect(file.status == 200)
            #expect(file.source.split(separator: "\r\n").count == 101)
            #expect(file.source.contains("1-1:1.8.0;25.10.2026 02:00;2026-10-25T00:00:00.000Z;0,01;kWh;gemessen\r\n"))
            #expect(file.source.contains("1-1:1.8.0;25.10.2026 02:00;2026-10-25T01:00:00.000Z;0,01;kWh;gemessen\r\n"))
        }
    }

    /// Each quarter hour with both times: the hour that comes twice is told apart, and what is missing is said to be.
    @Test(arguments: Engine.all)
    func `quarter hours for programs`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            try await Self.fill(house, from: "2026-10-25", to: "2026-11-02")
            let anna = try await Visitor.signedIn(.anna, house)
            let file = try await anna.open("/vertraege/\(Cast.strom)/viertelstunden.json?ansicht=monat&am=2026-10-25")
            #expect(file.status == 200)
            #expect(file.header("Content-Type") == "application/json")
            let read = try JSONDecoder().decode(Quarters.self, from: Data(file.bytes))
            // A day of 25 hours and six of 24: November lies behind the month.
            #expect(read.quarters.count == 100 + 6 * 96)
            #expect(read.from == "2026-10-01" && read.until == "2026-10-31")
            #expect(read.quarters.map(\.utc) == read.quarters.map(\.utc).sorted())
            let twice = read.quarters.filter { $0.local.hasPrefix("2026-10-25T02:00:00") }
            #expect(twice.map(\.local) == ["2026-10-25T02:00:00+02:00", "2026-10-25T02:00:00+01:00"])
            #expect(twice.map(\.utc) == ["2026-10-25T00:00:00.000Z", "2026-10-25T01:00:00.000Z"])
            #expect(read.quarters.allSatisfy { $0.thousandths == 10 && $0.status == "measured" })
            let gap = try await anna.open("/vertraege/\(Cast.strom)/viertelstunden.json?ansicht=tag&am=2026-11-01")
            let day = try JSONDecoder().decode(Quarters.self, from: Data(gap.bytes)).quarters
            #expect(day.count { $0.status == "missing" && $0.thousandths == nil } == 4)
            let none = try await anna.open("/vertraege/\(Cast.strom)/viertelstunden.json?ansicht=tag&am=2026-01-01")
            #expect(try JSONDecoder().decode(Quarters.self, from: Data(none.bytes)).quarters.isEmpty)
        }
    }

    private struct Quarters: Decodable {
        struct Quarter: Decodable {
            let utc, local, status: String
            let thousandths: Int?
        }
        let from, until: String
        let quarters: [Quarter]
    }

    /// 35,040 rows, read a week at a time: others are served meanwhile, and the file is whole.
    @Test(arguments: Engine.all)
    func `a year of quarter hours holds up nobody`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            try await Self.fill(house, from: "2025-01-01", to: "2026-01-01")
            let anna = try await Visitor.signedIn(.anna, house)
            let csv = "/vertraege/\(Cast.strom)/viertelstunden.csv?ansicht=jahr&am=2025-05-05"
            async let year = anna.open(csv)
            let others = try await withThrowingTaskGroup(of: Int.self) { group in
                for _ in 0..<5 { group.addTask { try await Visitor.guest(house).open("/tarife").status } }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            #expect(others == [200, 200, 200, 200, 200])
            let file = try await year
            #expect(file.source.split(separator: "\r\n").count == 35_041)
            #expect(file.source.components(separatedBy: "Beginn (UTC)").count == 2, "one head")
            #expect(file.bytes.count { $0 == 0xEF } == 1, "one byte order mark")
            let head = try await anna.request("HEAD", csv)
            #expect(head.status == 200 && head.bytes.isEmpty)
        }
    }

    /// Quarter hours tell when somebody is at home: Anna ticks them for Ben, or he does not see them.
    @Test(arguments: Engine.all)
    func `for those only who may see them`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            try await Self.fill(house, from: "2026-10-01", to: "2026-11-02")
            let ben = try await Visitor.signedIn(.ben, house)
            let bens = "/vertraege/\(Cast.strom)/viertelstunden"
            #expect(try await ben.open(Self.page).status == 200)
            // An older right does not get wider, whatever else stands with it.
            for (words, hasQuarters) in [(1, false), (1, true), (2, false)] {
                try await Self.allow(words, hasQuarters, house)
                #expect(try await !ben.open(Self.page).text.contains("Summe dieses Zeitraums"), "\(words)")
                for kind in ["csv", "json"] { #expect(try await ben.open("\(bens).\(kind)").status == 404) }
            }
            try await Self.allow(2, true, house)
            #expect(try await ben.open(Self.page).text.contains("Summe dieses Zeitraums"))
            #expect(try await ben.open("\(bens).csv").status == 200)
            let clara = try await Visitor.signedIn(.clara, house)
            #expect(try await clara.open(Self.page).status == 404)
            let file = "/vertraege/\(Cast.strom)/viertelstunden.csv"
            #expect(try await clara.open(file).status == 404)
            #expect(try await ben.open("/vertraege/\(Cast.gas)/viertelstunden.csv").status == 404)
            let own = try await clara.open("/vertraege/\(Cast.twoRegisters)/viertelstunden.csv")
            #expect(own.status == 404, "there is none")
        }
    }
}
