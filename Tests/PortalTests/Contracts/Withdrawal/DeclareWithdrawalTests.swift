import Mail
import Store
import Testing
import Vocabulary

@testable import Portal

@Suite struct DeclareWithdrawalTests {
    @Test(arguments: Engine.all)
    func `two steps, and the arrival is acknowledged at once`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { (house) async throws in
            var page = try await Visitor.guest(house).beginWithdrawal("Strom vom 18.11.2026", name: "Dora Dietz")
            #expect(page.heading == "Widerruf bestätigen")
            #expect(page.fact("Name") == "Dora Dietz")
            #expect(try await house.declarations(WithdrawalRequest.name) == 0)
            page = try await page.press("Widerruf bestätigen")
            #expect(page.heading == "Ihr Widerruf ist eingegangen")
            #expect(page.fact("Eingegangen am") == "20.11.2026, 10:00 Uhr")
            #expect(page.fact("Vertrag") == "Strom vom 18.11.2026")
            #expect(page.fact("Erklärung") == "abgegeben mit der Schaltfläche „Widerruf bestätigen“")
            let letter = try #require(try await house.letters(to: Visitor.confirmationAddress).first)
            #expect(letter.subject == "Ihr Widerruf ist eingegangen")
            for words in ["20.11.2026, 10:00 Uhr", "Dora Dietz", "Strom vom 18.11.2026", "Ich widerrufe den Vertrag."] {
                #expect(letter.words.contains(words), "\(words)")
            }
            // Neutral: that it arrived, not that it works.
            #expect(!letter.words.contains("wirksam"))
            let pdf = try await page.visitor.open("\(page.path)/pdf")
            #expect(pdf.bytes.starts(with: Array("%PDF-".utf8)))
            #expect(pdf.header("Content-Disposition")?.contains("_Widerruf_") == true)
        }
    }

    @Test func `what was typed can be changed before`() async throws {
        try await TestPortal.run { (house) async throws in
            var page = try await Visitor.guest(house).beginWithdrawal("Strom", name: "Dora")
            page = try await page.press("Angaben ändern")
            #expect(page.status == 200)
            #expect(try page.value(of: "Ihr Name") == "Dora")
            try page.fill("Ihr Name", "Dora Dietz")
            page = try await page.press("Vertrag widerrufen").press("Widerruf bestätigen")
            #expect(page.fact("Name") == "Dora Dietz")
        }
    }

    @Test(arguments: Engine.all)
    func `signed in it is filled in and stands with the contract`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { (house) async throws in
            let anna = try await Visitor.signedIn(.anna, house)
            var page = try await anna.open("/vertraege/\(Cast.gas)").follow("Diesen Vertrag widerrufen")
            #expect(try page.value(of: "Ihr Name") == "Anna Ahrens")
            #expect(try page.value(of: "E-Mail-Adresse für die Bestätigung") == Cast.anna.email)
            page = try await page.press("Vertrag widerrufen").press("Widerruf bestätigen")
            #expect(page.status == 200)
            #expect(try await house.newest(WithdrawalRequest.name)?.contract == Cast.contract(Cast.gas).value)
            let number = try #require(page.fact("Vorgangsnummer"))
            let request = try await anna.open("/vorgaenge/\(number)")
            // BGB § 357 (1): within fourteen days.
            #expect(request.fact("Rückzahlung") == "bis zum 04.12.2026 (§ 357 Abs. 1 BGB)")
            #expect(!request.links.contains { $0.words == "Vorgang zurückziehen" })
            // A withdrawal is no termination.
            #expect(try await !anna.open("/vertraege/\(Cast.gas)").text.contains("Kündigung eingegangen"))
        }
    }

    @Test func `three things are needed, and no fourth`() async throws {
        try await TestPortal.run { (house) async throws in
            var page = try await Visitor.guest(house).open("/widerrufen")
            page = try await page.press("Vertrag widerrufen")
            #expect(page.status == 422)
            #expect(page.problems.count == 3)
            // Straight to the second step, without what is needed.
            page = try await Visitor.guest(house).beginWithdrawal("Strom", name: "Dora Dietz")
            try page.forge("email", "keine")
            page = try await page.press("Widerruf bestätigen")
            #expect(page.status == 422)
            #expect(try await house.declarations(WithdrawalRequest.name) == 0)
        }
    }

    @Test func `the owner hears of what a stranger declares`() async throws {
        try await TestPortal.run { (house) async throws in
            _ = try await Visitor.guest(house).beginWithdrawal("300 001 001", name: "A. Ahrens")
                .press("Widerruf bestätigen")
            let letter = try #require(try await Visitor(house, as: .anna).declarationLetters().first)
            #expect(letter.subject == "Widerruf zu Ihrem Vertrag 300001001 eingegangen")
            #expect(try await house.newest(WithdrawalRequest.name)?.contract == nil)
        }
    }

    @Test(arguments: Engine.all)
    func `twenty presses at once are one withdrawal`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { (house) async throws in
            let page = try await Visitor.guest(house).beginWithdrawal("Strom", name: "Dora Dietz")
            try await withThrowingTaskGroup { group in
                for _ in 0..<20 { group.addTask { _ = try await page.press("Widerruf bestätigen") } }
                try await group.waitForAll()
            }
            #expect(try await house.declarations(WithdrawalRequest.name) == 1)
            #expect(try await house.letters(to: Visitor.confirmationAddress).count == 1)
        }
    }
}
