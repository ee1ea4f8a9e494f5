import Testing
import Vocabulary

/// Source of the table: BDEW "Identifikatoren in der Marktkommunikation" section 8.2, public tests of go-bo4e and rubo4e.
@Suite struct LocationIDTests {
    @Test(
        "Published examples",
        arguments: [
            ("E1137355921", true),  // NeLo base E113735592 -> 1
            ("E5345G7F6F0", true),  // NeLo, difference is 10 -> digit 0
            ("C816417ST77", true),  // SR-ID
            ("D5345G7F7F0", true),  // TR-ID, digit 0
            ("E3XS7NXYTL6", true),  // NeLo fixture
            ("E0000000019", true),  // NeLo
            ("F0000000018", true),  // NeBe-ID (Netzbereich, since 2025-02-20)
            ("B0000000012", true),  // SG-ID
            ("C0000000011", true),  // SR-ID
            ("D0000000010", true),  // TR-ID
            ("P8000000012", false),  // second char must be 9
            ("Ea00000001", false),  // lower case + length
            ("9900000000001", false),  // Marktpartner-ID
            ("E00000000ä", false),  // non-ASCII must not crash
        ])
    func examples(typed: String, isValid: Bool) {
        #expect(((try? LocationID(typed)) != nil) == isValid)
    }

    @Test(
        "The first sign says the kind",
        arguments: [
            ("A1137355925", LocationID.Kind.clusterResource), ("B0000000012", .controlGroup),
            ("C816417ST77", .controllableResource), ("D5345G7F7F0", .technicalResource),
            ("E1137355921", .gridLocation), ("F0000000018", .gridArea),
        ])
    func kinds(id: String, kind: LocationID.Kind) throws {
        #expect(try LocationID(id).kind == kind)
    }

    @Test("A package has P9 in front")
    func package() throws {
        // P = 80, 2 · 9 = 18: 98, so 2 fills up to 100.
        #expect(try LocationID("P9000000002").kind == .package)
    }

    @Test(
        "The problem is named",
        arguments: [
            ("", LocationID.Problem.empty), ("E11", .length(3)), ("G1137355921", .kind), ("P8000000012", .kind),
            ("e1137355921", .characters), ("E113735592A", .characters), ("E1137355922", .checkDigit),
        ])
    func problems(typed: String, problem: LocationID.Problem) {
        #expect(throws: problem) { try LocationID(typed) }
    }

    @Test("No text traps, and what is accepted is read again unchanged")
    func fuzz() {
        Fuzz.expectStable(LocationID.self, seeds: ["E1137355921", "E5345G7F6F0", "C816417ST77"])
    }
}
