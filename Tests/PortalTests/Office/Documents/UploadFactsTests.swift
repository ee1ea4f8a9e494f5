import Testing
import Vocabulary

@testable import Portal

/// What is known of a document: from its name, from what stands beside it, from the form.
@Suite struct UploadFactsTests {
    @Test func `a name as the mailbox gives tells everything`() {
        let facts = UploadFacts(fileName: "2026-11-05_Jahresabrechnung_Strom_300001234.pdf")
        #expect(facts.contract?.value == "300001234")
        #expect(facts.category == .annualBill)
        #expect(facts.issuedOn == Day(iso: "2026-11-05"))
        #expect(facts.title == nil)
    }

    @Test(
        arguments: [
            ("300001234.pdf", "300001234"), ("Rechnung 300001234 (2).pdf", "300001234"),
            ("300001234-300001234.pdf", "300001234"), ("300001234_300001235.pdf", nil), ("1300001234.pdf", nil),
            ("30000123.pdf", nil), ("brief.pdf", nil), ("", nil),
        ] as [(String, String?)])
    func `a contract is one number of nine digits`(name: String, number: String?) {
        #expect(UploadFacts(fileName: name).contract?.value == number)
    }

    @Test func `a row beside it, in both spellings`() throws {
        let german = try UploadFacts(row: [
            "vertragsnummer": "300 001 234", "art": "Mahnung", "titel": "Erste Mahnung", "datum": "5.11.2026",
        ])
        let english = try UploadFacts(row: [
            "contract_number": "300001234", "category": "reminder", "title": "Erste Mahnung", "issued_on": "2026-11-05",
        ])
        #expect(german == english)
        #expect(try UploadFacts(row: ["datei": "a.pdf", "titel": " "]) == UploadFacts())
    }

    @Test(
        arguments: [
            (["contract_number": "12"], "vertragsnummer"), (["category": "brief"], "art"),
            (["issued_on": "gestern"], "datum"),
            (["title": "a\u{202E}b"], "titel"),
        ] as [([String: String], String)])
    func `a field that cannot be read is named`(row: [String: String], field: String) {
        #expect(throws: UploadFactTrouble(field: field)) { try UploadFacts(row: row) }
    }

    @Test func `what stands beside counts first, then the form, then the name`() {
        let beside = UploadFacts(title: "Brief")
        let form = UploadFacts(category: .reminder, title: "Alle")
        let facts = beside.or(form).or(UploadFacts(fileName: "Beleg_300001234.pdf"))
        #expect(facts.title == "Brief" && facts.category == .reminder && facts.contract?.value == "300001234")
    }

    @Test func `where form and name tell two contracts, neither counts`() throws {
        let form = UploadFacts(contract: try ContractNumber(Cast.strom), title: "Brief")
        func all(_ name: String, _ beside: UploadFacts = UploadFacts()) -> UploadFacts {
            UploadFacts.all(beside: beside, form: form, fileName: name)
        }
        let other = all("Rechnung_\(Cast.gas).pdf")
        #expect(other.contract == nil && other.title == "Brief")
        #expect(all("Rechnung_\(Cast.strom).pdf").contract?.value == Cast.strom)
        #expect(all("brief.pdf").contract?.value == Cast.strom)
        let beside = UploadFacts(contract: try ContractNumber(Cast.gas))
        #expect(all("Rechnung_\(Cast.twoRegisters).pdf", beside).contract?.value == Cast.gas)
    }

    @Test func `tables as spreadsheets write them`() {
        func rows(_ text: String) -> [[String: String]]? { SidecarTable.rows(Array(text.utf8)) }
        let one = [["datei": "a.pdf", "titel": "Ein „Brief“; wirklich", "datum": ""]]
        #expect(rows("Datei;Titel;Datum\r\na.pdf;\"Ein „Brief“; wirklich\";\r\n") == one)
        #expect(
            rows("\u{FEFF}datei,titel\na.pdf,\"sagt \"\"ja\"\"\"\n\n") == [["datei": "a.pdf", "titel": "sagt \"ja\""]])
        #expect(rows("datei\ttitel\na.pdf\t\"zwei\nZeilen\"") == [["datei": "a.pdf", "titel": "zwei\nZeilen"]])
        #expect(rows("datei;datei\na;b") == nil)
        #expect(
            SidecarTable.rows(Array("datei;titel\na.pdf;Gr".utf8) + [0xFC, 0xDF, 0x65]) == [
                ["datei": "a.pdf", "titel": "Grüße"]
            ])
        #expect(rows("") == nil)
    }
}
