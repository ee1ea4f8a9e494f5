import Mail
import Store
import Testing
import Vocabulary

@testable import Portal

/// Whoever declares something without signing in learns nothing from the time it takes: that a number and a name fit costs
/// no statement more.
@Suite struct DeclarationNoticeTests {
    /// Keeps a declaration that names this, tells whom it concerns, and returns what was run for it.
    private func told(_ text: String, name: String, email: String = "wer@kunden.example", _ house: TestPortal)
        async throws -> [String]
    {
        let (now, keys, email) = (house.clock.now, house.portal.keys, try EmailAddress(email))
        return try await house.store.write(about: "test") { db in
            let notice = DeclarationNotice(request: ID(), account: nil, email: email, keys: keys, now: now)
            return try StatementBook.of(db) { db in
                let orders = try NamedOrder.all(in: text, db)
                let named = try db.contractsNamed(DesignatedContract.numbers(in: text)).first {
                    DesignatedContract.names(name, lastName: $0.lastName)
                }
                let most = DesignatedContract.everyNumber(in: text).count
                try notice.tellOwners(of: [named].compactMap(\.self), most: most, in: db)
                try notice.tellMaker(of: orders.first { $0.isBy(name, in: named) }, in: db)
            }
        }
    }

    private func letters(_ house: TestPortal) async throws -> Int? {
        try await house.count("SELECT COUNT(*) FROM outbox WHERE kind = \(DeclarationNoticeLetter.kind)")
    }

    @Test(arguments: Engine.all)
    func `an order that fits, one of somebody else and none run the same statements`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            try await Ordering.moveIn(house)
            let receipt = try await Visitor.guest(house).orderStrom().introduce().press(Ordering.button)
            let number = try #require(receipt.fact("Vorgangsnummer"))
            let none = try await told("V-2026-999999", name: "Gustav Gast", house)
            #expect(!none.isEmpty)
            #expect(try await letters(house) == 0)
            #expect(try await told(number, name: "Fritz Fremd", house) == none)
            #expect(try await letters(house) == 0)
            #expect(try await told(number, name: "Gustav Gast", house) == none)
            #expect(try await letters(house) == 1)
            // The confirmation goes there already.
            #expect(try await told(number, name: "Gustav Gast", email: "Gustav@Kunden.example", house) == none)
            #expect(try await letters(house) == 1)
        }
    }

    @Test(arguments: Engine.all)
    func `a contract that fits runs the same statements as one that does not`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let none = try await told("399999999", name: "Anna Ahrens", house)
            #expect(try await told(Cast.strom, name: "Anna Ahrens", house) == none)
            #expect(try await letters(house) == 1)
            #expect(try await told(Cast.strom, name: "Fritz Fremd", house) == none)
            #expect(try await letters(house) == 1)
        }
    }

    /// More than a few are not told, and that costs no statement less.
    @Test func `too many of one order are told no more`() async throws {
        try await TestPortal.run { house in
            try await Ordering.moveIn(house)
            let receipt = try await Visitor.guest(house).orderStrom().introduce().press(Ordering.button)
            let number = try #require(receipt.fact("Vorgangsnummer"))
            let first = try await told(number, name: "Gustav Gast", house)
            for _ in 0..<5 { #expect(try await told(number, name: "Gustav Gast", house) == first) }
            #expect(try await letters(house) == 3)
        }
    }
}
