import Store
import Testing
import Vocabulary

@testable import Portal

@Suite struct BillImportTests {
    private static let never =
        "a bill that was delivered does not change; deliver the corrected one as another, with replaces"
    /// A cent less, and so another result.
    private static let corrected = SampleBill.row.replacing("R-1", with: "R-9")
        .replacing("2026-100417", with: "2026-100500").replacing(#""-47.93""#, with: #""-47.94""#)
        .replacing("948.21", with: "948.20").replacing("796.81", with: "796.80").replacing("48.21", with: "48.20")
        .replacing(#""contract""#, with: #""replaces":"R-1","contract""#)

    @Test(arguments: Engine.all)
    func `the same twice is nothing, another one is refused`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let rows = [SampleBill.row, SampleBill.gas]
            #expect(try await SampleBill.deliver(rows, house).files["bills.jsonl"]?.added == 2)
            #expect(try await SampleBill.deliver(rows, house).isWithoutChange)
            let before = try await house.count("SELECT CAST(SUM(amount) AS BIGINT) FROM bill_line")
            for (part, instead) in [
                ("Treuebonus", "Bonus"), (#""to_source":"customer""#, #""to_source":"estimate""#),
                (#""paid_on":"2026-05-02""#, #""paid_on":"2026-05-04""#),
                (#""former_days":365"#, #""former_days":366"#),
            ] {
                let report = try await SampleBill.deliver([SampleBill.row.replacing(part, with: instead)], house)
                #expect(report.refusals.map(\.reason) == [Self.never], "\(part)")
            }
            let moved = SampleBill.row.replacing(Cast.strom, with: Cast.internet)
            #expect(
                try await SampleBill.deliver([moved], house).refusals.map(\.reason)
                    == ["consumption belongs to Strom and Gas"])
            let other = SampleBill.row.replacing(Cast.strom, with: Cast.gas)
            #expect(
                try await SampleBill.deliver([other], house).refusals.map(\.reason)
                    == ["the contract of R-1 never changes"])
            #expect(try await house.count("SELECT CAST(SUM(amount) AS BIGINT) FROM bill_line") == before)
            // Its document may come later, or under another name.
            let renamed = SampleBill.row.replacing("D-1", with: "D-2")
            #expect(try await SampleBill.deliver([renamed], house).files["bills.jsonl"]?.changed == 1)
            #expect(try await SampleBill.deliver([renamed], house).isWithoutChange)
        }
    }

    @Test(arguments: Engine.all)
    func `a corrected bill takes the place of the one before, and both stay`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            #expect(
                try await SampleBill.deliver([SampleBill.row, Self.corrected], house).files["bills.jsonl"]?.added == 2)
            #expect(try await SampleBill.deliver([SampleBill.row, Self.corrected], house).isWithoutChange)
            let anna = try await Visitor.signedIn(.anna, house)
            var page = try await anna.open("/vertraege/\(Cast.strom)/rechnungen")
            #expect(page.text.contains("Ersetzt durch Rechnung 2026-100500"))
            page = try await page.follow("Jahresabrechnung 2026-100417").follow("Ersetzt durch Rechnung 2026-100500")
            #expect(page.text.contains("48,20 € zu zahlen"))
            page = try await page.follow("Diese Rechnung ersetzt die Rechnung 2026-100417.")
            #expect(!page.text.contains("Zahlen Sie den Betrag"), "the other one is to be paid")
            let third = Self.corrected.replacing("R-9", with: "R-10")
            #expect(
                try await SampleBill.deliver([third], house).refusals.map(\.reason)
                    == ["replaces names no bill of this contract that is not replaced yet"])
        }
    }

    /// One bad row takes no other with it, nor leaves a part of itself.
    @Test(arguments: Engine.all)
    func `a bill that does not add up is named, with all its parts left out`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let wrong = SampleBill.row.replacing(#""result_eur":"48.21""#, with: #""result_eur":"48.20""#)
            let report = try await SampleBill.deliver([wrong, Self.corrected, SampleBill.gas], house)
            #expect(report.files["bills.jsonl"]?.added == 1)
            #expect(
                report.refusals.map(\.reason) == [
                    "gross_eur less paid_eur is 48.21, result_eur says 48.20: 0.01 too little",
                    "it needs R-1, which was refused (bills.jsonl line 1)",
                ])
            #expect(try await house.count("SELECT COUNT(*) FROM bill_line") == 1)
            let ahead = SampleBill.row.replacing("2026-11-10", with: "2026-11-21")
            let unknown = SampleBill.row.replacing(Cast.strom, with: "K-9").replacing("R-1", with: "R-3")
            #expect(
                try await SampleBill.deliver([ahead, unknown], house).refusals.map(\.reason)
                    == ["billed_on lies ahead", "contract K-9 is not known"])
        }
    }

    /// What the customer gets of it, whole; what is deleted with an account is the access to it, not the bill (AO § 147).
    @Test(arguments: Engine.all)
    func `an export has the bills of owners, with every part`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            _ = try await SampleBill.deliver([SampleBill.row, SampleBill.gas], house)
            let tables: [(ExportTable, Int)] = [
                (.bills, 2), (.billLines, 6), (.billConsumption, 2), (.billPayments, 12),
            ]
            for (table, count) in tables {
                for (person, expected) in [(Cast.anna, count), (.ben, 0), (.clara, 0)] {
                    let rows = try await house.store.read { db -> [[Value]] in
                        guard let subject = try db.dataSubject(person.account) else { return [] }
                        return try table.page(db, subject, "", 50)
                    }
                    #expect(rows.count == expected, "\(table.file) \(person)")
                    #expect(rows.allSatisfy { $0.count == table.columns.count + 1 }, "\(table.file)")
                }
            }
            #expect(PersonalTables.exports.map(\.file).contains("rechnungszeilen"))
        }
    }
}
