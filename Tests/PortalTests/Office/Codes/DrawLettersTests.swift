import Store
import Testing
import Vocabulary

@testable import Portal

/// From the order of a letter to its PDF. Today is 20 November 2026.
@Suite struct DrawLettersTests {
    private static let draw = "1 Code ziehen und herunterladen"

    @Test(arguments: Engine.all)
    func `ordered by one, drawn by another, and the code of the PDF opens the contracts`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { (house) async throws in
            let petra = try await Visitor.office(try await house.hire("Petra", .clerk), house)
            var page = try await petra.open("/service/codes")
            #expect(page.text.contains("Es wartet kein Brief."))
            try page.fill("Vertragsnummer", Cast.letterContract)
            page = try await page.press("Brief bestellen")
            #expect(page.text.contains("Der Brief ist bestellt."))
            #expect(page.text.contains("Davon haben Sie 1 selbst bestellt."))
            #expect(!page.buttons.contains(Self.draw))

            let renate = try await Visitor.office(try await house.hire("Renate", .approver), house)
            let pdf = try await renate.open("/service/codes").press(Self.draw)
            #expect(pdf.isPDF)
            #expect(pdf.header("Content-Disposition")?.contains("Codes_2026-11-20_1.pdf") == true)
            let after = try await renate.open("/service/codes")
            #expect(after.text.contains("1, davon eingelöst 0") && after.text.contains("Renate"))
            // The code before it ended.
            #expect(try await Visitor.guest(house).redeem().status == 422)
            let row = try await house.store.read { db in
                try db.first(
                    "SELECT detail FROM audit_event WHERE kind = 'codes-drawn'"
                ) { (detail: String) in detail }
            }
            #expect(row?.contains("count=1") == true)
            guard PDFWords.canBeRead else { return }
            let code = try #require(try house.codes(in: pdf.bytes).first)
            let hashes = try await house.count(
                "SELECT COUNT(*) FROM registration_code WHERE code_hash LIKE '$argon2id%' AND replaced_at IS NULL")
            #expect(hashes == 1)
            #expect(
                try await Visitor.guest(house).redeem(Cast.letterContract, code).path == "/registrieren/email")
        }
    }

    @Test(arguments: Engine.all)
    func `nobody draws what they ordered`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { (house) async throws in
            let renate = try await house.hire("Renate", .approver)
            try await house.orderLetter(by: renate.id)
            let hers = try await Visitor.office(renate, house)
            let page = try await hers.open("/service/codes")
            #expect(!page.buttons.contains { $0.contains("ziehen") })
            #expect(try await hers.sendToOffice("/service/codes/ziehen").status == 409)
            #expect(try await house.count("SELECT COUNT(*) FROM code_draw") == 0)
            let achim = try await Visitor.office(try await house.hire("Achim", .admin), house)
            #expect(try await achim.open("/service/codes").press(Self.draw).isPDF)
        }
    }

    @Test(arguments: Engine.all)
    func `a lost PDF is drawn again, with other codes`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { (house) async throws in
            try await house.orderLetter(by: nil)
            let renate = try await Visitor.office(try await house.hire("Renate", .approver), house)
            let first = try await renate.open("/service/codes").press(Self.draw)
            let list = try await renate.open("/service/codes")
            house.clock.advance(seconds: 5)
            let again = try await list.press("PDF verloren: neu ziehen")
            #expect(again.isPDF)
            let conflict = try await list.press("PDF verloren: neu ziehen")
            #expect(conflict.status == 409)
            #expect(conflict.text.contains("neu gezogen"))
            #expect(try await house.count("SELECT COUNT(*) FROM code_draw") == 2)
            #expect(
                try await house.count("SELECT COUNT(*) FROM registration_code WHERE replaced_at IS NULL") == 1)
            guard PDFWords.canBeRead else { return }
            let (lost, code) = (
                try #require(try house.codes(in: first.bytes).first),
                try #require(try house.codes(in: again.bytes).first)
            )
            #expect(lost != code)
            #expect(try await Visitor.guest(house).redeem(Cast.letterContract, lost).status == 422)
            #expect(
                try await Visitor.guest(house).redeem(Cast.letterContract, code).path == "/registrieren/email")
        }
    }

    @Test(arguments: Engine.all)
    func `two at once draw each letter once`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { (house) async throws in
            try await house.orderLetter(by: nil)
            var pages: [VisitedPage] = []
            for name in ["Renate", "Achim", "Bodo"] {
                let visitor = try await Visitor.office(try await house.hire(name, .approver), house)
                pages.append(try await visitor.open("/service/codes"))
            }
            let forms = pages
            let answers = try await withThrowingTaskGroup(of: Bool.self) { group in
                for form in forms { group.addTask { try await form.press(Self.draw).isPDF } }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            #expect(answers.count(where: \.self) == 1)
            #expect(try await house.count("SELECT COUNT(*) FROM code_draw") == 1)
            #expect(
                try await house.count("SELECT COUNT(*) FROM registration_code WHERE replaced_at IS NULL") == 1)
        }
    }

    @Test(arguments: Engine.all)
    func `who got access meanwhile gets no letter`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { (house) async throws in
            try await house.orderLetter(by: nil)
            let renate = try await Visitor.office(try await house.hire("Renate", .approver), house)
            let list = try await renate.open("/service/codes")
            let now = house.clock.now
            try await house.store.write(about: "test") { db in
                for number in [Cast.letterContract, Cast.letterGas] {
                    try db.give(number, to: .clara, as: "owner", at: now)
                }
            }
            #expect(try await list.press(Self.draw).status == 409)
            #expect(try await house.count("SELECT COUNT(*) FROM code_letter WHERE ended_at IS NOT NULL") == 1)
        }
    }

    @Test func `after a while the second factor is asked for again`() async throws {
        try await TestPortal.run { (house) async throws in
            try await house.orderLetter(by: nil)
            let renate = try await Visitor.office(try await house.hire("Renate", .approver), house)
            for _ in 0..<2 {
                house.clock.advance(minutes: 10)
                _ = try await renate.open("/service/codes")
            }
            let page = try await renate.open("/service/codes").press(Self.draw)
            #expect(!page.isPDF)
            #expect(try await house.count("SELECT COUNT(*) FROM code_draw") == 0)
        }
    }
}
