import Testing
import Vocabulary

@testable import Portal

@Suite struct DocumentFileNameTests {
    @Test(
        arguments: [
            (.annualBill, .strom, "2026-11-05_Jahresabrechnung_Strom_300001234.pdf"),
            (.cancellationConfirmation, .gas, "2026-11-05_Kuendigungsbestaetigung_Gas_300001234.pdf"),
            (.sepaMandate, .internet, "2026-11-05_SEPA-Mandat_Internet_300001234.pdf"),
        ] as [(DocumentCategory, Commodity, String)])
    func `names can be read and sorted`(category: DocumentCategory, commodity: Commodity, name: String) throws {
        let made = DocumentFileName.name(
            issuedOn: try #require(Day(iso: "2026-11-05")), category: category, commodity: commodity,
            contract: try ContractNumber("300001234"))
        #expect(made == name)
    }

    @Test(arguments: DocumentCategory.allCases)
    func `every name is plain ASCII`(category: DocumentCategory) throws {
        let made = DocumentFileName.name(
            issuedOn: .earliest, category: category, commodity: .gas, contract: try ContractNumber("300001234"))
        #expect(made.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "/") })
    }
}
