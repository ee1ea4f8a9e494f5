import Mail
import Testing
import Vocabulary

@testable import Portal

/// Words the law fixes, letter for letter, each with its norm.
@Suite struct LawWordsTests {
    @Test(arguments: ["/", "/hilfe", "/anmelden", "/gibt-es-nicht", "/kuendigen", "/widerrufen"], Language.allCases)
    func `every foot leads to both pages, in German, with nothing else on the link`(path: String, language: Language)
        async throws
    {
        try await TestPortal.run { (house) async throws in
            let anna = try await Visitor.signedIn(.anna, house)
            for visitor in [Visitor.guest(house), anna] {
                visitor.setCookie("sprache", language.rawValue)
                let foot = try #require(try await visitor.open(path).root?.all("footer").last)
                let links = foot.all("a")
                // BGB § 312k (2) sentence 2: „Verträge hier kündigen“.
                let terminate = try #require(links.first { $0["href"] == "/kuendigen" })
                #expect(terminate.text == "Verträge hier kündigen")
                // BGB § 356a (1): „Vertrag widerrufen“.
                let withdraw = try #require(links.first { $0["href"] == "/widerrufen" })
                #expect(withdraw.text == "Vertrag widerrufen")
                for link in [terminate, withdraw] {
                    #expect(link["lang"] == (language == .german ? nil : "de"))
                    #expect(link["target"] == nil)
                }
                #expect(foot.text.contains("(cancel contracts here)") == (language == .english))
                #expect(foot.text.contains("(withdraw from a contract)") == (language == .english))
            }
        }
    }

    @Test(arguments: Language.allCases)
    func `the buttons say what the law says`(language: Language) async throws {
        try await TestPortal.run { (house) async throws in
            let guest = Visitor.guest(house)
            guest.setCookie("sprache", language.rawValue)
            // BGB § 312k (2) sentence 4: „jetzt kündigen“; one click from the link, without signing in.
            let termination = try await guest.open("/").follow("Verträge hier kündigen")
            #expect(termination.path == "/kuendigen")
            #expect(try termination.form(pressing: "jetzt kündigen").action == "/kuendigen")
            #expect(termination.main?.all("button").map(\.text) == ["jetzt kündigen"])
            // BGB § 356a (1) and (3): „Vertrag widerrufen“, then „Widerruf bestätigen“.
            var withdrawal = try await guest.open("/").follow("Vertrag widerrufen")
            #expect(withdrawal.path == "/widerrufen")
            #expect(withdrawal.main?.all("button").map(\.text) == ["Vertrag widerrufen"])
            let isGerman = language == .german
            try withdrawal.fill(isGerman ? "Ihr Name" : "Your name", "Dora Dietz")
            try withdrawal.fill(isGerman ? "Vertrag" : "Contract", "Strom")
            try withdrawal.fill(
                isGerman ? "E-Mail-Adresse für die Bestätigung" : "E-mail address for the confirmation",
                "dora@kunden.example")
            let second = try await withdrawal.press("Vertrag widerrufen")
            #expect(second.status == 200)
            #expect(second.main?.all("button").first?.text == "Widerruf bestätigen")
            #expect(try await house.declarations(WithdrawalRequest.name) == 0)
        }
    }

    /// Nothing has to be known or done to get through: BGB § 312k (2) sentence 3 lists what may be asked for.
    @Test func `the page asks for what the law lists and for nothing else`() async throws {
        try await TestPortal.run { (house) async throws in
            let page = try await Visitor.guest(house).open("/kuendigen")
            let asked = page.controls.filter { $0.kind != .hidden && $0.name != "sprache" }.map(\.name)
            #expect(asked == ["art", "grund", "vertrag", "name", "anschrift", "ende", "email"])
            // BGB § 356a (2): name, contract, electronic means for the acknowledgement; no reason.
            let other = try await Visitor.guest(house).open("/widerrufen")
            #expect(other.controls.filter { $0.kind != .hidden }.map(\.name) == ["name", "vertrag", "email"])
            // Kept apart, each leading to the other.
            #expect(page.main?.all("a").contains { $0["href"] == "/widerrufen" } == true)
            #expect(other.main?.all("a").contains { $0["href"] == "/kuendigen" } == true)
        }
    }
}
