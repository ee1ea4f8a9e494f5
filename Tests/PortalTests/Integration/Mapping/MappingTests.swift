import Foundation
import Testing
import Vocabulary

@testable import Portal

/// What a mapping file may say, and what is told of a wrong one.
@Suite struct MappingTests {
    static let example = SourceFile.project.appending(path: "deploy/mapping.json.example")

    private func problems(_ json: String) -> [String] {
        do {
            _ = try Mapping.read(Data(json.utf8), name: "mapping.json")
            return []
        } catch {
            return error.problems
        }
    }

    private func table(_ more: String) -> String {
        #"{"tables":[{"kind":"instalments","files":"A*.csv","columns":{"V":"contract"}\#(more)}]}"#
    }

    @Test func `the example stands`() throws {
        let mapping = try Mapping.read(try Data(contentsOf: Self.example), name: "mapping.json")
        #expect(mapping.tables.count == 6)
        #expect(try mapping.table(of: "KUNDEN_2026.csv")?.kind == .customers)
        #expect(try mapping.table(of: "kunden.csv") == nil)
    }

    @Test(
        arguments: [
            ("{", "mapping.json is no JSON: "),
            ("[]", "mapping.json: is not a JSON object"),
            ("{}", "mapping.json: tables is missing"),
            (#"{"tables":[7]}"#, "mapping.json: tables[0] is not an object"),
            (#"{"tabels":[]}"#, "mapping.json: tabels is nothing a mapping knows"),
            (
                #"{"tables":[{"kind":"kunden","files":"K.csv"}]}"#,
                "mapping.json: tables[0].kind: kunden is none of customers, "
            ),
            (#"{"tables":[{"kind":"codes","columns":{"C":"code"}}]}"#, "mapping.json: tables[0].files is missing"),
        ])
    func `a wrong file is told with its place`(json: String, start: String) {
        #expect(problems(json).contains { $0.hasPrefix(start) }, "\(problems(json))")
    }

    @Test(
        arguments: [
            (#","delimiter":"::""#, "tables[0].delimiter is none of"),
            (#","encoding":"ebcdic""#, "tables[0].encoding is none of utf-8 or windows-1252 or"),
            (#","decimal":";""#, "tables[0].decimal is none of , or ."),
            (#","days":"dd.MM.yy""#, "tables[0].days is none of yyyy-MM-dd or"),
            (#","kolumns":{}"#, "tables[0].kolumns is nothing a mapping knows"),
            (#","constants":{"amount":"1"}"#, "tables[0].constants.amount: amount is no field of instalments.jsonl"),
            (#","constants":{"contract":"1"}"#, "tables[0].constants.contract: contract has two places it comes from"),
            (#","constants":{"due_on":1.5}"#, "tables[0].constants.due_on is neither"),
            (#","templates":{"external_id":"{V-"}"#, "tables[0].templates.external_id is not a text with columns"),
            (#","templates":{"external_id":"V}"}"#, "tables[0].templates.external_id is not a text with columns"),
            (#","values":{"due_on":{"a":"b"}}"#, "tables[0].values.due_on: no column, constant or template"),
            (#","values":{"contract":{"a":1}}"#, "tables[0].values.contract.a is not a text"),
        ])
    func `a wrong entry is told with its place`(more: String, start: String) {
        #expect(problems(table(more)).contains { $0.hasPrefix("mapping.json: \(start)") }, "\(problems(table(more)))")
    }

    @Test(arguments: ["../*", "customers.jsonl", "*"])
    func `a pattern is one for tables of one kind`(pattern: String) {
        let told = problems(table("").replacing("A*.csv", with: pattern))
        #expect(told == ["mapping.json: tables[0].files is not a pattern for tables of one kind, as \"KUNDEN_*.csv\""])
    }

    @Test func `every mistake is told at once`() {
        #expect(problems(table(#","decimal":"x","days":"y","constants":{"a":"1","b":"2"}"#)).count == 4)
    }

    @Test(
        arguments: [
            ("KUNDEN*.csv", "KUNDEN.csv", true), ("KUNDEN*.csv", "KUNDEN_1.csv", true),
            ("KUNDEN*.csv", "KUNDEN_1.csv.tmp", false), ("?.csv", "a.csv", true), ("?.csv", "ab.csv", false),
            ("*a*b*", "xaybz", true), ("*a*b*", "xbya", false), ("*", "", true), ("", "a", false),
            ("a*a*a*a*a*a*a*a*b", String(repeating: "a", count: 5000), false),
        ])
    func `patterns fit names`(pattern: String, name: String, fits: Bool) {
        #expect(FilePattern(text: pattern).fits(name) == fits)
    }

    @Test(
        arguments: [
            (DecimalForm.comma, "12,5", "12.5"), (.comma, "1.234,50", "1234.50"), (.comma, "1.234.567", "1234567"),
            (.comma, "12,50-", "-12.50"), (.comma, "-0,01", "-0.01"), (.comma, "+3", "3"), (.comma, "1.23", nil),
            (.comma, "1,2,3", nil), (.comma, "12,", nil), (.comma, ",5", nil), (.comma, "1 234", nil),
            (.comma, "", nil),
            (.dot, "1,234.50", "1234.50"), (.dot, "1,5", nil), (.dot, "0.5", "0.5"), (.comma, "٣", nil),
        ] as [(DecimalForm, String, String?)])
    func `decimals are read as they are written`(form: DecimalForm, text: String, plain: String?) {
        #expect(form.plain(text) == plain)
    }

    @Test(
        arguments: [
            (DayForm.german, "01.03.2026", "2026-03-01"), (.german, "1.3.2026", "2026-03-01"),
            (.german, "31.02.2026", nil),
            (.german, "2026-03-01", nil), (.iso, "2026-03-01", "2026-03-01"), (.compact, "20260301", "2026-03-01"),
            (.compact, "2026301", nil), (.slashes, "01/03/2026", "2026-03-01"), (.german, "01.03.26", nil),
        ] as [(DayForm, String, String?)])
    func `days are read as they are written`(form: DayForm, text: String, iso: String?) {
        #expect(form.day(text)?.iso == iso)
    }

    @Test(
        arguments: [
            (TextEncoding.utf8, [0xC3, 0xBC], "ü"), (.utf8, [0xFC], nil), (.windows1252, [0xFC, 0x80], "ü€"),
            (.windows1252, [0x81], nil), (.latin9, [0xA4, 0xDF], "€ß"), (.latin1, [0xA4], "¤"),
        ] as [(TextEncoding, [UInt8], String?)])
    func `letters are read in their encoding`(encoding: TextEncoding, bytes: [UInt8], text: String?) {
        #expect(encoding.text(bytes) == text)
    }

    @Test func `every kind of rows has its fields`() throws {
        #expect(Set(RowForms.all.keys) == Set(ImportFile.allCases))
        let bills = try #require(RowForms.all[.bills]?.fields)
        #expect(bills["lines.amount_eur"] == .decimal && bills["billed_on"] == .day && bills["former_days"] == .whole)
        #expect(RowForms.all[.meters]?.fields["is_remotely_read"] == .flag)
        #expect(RowForms.all[.meters]?.fields["calorific_value_kwh_m3"] == .decimal)
        #expect(RowForms.all[.answers]?.fields["request"] == .text && RowForms.all[.series]?.fields["file"] == .text)
    }
}
