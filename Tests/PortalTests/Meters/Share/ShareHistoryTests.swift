import Foundation
import Mail
import Store
import Testing
import Vocabulary

@testable import Portal

@Suite struct ShareHistoryTests {
    private static let path = "/vertraege/\(Cast.strom)/freigabe"

    /// Anna makes a link and reads it off the page.
    private func make(_ house: TestPortal, _ anna: Visitor, for name: String = "Energieberatung Nord") async throws
        -> String
    {
        var page = try await anna.open(Self.path)
        try page.fill("Für wen ist der Link?", name)
        try page.choose("Wie lange soll er gelten?", "3 Monate")
        page = try await page.press("Link erstellen")
        #expect(page.heading == "Ihr Link ist fertig")
        let link = try #require(page.main?.all("code").first?.text)
        #expect(link.hasPrefix("\(TestPortal.baseURL)/verbrauch/"))
        return link.replacing(TestPortal.baseURL, with: "")
    }

    @Test(arguments: Engine.all)
    func `made, opened by anybody, counted, ended`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let anna = try await Visitor.signedIn(.anna, house)
            let link = try await make(house, anna)
            let other = Visitor.guest(house)
            let page = try await other.open(link)
            #expect(page.status == 200)
            #expect(page.text.contains("3.500 kWh"))
            #expect(page.text.contains("1EMH0000001001"))
            #expect(page.text.contains("19053 Schwerin, für Sie freigegeben bis 20.02.2027"))
            #expect(page.header("X-Robots-Tag") == "noindex, nofollow")
            #expect(page.header("Cache-Control") == "no-store")
            let everything = page.source
            #expect(!page.text.contains("Ihrem Jahresverbrauch") && !page.text.contains("Ihren Zählerständen"))
            for word in ["Ahrens", "Anna", "Lindenweg", Cast.strom, "Energieberatung", "anna@"] {
                #expect(!everything.contains(word), "\(word)")
            }
            #expect(try await other.open("\(link)/tabelle").source.contains(";20.11.2025;13500;kWh;"))
            let json = try await other.open("\(link)/json")
            #expect(json.header("Content-Type") == "application/json")
            #expect(json.source.contains("\"wattHours\" : 3500000"))

