import Store
import Testing
import Vocabulary

@testable import Portal

/// A customer orders another letter with a code, without signing in.
@Suite struct OrderLetterTests {
    private func order(
        _ house: TestPortal, contract: String = Cast.letterContract, name: String = "Ernst", code: String = "19053",
        peer: String = "192.0.2.1"
    ) async throws -> VisitedPage {
        var page = try await Visitor.guest(house, peer: peer).open("/registrieren/brief")
        try page.fill("Vertragsnummer", contract)
        try page.fill("Nachname", name)
        try page.fill("Postleitzahl", code)
        return try await page.press("Brief bestellen")
    }

    /// Right, and wrong in each part: one answer, and a letter for the right one only.
    @Test(arguments: Engine.all)
    func `one answer, and a letter only where all fits`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { (house) async throws in
            try await FillCustomerKeys(store: house.store).run()
            var answers: Set<String> = []
            for (contract, name, code) in [
                (Cast.letterContract, "Niemand", "19053"), (Cast.letterContract, "Ernst", "18055"),
                ("300009999", "Ernst", "19053"), (Cast.strom, "Ahrens", "19053"),
                (Cast.letterContract, "Er", "19053"), (Cast.letterContract, "%", "19053"),
            ] {
                let page = try await order(house, contract: contract, name: name, code: code)
                #expect(page.path == "/registrieren/brief/bestellt")
                answers.insert(page.masked())
                #expect(try await house.count("SELECT COUNT(*) FROM code_letter") == 0, "\(contract) \(name) \(code)")
            }
            answers.insert(try await order(house, name: "ERNST").masked())
            #expect(answers.count == 1)
            #expect(
                try await house.count(
                    "SELECT COUNT(*) FROM code_letter WHERE origin = 'customer' AND ordered_by IS NULL") == 1)
            #expect(
                try await house.count("SELECT COUNT(*) FROM audit_event WHERE kind = 'code-letter-asked'") == 7)
            // The code before it counts until the new one is drawn.
            #expect(try await Visitor.guest(house).redeem().path == "/registrieren/email")
        }
    }

    @Test(arguments: Engine.all)
    func `one letter in seven days, however often it is asked for`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { (house) async throws in
            try await FillCustomerKeys(store: house.store).run()
            for turn in 0..<3 { _ = try await order(house, peer: "203.0.113.\(turn)") }
            _ = try await order(house, contract: Cast.letterGas, peer: "203.0.113.8")
            #expect(try await house.count("SELECT COUNT(*) FROM code_letter") == 1)
            let renate = try await Visitor.office(try await house.hire("Renate", .approver), house)
            _ = try await renate.open("/service/codes").press("1 Code ziehen und herunterladen")
            house.clock.advance(days: 6)
            _ = try await order(house)
            #expect(try await house.count("SELECT COUNT(*) FROM code_letter") == 1)
            house.clock.advance(days: 2)
            _ = try await order(house)
            #expect(try await house.count("SELECT COUNT(*) FROM code_letter") == 2)
        }
    }

    @Test func `ten an hour from one network, and what is missing is said at its field`() async throws {
        try await TestPortal.run { (house) async throws in
            let empty = try await Visitor.guest(house).open("/registrieren/brief").press("Brief bestellen")
            #expect(empty.status == 422 && empty.problems.count == 3)
            for _ in 0..<10 { #expect(try await order(house).status == 200) }
            #expect(try await order(house).status == 429)
            let start = try await Visitor.guest(house).open("/registrieren/code")
            #expect(try await start.follow("Neuen Brief mit Code bestellen").path == "/registrieren/brief")
        }
    }
}
