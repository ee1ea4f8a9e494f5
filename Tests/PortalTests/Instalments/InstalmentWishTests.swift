import Store
import Testing
import Vocabulary

@testable import Portal

/// Wishes somebody looks at, and two at once.
@Suite struct InstalmentWishTests {
    /// EnWG § 40c (1): the day was worked out when it was wished for, and is announced only while there are two weeks left.
    @Test(arguments: [(28, true), (29, false)])
    func `a wish that is agreed too late for its day names none`(days: Int, isInTime: Bool) async throws {
        try await TestPortal.run { house in
            try await InstalmentYear.begin(house)
            let anna = try await Visitor.signedIn(.anna, house)
            let wish = try await ChangeInstalmentTests.asked(anna)
            let decided = house.clock.now.adding(days: days)
            try await house.store.write(about: "test") { db in
                try db.run("UPDATE service_request SET state = 'done', closed_at = \(decided)")
            }
            for path in ["/uebersicht", "/vertraege/\(Cast.strom)", InstalmentYear.path] {
                #expect(try await anna.open(path).text.contains("ab dem 01.01.2027: 30,00 €") == isInTime, "\(path)")
            }
            #expect(try await anna.open(wish.path).text.contains("Den ersten Tag nennt Ihnen unsere Abrechnung."))
        }
    }

    /// A reading came in while the page asked for a reason: what was to be looked at is possible now, and not ordered unasked.
    @Test func `a wish for a look changes nothing at once`() async throws {
        try await TestPortal.run { house in
            try await InstalmentYear.begin(house)
            let anna = try await Visitor.signedIn(.anna, house)
            var page = try await ChangeInstalmentTests.page(anna, "65").press(ChangeInstalmentTests.change)
            try page.fill("In Ihren Worten", "Neuer Kühlschrank")
            let now = house.clock.now
            try await house.store.write(about: "test") { db in
                try db.run(
                    """
                    INSERT INTO meter_reading (id, external_id, register_id, read_on, thousandths, source, status,
                        request_id, stored_at)
                    VALUES ('fresh', NULL, \(Cast.register(Cast.strom)), '2026-11-19', 16900000, 'customer', 'accepted',
                            NULL, \(now))
                    """)
            }
            let answer = try await page.press(ChangeInstalmentTests.ask)
            #expect(answer.text.contains("Möglich ab der Zahlung am 01.01.2027. Noch ist nichts beauftragt."))
            #expect(answer.buttons.contains(ChangeInstalmentTests.change))
            #expect(try await InstalmentYear.changes(house) == 0)
        }
    }

    @Test(arguments: Engine.all)
    func `of two people of one contract who wish at once one is heard`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            try await InstalmentYear.begin(house)
            try await house.store.write(about: "test") { db in
                try db.run("UPDATE contract_access SET role = 'actor' WHERE account_id = \(Cast.ben.account)")
            }
            var pages: [VisitedPage] = []
            for person in [Cast.anna, .ben] {
                var page = try await ChangeInstalmentTests.page(Visitor.signedIn(person, house), "30").press(
                    ChangeInstalmentTests.change)
                try page.fill("In Ihren Worten", "Wir heizen weniger")
                pages.append(page)
            }
            try await withThrowingTaskGroup { group in
                for page in pages { group.addTask { _ = try await page.press(ChangeInstalmentTests.ask) } }
                try await group.waitForAll()
            }
            #expect(try await house.count("SELECT COUNT(*) FROM service_request") == 1)
            #expect(try await InstalmentYear.changes(house) == 1)
        }
    }

    @Test(arguments: Engine.all)
    func `what was judged before another change came is not kept`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            try await InstalmentYear.begin(house)
            let (number, account, now) = (try ContractNumber(Cast.strom), Cast.anna.account, house.clock.now)
            let before = try await house.store.read { db in
                try InstalmentFile.load(number, for: account, today: now.day, db)
            }
            let file = try #require(before)
            let view = try #require(InstalmentView(file, house.portal.operator, today: now.day))
            _ = try await ChangeInstalmentTests.page(Visitor.signedIn(.anna, house), "100").press(
                ChangeInstalmentTests.change)
            let isKept = try await house.store.write(about: "test") { db in
                let wish = InstalmentLimits.Wish(amount: Money(euros: 90))
                let day = view.nextPossible(nil)
                let payload = InstalmentRequest(wish, from: day, obstacles: [], reason: nil, words: nil, view: view)
                let request = try db.add(
                    payload, contract: file.contract.id, account: account, state: .done, promisedOn: nil, at: now)
                return try db.addInstalmentChange(wish, from: day, of: file, request: request.id, at: now)
            }
            #expect(!isKept)
        }
    }
}
