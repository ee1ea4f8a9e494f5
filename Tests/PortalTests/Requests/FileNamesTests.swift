import Testing

@testable import Portal

@Suite struct FileNamesTests {
    @Test(arguments: [
        ("Zählerstand", "Zaehlerstand"), ("Öl & Gas", "Oel---Gas"), ("../etc", "---etc"), ("Größe", "Groesse"),
        ("", ""),
    ])
    func `plain names`(words: String, name: String) {
        #expect(FileNames.plain(words) == name)
    }
}
