import Store
import Testing
import Vocabulary

@testable import Portal

/// One list over all that customers ask for: order, filters, desks.
@Suite struct WorklistTests {
    /// Requests that were promised for these days, and one without a day.
    private static func fill(_ house: TestPortal, _ days: [String?]) async throws -> [String] {
        let now = house.clock.now
        return try await house.store.write(about: "test") { db in
            try days.map { day in
                try db.add(
                    PaperCopyRequest(year: 2026, contracts: [], address: nil), contract: nil,
                    account: Cast.anna.account, state: .received, promisedOn: day.flatMap { Day(iso: $0) }, at: now
                ).number.value
            }
        }
    }

    private static func numbers(_ page: VisitedPage) -> [String] {
        page.links.filter { $0.path.hasPrefix("/service/vorgaenge/V-") }.map {
            String($0.path.dropFirst("/service/vorgaenge/".count).prefix { $0 != "?" })
        }
    }

    @Test(arguments: Engine.all)
    func `what is due first stands first, with its clock in words`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let made = try await Self.fill(house, ["2026-12-01", nil, "2026-11-18", "2026-11-20", "2026-11-21"])
            let petra = try await Visitor.office(try await house.hire("Petra", .clerk), house)
            let page = try await petra.open("/service/vorgaenge")
            #expect(Self.numbers(page) == [made[2], made[3], made[4], made[0], made[1]])
            for words in ["2 Tage überfällig", "heute fällig", "noch 1 Tag", "noch 11 Tage"] {
                #expect(page.text.contains(words), "\(words)")
            }
            #expect(page.text.contains("Zu bearbeiten: 5. Überfällig: 1. Auf Ihrem Tisch: 0."))
            let late = try await petra.open("/service/vorgaenge?stand=offen&frist=ueberfaellig")
            #expect(Self.numbers(late) == [made[2]])
            let week = try await petra.open("/service/vorgaenge?frist=woche")
            #expect(Self.numbers(week) == [made[2], made[3], made[4]])
            #expect(Self.numbers(try await petra.open("/service/vorgaenge?art=complaint")).isEmpty)
            #expect(Self.numbers(try await petra.open("/service/vorgaenge?art=paper-copy")).count == 5)
            #expect(
                Self.numbers(try await petra.open("/service/vorgaenge?stand=x&art=y&frist=z&bei=q&nach=1")).count == 5)
        }
    }

    /// The law's clock may end before the day that was promised.
    @Test(arguments: Engine.all)
    func `a statutory clock that ends first is what a request is due by`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let now = house.clock.now
            let number = try await house.store.write(about: "test") { db in
                let question = try Self.question()
                let added = try db.add(
                    WrittenPayload(asked: question), contract: Cast.contract(Cast.strom), account: Cast.anna.account,
                    state: .received, promisedOn: now.day.adding(days: 90), at: now)
                let clock = try #require(question.deadlines(receivedOn: now.day).map(\.until).min())
                #expect(
                    try db.value("SELECT due_on FROM service_request WHERE id = \(added.id)", as: Day.self) == clock)
                // Another promise, earlier and later than the clock.
                let request = try #require(try db.request(added.id))
                _ = try db.move(request, to: .inReview, by: .staff, promisedOn: now.day.adding(days: 1), at: now)
                #expect(
                    try db.value("SELECT due_on FROM service_request WHERE id = \(added.id)", as: Day.self)
                        == now.day.adding(days: 1))
                let moved = try #require(try db.request(added.id))
                _ = try db.move(moved, to: .inReview, by: .staff, promisedOn: now.day.adding(days: 90), at: now)
                #expect(
                    try db.value("SELECT due_on FROM service_request WHERE id = \(added.id)", as: Day.self) == clock)
                return added.number.value
            }
            let petra = try await Visitor.office(try await house.hire("Petra", .clerk), house)
            let page = try await petra.open("/service/vorgaenge")
            #expect(Self.numbers(page) == [number])
            #expect(page.text.contains("§"))
        }
    }

    private static func question() throws -> TerminationRequest {
        TerminationRequest(
            way: .ordinary, reason: nil, person: "Anna Ahrens", address: nil, contract: Cast.strom, wish: nil,
            email: Cast.anna.email, endsOn: nil, isOnContract: true, commodity: "strom", suggested: nil,
            language: .german)
    }

    @Test(arguments: Engine.all)
    func `a long list goes on where it ended`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let days = (0..<120).map { Day(unchecked: "2026-12-01").adding(days: $0 / 3).iso as String? }
            let made = try await Self.fill(house, days)
            let petra = try await Visitor.office(try await house.hire("Petra", .reader), house)
            var page = try await petra.open("/service/vorgaenge")
            var seen = Self.numbers(page)
            #expect(seen.count == WorklistPage.perPage)
            while page.links.contains(where: { $0.words == "Weitere Vorgänge" }) {
                page = try await page.follow("Weitere Vorgänge")
                seen += Self.numbers(page)
            }
            #expect(seen.count == 120 && Set(seen) == Set(made))
        }
    }

    @Test(arguments: Engine.all)
    func `a request lies on one desk, and who comes second is told`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let number = try await house.paperCopy()
            let petra = try await Visitor.office(try await house.hire("Petra", .clerk), house)
            let paul = try await Visitor.office(try await house.hire("Paul", .clerk), house)
            let chef = try await Visitor.office(try await house.hire("Renate", .approver), house)
            let path = "/service/vorgaenge/\(number)"
            let (hers, his) = (try await petra.open(path), try await paul.open(path))
            #expect(try await hers.press("Vorgang übernehmen").text.contains("Der Vorgang liegt jetzt bei Ihnen."))
            let late = try await his.press("Vorgang übernehmen")
            #expect(late.text.contains("Petra war schneller"))
            #expect(!late.buttons.contains("Vom anderen Tisch übernehmen"))
            let forged = try await paul.sendToOffice(
                "\(path)/zustaendig", [("aktion", "freigeben"), ("bei", try await Self.owner(house))])
            #expect(forged.header("Location")?.hasSuffix("hinweis=schneller") == true)
            #expect(Self.numbers(try await petra.open("/service/vorgaenge?stand=offen&bei=ich")) == [number])
            #expect(Self.numbers(try await paul.open("/service/vorgaenge?bei=niemand")).isEmpty)

            var mine = try await petra.open(path)
            try mine.choose("Übergeben an", "Paul")
            #expect(try await mine.press("Vorgang übergeben").text.contains("Übergeben."))
            #expect(try await paul.open(path).text.contains("bei Ihnen"))
            #expect(try await chef.open(path).press("Vom anderen Tisch übernehmen").text.contains("bei Ihnen"))
            #expect(try await chef.open(path).press("Freigeben").text.contains("wieder frei"))
            let kinds = try await house.store.read { db in
                try db.all("SELECT kind FROM audit_event WHERE kind LIKE 'request-%' ORDER BY position") {
                    (kind: String) in kind
                }
            }
            #expect(
                kinds == ["request-taken", "request-handed-over", "request-taken", "request-released"])
        }
    }

    private static func owner(_ house: TestPortal) async throws -> String {
        try await house.store.read {
            try $0.value("SELECT staff_id FROM service_request WHERE staff_id IS NOT NULL", as: String.self) ?? ""
        }
    }

    @Test func `a clock in words and colour`() {
        let today = Day(unchecked: "2026-11-20")
        #expect(WorkClock(nil, on: today) == nil)
        #expect(WorkClock(today.adding(days: -1), on: today) == .late(days: 1))
        #expect(WorkClock(today, on: today) == .today)
        #expect(WorkClock(today.adding(days: 2), on: today) == .soon(days: 2))
        #expect(WorkClock(today.adding(days: 3), on: today) == .ahead(days: 3))
    }

    @Test(arguments: ["", "x", "2026-11-20", "2026-11-20~", "~V-2026-000123", "2026-13-20~V-2026-000123", "1~2~3"])
    func `a position nobody wrote is none`(typed: String) {
        #expect(WorkPosition(typed) == nil)
    }

    @Test(arguments: ["2026-11-20~V-2026-000123", "9999~V-2026-000123", "2026-11-20T09:00:00.000Z~V-2026-000123"])
    func `a position comes back as it was written`(typed: String) {
        #expect(WorkPosition(typed)?.value == typed)
    }
}
