import Foundation
import Testing

/// What the runbook tells somebody to type has to be there on the day it is needed.
@Suite struct RunbookTests {
    private static let book =
        (try? String(contentsOf: SourceFile.project.appending(path: "docs/operating.md"), encoding: .utf8)) ?? ""

    private static func matches(_ pattern: String, in text: String) throws -> [String] {
        let expression = try NSRegularExpression(pattern: pattern)
        return expression.matches(in: text, range: NSRange(text.startIndex..., in: text)).compactMap { match in
            Range(match.range(at: 1), in: text).map { String(text[$0]) }
        }
    }

    /// `SignIn` is the command `sign-in` unless it says another name.
    private static func commands() throws -> Set<String> {
        var names: Set<String> = []
        for file in SourceFile.sources where file.isIn("Command") {
            names.formUnion(try matches(#"commandName: "([a-z-]+)""#, in: file.text))
            for type in try matches(#"struct (\w+): (?:Async)?ParsableCommand"#, in: file.text) {
                let words = type.replacingOccurrences(
                    of: "([a-z])([A-Z])", with: "$1-$2", options: .regularExpression)
                names.insert(words.lowercased())
            }
        }
        return names
    }

    @Test func `every command of the runbook exists`() throws {
        let known = try Self.commands()
        let verbs = Set(try Self.matches(#"kundenportal ([a-z]+(?:-[a-z]+)*)(?=[ `\n.,;:])"#, in: Self.book))
        #expect(verbs.isSuperset(of: ["backup", "restore", "doctor", "migrate", "letters", "backup-key"]))
        #expect(verbs.subtracting(known).sorted() == [])
        for family in ["keys", "letters", "staff", "audit", "token", "backup-key"] {
            let second = Set(try Self.matches("`kundenportal \(family) ([a-z]+)", in: Self.book))
            #expect(!second.isEmpty || family == "token", "\(family)")
            #expect(second.subtracting(known).sorted() == [], "\(family)")
        }
    }

    @Test func `every setting of the runbook is explained where settings are`() throws {
        let example = try String(
            contentsOf: SourceFile.project.appending(path: "deploy/kundenportal.env.example"), encoding: .utf8)
        let settings = Set(try Self.matches("(KUNDENPORTAL_[A-Z_]+)", in: Self.book))
        #expect(settings.count >= 8)
        #expect(settings.filter { !example.contains($0) }.sorted() == [])
    }

    @Test func `what the runbook leads to stands in it`() throws {
        let headings = Set(
            Self.book.split(separator: "\n").filter { $0.hasPrefix("#") }.map { line in
                line.drop { $0 == "#" || $0 == " " }.lowercased().replacing(" ", with: "-").filter {
                    $0.isLetter || $0.isNumber || $0 == "-"
                }
            })
        let links = Set(try Self.matches(#"\]\(#([a-z-]+)\)"#, in: Self.book))
        #expect(links.count >= 8)
        #expect(links.subtracting(headings).sorted() == [])
    }
}
