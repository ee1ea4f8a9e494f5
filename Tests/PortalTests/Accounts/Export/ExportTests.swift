import Foundation
import Mail
import Store
import Testing
import Vocabulary

@testable import Portal

@Suite struct ExportTests {
    private static func addDocuments(_ count: Int, to number: String, _ house: TestPortal) async throws -> [String] {
        let kept = try (0..<count).map { try house.portal.documents.keep(Cast.pdf("\(number) \($0)")) }
        let now = house.clock.now
        try await house.store.write(about: "test") { db in
            for (index, file) in kept.enumerated() {
                _ = try db.add(
                    ArrivingDocument(
                        externalID: "many \(index)", contract: Cast.contract(number), request: nil,
                        category: index.isMultiple(of: 2) ? .annualBill : .receipt, title: "=Dokument \(index)",
                        issuedOn: now.day.adding(days: -(index / 3)), kept: file), at: now)
            }
        }
        return kept.map(\.sha256)
    }

    private static func reportWithPhoto(_ visitor: Visitor) async throws {
        var page = try await visitor.open("/vertraege/\(Cast.strom)/zaehlerstand")
        try page.fill("Zählerstand", "17000")
        try page.attach("Foto vom Zähler", SamplePictures.jpeg, named: "IMG_1")
        page = try await page.press("Zählerstand senden")
        try #require(page.path.hasPrefix("/vorgaenge/"))
        _ = try await Filing(portal: visitor.house.portal).round()
    }

    @Test(arguments: Engine.all)
    func `everything is in it, once, with every document byte for byte`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            // More than two pages of rows, and names that would be the same.
            let many = try await Self.addDocuments(450, to: Cast.gas, house)
            let anna = try await Visitor.signedIn(.anna, house)
            try await Self.reportWithPhoto(anna)
            _ = try await anna.invite("dora@kunden.example", to: Cast.internet)
            let export = try await anna.export()

            let own = [Cast.strom, Cast.gas, Cast.internet].map { hash(Cast.pdf($0)) }
            let papers = export.files.filter { $0.key.hasPrefix("dokumente/") }
            #expect(papers.count == 450 + 3 + 1, "three of the cast and the receipt")
            #expect(Set(many + own).isSubset(of: Set(papers.values)))
            let readable = /dokumente\/[0-9-]{10}_[A-Za-z-]+_[A-Za-z]+_[0-9]{9}(_[0-9]+)?\.pdf/
            for name in papers.keys { #expect(name.wholeMatch(of: readable) != nil, "\(name)") }
            let listed = try #require(export.tables["dokumente"])
            #expect(listed.count == papers.count)
            for row in listed { #expect(papers[row["datei"] ?? ""] == row["sha256"]) }

            let photos = export.files.filter { $0.key.hasPrefix("fotos/") }
            #expect(photos.count == 1 && photos.keys.first?.hasSuffix(".jpg") == true)
            #expect(photos.values.first == export.tables["fotos"]?.first?["sha256"])

            #expect(export.tables["vertraege"]?.compactMap { $0["vertrag"] } == [Cast.strom, Cast.gas, Cast.internet])
            #expect(export.tables["kunde"]?.first?["nachname"] == "Ahrens")
            #expect(export.tables["zugang"]?.first?["e_mail"] == Cast.anna.email)
            #expect(export.tables["zaehlerstaende"]?.count == 2 + 2 + 1)
            #expect(export.tables["abschlaege"]?.allSatisfy { $0["betrag_cent"] == "8500" } == true)
            #expect(export.tables["preise"]?.count == 3)
            #expect(export.tables["vorgaenge"]?.first?["von_ihnen"] == "1")
            #expect(export.tables["verlauf"]?.isEmpty == false)
            #expect(export.tables["anmeldungen"]?.count == 1)
            #expect(export.tables["personen"]?.first?["e_mail"] == "dora@kunden.example")
            #expect(export.tables["aktivitaet"]?.contains { $0["was"] == "data-exported" } == true)
            #expect(export.tables["e-mails"]?.isEmpty == false)
            for table in PersonalTables.exports {
                let rows = try #require(export.tables[table.file], "\(table.file)")
                let lines = try #require(export.lines[table.file], "\(table.file)")
                #expect(lines.count == rows.count + 1, "\(table.file)")
                #expect(lines.first == table.columns, "\(table.file)")
                #expect(lines.allSatisfy { $0.count == table.columns.count }, "\(table.file)")
                for name in ["LIESMICH.txt", "README.txt"] {
                    #expect(export.texts[name]?.contains("daten/\(table.file).csv") == true, "\(table.file) in \(name)")
                }
            }
            // No spreadsheet runs a title as a formula.
            #expect(export.lines["dokumente"]?.contains { $0[2].hasPrefix("'=Dokument") } == true)
            #expect(export.lines["dokumente"]?.contains { $0[2].hasPrefix("=") } == false)
        }
    }

