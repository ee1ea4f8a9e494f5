import HTML
import Store
import Testing
import Vocabulary

@testable import Portal

/// What the form asks for, and what it says of what cannot be.
@Suite struct ComplaintFormTests {
    @Test func `energy law is cited for energy only`() async throws {
        try await TestPortal.run { house in
            let norm = "nennen wir die Gründe"
            let guest = try await Visitor.guest(house).open(Complaining.page)
            #expect(guest.text.contains("\(norm) (bei Strom und Gas: § 111a EnWG)."))
            let anna = try await Visitor.signedIn(.anna, house)
            #expect(
                try await anna.open("\(Complaining.page)?vertrag=\(Cast.gas)").text.contains("\(norm) (§ 111a EnWG)."))
            #expect(try await anna.open("\(Complaining.page)?vertrag=\(Cast.internet)").text.contains("\(norm)."))
        }
    }

    @Test func `a reader is offered no contract, and a forged one is not taken`() async throws {
        try await TestPortal.run { house in
            let ben = try await Visitor.signedIn(.ben, house)
            let page = try await ben.open("\(Complaining.page)?vertrag=\(Cast.strom)")
            #expect(!page.text.contains(Cast.strom))
            var forged = try await Complaining.asAnna(house)
            try forged.forge("vertrag", Cast.twoRegisters)
            #expect(try await forged.press("Beschwerde senden").status == 422)
            #expect(try await house.count("SELECT COUNT(*) FROM service_request") == 0)
        }
    }

    /// The summary goes through the page from top to bottom, as the eye does.
    @Test func `what is missing is listed in the order of the page`() async throws {
        try await TestPortal.run { house in
            let page = try await Visitor.guest(house).open(MakeComplaint.path.value).press("Beschwerde senden")
            #expect(page.status == 422)
            let missing = [
                ComplaintTexts.commodityMissing, ComplaintTexts.topicMissing, ComplaintTexts.wordsMissing,
                ComplaintTexts.nameMissing,
            ].map(\.german)
            #expect(Array(page.problems.prefix(4)) == missing)
        }
    }

    /// Field, what is typed, and the line of the summary.
    @Test(arguments: [
        ("Ihre Beschwerde", "", "Schreiben Sie, worüber"), ("Ihre Beschwerde", "\r\n \r\n", "Schreiben Sie, worüber"),
        ("Ihre Beschwerde", String(repeating: "ä", count: 4001), "Das ist zu lang. Hier ist Platz für 4000"),
        ("Ihre Beschwerde", "a\u{0}b", "Hier standen Zeichen"), ("Name", "", "Geben Sie Ihren Namen ein."),
        ("Name", "Fri\nda", "Hier standen Zeichen"), ("E-Mail-Adresse", "fremd", "Geben Sie die E-Mail-Adresse"),
        ("Vertragsnummer", "12", ""),
    ])
    func `what cannot be is said at its field`(field: String, typed: String, words: String) async throws {
        try await TestPortal.run { house in
            var page = try await Complaining.asGuest(house)
            try page.fill(field, typed)
            page = try await page.press("Beschwerde senden")
            #expect(page.status == 422)
            #expect(page.problems.count == 1)
            #expect(page.problems.first?.hasPrefix(words) == true, "\(page.problems)")
        }
    }

    @Test func `four thousand signs with line breaks are kept`() async throws {
        try await TestPortal.run { house in
            var page = try await Complaining.asAnna(house)
            let line = String(repeating: "ß", count: 99)
            try page.fill("Ihre Beschwerde", Array(repeating: line, count: 40).joined(separator: "\r\n"))
            page = try await page.press("Beschwerde senden")
            #expect(page.path.hasPrefix("/vorgaenge/"))
            #expect(page.source.contains("\(line)\n\(line)"))
            let receipt = try await page.visitor.open("\(page.path.split(separator: "?")[0])/beleg")
            #expect(receipt.status == 200)
        }
    }
}
