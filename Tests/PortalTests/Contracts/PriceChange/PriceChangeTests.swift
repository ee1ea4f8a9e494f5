import Mail
import Paper
import Store
import Testing
import Vocabulary

@testable import Portal

/// A price change that is announced reaches every contract. Today is 20 November 2026.
@Suite struct PriceChangeTests {
    private static let row = """
        {"external_id":"P-1","tariff":"gas","valid_from":"2027-01-01","reason":"Der Einkauf ist teurer geworden.",\
        "basis":"Ziffer 6 der Vertragsbedingungen."}
        """

    /// From 11 to 12 ct/kWh, from 142,80 to 150 euro.
    private func newGasPrice(_ house: TestPortal) async throws {
        try await house.store.write(about: "test") { db in
            try db.run(
                """
                INSERT INTO tariff_price (tariff_id, valid_from, unit_rate, standing_charge_year)
                VALUES (\(Cast.id("tariff gas", of: Tariff.self)), '2027-01-01', 120000, 15000)
                """)
        }
    }

    /// What a letter says, whatever its line breaks.
    private func words(of letter: StoredLetter?) throws -> String {
        try #require(letter?.text).split { $0.isWhitespace }.joined(separator: " ")
    }

    func deliver(_ rows: [String], to house: TestPortal) async throws -> ImportReport {
        let folder = try ImportFolder(in: house.folder)
        try folder.write(rows.joined(separator: "\n") + "\n", to: "price_changes.jsonl")
        return try await FolderImport(house.portal, folder: folder.path).run()
    }

