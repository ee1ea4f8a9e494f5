import Foundation
import Store
import Testing
import Vocabulary

@testable import Portal

/// What staff see of deliveries: which came, what was refused and why.
@Suite struct ImportRunPageTests {
    @Test(arguments: Engine.all)
    func `a run is listed, its refused rows are told, and the table is saved`(engine: Engine) async throws {
        try await TestPortal.run(on: engine, hasCast: false) { house in
            let clerk = try await Visitor.office(try await house.hire("Karin", .clerk), house)
            #expect(try await clerk.open("/service/lieferungen").text.contains("Noch keine Lieferung."))
            let folder = try ImportFolder(in: house.folder, name: "=lieferung <b>")
            try folder.writeOneOfEach()
            try folder.write("{\"external_id\":\"A-1\"}\n", to: "instalments.jsonl")
            try folder.write("x\n", to: "=fremd.csv")
            #expect(try await FolderImport(house.portal, folder: folder.path).run().refused == 1)

            let list = try await clerk.open("/service/lieferungen")
            #expect(list.text.contains("=lieferung <b>") && list.text.contains("mit abgelehnten Zeilen"))
            #expect(list.text.contains("noch nie"))
            let page = try await list.follow(house.clock.now.german)
            #expect(page.heading == "=lieferung <b>")
            #expect(page.text.contains("contract is missing") && page.text.contains("customers.jsonl"))
            #expect(page.text.contains("=fremd.csv was not read"))
            let table = try await page.follow("Als Tabelle speichern (CSV)")
            let lines = String(decoding: table.bytes, as: UTF8.self).split(separator: "\r\n")
            #expect(lines.count == 3)
            #expect(lines[1] == "abgelehnt;instalments.jsonl;1;contract is missing")
            // Nothing in it is a formula.
            #expect(lines[2].hasPrefix("Hinweis;;;'=fremd.csv was not read"))
            #expect(try await house.count("SELECT COUNT(*) FROM audit_event WHERE kind = 'delivery-taken'") == 1)
        }
    }

    @Test func `documents without a contract are named where they came with, and lead to the office's queue`()
        async throws
    {
        try await TestPortal.run { house in
            let folder = try ImportFolder(in: house.folder, name: "archiv")
            try folder.write(SmallPDF.bytes(), to: "documents/unbekannt.pdf")
            #expect(try await FolderImport(house.portal, folder: folder.path).run().refused == 0)
            let clerk = try await Visitor.office(try await house.hire("Karin", .clerk), house)
            let run = try await clerk.open("/service/lieferungen").follow(house.clock.now.german)
            let queue = try await run.follow("Dokumente ohne Vertrag zuordnen")
            #expect(queue.text.contains("unbekannt.pdf") && queue.text.contains("archiv"))
            let waiting = try await queue.follow("unbekannt.pdf")
            #expect(waiting.fact("Hochgeladen von") == "archiv")
        }
    }
}
