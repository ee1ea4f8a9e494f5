import HTTPTypes
import Hummingbird
import Mail
import NIOCore
import Store
import Testing
import Vocabulary

@testable import Portal

/// Who asks for one thing after another that is not theirs is noticed.
@Suite struct ProbingTests {
    private static func path(_ turn: Int) -> String {
        "/postfach/\(Cast.id("foreign \(turn)", of: Contract.self).value)"
    }

    private static func isIn(_ visitor: Visitor) async throws -> Bool {
        try await visitor.open("/hilfe").buttons.contains("Abmelden")
    }

    @Test(arguments: Engine.all)
    func `ten different things end the session, and the operator hears of it`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { (house) async throws in
            let (clara, other) = (
                try await Visitor.signedIn(.clara, house), try await Visitor.signedIn(.clara, house)
            )
            for turn in 0..<9 {
                let page = try await clara.open(Self.path(turn))
                #expect(page.status == 404)
                #expect(try await clara.open(Self.path(turn)).masked() == page.masked(), "twice is one thing")
            }
            #expect(try await Self.isIn(clara))
            #expect(try await house.letters(to: "sicherheit@demo-stadtwerke.example").isEmpty)
            let session = try #require(clara.cookies["sid"])
            let last = try await clara.open("/vorgaenge/V-2026-999999")
            #expect(last.status == 404)
            #expect(clara.cookies["sid"] == nil)
            clara.setCookie("sid", session)
            #expect(try await !Self.isIn(clara), "over on the server, too")
            #expect(try await Self.isIn(other), "of this session only")
            let letter = try #require(try await house.letters(to: "sicherheit@demo-stadtwerke.example").first)
            #expect(letter.subject == "Kundenportal: Suche nach fremden Dokumenten")
            #expect(letter.text?.contains("clara") == false)
            #expect(house.portal.alarms.text.contains(#"portal_alarms_total{kind="document-probing"} 1"#))
            #expect(house.book.lines.contains { $0.hasPrefix("warning alarm") && $0.contains("document-probing") })
            #expect(try await house.count("SELECT COUNT(*) FROM audit_event WHERE kind = 'denied'") == 10)
            #expect(
                try await house.count(
                    "SELECT COUNT(*) FROM audit_event WHERE kind = 'alarm' AND detail LIKE '%document-probing%'") == 1)
            // Back at once with the password; a second alarm within the hour sends no second letter.
            _ = try await clara.signIn(Cast.clara.email, Cast.clara.password)
            for turn in 0..<10 { _ = try await clara.open(Self.path(turn)) }
            #expect(try await !Self.isIn(clara))
            #expect(try await house.letters(to: "sicherheit@demo-stadtwerke.example").count == 1)
            #expect(try await AuditVerification(house.portal).trouble == nil)
        }
    }

    /// Documents, contracts, requests and photos count together, by whatever method.
    @Test func `every kind of thing counts`() async throws {
        try await TestPortal.run { (house) async throws in
            let clara = try await Visitor.signedIn(.clara, house)
            let all = [
                "/postfach/\(Cast.document(Cast.strom))", "/postfach/\(Cast.document(Cast.gas))/pdf",
                "/vertraege/\(Cast.strom)", "/vertraege/\(Cast.gas)/verbrauch", "/vertraege/\(Cast.internet)",
                "/vertraege/300009999/zaehlerstand", "/vorgaenge/V-2026-000001", "/vorgaenge/V-2026-000002/foto",
                "/vorgaenge/V-2026-000003/beleg", "/vertraege/x",
            ]
            for (turn, path) in all.enumerated() {
                #expect(try await Self.isIn(clara), "before \(path)")
                #expect(try await clara.request(turn == 4 ? "HEAD" : "GET", path).status == 404)
            }
            #expect(try await !Self.isIn(clara))
        }
    }

    @Test func `slips of the finger annoy nobody`() async throws {
        try await TestPortal.run { (house) async throws in
            let clara = try await Visitor.signedIn(.clara, house)
            // Pages that do not exist at all are no things of anybody.
            for turn in 0..<30 { #expect(try await clara.open("/gibt-es-nicht-\(turn)").status == 404) }
            // Nine an hour, hour by hour, with a click between.
            for hour in 0..<3 {
                for turn in 0..<9 { _ = try await clara.open(Self.path(hour * 9 + turn)) }
                for _ in 0..<3 {
                    house.clock.advance(minutes: 20, seconds: 1)
                    #expect(try await Self.isIn(clara))
                }
            }
            #expect(try await Self.isIn(clara))
            #expect(house.portal.alarms.text.contains(#"document-probing"} 0"#))
        }
    }

    /// The hour is any hour, not one that begins somewhere.
    @Test func `an hour has no seam`() async throws {
        try await TestPortal.run { (house) async throws in
            let clara = try await Visitor.signedIn(.clara, house)
            for turn in 0..<10 {
                #expect(try await Self.isIn(clara))
                _ = try await clara.open(Self.path(turn))
                house.clock.advance(minutes: 6)
            }
            #expect(try await !Self.isIn(clara))
        }
    }

    @Test func `a guest finds nothing, and is not counted`() async throws {
        try await TestPortal.run { (house) async throws in
            for turn in 0..<20 { #expect(try await Visitor.guest(house).open(Self.path(turn)).heading == "Anmelden") }
            #expect(try await house.count("SELECT COUNT(*) FROM denied_object") == 0)
        }
    }

    @Test func `the page is not found even when that cannot be noted`() async throws {
        try await TestPortal.run { (house) async throws in
            let clara = try await Visitor.signedIn(.clara, house)
            try await house.store.write(about: "x") { try $0.run("DELETE FROM audit_head") }
            #expect(try await clara.open(Self.path(1)).status == 404)
            #expect(house.book.lines.contains { $0.contains("denied not noted") })
        }
    }

    /// Looking at one's own things writes nothing.
    @Test func `what is found costs nothing`() async throws {
        try await TestPortal.run { (house) async throws in
            let anna = try await Visitor.signedIn(.anna, house)
            for _ in 0..<9 { _ = try await anna.open("/postfach/\(Cast.document(Cast.strom))/pdf") }
            #expect(try await house.count("SELECT COUNT(*) FROM denied_object") == 0)
            #expect(try await house.count("SELECT COUNT(*) FROM throttle WHERE bucket = 'documents'") == 0)
        }
    }

    @Test(arguments: Engine.all)
    func `more than two hundred documents in an hour are told, and stay open`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { (house) async throws in
            let anna = try await Visitor.signedIn(.anna, house)
            let path = "/postfach/\(Cast.document(Cast.strom))/pdf"
            for _ in 0..<200 { _ = try await anna.request("GET", path) }
            // Parts of a file that is open already, and questions about it, are none.
            for _ in 0..<20 { _ = try await anna.request("GET", path, ["Range": "bytes=10-20"]) }
            for _ in 0..<20 { _ = try await anna.request("HEAD", path) }
            #expect(house.portal.alarms.text.contains(#"many-documents"} 0"#))
            for _ in 0..<20 { #expect(try await anna.request("GET", path).status == 200) }
            #expect(house.portal.alarms.text.contains(#"many-documents"} 1"#))
            #expect(try await Self.isIn(anna))
            #expect(try await house.letters(to: "sicherheit@demo-stadtwerke.example").count == 1)
            // The next hour begins anew: it takes more than two hundred again.
            house.clock.advance(minutes: 61)
            let later = try await Visitor.signedIn(.anna, house)
            for _ in 0..<200 { _ = try await later.request("GET", path) }
            #expect(house.portal.alarms.text.contains(#"many-documents"} 1"#))
            for _ in 0..<10 { _ = try await later.request("GET", path) }
            #expect(house.portal.alarms.text.contains(#"many-documents"} 2"#))
            #expect(try await house.letters(to: "sicherheit@demo-stadtwerke.example").count == 2)
        }
    }

    /// A program asks for a hundred things at once: one alarm, and about ten rows.
    @Test(arguments: Engine.all)
    func `what was on its way when the session ended raises nothing more`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { (house) async throws in
            let clara = try await Visitor.signedIn(.clara, house)
            let cookie = try #require(clara.cookies["sid"])
            let hash = tokenHash(cookie)
            let customer = Customer(
                account: Cast.clara.account, session: hash, signedInAt: house.clock.now, passwordAt: nil)
            let request = Incoming(
                Request(
                    head: HTTPRequest(method: .get, scheme: "http", authority: "localhost", path: "/postfach/x"),
                    body: RequestBody(buffer: ByteBuffer())), portal: house.portal, peer: "192.0.2.1", parameters: [:])
            let probing = Probing(portal: house.portal, request: request, customer: customer)
            let ended = await withTaskGroup(of: Bool.self) { group in
                for turn in 0..<100 { group.addTask { await probing.note(["thing \(turn)"], at: "/postfach/{id}") } }
                return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
            }
            #expect(ended == 91)
            #expect(house.portal.alarms.text.contains(#"document-probing"} 1"#))
            #expect(try await house.count("SELECT COUNT(*) FROM audit_event WHERE kind = 'alarm'") == 1)
            #expect(try await house.count("SELECT COUNT(*) FROM audit_event WHERE kind = 'denied'") == 10)
            #expect(try await !Self.isIn(clara))
        }
    }

    /// A contract that the page does not offer was written there by somebody.
    @Test func `a foreign contract named in a form counts`() async throws {
        try await TestPortal.run { (house) async throws in
            let anna = try await Visitor.signedIn(.anna, house)
            for turn in 0..<10 {
                #expect(try await Self.isIn(anna), "before \(turn)")
                var page = try await anna.open("/einstellungen/personen/einladen")
                try page.forge("vertrag", "30000900\(turn)")
                #expect(try await page.press("Einladung senden").status == 422)
            }
            #expect(try await !Self.isIn(anna))
        }
    }

    /// Two processes share what they count.
    @Test func `documents opened at two processes are counted together`() async throws {
        try await TestPortal.run { (house) async throws in
            let anna = try await Visitor.signedIn(.anna, house)
            let now = house.clock.now
            _ = try await house.store.write(about: "other process") {
                try $0.tally(.documentsByAccount, Cast.anna.account.value, by: 200, at: now)
            }
            for _ in 0..<DocumentWatch.step {
                _ = try await anna.request("GET", "/postfach/\(Cast.document(Cast.strom))/pdf")
            }
            #expect(house.portal.alarms.text.contains(#"many-documents"} 1"#))
        }
    }

    @Test func `without a security contact nobody is written to`() async throws {
        try await TestPortal.run(hasCast: false) { (house) async throws in
            var nobody = Operator.demo
            nobody.securityContact = nil
            let (quiet, now) = (nobody, house.clock.now)
            try await house.store.write(about: "x") {
                try $0.raise(.probing, AuditEntry(kind: .alarm, at: now), tell: quiet)
            }
            #expect(try await house.letters().isEmpty)
            #expect(try await house.count("SELECT COUNT(*) FROM audit_event WHERE kind = 'alarm'") == 1)
        }
    }
}
