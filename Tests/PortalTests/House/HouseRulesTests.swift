import Foundation
import Store
import Testing

@testable import Portal

/// The rules of ARCHITECTURE.md and STYLE.md, kept by reading our own sources.
@Suite struct HouseRulesTests {
    private static let database: Set = ["GRDB", "GRDBSQLite", "CPostgres"]
    private static let network: Set = ["Hummingbird", "HummingbirdCore", "NIOCore"]
    private static let libraries: Set = ["Store", "HTML", "Mail", "Paper", "Portal"]

    @Test func `there are sources to read`() {
        #expect(SourceFile.sources.count > 150)
    }

    @Test func `only Store knows the databases`() {
        let strangers = SourceFile.sources.filter { !$0.isIn("Store") && !$0.imports.isDisjoint(with: Self.database) }
        #expect(strangers.map(\.path) == [])
    }

    @Test func `only App and Web know the web server`() {
        let strangers = SourceFile.sources.filter {
            !$0.isIn("Portal/App", "Portal/Web", "Command") && !$0.imports.isDisjoint(with: Self.network)
        }
        #expect(strangers.map(\.path) == [])
    }

    @Test func `the libraries do not know each other`() {
        let strangers = SourceFile.sources.filter { file in
            !file.isIn("Portal", "Command") && !file.imports.isDisjoint(with: Self.libraries)
        }
        #expect(strangers.map(\.path) == [])
        let vocabulary = SourceFile.sources.filter { $0.isIn("Vocabulary") && !$0.imports.isEmpty }
        #expect(vocabulary.map(\.path) == [])
    }

