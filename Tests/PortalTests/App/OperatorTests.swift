import Foundation
import Testing
import Vocabulary

@testable import Portal

@Suite struct OperatorTests {
    private static let example = SourceFile.project.appending(path: "deploy/operator.json.example")

    @Test func `the example can be read as it is, and names every entry`() throws {
        let house = try Operator.read(file: Self.example.path)
        #expect(house.securityContact == "sicherheit@stadtwerke.example")
        #expect(house.paperOption?.centsPerYear == 1000)
        #expect(house.rules.paperCopyDays == 10)
        #expect(house.options(for: .strom).map(\.price.cents) == [200] && house.options(for: .gas).isEmpty)
        #expect(house.movingBonus?.kinds == [.strom, .gas])
        #expect(house.rules.moves?.gasRetroactiveDays == 0)
        #expect(house.moveAnswerDays == 5)
        #expect(house.hours.english == "Monday to Friday, 8 a.m. to 6 p.m.")
        #expect(house.foreignHours(on: .english) == nil)
    }

    @Test func `without English hours the German ones are shown, and marked as German`() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "operator-\(UUID().uuidString).json")
        defer { try? FileManager.default.removeItem(at: folder) }
        let lines = try String(contentsOf: Self.example, encoding: .utf8).split(separator: "\n")
        let german = lines.filter { !$0.contains("serviceHoursEnglish") }.joined(separator: "\n")
        try Data(german.utf8).write(to: folder)
        let house = try Operator.read(file: folder.path)
        #expect(house.hours.english == "Montag bis Freitag, 8 bis 18 Uhr")
        #expect(house.foreignHours(on: .english) == .german)
        #expect(house.foreignHours(on: .german) == nil)
    }

    @Test(arguments: [("de", "Montag bis Freitag, 8 bis 18 Uhr"), ("en", "Monday to Friday, 8 a.m. to 6 p.m.")])
    func `hours are said in the language of the page`(language: String, words: String) async throws {
        try await TestPortal.run { house in
            let anna = try await Visitor.signedIn(.anna, house)
            anna.setCookie("sprache", language)
            for path in ["/hilfe", "/vertraege/\(Cast.strom)"] {
                let page = try await anna.open(path)
                #expect(page.text.contains(words), "\(path)")
                #expect(page.root?.first("footer")?.text.contains(words) == true)
            }
        }
    }
}
