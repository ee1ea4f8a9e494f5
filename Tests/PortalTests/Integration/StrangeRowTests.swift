import Foundation
import Store
import Testing

@testable import Portal

/// Whatever a billing system delivers becomes a row or a sentence; it never ends the process. The rows of
/// `docs/integration.md`, with values in them that nobody would deliver.
@Suite struct StrangeRowTests {
    private static let kinds: [any ImportRow.Type] = [
        CustomerRow.self, TariffRow.self, TariffOfferRow.self, AvailabilityRow.self, ContractRow.self,
        PriceChangeRow.self, MeterRow.self, ReadingRow.self, InstalmentRow.self, BankRow.self, PaymentRow.self,
        BillRow.self, AnswerRow.self,
    ]

    private static let strange: [JSONField] = [
        .number(.max), .number(.min), .number(0), .number(-1), .text("9223372036854775807"),
        .text("-9223372036854775808"), .text(String(repeating: "9", count: 60)), .text("0.00000000000000000001"),
        .text("1e308"), .text("nan"), .text(""), .text("-"), .text("."), .text(","), .text("\u{0}"),
        .text("1900-01-01"), .text("2200-12-31"), .text("9999-12-31"), .text("0000-00-00"), .text("2026-02-30"),
        .text("1000000000.00"), .text("-0.01"), .text("999999999999.999"), .text("😀"), .text("a\u{301}"), .truth(true),
        .rows([]), .rows([[:]]), .rows(Array(repeating: ["a": .number(.max)], count: 101)), .nothing, .other,
    ]

    private static func examples() throws -> [[String: JSONField]] {
        let here = URL(filePath: #filePath).deletingLastPathComponent()
        let text = try String(contentsOf: here.appending(path: "../../../docs/integration.md"), encoding: .utf8)
        return text.split(separator: "\n").filter { $0.hasPrefix("{\"") }.compactMap { JSONField.object(Data($0.utf8)) }
    }

    /// Also in the parts of a row, which have none of their own.
    private static func changed(
        _ row: [String: JSONField], by random: inout SeededRandom, isPart: Bool = false
    ) -> [String: JSONField] {
        var row = row
        for _ in 0..<Int.random(in: 1...3, using: &random) {
            guard let name = row.keys.sorted().randomElement(using: &random) else { continue }
            if !isPart, case .rows(let parts) = row[name], Bool.random(using: &random) {
                var changedParts: [[String: JSONField]] = []
                for part in parts { changedParts.append(changed(part, by: &random, isPart: true)) }
                row[name] = .rows(changedParts)
            } else {
                row[name] = strange.randomElement(using: &random)
            }
        }
        return row
    }

    @Test func `ten thousand strange rows are read or refused`() throws {
        let examples = try Self.examples()
        #expect(examples.count > 10)
        var random = SeededRandom(state: 20_261_127)
        var (taken, refused) = (0, 0)
        for _ in 0..<10_000 {
            guard let example = examples.randomElement(using: &random) else { break }
            let row = Self.changed(example, by: &random)
            for kind in Self.kinds {
                var fields = Fields(row)
                do throws(RowProblem) {
                    _ = try kind.init(&fields)
                    taken += 1
                } catch {
                    #expect(!error.reason.isEmpty)
                    refused += 1
                }
            }
        }
        #expect(taken > 100 && refused > 10_000)
    }

    @Test(arguments: Engine.all)
    func `a folder of strange rows is imported to its end`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let folder = try ImportFolder(in: house.folder)
            var random = SeededRandom(state: 20_261_127)
            var files: [ImportFile: String] = [:]
            for example in try Self.examples() {
                for kind in Self.kinds {
                    var fields = Fields(example)
                    guard (try? kind.init(&fields)) != nil, fields.unknown.isEmpty else { continue }
                    var lines = Self.json(example) + "\n"
                    for number in 0..<40 {
                        var row = Self.changed(example, by: &random)
                        if case .text(let key) = example["external_id"], Bool.random(using: &random) {
                            row["external_id"] = .text("\(key)-\(number)")
                        }
                        lines += Self.json(row) + "\n"
                    }
                    files[kind.file] = lines
                }
            }
            #expect(files.count > 8)
            for (file, lines) in files { try folder.write(lines, to: file.rawValue) }
            let report = try await FolderImport(house.portal, folder: folder.path).run()
            #expect(report.stopped == nil, "\(report.stopped ?? "")")
            #expect(report.accepted > 0 && report.refused > 0)
        }
    }

    private static func json(_ row: [String: JSONField]) -> String {
        let fields = row.sorted { $0.key < $1.key }.map { "\(ExportRows.quoted($0.key)):\(json($0.value))" }
        return "{\(fields.joined(separator: ","))}"
    }

    private static func json(_ field: JSONField) -> String {
        switch field {
        case .text(let text): ExportRows.quoted(text)
        case .number(let number): String(number)
        case .truth(let truth): String(truth)
        case .rows(let rows): "[\(rows.map { json($0) }.joined(separator: ","))]"
        case .nothing: "null"
        case .other: "1.5"
        }
    }
}
