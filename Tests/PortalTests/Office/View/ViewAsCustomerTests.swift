import HTTPTypes
import Store
import Testing
import Vocabulary

@testable import Portal

/// Somebody of the office sees what a customer sees: reading only, for five minutes.
@Suite struct ViewAsCustomerTests {
    private static let file = "/service/kunden/\(Cast.id("customer 100001", of: Contract.self).value)"

    private static func begin(_ house: TestPortal) async throws -> Visitor {
        let petra = try await Visitor.office(try await house.hire("Petra", .clerk), house)
        let page = try await petra.open(file).press("Ansehen wie der Kunde")
        try #require(page.path == "/uebersicht", "\(page.path) \(page.text)")
        return petra
    }

    @Test(arguments: Engine.all)
    func `the same pages, a banner on each, and each in the log`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let petra = try await Self.begin(house)
            let anna = try await Visitor.signedIn(.anna, house)
            for path in ["/uebersicht", "/postfach", "/vertraege/\(Cast.strom)", "/vertraege/\(Cast.gas)/verbrauch"] {
                let (seen, hers) = (try await petra.open(path), try await anna.open(path))
                #expect(seen.status == 200 && seen.text == hers.text, "\(path)")
                let head = try #require(seen.root?.first("header")).text
                #expect(head.contains("Ansicht von \(Cast.anna.email). Nur lesen, bis 10:05 Uhr."), "\(path)")
                #expect(!seen.buttons.contains("Abmelden"))
            }
            let rows =
                "SELECT COUNT(*) FROM audit_event WHERE kind = 'customer-viewed' AND subject = \(Cast.anna.account)"
                as SQL
            #expect(try await house.count(rows) == 5)
            #expect(try await petra.open("/vertraege/\(Cast.twoRegisters)").status == 404, "it is Anna, not Clara")
        }
    }

    @Test(arguments: Engine.all)
    func `nothing is sent, and documents stay shut`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let petra = try await Self.begin(house)
            let document = Cast.document(Cast.strom)
            #expect(try await petra.open("/postfach/\(document)").status == 200)
            for path in [
                "/postfach/\(document)/pdf", "/einstellungen/daten", "/einstellungen/email", "/nachrichten", "/umzug",
                "/vertraege/\(Cast.strom)/bankverbindung", "/bestaetigen", "/anmelden",
                "/vertraege/\(Cast.strom)/verbrauch.csv",
            ] {
                #expect(try await petra.open(path).status == 403, "\(path)")
            }
            var form = try await petra.open("/vertraege/\(Cast.strom)/zaehlerstand")
            try form.fill("Zählerstand", "17000")
            #expect(try await form.press("Zählerstand senden").status == 403)
            for route in Routes.all where route.method == .post && [.guest, .customer].contains(route.audience) {
                if route.path.hasPrefix("/service") { continue }
                let path = route.path.replacing("{nummer}", with: Cast.strom).replacing("{id}", with: document)
                let page = try await petra.sendOnly(SentForm(method: "POST", action: path, isUpload: false, fields: []))
                #expect(page.status == 403, "\(path)")
            }
            for table in ["document_opened", "service_request"] {
                let rows = try await house.store.read { db in
                    try table == "document_opened"
                        ? db.value("SELECT COUNT(*) FROM document_opened", as: Int.self)
                        : db.value("SELECT COUNT(*) FROM service_request", as: Int.self)
                }
                #expect(rows == 0, "\(table)")
            }
        }
    }

    @Test(arguments: Engine.all)
    func `it ends by itself, by a press, and with the office's session`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let petra = try await Self.begin(house)
            house.clock.advance(minutes: 5)
            #expect(try await petra.open("/uebersicht").path.hasPrefix("/anmelden"))

            _ = try await petra.open(Self.file).press("Ansehen wie der Kunde")
            let way = try await petra.open("/uebersicht").follow("Ansicht beenden")
            #expect(way.text.contains(Cast.anna.email))
            #expect(try await way.press("Ansicht beenden").path == Self.file)
            #expect(try await petra.open("/uebersicht").path.hasPrefix("/anmelden"))

            _ = try await petra.open(Self.file).press("Ansehen wie der Kunde")
            let stolen = Visitor.guest(house)
            stolen.setCookie("ansicht", petra.cookies["ansicht"])
            #expect(try await stolen.open("/uebersicht").path.hasPrefix("/anmelden"), "the cookie alone opens nothing")
            _ = try await petra.sendToOffice("/service/abmelden")
            #expect(try await petra.open("/uebersicht").path.hasPrefix("/anmelden"))
        }
    }

    @Test(arguments: Engine.all)
    func `consents and sessions stand in the file, and sessions can be ended`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let anna = try await Visitor.signedIn(.anna, house)
            let petra = try await Visitor.office(try await house.hire("Petra", .clerk), house)
            let page = try await petra.open(Self.file)
            #expect(
                page.text.contains("Zugang \(Cast.anna.email)") && page.text.contains("Keine Einwilligung in Werbung."))
            #expect(page.text.contains("Firefox"))
            let done = try await page.press(StaffTexts.signOut.german)
            #expect(done.text.contains("Der Zugang ist überall abgemeldet."))
            #expect(try await anna.open("/uebersicht").path.hasPrefix("/anmelden"))
            // Somebody else's account is not in this file.
            let other = try await petra.sendToOffice("\(Self.file)/abmelden", [("konto", Cast.clara.account.value)])
            #expect(other.header("Location")?.hasSuffix("unveraendert") == true)
            let reader = try await Visitor.office(try await house.hire("Rita", .reader), house)
            #expect(try await reader.open(Self.file).buttons.contains("Ansehen wie der Kunde") == false)
        }
    }
}
