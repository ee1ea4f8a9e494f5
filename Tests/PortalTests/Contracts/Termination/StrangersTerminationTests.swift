import HTTPTypes
import Mail
import Store
import Testing
import Vocabulary

@testable import Portal

/// Cancelling without an account.
@Suite struct StrangersTerminationTests {
    private static let noticeSubject = "Kündigung zu Ihrem Vertrag 300001001 eingegangen"

    @Test(arguments: Engine.all)
    func `who sent it learns nothing of the contract; its owner is told`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { (house) async throws in
            let guest = Visitor.guest(house)
            let anna = Visitor(house, as: .anna)
            var seen: [String] = []
            for (number, name, isTold) in [
                (Cast.strom, "Anna Ahrens", true), (Cast.strom, "Anna Andere", true),
                ("999999999", "Anna Ahrens", false), (Cast.letterContract, "Emil Ernst", false),
            ] {
                let before = try await anna.declarationLetters().count
                let page = try await guest.terminate("Vertrag \(number)", name: name)
                #expect(page.status == 200)
                let request = try #require(page.fact("Vorgangsnummer"))
                seen.append(
                    page.text.replacing(number, with: "#").replacing(name, with: "#").replacing(request, with: "#"))
                let row = try #require(try await house.newest(TerminationRequest.name))
                #expect(row.contract == nil)
                #expect(row.account == nil)
                let told = try await anna.declarationLetters().count - before
                #expect(told == (isTold ? 1 : 0), "\(number) \(name)")
                house.clock.advance(minutes: 1)
            }
            #expect(Set(seen.map { $0.replacing("10:0", with: "").count }).count == 1)
            #expect(!seen[0].contains("Ende des Vertrags nach seiner Frist"))
            let letters = try await house.letters(to: Visitor.confirmationAddress)
            #expect(letters.count == 4)
            #expect(Set(letters.map(\.subject)) == ["Ihre Kündigung ist eingegangen"])
            let notice = try #require(try await anna.declarationLetters().first { $0.subject == Self.noticeSubject })
            #expect(notice.words.contains("für Ihren Vertrag 300001001 ist eine Kündigung eingegangen"))
            #expect(!notice.words.contains(Visitor.confirmationAddress))
            // It stands with nobody's contract, so nobody's mailbox is filled.
            let signedIn = try await Visitor.signedIn(.anna, house)
            #expect(try await !signedIn.open("/postfach").text.contains("Kündigung"))
        }
    }

    @Test func `staff see which contract may be meant`() async throws {
        try await TestPortal.run { (house) async throws in
            _ = try await Visitor.guest(house).terminate(Cast.strom, name: "Ahrens")
            #expect(
                try await house.newest(TerminationRequest.name)?.payload.contains("\"suggested\":\"300001001\"") == true
            )
            // Signed in, the copy of their own data would tell them.
            house.clock.advance(minutes: 1)
            let clara = try await Visitor.signedIn(.clara, house)
            _ = try await clara.terminate(Cast.strom, name: "Ahrens")
            let row = try #require(try await house.newest(TerminationRequest.name))
            #expect(row.account == Cast.clara.account.value)
            #expect(row.contract == nil)
            #expect(!row.payload.contains("suggested"))
            #expect(
                try await Visitor(house, as: .anna).declarationLetters().count { $0.subject == Self.noticeSubject } == 2
            )
        }
    }

    @Test func `three letters a day are enough to be warned`() async throws {
        try await TestPortal.run { (house) async throws in
            for day in 1...5 {
                _ = try await Visitor.guest(house).terminate(Cast.strom, name: "Ahrens", on: "\(day).03.2027")
            }
            #expect(try await Visitor(house, as: .anna).declarationLetters().count == 3)
            #expect(try await house.declarations(TerminationRequest.name) == 5)
        }
    }

    @Test func `the page opens for who has its address, for thirty days`() async throws {
        try await TestPortal.run { (house) async throws in
            let page = try await Visitor.guest(house).terminate("Strom", name: "Dora Dietz")
            let path = page.path
            #expect(path.utf8.count == "/eingang/".utf8.count + 64)
            let other = Visitor.guest(house, peer: "203.0.113.5")
            #expect(try await other.open(path).fact("Name") == "Dora Dietz")
            let pdf = try await other.open("\(path)/pdf")
            #expect(pdf.bytes.starts(with: Array("%PDF-".utf8)))
            #expect(pdf.header("Content-Type") == "application/pdf")
            #expect(pdf.header("Content-Disposition")?.contains("2026-11-20_Kuendigung_V-2026-") == true)
            #expect(try await other.open("\(path)/pdf").bytes == pdf.bytes)
            let last = path.hasSuffix("0") ? "1" : "0"
            for wrong in ["\(path.dropLast())\(last)", "/eingang/\(String(repeating: "a", count: 64))", "/eingang/x"] {
                #expect(try await other.open(wrong).status == 404)
                #expect(try await other.open("\(wrong)/pdf").status == 404)
            }
            house.clock.advance(days: 31)
            #expect(try await other.open(path).status == 404)
        }
    }

    @Test func `what has to be mended stands at its field, and nothing is kept`() async throws {
        try await TestPortal.run { (house) async throws in
            var page = try await Visitor.guest(house).open("/kuendigen")
            try page.fill("Wann der Vertrag enden soll", "irgendwann")
            try page.fill("E-Mail-Adresse für die Bestätigung", "keine Adresse")
            try page.fill("Ihr Name", "Dora\u{202E}Dietz")
            try page.fill("Grund", String(repeating: "a", count: 2001))
            page = try await page.press("jetzt kündigen")
            #expect(page.status == 422)
            #expect(page.problems.count == 5)
            for label in [
                "Vertrag", "Wann der Vertrag enden soll", "E-Mail-Adresse für die Bestätigung", "Ihr Name", "Grund",
            ] {
                #expect(try page.error(at: label) != nil, "\(label)")
            }
            try page.forge("art", "fristlos")
            #expect(try await page.press("jetzt kündigen").status == 422)
            #expect(try await house.declarations(TerminationRequest.name) == 0)
            #expect(try await house.letters() == [])
        }
    }

    @Test(arguments: ["x", "🙂", "<script>alert(1)</script>", "'; DROP TABLE contract; --", "Strom; 300001001"])
    func `whatever names the contract is taken as it is`(words: String) async throws {
        try await TestPortal.run { (house) async throws in
            let page = try await Visitor.guest(house).terminate(words)
            #expect(page.fact("Vertrag") == words)
            #expect(try await house.letters().contains { $0.words.contains(words) })
        }
    }

    @Test func `too many from one network are told the other ways`() async throws {
        try await TestPortal.run { (house) async throws in
            let guest = Visitor.guest(house)
            for index in 0..<30 {
                #expect(try await guest.terminate("Strom", email: "dora\(index)@kunden.example").status == 200)
            }
            let page = try await guest.terminate("Strom", email: "dora@kunden.example")
            #expect(page.status == 429)
            #expect(page.text.contains(Operator.demo.email))
            #expect(page.text.contains(Operator.demo.street))
            let other = Visitor.guest(house, peer: "203.0.113.5")
            #expect(try await other.terminate("Strom").status == 200)
        }
    }

    @Test func `nobody's mail is filled with confirmations`() async throws {
        try await TestPortal.run { (house) async throws in
            for index in 0..<10 {
                let guest = Visitor.guest(house, peer: "203.0.113.\(index)")
                #expect(try await guest.terminate("Strom").status == 200)
            }
            let refused = try await Visitor.guest(house).terminate("Strom")
            #expect(refused.status == 429)
            #expect(refused.header("Retry-After") == "86400")
            #expect(try await house.letters(to: Visitor.confirmationAddress).count == 10)
        }
    }

    /// BGB § 312k (6): who cannot declare it here may cancel at any time, so nobody else may bring that about.
    @Test func `strangers who use up an address keep its owner from nothing`() async throws {
        try await TestPortal.run { (house) async throws in
            for index in 0..<10 {
                _ = try await Visitor.guest(house, peer: "203.0.113.\(index)").terminate(
                    "Strom", email: Cast.anna.email)
            }
            #expect(try await Visitor.guest(house).terminate("Strom", email: Cast.anna.email).status == 429)
            let anna = try await Visitor.signedIn(.anna, house)
            let page = try await anna.terminate(Cast.strom, email: Cast.anna.email)
            #expect(page.heading == "Ihre Kündigung ist eingegangen")
            #expect(
                try await house.count(
                    "SELECT COUNT(*) FROM service_request WHERE kind = 'termination' AND account_id IS NOT NULL")
                    == 1)
        }
    }
}
