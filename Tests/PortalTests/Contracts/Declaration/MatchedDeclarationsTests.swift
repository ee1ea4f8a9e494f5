import Mail
import Store
import Testing
import Vocabulary

@testable import Portal

/// How a contract or an order is found by what somebody writes. Today is 20 November 2026.
@Suite struct MatchedDeclarationsTests {
    private static let meter = "1EMH0000001001"

    @Test(arguments: Engine.all)
    func `a meter and the holder's name point to the contract, and its owner is told`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { (house) async throws in
            let guest = Visitor.guest(house)
            _ = try await guest.terminate("Zähler \(Self.meter)", name: "Anna Ahrens")
            let row = try #require(try await house.newest(TerminationRequest.name))
            #expect(row.contract == nil && row.payload.contains(#""suggested":"300001001""#))
            #expect(try await Visitor(house, as: .anna).declarationLetters().count == 1)
            house.clock.advance(minutes: 1)
            _ = try await guest.terminate("Zähler \(Self.meter)", name: "Fritz Fremd")
            // Another name makes no suggestion for staff; the owner is told all the same.
            #expect(try await house.newest(TerminationRequest.name)?.payload.contains("suggested") == false)
            #expect(try await Visitor(house, as: .anna).declarationLetters().count == 2)
        }
    }

    @Test func `a meter that was taken out points to nothing`() async throws {
        try await TestPortal.run { (house) async throws in
            try await house.store.write(about: "test") { db in
                try db.run("UPDATE meter SET removed_on = '2026-01-31' WHERE number = \(Self.meter)")
            }
            let page = try await Visitor.guest(house).terminate(Self.meter, name: "Anna Ahrens")
            #expect(page.heading == "Ihre Kündigung ist eingegangen")
            #expect(try await house.newest(TerminationRequest.name)?.payload.contains("suggested") == false)
        }
    }

    @Test func `signed in, one's own meter is one's own contract, and another's is not`() async throws {
        try await TestPortal.run { (house) async throws in
            let anna = try await Visitor.signedIn(.anna, house)
            _ = try await anna.terminate("Strom, 1 EMH 00 0000 1001", name: "Anna Ahrens")
            #expect(
                try await house.newest(TerminationRequest.name)?.contract == Cast.contract(Cast.strom).value)
            house.clock.advance(minutes: 1)
            let clara = try await Visitor.signedIn(.clara, house)
            _ = try await clara.terminate(Self.meter, name: "Clara")
            #expect(try await house.newest(TerminationRequest.name)?.contract == nil)
        }
    }

    private func order(_ house: TestPortal) async throws -> String {
        try await Ordering.moveIn(house)
        let receipt = try await Visitor.guest(house).orderStrom().introduce().press(Ordering.button)
        return try #require(receipt.fact("Vorgangsnummer"))
    }

    private func withdraw(_ contract: String, name: String, _ house: TestPortal) async throws -> String {
        house.clock.advance(minutes: 1)
        let page = try await Visitor.guest(house).beginWithdrawal(contract, name: name).press("Widerruf bestätigen")
        #expect(page.heading == "Ihr Widerruf ist eingegangen")
        return try #require(try await house.newest(WithdrawalRequest.name)?.payload)
    }

    @Test(arguments: Engine.all)
    func `a guest's order is found by its number and name, and who ordered is told`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { (house) async throws in
            let number = try await order(house)
            let payload = try await withdraw("Meine Bestellung \(number)", name: "Gustav Gast", house)
            #expect(payload.contains(#""suggestedOrder":"\#(number)""#))
            let told = try await house.letters(to: "gustav@kunden.example").filter {
                $0.subject == "Zu Ihrer Bestellung \(number) ist ein Widerruf eingegangen"
            }
            #expect(told.count == 1)
            // A number alone ends nobody's order: people look at it.
            let state = try await house.store.read { db in
                try db.value("SELECT state FROM service_request WHERE number = \(number)", as: String.self)
            }
            #expect(state == "received")
        }
    }

    @Test func `what matches nothing is accepted and waits for people`() async throws {
        try await TestPortal.run { (house) async throws in
            let number = try await order(house)
            for (contract, name) in [(number, "Fritz Fremd"), ("V-2026-999999", "Gustav Gast"), ("Strom", "Gast")] {
                let payload = try await withdraw(contract, name: name, house)
                #expect(!payload.contains("suggested"), "\(contract) \(name)")
            }
            #expect(try await house.declarations(WithdrawalRequest.name) == 3)
            #expect(try await house.letters(to: Visitor.confirmationAddress).count == 3)
            // Who ordered hears of the one that names their order, whatever name it bears.
            let told = try await house.letters(to: "gustav@kunden.example").filter {
                $0.subject == "Zu Ihrer Bestellung \(number) ist ein Widerruf eingegangen"
            }
            #expect(told.count == 1 && told.first?.words.contains("/vorgaenge/") == false)
        }
    }
}