    @Test func `SQL stands in files named so`() throws {
        let places = try SourceFile.sources.filter { $0.isIn("Portal") && !$0.name.hasSuffix("+SQL.swift") }
            .flatMap { try $0.places(of: #"(^\s*|")(SELECT|INSERT INTO|UPDATE|DELETE FROM) [a-zA-Z(]"#) }
        #expect(places == [])
    }

    /// A statement with a list of changing length is planned anew each time it runs; names of kinds never change.
    @Test func `names that stand in the program are constants of a statement`() throws {
        let places = try SourceFile.sources.flatMap { try $0.places(of: #"\(list: [A-Z]\w*\.\w"#) }
        #expect(places == [])
    }

    /// Values in, a decision out: nothing of the web, the database or the clock.
    @Test func `rules know nothing but the words of the trade`() {
        let readings = SourceFile.sources.filter {
            $0.isIn("Portal/Meters") && !$0.name.contains("+SQL")
                && [
                    "Plausibility", "Expected", "Consumption", "LoadProfile", "Swapped", "ReadingCase",
                    "ReadingVerdict",
                ]
                .contains(where: $0.name.hasPrefix)
                && !$0.name.contains("Page") && !$0.name.contains("Texts")
        }
        let rules: Set = [
            "PasswordRule.swift", "ContractTerm.swift", "MoveRule.swift", "TariffChangeRule.swift", "OfferFit.swift",
            "NewContractRule.swift", "PlaceKey.swift", "BillArithmetic.swift", "FirstTerm.swift",
            "TariffComparison.swift",
        ]
        let others = SourceFile.sources.filter { rules.contains($0.name) }
        #expect(readings.count >= 8)
        for file in readings + others {
            #expect(file.imports.subtracting(["Vocabulary"]) == [], "\(file.path)")
        }
    }

    @Test func `no long files`() {
        let long = (SourceFile.sources + SourceFile.tests).filter { $0.lines.count > 301 }
        #expect(long.map(\.path) == [])
    }

    /// `adding` writes a value behind a path; by hand the slashes of one within the other get encoded, or a `?` stands twice.
    @Test func `no path is put together by hand`() throws {
        let byHand = #"[pP]ath(\([^()]*\))?\.value\)[?&][a-z]+="#
        let places = try SourceFile.sources.flatMap { try $0.places(of: byHand) }
        #expect(places == [])
        #expect("\\(BankPage.path(number).value)?hinweis=schon".contains(try Regex(byHand)), "the rule finds it")
    }

    /// A trap ends the process for everybody.
    @Test(arguments: [
        #"\btry!"#, #"\bfatalError\("#, #"\bas!"#, #"[\w)\]]!(?=[\s.,)\]:]|$)(?!=)"#, #"\bpreconditionFailure\("#,
    ])
    func `nothing that ends the process`(pattern: String) throws {
        let places = try SourceFile.sources.flatMap { try $0.places(of: pattern, in: $0.code) }
        #expect(places == [])
    }

    @Test func `every public type of the trade is in the glossary`() throws {
        let glossary = try String(contentsOf: SourceFile.project.appending(path: "GLOSSARY.md"), encoding: .utf8)
        let expression = try NSRegularExpression(
            pattern: #"^public (?:final )?(?:struct|enum|protocol|class) (\w+)"#, options: .anchorsMatchLines)
        for file in SourceFile.sources where file.isIn("Vocabulary") {
            for match in expression.matches(in: file.text, range: NSRange(file.text.startIndex..., in: file.text)) {
                guard let range = Range(match.range(at: 1), in: file.text) else { continue }
                #expect(glossary.contains("`\(file.text[range])`"), "\(file.text[range])")
            }
        }
    }

    @Test func `pages are written, not glued together`() throws {
        let places = try SourceFile.sources.filter { $0.isIn("Portal") && $0.imports.contains("HTML") }
            .flatMap { try $0.places(of: #""\s*\+\s|\+\s*""#) }
        #expect(places == [])
    }

    @Test func `every text has both languages`() throws {
        let places = try SourceFile.sources.flatMap { try $0.places(of: #"Text\(\s*""\s*,|en:\s*""\s*\)"#) }
        #expect(places == [])
    }

    /// Typographic signs, and no word that begs, is sorry or blames.
    @Test(arguments: [#"\b[Bb]itte\b"#, #"\b[Ll]eider\b"#, #"\b[Uu]ngültig"#, #"\b[Pp]lease\b"#, #"\b[Ii]nvalid\b"#])
    func `texts are plain`(pattern: String) throws {
        let places = try SourceFile.sources.filter { $0.name.hasSuffix("Texts.swift") }
            .flatMap { try $0.places(of: pattern) }
        #expect(places == [])
    }

    @Test func `addresses are German words in small letters`() throws {
        let expression = try Regex(#"/|(/([a-z][a-z0-9-]*(\.(csv|json|pdf|yaml))?|\{[a-z]+\}))+"#)
        // The one address others have named (RFC 8615, RFC 9116).
        for route in Routes.all + Routes.demo where route.path != "/.well-known/security.txt" {
            #expect(route.path.wholeMatch(of: expression) != nil, "\(route.path)")
        }
        let all = (Routes.all + Routes.demo).map { "\($0.method) \($0.path)" }
        #expect(Set(all).count == all.count)
    }

    /// The program for service is linked with Swift's own libraries; there the compiler finds C's `stat` in this module only,
    /// which no build for tests would notice.
    @Test func `who asks for the facts of a file imports where they stand`() throws {
        let files = try SourceFile.sources.filter { try $0.isIn("Portal") && !$0.places(of: #"= stat\(\)"#).isEmpty }
        #expect(files.count >= 2)
        #expect(files.filter { !$0.text.contains("import CDispatch") }.map(\.name) == [])
    }

    @Test func `every migration file is listed, in order`() {
        let files = SourceFile.all(in: "Sources/Portal/Resources/Migrations", suffix: ".sql").map(\.name)
        let listed = Migrations.all.map { migration in
            let number = String(migration.number)
            return "\(String(repeating: "0", count: 4 - number.count))\(number)_\(migration.name).sql"
        }
        #expect(files == listed)
    }
}
