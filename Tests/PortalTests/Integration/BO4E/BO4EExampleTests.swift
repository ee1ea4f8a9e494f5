import Foundation
import Testing

@testable import Portal

private let folder = "data/bo4e/examples"
private let one = SharedTable(path: "\(folder)/dotnet/rechnung.json")

/// Real test documents of other programs that lie beside the project: each is taken over or refused with a reason.
@Suite struct BO4EExampleTests {
    struct Example: Sendable, CustomTestStringConvertible {
        let name: String
        /// Nil when it is taken over.
        let reason: String?
        let place: String
        var testDescription: String { name }

        init(_ name: String, _ place: String = "", _ reason: String? = nil) {
            (self.name, self.place, self.reason) = (name, place, reason)
        }
    }

    private static let untyped = "enthält kein BO4E"

    static let examples = [
        Example("dotnet/marktlokation_simple.json"),
        Example("dotnet/marktlokation_broken_gasqualitaet.json"),
        Example("dotnet/messlokation_hf_sap.json"),
        Example("dotnet/zaehler.json", " $.zaehlwerke[0].nachkommastelle", "6: Das Portal führt 0 bis 3 Stellen."),
        Example("dotnet/zaehler2.json", " $.zaehlwerke[0].nachkommastelle", "6: Das Portal führt 0 bis 3 Stellen."),
        Example("dotnet/rechnung.json", " $.rechnungstyp", "Abschläge führt das Portal nicht als Rechnung."),
        Example("dotnet/Vertrag_lenient_String.json", " $.vertragsart", "ist die Zahl 0 und kein Wort der BO4E-Liste."),
        Example("dotnet/vertrag_numeric_versionstruktur.json", "", untyped),
        Example("dotnet/geschaeftspartner_lenient_enumlist.json", " $", "Das ist ein Unternehmen"),
        Example("dotnet/ansprechpartner_vorname.json", " $", "ANSPRECHPARTNER ist kein Kunde"),
        Example("dotnet/compensating.json", " $", "ENERGIEMENGE wird nicht gelesen."),
        Example("dotnet/continous_example.json", " $", "ENERGIEMENGE wird nicht gelesen."),
        Example("dotnet/not_continous_example.json", " $", "ENERGIEMENGE wird nicht gelesen."),
        Example("dotnet/gas_januar_2018.json", " $", "ENERGIEMENGE wird nicht gelesen."),
        Example("dotnet/somecustomer1.json", " $[1]", "ENERGIEMENGE wird nicht gelesen."),
        Example("dotnet/energiemenge_empty_verbrauch.json", "", untyped),
        Example("dotnet/energiemenge_lenient_datetime.json", "", untyped),
        Example("python-docs/adresse_missing_plz.json", "", untyped),
        Example("python-docs/adresse_only_required_fields.json", "", untyped),
        Example("python-docs/adresse_with_all_possible_fields.json", "", untyped),
    ]

    /// The documents of that project's tests hold what is expected beside the object.
    private static func object(_ name: String) throws -> Data {
        let bytes = Data(try SharedTable(path: "\(folder)/\(name)").bytes())
        guard let all = try JSONSerialization.jsonObject(with: bytes) as? [String: Any] else { return bytes }
        if let input = all["input"] { return try JSONSerialization.data(withJSONObject: input) }
        if let first = all["reference"], let second = all["other"] {
            return try JSONSerialization.data(withJSONObject: [first, second])
        }
        return bytes
    }

    /// Books whose contract has the locations of the examples, and the meter of one of them.
    private static func prepare(_ house: TestPortal) async throws {
        let books = try ImportFolder(in: house.folder)
        try books.writeOneOfEach()
        let contract = ImportFolder.contract.replacing(
            #""starts_on""#, with: #""malo_id":"54321098765","melo_id":"DE0000000000000000000000010000397","starts_on""#
        )
        let meter = ImportFolder.meter.replacing("1EMH0012345678", with: "10000548")
        let other = ImportFolder.meter.replacing("1EMH0012345678", with: "000000000123456").replacing(
            "Z-1", with: "Z-2")
        try books.write(contract, to: "contracts.jsonl")
        try books.write("\(meter)\n\(other)\n", to: "meters.jsonl")
        #expect(try await FolderImport(house.portal, folder: books.path).run().refused == 0)
    }

    @Test(.enabled(if: one.isThere, "the folder shared is not there"), arguments: examples)
    func `taken over, or refused with a reason`(example: Example) async throws {
        try await TestPortal.run(hasCast: false) { (house) async throws in
            try await Self.prepare(house)
            let delivered = try ImportFolder(in: house.folder)
            try delivered.write([UInt8](try Self.object(example.name)), to: "a.json")
            let report = try await BO4EImport(house.portal, place: delivered.path).run()
            guard let reason = example.reason else {
                #expect(report.refused == 0 && report.accepted == 1, "\(report.text)")
                return
            }
            #expect(
                report.refusals.contains { $0.file == "a.json\(example.place)" && $0.reason.contains(reason) },
                "\(report.text)")
            #expect(report.accepted == 0, "\(report.text)")
        }
    }

    @Test(.enabled(if: one.isThere, "the folder shared is not there"))
    func `no example was forgotten`() throws {
        let url = try #require(one.url).deletingLastPathComponent().deletingLastPathComponent()
        var names: Set<String> = []
        for part in ["dotnet", "python-docs"] {
            for name in try FileManager.default.contentsOfDirectory(atPath: url.appending(path: part).path)
            where name.hasSuffix(".json") {
                names.insert("\(part)/\(name)")
            }
        }
        #expect(names == Set(Self.examples.map(\.name)))
    }
}