    @Test(arguments: Engine.all)
    func `nothing of others, and no secrets`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let anna = try await Visitor.signedIn(.anna, house)
            _ = try await anna.turnOnSecondFactor()
            _ = try await anna.open("/postfach/\(Cast.document(Cast.strom))/pdf")
            let ben = try await Visitor.signedIn(.ben, house)
            _ = try await ben.open("/postfach/\(Cast.document(Cast.strom))/pdf")
            let bens = try await ben.export()
            #expect(bens.files.keys.allSatisfy { !$0.hasPrefix("dokumente/") && !$0.hasPrefix("fotos/") })
            #expect(bens.tables["zugriffe"]?.first?["rolle"] == "reader")
            #expect(bens.tables["gelesen"]?.count == 1)
            for table in ["kunde", "vertraege", "preise", "zaehler", "zaehlerstaende", "abschlaege", "dokumente"] {
                #expect(bens.tables[table]?.isEmpty == true, "\(table)")
            }
            for words in ["Ahrens", "Lindenweg", "100001", Cast.anna.email] {
                #expect(!bens.words.contains(words), "\(words)")
            }

            let annas = try await anna.export()
            #expect(annas.tables["zugang"]?.first?["zweiter_faktor_seit"] != nil)
            #expect(annas.tables["wiederherstellungscodes"]?.count == 10)
            let secrets = try await house.store.read { db -> [String] in
                let hash = try db.account(Cast.anna.account)?.passwordHash ?? ""
                let tokens = try db.all(
                    """
                    SELECT token_hash FROM session UNION SELECT token_hash FROM known_device
                    UNION SELECT code_hash FROM recovery_code UNION SELECT token_hash FROM one_time_link
                    """
                ) { (one: String) in one }
                return [hash] + tokens
            }
            #expect(secrets.count > 12)
            for secret in secrets + Array(anna.cookies.values) + [Cast.clara.email, Cast.ben.email, "Conrad"] {
                #expect(!annas.words.contains(secret), "\(secret.prefix(8))")
            }
        }
    }

    @Test(arguments: Engine.all)
    func `it is told to every address, noted, and given three times a day`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            var anna = try await Visitor.signedIn(.anna, house)
            _ = try await house.store.write(about: "test") {
                try $0.run("UPDATE customer SET email = 'ahrens@kunden.example' WHERE number = '100001'")
            }
            for _ in 0..<Throttle.exportsByAccount.most { _ = try await anna.export() }
            for address in [Cast.anna.email, "ahrens@kunden.example"] {
                let told = try await house.letters(to: address).filter {
                    $0.subject == "Ihre Daten wurden heruntergeladen"
                }
                #expect(told.count == Throttle.exportsByAccount.most, "\(address)")
            }
            #expect(try await anna.open("/einstellungen/aktivitaet").text.contains("Alle Daten heruntergeladen"))
            #expect(try await anna.downloadExport().status == 429)
            house.clock.advance(days: 1, minutes: 1)
            anna = try await Visitor.signedIn(.anna, house)
            #expect(try await anna.downloadExport().status == 200)
        }
    }

    @Test func `it asks for a password typed lately, and for a press`() async throws {
        try await TestPortal.run { house in
            let anna = try await Visitor.signedIn(.anna, house)
            let page = try await anna.open("/einstellungen/daten")
            house.clock.advance(minutes: 6)
            var asked = try await page.press("ZIP-Datei herunterladen")
            #expect(asked.heading == "Ihr Passwort noch einmal")
            #expect(try await house.count("SELECT COUNT(*) FROM account_event WHERE kind = 'data-exported'") == 0)
            try asked.fill("Passwort", Cast.anna.password)
            let again = try await asked.press("Weiter")
            #expect(again.path == "/einstellungen/daten")
            let file = try await again.press("ZIP-Datei herunterladen")
            #expect(file.header("Content-Type") == "application/zip")
            #expect(file.header("Content-Disposition")?.hasSuffix("2026-11-20_Meine-Daten.zip") == true)
            #expect(file.header("Content-Length") == nil, "it is made while it is sent")
        }
    }

    @Test func `a file that is gone is named, and the rest still comes`() async throws {
        try await TestPortal.run { house in
            let anna = try await Visitor.signedIn(.anna, house)
            let path = house.portal.documents.path(hash(Cast.pdf(Cast.gas)))
            try FileManager.default.removeItem(atPath: path)
            let export = try await anna.export()
            #expect(export.files.keys.filter { $0.hasPrefix("dokumente/") }.count == 3)
            let missing = export.texts.filter { $0.key.hasSuffix(".fehlt.txt") }
            #expect(missing.count == 1 && missing.keys.first?.contains(Cast.gas) == true)
        }
    }

    private func hash(_ bytes: [UInt8]) -> String {
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path
        defer { try? FileManager.default.removeItem(atPath: folder) }
        return (try? DocumentStore(folder: folder).keep(bytes).sha256) ?? ""
    }
}
