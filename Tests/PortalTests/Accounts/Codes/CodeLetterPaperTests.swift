import Testing
import Vocabulary

@testable import Paper
@testable import Portal

/// The letter with a code, on paper.
@Suite struct CodeLetterPaperTests {
    private func drawn(_ last: String = "Ernst", code: String = "Ab3dEf7h") throws -> DrawnCodeLetter {
        DrawnCodeLetter(
            letter: WaitingCodeLetter(
                id: ID(), contractID: "1", contract: try ContractNumber(Cast.letterContract), customerNumber: "100003",
                salutation: "Herrn", firstName: "Emil", lastName: last, street: "Lindenweg", houseNumber: "7a",
                postalCode: "19053", city: "Schwerin"), code: code, hash: "")
    }

    /// Also with long names and a long address of the portal.
    @Test(arguments: ["Ernst", "von und zu Hohenschwangau-Müller-Lüdenscheidt auf der langen Bank am Ziegelsee"])
    func `it is one page that says everything`(last: String) throws {
        let base = "https://kundenportal.stadtwerke-musterstadt-an-der-see.example"
        let paper = CodeLetterPaper(
            drawn: try drawn(last), house: .demo, baseURL: base, expiresOn: Day(unchecked: "2027-01-19"))
        let document = paper.document(at: TestClock.start)
        #expect(document.recipient == ["Herrn", "Emil \(last)", "Lindenweg 7a", "19053 Schwerin"])
        let words = document.blocks.map { "\($0)" }.joined()
        for part in ["Ab3d Ef7h", "300001234", "\(base)/registrieren/code", "bis zum 19.01.2027", Operator.demo.phone] {
            #expect(words.contains(part), "\(part)")
        }
        let text = String(decoding: try document.render(), as: UTF8.self)
        #expect(text.contains("/S /Figure") && text.contains("/Count 1"))
    }

    /// The code stands behind the `#`: no server and no log ever sees it.
    @Test func `the squares fill the form and tell nobody`() throws {
        let link = CodeLetterPaper.link(
            "https://portal.example", try ContractNumber(Cast.letterContract), "Ab3dEf7h")
        #expect(link == "https://portal.example/registrieren/code?vertrag=300001234#Ab3dEf7h")
        #expect(link.split(separator: "#").first.map { !$0.contains("Ab3dEf7h") } == true)
    }

    @Test func `the page takes the contract from the address, and nothing else`() async throws {
        try await TestPortal.run { (house) async throws in
            let page = try await Visitor.guest(house).open(
                "/registrieren/code?vertrag=\(Cast.letterContract)&registrierungscode=Ab3dEf7h")
            #expect(try page.value(of: "Vertragsnummer") == Cast.letterContract)
            #expect(try page.value(of: "Registrierungscode").isEmpty)
            let odd = try await Visitor.guest(house).open("/registrieren/code?vertrag=%22%3E1")
            #expect(try odd.value(of: "Vertragsnummer").isEmpty)
        }
    }

    @Test func `many letters are one file, a page each`() throws {
        let all = try (0..<5).map { try drawn("Ernst \($0)") }
        let bytes = try CodeLetterPaper.mailing(
            all, from: .demo, "https://portal.example", expiresOn: Day(unchecked: "2027-01-19"), at: TestClock.start)
        #expect(String(decoding: bytes, as: UTF8.self).contains("/Count 5"))
    }

    @Test func `a greeting of the house stands in the place of ours, on the same page`() throws {
        let bytes = try CodeLetterPaper.mailing(
            [try drawn("Ernst")], from: .demo, "https://portal.example", expiresOn: Day(unchecked: "2027-01-19"),
            signature: "Ihr Kundenservice\nim Kundenzentrum\nam Alten Markt\nStadtwerke", at: TestClock.start)
        #expect(String(decoding: bytes, as: UTF8.self).contains("/Count 1"))
        if PDFWords.canBeRead {
            let words = try PDFWords.of(bytes)
            #expect(words.contains("Ihr Kundenservice") && !words.contains("Freundliche Grüße"))
        }
    }

    @Test func `codes are drawn of signs that are easy to tell apart, and never look like none`() throws {
        let contract = try ContractNumber(Cast.letterContract)
        let codes = (0..<2000).map { _ in FreshCode.draw(for: contract) }
        #expect(FreshCode.alphabet.count == 57 && Set(FreshCode.alphabet).count == 57)
        #expect(codes.allSatisfy { $0.count == 8 && $0.allSatisfy(FreshCode.alphabet.contains) })
        #expect(codes.allSatisfy { !$0.contains { "0O1lI".contains($0) } })
        #expect(codes.allSatisfy { CodeRow.weakness(of: $0, contract: contract) == nil })
        #expect(Set(codes).count == codes.count)
    }
}
