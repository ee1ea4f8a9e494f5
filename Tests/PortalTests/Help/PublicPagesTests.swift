import Testing
import Vocabulary

@testable import Portal

@Suite struct PublicPagesTests {
    @Test(arguments: ["/", "/hilfe", "/impressum", "/datenschutz", "/barrierefreiheit"], Language.allCases)
    func `anybody can read them in both languages`(path: String, language: Language) async throws {
        try await TestPortal.run { house in
            let guest = Visitor.guest(house)
            guest.setCookie("sprache", language.rawValue)
            let page = try await guest.open(path)
            #expect(page.status == 200)
            #expect(page.root?["lang"] == language.rawValue)
            #expect(!page.text.isEmpty)
            for link in page.links where link.path.hasPrefix("/") {
                #expect(try await guest.request("GET", link.path).status < 400, "\(link.path)")
            }
        }
    }

    @Test func `the way in, and the way on for whoever is in`() async throws {
        try await TestPortal.run { house in
            let guest = try await Visitor.guest(house).open("/")
            #expect(guest.links.contains { $0.path == "/anmelden" && $0.words == "Anmelden" })
            #expect(guest.links.contains { $0.path == "/registrieren" && $0.words == "Registrieren" })
            let anna = try await Visitor.signedIn(.anna, house).open("/")
            #expect(anna.links.contains { $0.words == "Zur Übersicht" })
            #expect(!anna.links.contains { $0.path == "/registrieren" })
        }
    }

    @Test func `the imprint names the operator`() async throws {
        try await TestPortal.run { house in
            let page = try await Visitor.guest(house).open("/impressum")
            let facts = Dictionary(page.facts.map { ($0.term, $0.value) }) { first, _ in first }
            #expect(facts["Name"] == Operator.demo.name)
            #expect(facts["Vertreten durch"] == Operator.demo.representatives)
            #expect(facts["Registereintrag"] == Operator.demo.register)
            #expect(facts["E-Mail"] == Operator.demo.email)
        }
    }

    @Test func `privacy names every cookie`() async throws {
        try await TestPortal.run { house in
            let page = try await Visitor.guest(house).open("/datenschutz")
            for cookie in CookieName.allCases { #expect(page.source.contains("<code>\(cookie.rawValue)</code>")) }
        }
    }
}
