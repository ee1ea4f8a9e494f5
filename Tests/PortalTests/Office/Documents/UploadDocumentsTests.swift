import Foundation
import Mail
import Store
import Testing
import Vocabulary

@testable import Portal

/// The office puts documents into mailboxes.
@Suite struct UploadDocumentsTests {
    private static let button = "Dokumente hochladen"

    /// Sends these files with one press.
    private static func upload(
        _ visitor: Visitor, _ files: [(name: String, bytes: [UInt8])],
        _ fill: (inout VisitedPage) throws -> Void = { _ in }
    ) async throws -> VisitedPage {
        var page = try await visitor.open("/service/dokumente/hochladen")
        try fill(&page)
        var form = try page.form(pressing: button)
        form.files = files.map { ("dateien", $0.name, $0.bytes) }
        return try await visitor.send(form)
    }

    private static func office(_ house: TestPortal) async throws -> Visitor {
        try await Visitor.office(try await house.hire("Petra", .clerk), house)
    }

    @Test(arguments: Engine.all)
    func `one document by its name: mailbox, letter, log`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let petra = try await Self.office(house)
            let name = "2026-11-18_Mahnung_Strom_\(Cast.strom).pdf"
            let page = try await Self.upload(petra, [(name, SmallPDF.bytes())])
            #expect(page.text.contains("Im Postfach: 1. Warten auf Zuordnung: 0. Abgelehnt: 0."))
            #expect(page.text.contains(name) && page.text.contains("Petra"))
            let anna = try await Visitor.signedIn(.anna, house)
            let hers = try await anna.open("/postfach").follow("Mahnung")
            #expect(hers.facts.contains { $0.term == "Datum" && $0.value.contains("18.11.2026") })
            #expect(try await hers.follow("Öffnen").bytes == SmallPDF.bytes())
            let letter = try await anna.letters().first { $0.subject?.hasPrefix("Ihre Mahnung") == true }
            #expect(letter != nil)
            // The same again lies there already, and nobody is written to twice.
            let again = try await Self.upload(petra, [(name, SmallPDF.bytes())])
            #expect(again.text.contains("Lag schon im Postfach"))
            #expect(try await anna.letters().count { $0.subject?.hasPrefix("Ihre Mahnung") == true } == 1)
            #expect(try await house.count("SELECT COUNT(*) FROM audit_event WHERE kind = 'documents-uploaded'") == 2)
        }
    }

    @Test(arguments: Engine.all)
    func `many at once, with a result for each`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let petra = try await Self.office(house)
            let two = SmallPDF.bytes(catalog: "/Lang (de)")
            let files: [(name: String, bytes: [UInt8])] = [
                ("\(Cast.gas).pdf", SmallPDF.bytes()), ("\(Cast.twoRegisters).pdf", two), ("ohne.pdf", two),
                ("300009999.pdf", SmallPDF.bytes()), ("kaputt_\(Cast.gas).pdf", Array(two.dropLast(20))),
                ("bild_\(Cast.gas).png", SamplePictures.png),
                ("aktiv_\(Cast.gas).pdf", SmallPDF.bytes(catalog: "/X /JS")),
            ]
            let page = try await Self.upload(petra, files) { try $0.fill("Betreff", "Neue Bedingungen") }
            #expect(page.text.contains("Im Postfach: 2. Warten auf Zuordnung: 2. Abgelehnt: 3."))
            for words in ["Die Datei hört mittendrin auf", "Keine PDF-Datei", "Enthält Programme"] {
                #expect(page.text.contains(words), "\(words)")
            }
            #expect(try await Visitor.signedIn(.clara, house).open("/postfach").text.contains("Neue Bedingungen"))
            let none = try await Self.upload(petra, [])
            #expect(none.problems == ["Wählen Sie mindestens eine Datei"])
            let wrong = try await Self.upload(petra, [files[0]]) { try $0.fill("Vertragsnummer", "12") }
            #expect(wrong.problems == ["Eine Vertragsnummer hat neun Ziffern"])
        }
    }

    @Test(arguments: Engine.all)
    func `a ZIP with what stands beside`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let petra = try await Self.office(house)
            let row =
                #"{"contract_number":"\#(Cast.strom)","category":"contract-confirmation","title":"Vertrag","issued_on":"2026-11-01"}"#
            let table =
                "Datei;Vertragsnummer;Art;Titel;Datum\r\nzwei.pdf;\(Cast.gas);Sonstiges;\"Gas; neu\";2.11.2026\r\n"
            let archive = try ZIPReaderTests.archive([
                ("eins.pdf", SmallPDF.bytes()), ("eins.json", Array(row.utf8)), ("alle.csv", Array(table.utf8)),
                ("ordner/zwei.pdf", SmallPDF.bytes(catalog: "/Lang (de)")), ("kaputt.json", Array("{".utf8)),
            ])
            let page = try await Self.upload(petra, [("stapel.zip", archive)])
            #expect(page.text.contains("Im Postfach: 2. Warten auf Zuordnung: 0. Abgelehnt: 1."))
            #expect(page.text.contains("Keine lesbare Tabelle und kein JSON-Objekt"))
            let anna = try await Visitor.signedIn(.anna, house)
            let box = try await anna.open("/postfach").text
            #expect(box.contains("Gas; neu") && box.contains("Vertragsbestätigung"))
            let bomb = try ZIPReaderTests.archive([("null.pdf", [UInt8](repeating: 0, count: 8 << 20))])
            let out = try ZIPReaderTests.archive([("../\(Cast.gas).pdf", SmallPDF.bytes())])
            let refused = try await Self.upload(petra, [("bombe.zip", bomb), ("raus.zip", out)])
            #expect(refused.text.contains("Das ZIP entpackt sich zu viel mehr, als es wiegt"))
            #expect(refused.text.contains("Ein Name im ZIP führt aus seinem Ordner heraus"))
            #expect(try await house.count("SELECT COUNT(*) FROM document WHERE external_id IS NULL") == 2)
        }
    }

    @Test(arguments: Engine.all)
    func `what has no contract waits, is looked at, and is assigned or dropped`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let petra = try await Self.office(house)
            let pdfs = [SmallPDF.bytes(), SmallPDF.bytes(catalog: "/Lang (de)")]
            _ = try await Self.upload(petra, [("eins.pdf", pdfs[0]), ("zwei.pdf", pdfs[1])])
            let list = try await petra.open("/service/dokumente")
            var page = try await list.follow("eins.pdf")
            #expect(try await page.follow("Dokument ansehen").bytes == pdfs[0])
            #expect(try await page.press("Zuordnen").problems == ["Geben Sie die Vertragsnummer ein"])
            try page.fill("Vertragsnummer", "300009999")
            #expect(
                try await page.press("Zuordnen").problems.first?.hasPrefix("Diese Vertragsnummer gibt es nicht") == true
            )
            try page.fill("Vertragsnummer", Cast.strom)
            try page.choose("Art", "Auftragsbestätigung")
            let done = try await page.press("Zuordnen")
            #expect(done.text.contains("Zugeordnet. Das Dokument liegt im Postfach."))
            #expect(try await page.press("Zuordnen").text.contains("Jemand war schneller"))
            let anna = try await Visitor.signedIn(.anna, house)
            #expect(try await anna.open("/postfach").follow("Auftragsbestätigung").follow("Öffnen").bytes == pdfs[0])

            page = try await list.follow("zwei.pdf")
            #expect(try await page.press("Verwerfen").problems == ["Schreiben Sie, warum Sie es verwerfen"])
            try page.fill("Warum das Dokument niemandem gehört", "Probedruck")
            #expect(try await page.press("Verwerfen").text.contains("Nichts wartet auf Zuordnung."))
            #expect(try await petra.open(String(page.path) + "/pdf").status == 404)
            // Nobody waits for them any more: their files go with the housekeeping.
            let files = PhotoStore(files: DocumentStore(folder: "\(house.folder)/uploads"))
            let future = Instant(millisecondsSince1970: 4_000_000_000_000)
            #expect(files.names(before: future).count == 2)
            let known = try await house.store.read { try $0.namesOfWaitingUploads() }
            #expect(known.isEmpty)
        }
    }
}