    @Test(arguments: Engine.all)
    func `it is a letter in the mailbox, an e-mail that names it, and stands on the contract`(engine: Engine)
        async throws
    {
        try await TestPortal.run(on: engine) { house in
            try await newGasPrice(house)
            #expect(try await deliver([Self.row], to: house).files["price_changes.jsonl"]?.added == 1)
            let notices = PriceNotices(portal: house.portal)
            // Two processes at the same time; Anna's and Emil's contract.
            async let one = notices.round()
            async let other = PriceNotices(portal: house.portal).round()
            _ = try await (one, other)
            #expect(try await notices.round() == 0)
            #expect(
                try await house.store.read { try $0.waitingNotices(on: house.clock.now.day) } == (count: 0, failing: 0))

            let anna = try await Visitor.signedIn(.anna, house)
            let letters = try await anna.letters().filter { $0.subject?.hasPrefix("Preisänderung") == true }
            #expect(letters.map(\.subject) == ["Preisänderung Gas zum 01.01.2027, Vertrag 300001002"])
            let text = try words(of: letters.first)
            for words in [
                "Anlass: Der Einkauf ist teurer geworden.", "Voraussetzungen: Ziffer 6 der Vertragsbedingungen.",
                "bisher 11,00 ct/kWh, neu 12,00 ct/kWh", "bisher 142,80 €, neu 150,00 €",
                "bisher 1.925,13 €, neu 2.094,36 €", "Im Jahr kostet das 169,23 € mehr.",
                "ohne Frist und ohne Kosten zum 31.12.2026 kündigen (§ 41 EnWG)",
            ] {
                #expect(text.contains(words), "\(words)")
            }
            let page = try await anna.open("/vertraege/\(Cast.gas)")
            #expect(page.facts.contains { $0.term == "Anlass" && $0.value == "Der Einkauf ist teurer geworden." })
            #expect(page.text.contains("Im Jahr kostet das 169,23 € mehr."))
            let document = try await page.follow("Unser Schreiben dazu lesen")
            #expect(document.heading == "Preisänderung Gas zum 01.01.2027, Vertrag 300001002")
            #expect(try await anna.open("\(document.path)/pdf").bytes.starts(with: Array("%PDF-".utf8)))
            #expect(try await Visitor(house, as: .clara).letters().isEmpty)

            #expect(try await deliver([Self.row], to: house).files["price_changes.jsonl"]?.unchanged == 1)
            #expect(try await notices.round() == 0)
            #expect(try await anna.letters().count { $0.subject?.hasPrefix("Preisänderung") == true } == 1)
        }
    }

    @Test func `what cannot stand is named with its reason`() async throws {
        try await TestPortal.run { house in
            try await newGasPrice(house)
            let report = try await deliver(
                [
                    Self.row,
                    #"{"external_id":"P-2","tariff":"gas","valid_from":"2027-01-01","reason":"A.","basis":"B."}"#,
                    #"{"external_id":"P-3","tariff":"gas","valid_from":"2027-02-01","reason":"A.","basis":"B."}"#,
                    #"{"external_id":"P-4","tariff":"gas","valid_from":"2025-01-01","reason":"A.","basis":"B."}"#,
                    #"{"external_id":"P-5","tariff":"kohle","valid_from":"2027-01-01","reason":"A.","basis":"B."}"#,
                    #"{"external_id":"P-6","tariff":"gas","valid_from":"2027-01-01","basis":"B."}"#,
                ], to: house)
            #expect(report.files["price_changes.jsonl"]?.added == 1)
            #expect(report.refused == 5)
            let changed =
                #"{"external_id":"P-1","tariff":"gas","valid_from":"2027-01-01","reason":"Anders.","basis":"B."}"#
            #expect(try await deliver([changed], to: house).text.contains("that was announced is not changed"))
            for reason in [
                "another price change of 2027-01-01",
                "the tariff has no prices from 2027-02-01 on", "the tariff has no prices before 2025-01-01",
                "tariff kohle is not known", "reason is missing",
            ] {
                #expect(report.text.contains(reason), "\(reason)")
            }
        }
    }

    @Test func `Strom says how much of it is the supplier's share`() async throws {
        try await TestPortal.run { house in
            try await house.store.write(about: "test") { db in
                try db.run(
                    """
                    INSERT INTO tariff_price (tariff_id, valid_from, unit_rate, unit_rate_peak, unit_rate_off_peak,
                                              standing_charge_year)
                    VALUES (\(Cast.id("tariff strom", of: Tariff.self)), '2027-01-01', 352000, 371000, 299000, 14280)
                    """)
            }
            let row = #"{"external_id":"P-1","tariff":"strom","valid_from":"2027-01-01","reason":"A.","basis":"B.""#
            #expect(try await deliver([row + "}"], to: house).text.contains("supplier_share_ct_kwh is missing"))
            let report = try await deliver([row + #","supplier_share_ct_kwh":"-0.25"}"#], to: house)
            #expect(report.files["price_changes.jsonl"]?.added == 1)
            _ = try await PriceNotices(portal: house.portal).round()
            // Two rates: 2.100 kWh HT and 1.400 kWh NT as counted so far, each a cent dearer.
            let clara = try await Visitor.signedIn(.clara, house)
            let text = try words(of: await clara.letters().first { $0.subject?.hasPrefix("Preisänderung") == true })
            #expect(text.contains("Im Jahr kostet das 35,00 € mehr."))
            #expect(text.contains("(Versorgeranteil), ändert sich um −0,25 ct/kWh."))
            #expect(text.contains("bisher 28,90 ct/kWh, neu 29,90 ct/kWh"))
            // With two prices there is no one number beside it; with one price it says why the two differ.
            #expect(!text.contains("Ihr Arbeitspreis ändert sich insgesamt"))
            let anna = try await Visitor.signedIn(.anna, house)
            let one = try words(of: await anna.letters().first { $0.subject?.hasPrefix("Preisänderung") == true })
            #expect(one.contains("Ihr Arbeitspreis ändert sich insgesamt um +"))
        }
    }

    @Test func `a price that is only passed on gives no right to leave`() async throws {
        try await TestPortal.run { house in
            try await newGasPrice(house)
            let row = Self.row.dropLast() + #","termination_right":"none"}"#
            _ = try await deliver([String(row)], to: house)
            _ = try await PriceNotices(portal: house.portal).round()
            let anna = try await Visitor.signedIn(.anna, house)
            let letter = try #require(try await anna.letters().last { $0.subject?.hasPrefix("Preisänderung") == true })
            #expect(letter.text?.contains("Ein Sonderkündigungsrecht besteht dann nicht") == true)
            #expect(try await !anna.open("/vertraege/\(Cast.gas)").text.contains("Ihr Sonderkündigungsrecht"))
        }
    }

    @Test func `a letter that cannot be made steps back and is tried again`() async throws {
        try await TestPortal.run { house in
            try await newGasPrice(house)
            _ = try await deliver([Self.row], to: house)
            try await house.store.write(about: "test") { db in
                try db.run("DELETE FROM tariff_price WHERE valid_from = '2027-01-01'")
            }
            let notices = PriceNotices(portal: house.portal)
            #expect(try await notices.round() == 2)
            #expect(try await notices.round() == 0)
            #expect(
                try await house.store.read { try $0.waitingNotices(on: house.clock.now.day) } == (count: 2, failing: 2))
            let findings = await Examination(house.portal).findings()
            #expect(findings.contains { !$0.isWell && $0.words.hasPrefix("2 letters about price changes") })
            try await newGasPrice(house)
            house.clock.advance(minutes: 2)
            #expect(try await notices.round() == 2)
            #expect(
                try await house.store.read { try $0.waitingNotices(on: house.clock.now.day) } == (count: 0, failing: 0))
        }
    }

    @Test func `a letter that would come too late is not sent, and shows`() async throws {
        try await TestPortal.run { house in
            try await newGasPrice(house)
            _ = try await deliver([Self.row], to: house)
            house.clock.advance(days: 10)
            let notices = PriceNotices(portal: house.portal)
            #expect(try await notices.round() == 2)
            #expect(
                try await house.store.read { try $0.waitingNotices(on: house.clock.now.day) } == (count: 2, failing: 2))
            #expect(try await Visitor(house, as: .anna).letters().isEmpty)
            #expect(try await house.store.read { try $0.noticesToPost(on: house.clock.now.day) } == 0)
            // Once the prices hold nothing can be in time any more: nothing is tried, and the post is left.
            house.clock.set(Instant(Day(unchecked: "2027-01-01"), hour: 8))
            #expect(try await notices.round() == 0)
            #expect(
                try await house.store.read { try $0.waitingNotices(on: house.clock.now.day) } == (count: 0, failing: 0))
            #expect(try await house.store.read { try $0.noticesToPost(on: house.clock.now.day) } == 2)
        }
    }

    @Test func `a contract that only a reader sees is left to the post`() async throws {
        try await TestPortal.run { house in
            try await newGasPrice(house)
            try await house.store.write(about: "test") { db in
                try db.run("UPDATE contract_access SET role = 'reader' WHERE account_id = \(Cast.anna.account)")
            }
            _ = try await deliver([Self.row], to: house)
            #expect(try await PriceNotices(portal: house.portal).round() == 2)
            #expect(try await Visitor(house, as: .anna).letters().count == 1)
            // Anna's and Emil's.
            #expect(try await house.store.read { try $0.noticesToPost(on: house.clock.now.day) } == 2)
        }
    }

    /// EnWG § 41 (5), TKG § 57 (1): what counts is when the letter reaches the customer.
    @Test func `the letter has its own day, and leads to the termination`() async throws {
        try await TestPortal.run { house in
            try await house.store.write(about: "test") { db in
                try db.run(
                    """
                    INSERT INTO tariff_price (tariff_id, valid_from, monthly_charge)
                    VALUES (\(Cast.id("tariff internet", of: Tariff.self)), '2027-01-01', 5000)
                    """)
            }
            let row =
                #"{"external_id":"P-1","tariff":"internet","valid_from":"2027-01-01","reason":"A.","basis":"B."}"#
            #expect(try await deliver([row], to: house).files["price_changes.jsonl"]?.added == 1)
            house.clock.advance(days: 1)
            _ = try await PriceNotices(portal: house.portal).round()
            let text = try words(of: await Visitor(house, as: .anna).letters().first)
            // Made on the 21st, with the customer on the 22nd.
            #expect(text.contains("Die drei Monate enden am 22.02.2027."))
            #expect(text.contains("/kuendigen?vertrag=\(Cast.internet)&preis=2026-12-31"))
            let notice = try #require(
                try await house.store.read { db in
                    try db.first("SELECT change_id, contract_id FROM price_notice", PriceNotice.init)
                })
            let file = try #require(try await house.store.read { try $0.priceChangeFile(notice) })
            let made = try #require(file.toldAt)
            #expect(made.day == Day(unchecked: "2026-11-21"))
            let paper = file.document(from: .demo, at: made)
            let dated = paper.blocks.contains { block in
                if case .facts(let facts) = block { facts.contains { $0.value == "21.11.2026" } } else { false }
            }
            #expect(dated && paper.created == made)
            // It can be posted as it is: whom it is to, and who writes.
            #expect(paper.recipient.contains { $0.hasSuffix("Anna Ahrens") } && paper.recipient.count >= 3)
            #expect(paper.blocks.last.map { "\($0)" }?.contains("Freundliche Grüße") == true)
        }
    }

    @Test func `announced prices stay, and who comes to the tariff later is told`() async throws {
        try await TestPortal.run { house in
            try await newGasPrice(house)
            _ = try await deliver([Self.row], to: house)
            let folder = try ImportFolder(in: house.folder)
            func tariff(_ old: String, _ new: String) -> String {
                """
                {"external_id":"gas","commodity":"gas","name":"Gas Klassik","is_default_supply":false,"is_green":false,\
                "prices":[{"valid_from":"2025-01-01","unit_rate_ct_kwh":"\(old)","standing_charge_eur_year":"142.80"},\
                {"valid_from":"2027-01-01","unit_rate_ct_kwh":"\(new)","standing_charge_eur_year":"150.00"}]}
                """
            }
            for (old, new) in [("11.00", "12.40"), ("11.50", "12.00")] {
                try folder.write(tariff(old, new) + "\n", to: "tariffs.jsonl")
                let report = try await FolderImport(house.portal, folder: folder.path).run()
                #expect(report.text.contains("the prices around 2027-01-01 were announced"))
            }
            try folder.write(tariff("11.00", "12.00") + "\n", to: "tariffs.jsonl")
            #expect(try await FolderImport(house.portal, folder: folder.path).run().refused == 0)

            #expect(try await PriceNotices(portal: house.portal).round() == 2)
            try await house.store.write(about: "test") { db in
                try db.run(
                    "UPDATE contract SET tariff_id = \(Cast.id("tariff gas", of: Tariff.self)) WHERE number = '300002001'"
                )
            }
            #expect(try await deliver([Self.row], to: house).files["price_changes.jsonl"]?.changed == 1)
            #expect(try await PriceNotices(portal: house.portal).round() == 1)
            // Emil's contract has no account yet.
            #expect(try await house.store.read { try $0.noticesToPost(on: house.clock.now.day) } == 1)
        }
    }

    @Test func `who may only look is told of the holder's right`() async throws {
        try await TestPortal.run { house in
            try await house.store.write(about: "test") { db in
                try db.run(
                    """
                    INSERT INTO tariff_price (tariff_id, valid_from, unit_rate, standing_charge_year)
                    VALUES (\(Cast.id("tariff strom", of: Tariff.self)), '2027-01-01', 352000, 14280)
                    """)
            }
            let row = """
                {"external_id":"P-1","tariff":"strom","valid_from":"2027-01-01","reason":"A.","basis":"B.",\
                "supplier_share_ct_kwh":"1.00"}
                """
            _ = try await deliver([row], to: house)
            while try await PriceNotices(portal: house.portal).round() > 0 {}
            let ben = try words(of: await Visitor(house, as: .ben).letters().first)
            #expect(ben.contains("kann der Vertragsinhaber ohne Frist und ohne Kosten zum 31.12.2026 kündigen"))
            #expect(!ben.contains("/kuendigen"))
            let anna = try words(of: await Visitor(house, as: .anna).letters().first)
            #expect(anna.contains("können Sie den Vertrag ohne Frist und ohne Kosten zum 31.12.2026 kündigen"))
        }
    }
}