            let list = try await anna.open(Self.path)
            #expect(list.text.contains("Energieberatung Nord"))
            #expect(list.text.contains("3 Mal benutzt, zuletzt am 20.11.2026"))
            #expect(!list.source.contains(link.replacing("/verbrauch/", with: "")))
            _ = try await list.press("Link beenden")
            #expect(try await other.open("/verbrauch/\(String(repeating: "0", count: 64))").status == 404)
            for address in [link, "\(link)/tabelle", "\(link)/json"] {
                let gone = try await other.open(address)
                #expect(gone.status == 410)
                #expect(gone.heading == "Dieser Link gilt nicht mehr")
                #expect(!gone.source.contains("Schwerin"))
            }
            #expect(try await anna.open(Self.path).text.contains("Beendet am 20.11.2026"))
            let letters = try await anna.letters()
            #expect(letters.contains { $0.subject == "Ihr Verbrauch wurde freigegeben" })
        }
    }

    private func fillSeries(_ house: TestPortal) async throws {
        let (register, now) = (Cast.register(Cast.strom), house.clock.now)
        try await house.store.write(about: "test") { db in
            for offset in 0..<10 {
                var quarters = QuarterDay(Day(unchecked: "2026-11-01").adding(days: offset))
                for index in quarters.quarters.indices {
                    quarters.put(Quarter(flag: .measured, amount: 10), at: index)
                }
                try db.put(quarters, of: register, at: now)
            }
        }
    }

    /// Quarter hours are shown by the links they were ticked for, and by no other.
    @Test(arguments: Engine.all)
    func `quarter hours only where the owner said so`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let anna = try await Visitor.signedIn(.anna, house)
            #expect(try await !anna.open(Self.path).text.contains("Auch Viertelstundenwerte zeigen"))
            try await fillSeries(house)
            let plain = try await make(house, anna)
            var page = try await anna.open(Self.path)
            try page.fill("Für wen ist der Link?", "Beratung Süd")
            try page.choose("Wie lange soll er gelten?", "1 Monat")
            try page.choose("Auch Viertelstundenwerte zeigen")
            page = try await page.press("Link erstellen")
            let link = try #require(page.main?.all("code").first?.text).replacing(TestPortal.baseURL, with: "")
            #expect(try await anna.open(Self.path).text.contains("mit Viertelstundenwerten"))

            let other = Visitor.guest(house)
            let without = try await other.open("\(plain)?ansicht=tag&am=2026-11-02")
            #expect(without.status == 200)
            #expect(!without.text.contains("Viertelstundenwerten"))
            for file in ["tabelle", "json"] {
                #expect(try await other.open("\(plain)/viertelstunden/\(file)").status == 404)
            }
            let shown = try await other.open("\(link)?ansicht=tag&am=2026-11-02")
            #expect(shown.text.contains("Summe dieses Zeitraums: 0,96 kWh"))
            #expect(shown.links.contains { $0.path == "\(link)?ansicht=woche&am=2026-11-02#viertelstunden" })
            let table = try await other.open("\(link)/viertelstunden/tabelle?ansicht=woche&am=2026-11-02")
            #expect(table.source.split(separator: "\r\n").count == 1 + 7 * 96)
            #expect(table.header("X-Robots-Tag") == "noindex, nofollow")
            let json = try await other.open("\(link)/viertelstunden/json?ansicht=tag&am=2026-11-02")
            #expect(json.source.contains("\"local\":\"2026-11-02T00:00:00+01:00\""))
            for word in ["Ahrens", "Lindenweg", Cast.strom] { #expect(!json.source.contains(word), "\(word)") }

            let id = try await house.store.read { db in
                try db.value("SELECT id FROM history_share WHERE has_quarters = 1", as: String.self)
            }
            var list = try await anna.open(Self.path).form(pressing: "Link beenden")
            list.fields = list.fields.map { $0.name == "beenden" ? (name: "beenden", value: id ?? "") : $0 }
            _ = try await anna.send(list)
            #expect(try await other.open("\(link)/viertelstunden/tabelle").status == 410)
            #expect(try await other.open(plain).status == 200)
        }
    }

    @Test(arguments: Engine.all)
    func `lapses by itself, and with the ownership`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let anna = try await Visitor.signedIn(.anna, house)
            let (first, second) = (try await make(house, anna), try await make(house, anna))
            try await house.store.write(about: "test") { db in
                try db.run(
                    "UPDATE history_share SET lapses_on = '2026-11-19' WHERE token_hash = \(tokenHash(String(first.suffix(64))))"
                )
            }
            let other = Visitor.guest(house)
            let lapsed = try await other.open(first)
            #expect(lapsed.status == 410)
            #expect(try await other.open(second).status == 200)
            let (account, contract) = (Cast.anna.account, Cast.contract(Cast.strom))
            try await house.store.write(about: "test") { db in
                try db.run("DELETE FROM contract_access WHERE account_id = \(account) AND contract_id = \(contract)")
            }
            let lost = try await other.open(second)
            #expect(lost.status == 410)
            // Lapsed, ended or without its owner: nobody can tell which.
            #expect(lost.text == lapsed.text)
        }
    }

    @Test func `the token is nowhere in the database`() async throws {
        try await TestPortal.run { house in
            let anna = try await Visitor.signedIn(.anna, house)
            let token = String(try await make(house, anna).suffix(64))
            let kept = try await house.store.read { db -> [String] in
                var kept: [String] = []
                kept += try db.all("SELECT token_hash || named || id FROM history_share") { (text: String) in text }
                kept += try db.all("SELECT result FROM form_key") { (text: String) in text }
                kept += try db.all("SELECT payload FROM outbox") { (text: String) in text }
                return kept
            }
            #expect(kept.count >= 2)
            #expect(kept.allSatisfy { !$0.contains(token) })
        }
    }

    @Test func `for the owner only`() async throws {
        try await TestPortal.run { house in
            let anna = try await Visitor.signedIn(.anna, house)
            _ = try await make(house, anna)
            let ben = try await Visitor.signedIn(.ben, house)
            let seen = try await ben.open("/vertraege/\(Cast.strom)/verbrauch")
            #expect(seen.status == 200)
            #expect(!seen.text.contains("Verbrauch freigeben"))
            #expect(try await ben.open(Self.path).status == 404)
            #expect(try await ben.request(Walk.Address(method: "POST", path: Self.path)).status == 404)
            let clara = try await Visitor.signedIn(.clara, house)
            #expect(try await clara.open(Self.path).status == 404)
            #expect(try await clara.open("/vertraege/\(Cast.strom)/verbrauch.json").status == 404)
            #expect(try await ben.open("/vertraege/\(Cast.strom)/verbrauch.json").status == 200)
        }
    }

    @Test func `what is missing, too long or made up`() async throws {
        try await TestPortal.run { house in
            let anna = try await Visitor.signedIn(.anna, house)
            var page = try await anna.open(Self.path)
            page = try await page.press("Link erstellen")
            #expect(page.status == 422)
            #expect(page.text.contains("Schreiben Sie, für wen der Link ist."))
            #expect(page.text.contains("Wählen Sie, wie lange der Link gilt."))
            try page.fill("Für wen ist der Link?", String(repeating: "x", count: 101))
            try page.choose("Wie lange soll er gelten?", "1 Monat")
            page = try await page.press("Link erstellen")
            #expect(page.status == 422)
            let count = try await house.store.read { try $0.value("SELECT COUNT(*) FROM history_share", as: Int.self) }
            #expect(count == 0)
        }
    }

    /// The form pressed twenty times at once makes one link, and one page shows it.
    @Test(arguments: Engine.all)
    func `pressed twenty times`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let anna = try await Visitor.signedIn(.anna, house)
            var page = try await anna.open(Self.path)
            try page.fill("Für wen ist der Link?", "Beratung")
            try page.choose("Wie lange soll er gelten?", "1 Monat")
            let form = try page.form(pressing: "Link erstellen")
            let shown = try await withThrowingTaskGroup(of: Int.self) { group in
                for _ in 0..<20 { group.addTask { try await anna.sendOnly(form).status == 200 ? 1 : 0 } }
                return try await group.reduce(0, +)
            }
            #expect(shown == 1)
            let count = try await house.store.read { try $0.value("SELECT COUNT(*) FROM history_share", as: Int.self) }
            #expect(count == 1)
        }
    }

    /// Whoever guesses moves nothing in the database, however often.
    @Test(arguments: Engine.all)
    func `what is no link is not written about`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let other = Visitor.guest(house)
            let before = try await house.count("SELECT COUNT(*) FROM throttle")
            for _ in 0..<61 { #expect(try await other.open("/verbrauch/nichts").status == 404) }
            #expect(try await house.count("SELECT COUNT(*) FROM throttle") == before)
            let link = try await make(house, try await Visitor.signedIn(.anna, house))
            #expect(try await other.request("HEAD", link).status == 200)
            #expect(try await house.count("SELECT COUNT(*) FROM history_share WHERE uses > 0") == 0)
        }
    }

    /// Two forms for the twentieth link, pressed at once: one link, and the other form keeps what was typed.
    @Test(arguments: Engine.all)
    func `twenty links and no more`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let (account, contract, now) = (Cast.anna.account, Cast.contract(Cast.strom), house.clock.now)
            let day = house.clock.today.adding(days: 30)
            try await house.store.write(about: "test") { db in
                for index in 1..<HistoryShare.most {
                    _ = try db.add(
                        ID(), to: contract, of: account, named: "x", hash: "hash \(index)", until: day, at: now)
                }
            }
            let anna = try await Visitor.signedIn(.anna, house)
            var forms: [SentForm] = []
            for _ in 0..<2 {
                var page = try await anna.open(Self.path)
                try page.fill("Für wen ist der Link?", "Beratung Süd")
                try page.choose("Wie lange soll er gelten?", "1 Monat")
                forms.append(try page.form(pressing: "Link erstellen"))
            }
            let pages = try await withThrowingTaskGroup(of: VisitedPage.self) { group in
                for form in forms { group.addTask { try await anna.sendOnly(form) } }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            #expect(pages.map(\.status).sorted() == [200, 422])
            let full = try #require(pages.first { $0.status == 422 })
            #expect(try full.error(at: "Für wen ist der Link?")?.contains("schon 20 Links") == true)
            #expect(full.source.contains("value=\"Beratung Süd\""))
            #expect(try await house.count("SELECT COUNT(*) FROM history_share") == 20)
        }
    }
}
