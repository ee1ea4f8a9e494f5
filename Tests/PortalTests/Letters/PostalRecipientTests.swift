import Store
import Testing
import Vocabulary

@testable import Portal

/// To whom and where a letter goes on paper is asked when it is printed.
@Suite struct PostalRecipientTests {
    private static let market = CorrespondenceAddress(
        addition: nil, street: "Am Markt", houseNumber: "12", postalCode: "19055", city: "Schwerin")
    private static let box = CorrespondenceAddress(
        addition: nil, street: "Postfach 17", houseNumber: nil, postalCode: "19053", city: "Schwerin")

    private static func move(out day: Day) -> MoveRequest {
        MoveRequest(
            move: "U-2026-00000001", commodity: "strom", choice: .takeAlong, movesOutOn: day.iso, movesInOn: nil,
            endsOn: day.iso, ground: nil, beginsOn: nil, address: market, marktlokation: nil, meter: nil, readOn: nil,
            lastReadings: [], firstReading: nil, lettersTo: market, landlord: nil, bonus: nil)
    }

    private static func recipient(_ email: String, _ house: TestPortal, of moment: Instant? = nil) async throws
        -> PostalRecipient?
    {
        let (now, address) = (house.clock.now, try EmailAddress(email))
        return try await house.store.read {
            try $0.postalRecipient(address, of: moment ?? now, today: now.day)
        }
    }

    /// What was told last, once its day has come.
    @Test func `which address counts`() {
        let home = PostalPlace(street: "Lindenweg", houseNumber: "7a", postalCode: "19053", city: "Schwerin")
        let at = TestClock.start
        let moved = MovedOut(toldAt: at, lettersTo: Self.market)
        let (before, after) = (
            ToldPlace(at: at.adding(days: -1), address: Self.box), ToldPlace(at: at.adding(days: 1), address: Self.box)
        )
        #expect(home.lines(told: nil, moved: nil) == ["Lindenweg 7a", "19053 Schwerin"])
        #expect(home.lines(told: before, moved: nil) == ["Postfach 17", "19053 Schwerin"])
        #expect(home.lines(told: nil, moved: moved) == ["Am Markt 12", "19055 Schwerin"])
        #expect(home.lines(told: before, moved: moved) == ["Am Markt 12", "19055 Schwerin"])
        #expect(home.lines(told: after, moved: moved) == ["Postfach 17", "19053 Schwerin"])
    }

    /// It waits on the list, and its reader moves: the next tenant gets nothing of theirs.
    @Test(arguments: Engine.all)
    func `after a move letters go to the new place, until billing names another one`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let day = house.clock.today.adding(days: 10)
            let now = house.clock.now
            let request = try await house.store.write(about: "test") { db in
                try db.add(
                    Self.move(out: day), contract: Cast.contract(Cast.strom), account: Cast.anna.account,
                    state: .received, promisedOn: nil, at: now
                ).id
            }
            #expect(try await Self.recipient(Cast.anna.email, house)?.lines.last == "19053 Schwerin", "not yet")
            house.clock.advance(days: 10)
            #expect(
                try await Self.recipient(Cast.anna.email, house)?.lines
                    == ["Anna Ahrens", "Am Markt 12", "19055 Schwerin"])
            try await house.store.write(about: "test") {
                try $0.run("UPDATE customer SET street = 'Ringstraße', postal_code = '19057' WHERE number = '100001'")
            }
            #expect(
                try await Self.recipient(Cast.anna.email, house)?.lines
                    == ["Anna Ahrens", "Ringstraße 7a", "19057 Schwerin"])
            try await house.store.write(about: "test") { db in
                try db.run("UPDATE customer SET street = 'Lindenweg', postal_code = '19053' WHERE number = '100001'")
                try db.run("UPDATE service_request SET state = 'withdrawn' WHERE id = \(request)")
            }
            #expect(try await Self.recipient(Cast.anna.email, house)?.lines.last == "19053 Schwerin", "taken back")
        }
    }

    /// One account, two customers: that of the flat that was left long ago does not count.
    @Test(arguments: Engine.all)
    func `of several customers the one of a contract in force counts`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let now = house.clock.now
            try await house.store.write(about: "test") { db in
                try db.give(Cast.twoRegisters, to: .anna, as: "owner", at: now)
                try db.run("UPDATE customer SET street = 'Neuer Weg' WHERE number = '100002'")
                try db.run("UPDATE contract SET ends_on = '2026-01-31' WHERE number <> \(Cast.twoRegisters)")
            }
            let found = try await Self.recipient(Cast.anna.email, house)
            #expect(found?.customerNumber == "100002" && found?.lines.contains("Neuer Weg 7a") == true)
        }
    }

    /// Anna gave the address up, and Clara has it now: what was written to Anna is not Clara's.
    @Test(arguments: Engine.all)
    func `a letter is for who had the address when it was written`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let written = house.clock.now
            house.clock.advance(days: 1)
            let changed = house.clock.now
            try await house.store.write(about: "test") { db in
                try db.run(
                    """
                    INSERT INTO email_change (id, account_id, old_email, new_email, asked_at, lapses_at, confirmed_at)
                    VALUES ('c', \(Cast.anna.account), \(Cast.anna.email), 'neu@kunden.example', \(changed), \(changed),
                            \(changed))
                    """)
                try db.run(
                    """
                    UPDATE account SET email = 'neu@kunden.example', email_key = 'neu@kunden.example'
                    WHERE id = \(Cast.anna.account)
                    """)
                try db.run(
                    """
                    UPDATE account SET email = \(Cast.anna.email), email_key = \(Cast.anna.email)
                    WHERE id = \(Cast.clara.account)
                    """)
            }
            #expect(try await Self.recipient(Cast.anna.email, house, of: written)?.name == "Anna Ahrens")
            let later = try await Self.recipient(Cast.anna.email, house, of: changed.adding(minutes: 1))
            #expect(later?.name == "Clara Conrad")
        }
    }
}
