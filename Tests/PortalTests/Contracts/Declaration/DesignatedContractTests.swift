import Testing
import Vocabulary

@testable import Portal

@Suite struct DesignatedContractTests {
    @Test(
        arguments: [
            ("Strom, Vertrag 300001234", ["300001234"]), ("300 001 234", ["300001234"]),
            ("300-001-234.", ["300001234"]),
            ("Vertrag 300001234 und 300001235", ["300001234", "300001235"]), ("300001234, 300001234", ["300001234"]),
            ("300001234 300001235", ["300001234", "300001235"]),
            ("300001234 19053 Schwerin", ["300001234"]),
            ("Zähler 1EMH0012345678", []), ("Strom", []), ("", []), ("30000123", []), ("3000012345", []),
            ("30\u{0660}001234", []), ("1 2 3 4 5 6 7 8 9", ["123456789"]), ("300  001 234", []),
            (
                "300001231;300001232;300001233;300001234;300001235;300001236",
                ["300001231", "300001232", "300001233", "300001234", "300001235"]
            ),
        ] as [(String, [String])])
    func `contract numbers somebody writes`(text: String, numbers: [String]) {
        #expect(DesignatedContract.numbers(in: text).map(\.value) == numbers)
    }

    @Test(
        arguments: [
            ("Bestellung V-2026-004711", ["V-2026-004711"]), ("v-2026-004711.", ["V-2026-004711"]),
            ("(V-2026-004711), V-2026-004712; V-2026-004711", ["V-2026-004711", "V-2026-004712"]),
            ("V-2026-1", []), ("V 2026 004711", []), ("XV-2026-004711", []), ("Strom", []), ("", []),
        ] as [(String, [String])])
    func `numbers of requests somebody writes`(text: String, numbers: [String]) {
        #expect(DesignatedContract.requests(in: text).map(\.value) == numbers)
    }

    @Test(
        arguments: [
            ("Zähler 1EMH0012345678", ["1EMH0012345678"]), ("zähler: 1emh0012345678, Strom", ["1EMH0012345678"]),
            ("1 EMH 00 1234 5678", ["1EMH0012345678"]), ("Nr. 12.345-678", ["12.345-678"]), ("19053 Schwerin", []),
            ("Strom", []), ("", []), ("Vertrag 300001234", ["300001234"]), ("12345", []), ("abcdefgh", []),
            ("1EMH0012345678 1EMH0012345678", ["1EMH0012345678"]), ("123456 und 654321", ["123456", "654321"]),
        ] as [(String, [String])])
    func `numbers of meters somebody writes`(text: String, numbers: [String]) {
        #expect(DesignatedContract.meters(in: text).map(\.value) == numbers)
    }

    @Test(arguments: [
        ("Anna Ahrens", "Ahrens", true), ("AHRENS, Anna", "Ahrens", true), ("Familie Müller", "Mueller", true),
        ("Anna-Maria von der Heide", "von der Heide", true), ("Ahrensburg", "Ahrens", false),
        ("Anna", "Ahrens", false), ("", "Ahrens", false), ("Anna Ahrens", "", false),
        ("Heide von der", "von der Heide", false),
    ])
    func `whether a name is the holder's`(typed: String, lastName: String, fits: Bool) {
        #expect(DesignatedContract.names(typed, lastName: lastName) == fits)
    }
}
