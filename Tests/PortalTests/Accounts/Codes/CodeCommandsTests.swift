import Foundation
import Store
import Testing
import Vocabulary

@testable import Portal

/// Letters with codes for a print shop, by command.
@Suite struct CodeCommandsTests {
    @Test(arguments: Engine.all)
    func `ordered and drawn into a folder only its owner reads`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { (house) async throws in
            let nobody = try await house.portal.orderCodeLetters(commodity: nil, postalCode: nil)
            #expect(nobody.hasPrefix("0 letters"))
            #expect(try await house.count("SELECT COUNT(*) FROM code_batch") == 0)
            try await house.expireCodes()
            let words = try await house.portal.orderCodeLetters(commodity: "strom", postalCode: "19")
            #expect(words.hasPrefix("1 letters in batch S-2026-"))
            let number = try #require(words.split(separator: " ").last.map(String.init))
            let folder = URL(filePath: house.folder).appending(path: "druck")
            // Letters of a batch are drawn by its number only.
            #expect(try await house.portal.drawCodes(in: folder.appending(path: "einzeln"), batch: nil) == 0)
            let inside = folder.appending(path: "sendung")
            #expect(try await house.portal.drawCodes(in: inside, batch: number) == 1)
            let names = try FileManager.default.contentsOfDirectory(atPath: inside.path).sorted()
            #expect(names == ["codes-0001.pdf", "letters.jsonl"])
            let report = try String(contentsOf: inside.appending(path: "letters.jsonl"), encoding: .utf8)
            #expect(
                report
                    == #"{"file":"codes-0001.pdf","page":"1","contract_number":"300001234","customer":"100003"}"# + "\n"
            )
            for name in names {
                let facts = try FileManager.default.attributesOfItem(atPath: inside.appending(path: name).path)
                #expect(facts[.posixPermissions] as? Int == 0o600)
            }
            let acts = try await house.count(
                "SELECT COUNT(*) FROM audit_event WHERE actor = 'command' AND kind IN ('codes-drawn', 'code-letters-ordered')"
            )
            #expect(acts == 2)
            guard PDFWords.canBeRead else { return }
            let pdf = try Data(contentsOf: inside.appending(path: "codes-0001.pdf"))
            let code = try #require(try house.codes(in: Array(pdf)).first)
            #expect(!report.contains(code))
            #expect(
                try await Visitor.guest(house).redeem(Cast.letterContract, code).path == "/registrieren/email")
        }
    }

    @Test func `what cannot be is named, and nothing is drawn`() async throws {
        try await TestPortal.run { (house) async throws in
            await #expect(throws: CodeLettersProblem.noCommodity) {
                try await house.portal.orderCodeLetters(commodity: "wasser", postalCode: nil)
            }
            await #expect(throws: CodeLettersProblem.noPostalCode) {
                try await house.portal.orderCodeLetters(commodity: nil, postalCode: "19053x")
            }
            let folder = URL(filePath: house.folder).appending(path: "druck")
            await #expect(throws: CodeLettersProblem.noBatch) {
                try await house.portal.drawCodes(in: folder, batch: "S-2026-9999")
            }
            #expect(try await house.portal.drawCodes(in: folder, batch: nil) == 0)
            await #expect(throws: CodeLettersProblem.notEmpty) {
                try await house.portal.drawCodes(in: folder, batch: nil)
            }
        }
    }
}
