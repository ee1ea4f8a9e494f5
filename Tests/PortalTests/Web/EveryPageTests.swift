import HTTPTypes
import Mail
import Store
import Testing
import Vocabulary

@testable import Portal

/// Every page of the portal, opened in both languages: the rules of the house are applied to each.
@Suite struct EveryPageTests {
    private static let paths: [String] = {
        // Files, links of letters, bills, the sheets of tariffs that are offered and what programs ask for have tests of
        // their own.
        let pages = Routes.all.filter { route in
            route.method == .get && !route.audience.isPrograms
                && !["{datei}", "{token}", "{tarif}", "{rechnung}", "{gespraech}"].contains { route.path.contains($0) }
        }
        return pages.map(\.path).filter { !$0.hasPrefix("/vorgaenge/") }.flatMap { path -> [String] in
            guard path.contains("{nummer}") else {
                return [path.replacing("{id}", with: Cast.document(Cast.strom)).replacing("{sparte}", with: "strom")]
            }
            return [Cast.strom, Cast.gas, Cast.internet].map { path.replacing("{nummer}", with: $0) }
        }
    }()
    /// An internet contract has no meter.
    private static let withoutMeter =
        ["zaehlerstand", "abschlag", "verbrauch", "verbrauch.csv", "verbrauch.json", "freigabe", "co2", "co2.pdf"]
        .map { "/vertraege/\(Cast.internet)/\($0)" }
        + ["/vertraege/\(Cast.strom)/co2", "/vertraege/\(Cast.strom)/co2.pdf"]
        + [Cast.strom, Cast.gas, Cast.internet].flatMap { number in
            ["viertelstunden.csv", "viertelstunden.json", "zahlungen.csv"].map { "/vertraege/\(number)/\($0)" }
        }

    @Test(arguments: ["de", "en"])
    func `opens and keeps the rules`(language: String) async throws {
        try await TestPortal.run { house in
            let anna = try await Visitor.signedIn(.anna, house)
            anna.setCookie("sprache", language)
            for path in Self.paths {
                let page = try await anna.open(path)
                if path == "/bestaetigen" || path == "/service/einladung" {
                    #expect(page.status == 410)
                } else if Self.withoutMeter.contains(path) {
                    #expect([200, 404].contains(page.status), "\(path)")
                } else {
                    #expect(page.status == 200, "\(path)")
                }
                if let root = page.root { #expect(root["lang"] == language, "\(path)") }
            }
        }
    }

    @Test func `no link of a page leads nowhere`() async throws {
        try await TestPortal.run(isDemo: true) { house in
            let anna = try await Visitor.signedIn(.anna, house)
            var seen: Set<String> = []
            var next = ["/", "/uebersicht", "/hilfe"]
            while let path = next.popLast() {
                guard seen.count < 200, seen.insert(path).inserted else { continue }
                let page = try await anna.open(path)
                #expect(page.status < 400 || page.status == 410, "\(path)")
                for link in page.links where link.path.hasPrefix("/") {
                    next.append(String(link.path.prefix { $0 != "#" }))
                }
            }
            #expect(seen.count > 5)
        }
    }

    @Test(arguments: Engine.all)
    func `the language stays, and letters follow it`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let anna = try await Visitor.signedIn(.anna, house)
            var page = try await anna.open("/passwort-vergessen")
            page = try await page.press("English")
            #expect(page.path == "/passwort-vergessen")
            #expect(page.heading == "Forgotten password")
            try page.fill("E-mail address", Cast.anna.email)
            _ = try await page.press("Request the e-mail")
            #expect(try await anna.letters().count == 1)
            let language = try await house.store.read { try $0.account(Cast.anna.account)?.language }
            #expect(language == .english)
        }
    }
}
