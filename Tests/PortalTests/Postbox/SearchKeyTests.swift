import Testing

@testable import Portal

@Suite struct SearchKeyTests {
    @Test(arguments: [
        ("Jahresabrechnung 2026", "jahresabrechnung 2026"), ("Übersicht Größe", "uebersicht groesse"),
        ("U\u{308}bersicht", "uebersicht"), ("STRASSE Straße", "strasse strasse"),
        ("  zwei \u{A0}Wörter ", "zwei woerter"),
        ("Café Ångström", "cafe angstroem"), ("ﬁnal", "final"), ("", ""), ("100 % _ !", "100 % _ !"),
    ])
    func `words are folded`(words: String, key: String) {
        #expect(SearchKey(words).value == key)
    }

    @Test(arguments: [
        ("Strom 2026", ["%strom%", "%2026%"]), ("100%", ["%100!%%"]), ("a_b!", ["%a!_b!!%"]), (" ", []),
        ("a b c d e f", ["%a%", "%b%", "%c%", "%d%", "%e%"]),
    ])
    func `what means something to LIKE is taken as it is`(words: String, patterns: [String]) {
        #expect(SearchKey(words).patterns == patterns)
    }
}
