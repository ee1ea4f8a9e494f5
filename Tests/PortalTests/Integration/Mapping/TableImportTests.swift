import Foundation
import Store
import Testing

@testable import Portal

/// Tables in the utility's own columns come in by the same way as the portal's own files.
@Suite struct TableImportTests {
    /// As a billing system of the nineties writes: Windows-1252, semicolons, decimal commas.
    private static let tables: [(name: String, text: String)] = [
        (
            "KUNDEN_1.csv",
            #"""
            KUNDENNR;ANREDE;VORNAME;NAME;STRASSE;HAUSNR;PLZ;ORT;EMAIL;GEBURTSDATUM;INTERN
            100001;2;Anna;"Ahrens; geb. ""Groß""";Lindenstraße;12;19053;Schwerin;;1.3.1980;x
            """#
        ),
        (
            "TARIFE.csv",
            """
            TARIF;SPARTE;BEZEICHNUNG;GRUNDVERS;OEKO;GUELTIG_AB;ARBEITSPREIS;GRUNDPREIS
            T-1;S;Strom für alle;N;J;01.01.2025;29,90;144,00
            T-1;S;Strom für alle;N;J;01.01.2026;30,90;1.155,88
            """
        ),
        (
            "VERTRAEGE.csv",
            """
            VERTRAG;KUNDENNR;TARIF;STATUS;STRASSE;HAUSNR;PLZ;ORT;MALO;BEGINN;ENDE;JAHRESVERBRAUCH
            300001001;100001;T-1;A;Lindenstraße;12;19053;Schwerin;;01.11.2022;31.12.9999;2.740,5
            """
        ),
        (
            "ZAEHLER.csv",
            """
            VERTRAG;ZAEHLERNR;FERNAUSLESUNG;OBIS;ZAEHLWERK;STELLEN
            300001001;1EMH0012345678;N;1-1:1.8.1;HT;6
            300001001;1EMH0012345678;N;1-1:1.8.2;NT;6
            """
        ),
        (
            "ABLESUNGEN.csv",
            """
            VERTRAG;ZAEHLERNR;OBIS;DATUM;STAND;HERKUNFT
            300001001;1EMH0012345678;1-1:1.8.1;31.10.2026;16281;A
            300001001;1EMH0012345678;1-1:1.8.1;31.09.2026;16281;A
            """
        ),
        ("ABSCHLAEGE.csv", "VERTRAG;FAELLIG;BETRAG\r\n300001001;01.12.2026;84,00\r"),
    ]

    private func folder(_ house: TestPortal, _ change: (String, String) -> String = { $1 }) throws -> ImportFolder {
        let folder = try ImportFolder(in: house.folder)
        for (name, text) in Self.tables {
            let changed = "\(change(name, text))\n"
            let bytes = changed.unicodeScalars.map { UInt8(exactly: $0.value) ?? 0x80 }
            try folder.write(bytes, to: name)
        }
        try folder.write(String(contentsOf: MappingTests.example, encoding: .utf8), to: "mapping.json")
        return folder
    }

    @Test(arguments: Engine.all)
    func `the example mapping brings the tables in, and the second time nothing changes`(engine: Engine) async throws {
        try await TestPortal.run(on: engine, hasCast: false) { house in
            let folder = try folder(house)
            let report = try await FolderImport(house.portal, folder: folder.path).run()
            #expect(report.stopped == nil && report.accepted == 6, "\(report.text)")
            #expect(report.files["KUNDEN_1.csv"]?.added == 1 && report.files["TARIFE.csv"]?.added == 1)
            #expect(report.refusals.map(\.file) == ["ABLESUNGEN.csv"] && report.refusals.map(\.line) == [3])
            #expect(report.refusals.first?.reason == "read_on is not a day as 2026-01-31")
            let names = try await house.store.read { db in
                try db.all("SELECT last_name, street, salutation FROM customer") {
                    (name: String, street: String, salutation: String?) in [name, street, salutation ?? ""]
                }
            }
            #expect(names == [["Ahrens; geb. \"Groß\"", "Lindenstraße", "Frau"]])
            #expect(try await house.count("SELECT COUNT(*) FROM tariff_price") == 2)
            #expect(try await house.count("SELECT COUNT(*) FROM register") == 2)
            #expect(try await house.count("SELECT COUNT(*) FROM contract WHERE ends_on IS NULL") == 1)
            let again = try await FolderImport(house.portal, folder: folder.path).run()
            #expect(again.isWithoutChange, "\(again.text)")
        }
    }

    @Test(
        arguments: [
            ("KUNDENNR;", "KUNDE;", "the column KUNDENNR is missing; nothing of it was applied"),
            ("ANREDE;VORNAME", "VORNAME;VORNAME", "the column ANREDE is missing; nothing of it was applied"),
            (";INTERN", ";ORT", "the column ORT stands there more than once; nothing of it was applied"),
            (
                ";1.3.1980;x", "",
                "line 2, the last one, has not all cells: the file was cut off; nothing of it was applied"
            ),
        ])
    func `a table that is not what the mapping says is not applied`(old: String, new: String, reason: String)
        async throws
    {
        try await TestPortal.run(hasCast: false) { house in
            let folder = try folder(house) { $0 == "KUNDEN_1.csv" ? $1.replacing(old, with: new) : $1 }
            let report = try await FolderImport(house.portal, folder: folder.path).run()
            #expect(report.refusals.first?.reason == reason, "\(report.text)")
            #expect(report.refusals.contains { $0.reason.hasSuffix("KUNDEN_1.csv was refused as a whole") })
            #expect(try await house.count("SELECT COUNT(*) FROM customer") == 0)
        }
    }

    @Test func `a table whose last line has no end was cut off`() async throws {
        try await TestPortal.run(hasCast: false) { house in
            let folder = try folder(house)
            try folder.write("VERTRAG;FAELLIG;BETRAG\n300001001;01.12.2026;84,0", to: "ABSCHLAEGE.csv")
            let report = try await FolderImport(house.portal, folder: folder.path).run()
            let refusal = report.refusals.first { $0.file == "ABSCHLAEGE.csv" }
            #expect(refusal?.reason == "the last line has no end: the file was cut off; nothing of it was applied")
        }
    }

    @Test(
        arguments: [
            ("a;\"b", false), ("\"a\";\"b\"\"c\"", true), ("\"a\"x;b", false), ("5\" Rohr;b", true),
            ("\"zwei\nZeilen\";b", true),
        ])
    func `quotation marks fit together or the line is refused`(text: String, stands: Bool) throws {
        let file = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try Data("\(text)\n".utf8).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        var reader = try TableReader(path: file.path, delimiter: UInt8(ascii: ";"))
        let record = try reader.next()
        #expect((record?.cells != nil) == stands)
        if stands { #expect(record?.cells?.count == 2) }
    }

    @Test func `a wrong mapping refuses the whole delivery`() async throws {
        try await TestPortal.run(hasCast: false) { house in
            let folder = try ImportFolder(in: house.folder)
            try folder.writeOneOfEach()
            try folder.write("{}", to: "mapping.json")
            let report = try await FolderImport(house.portal, folder: folder.path).run()
            #expect(report.accepted == 0 && report.refusals.map(\.file) == ["mapping.json"], "\(report.text)")
            #expect(try await house.count("SELECT COUNT(*) FROM customer") == 0)
        }
    }

    @Test func `a table nobody explained is told`() async throws {
        try await TestPortal.run(hasCast: false) { house in
            let folder = try ImportFolder(in: house.folder)
            try folder.write("a;b\n", to: "fremd.csv")
            let report = try await FolderImport(house.portal, folder: folder.path).run()
            #expect(report.notes == ["fremd.csv was not read: no pattern of a mapping fits its name"])
        }
    }

    @Test func `a trial shows the first row of each table and writes nothing`() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let text = "VERTRAG;FAELLIG;BETRAG\n300001001;01.12.2026;84,00\n300001002;32.12.2026;84,00\n"
        try Data(text.utf8).write(to: folder.appending(path: "ABSCHLAEGE.csv"))
        let mapping = try Mapping.read(try Data(contentsOf: MappingTests.example), name: "mapping.json")
        let lines = MappingTrial(mapping, folder: folder.path).lines()
        #expect(
            lines.map(\.words) == [
                #"ABSCHLAEGE.csv line 2: {"amount_eur":"84.00","contract":"300001001","due_on":"2026-12-01","external_id":"300001001-01.12.2026"}"#,
                "ABSCHLAEGE.csv line 3: due_on is not a day as 2026-01-31",
                "ABSCHLAEGE.csv: 2 rows of instalments, 1 cannot be read",
            ])
    }
}
