import Mail
import Store
import Testing
import Vocabulary

@testable import Portal

/// What an answer has to hold before a customer is told that their request is done.
@Suite struct WholeAnswerTests {
    private static func deliver(_ fields: String, of number: String, to house: TestPortal) async throws -> ImportReport
    {
        let folder = try ImportFolder(in: house.folder)
        let key = "A-\(fields.utf8.count)"
        try folder.write(
            #"{"external_id":"\#(key)","request":"\#(number)",\#(fields)}"# + "\n", to: "answers.jsonl")
        return try await FolderImport(house.portal, folder: folder.path).run()
    }

    /// Anna cancels electricity or Internet. Returns the path of the request, and its number.
    private static func cancel(_ contract: String, in house: TestPortal) async throws -> (
        anna: Visitor, path: String, number: String
    ) {
        let anna = try await Visitor.signedIn(.anna, house)
        let page = try await anna.open("/vertraege/\(contract)").follow("Diesen Vertrag kündigen").press(
            "jetzt kündigen")
        let number = try #require(page.fact("Vorgangsnummer"))
        return (anna, "/vorgaenge/\(number)", number)
    }

    @Test(arguments: Engine.all)
    func `a confirmed termination names the last day and the day of the final bill`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let (anna, path, number) = try await Self.cancel(Cast.strom, in: house)
            let without = try await Self.deliver(#""state":"done""#, of: number, to: house)
            #expect(without.text.contains("ends_on is missing: a confirmed termination names the day"))
            let answer = #""state":"done","ends_on":"2026-12-18","remark":"Schade.\nAlles Gute!""#
            #expect(try await Self.deliver(answer, of: number, to: house).refused == 0)
            #expect(try await Self.deliver(answer, of: number, to: house).files["answers.jsonl"]?.unchanged == 1)
            let page = try await anna.open(path)
            #expect(page.text.contains("Letzter Tag des Vertrags: 18.12.2026"))
            // EnWG § 40c (2): six weeks.
            #expect(page.text.contains("Schlussrechnung: bis 29.01.2027"))
            let letter = try #require(try await anna.letters().first { $0.subject == "Kündigung: Erledigt" })
            #expect(letter.text?.contains("Letzter Tag des Vertrags: 18.12.2026") == true)
            #expect(letter.text?.contains("Schlussrechnung: bis 29.01.2027") == true)
            #expect(letter.text?.contains("Schade.\nAlles Gute!") == true)
            let changed = #""state":"done","ends_on":"2026-12-19","remark":"Schade.\nAlles Gute!""#
            #expect(try await Self.deliver(changed, of: number, to: house).text.contains("is not changed"))
        }
    }

    /// EnWG § 40c (2) is about energy.
    @Test func `of the Internet only the last day is told`() async throws {
        try await TestPortal.run { house in
            let (anna, path, number) = try await Self.cancel(Cast.internet, in: house)
            #expect(
                try await Self.deliver(#""state":"done","ends_on":"2027-01-31""#, of: number, to: house).refused == 0)
            let page = try await anna.open(path)
            #expect(page.text.contains("Letzter Tag des Vertrags: 31.01.2027"))
            #expect(!page.text.contains("Schlussrechnung: bis"))
            #expect(!page.text.contains("Schlussrechnung kommt"))
            #expect(page.text.contains("Ihre letzte Rechnung reicht nur bis zu diesem Tag."))
        }
    }

    @Test(arguments: [
        (ComplaintRequest.name, #""state":"done""#, "remark is missing: a complaint and a question"),
        (ComplaintRequest.name, #""state":"done","remark":" \n ""#, "remark is not a text of 1 to 4000 signs"),
        (ComplaintRequest.name, #""state":"done","remark":"A","ends_on":"2026-12-18""#, "ends_on is for confirmed"),
        (ComplaintRequest.name, #""state":"done","remark":"A\u0007""#, "remark is not a text"),
        (BillQuestion.name, #""state":"done""#, "remark is missing: a complaint and a question"),
    ])
    func `a complaint and a question are answered in words`(kind: String, fields: String, reason: String) async throws {
        try await TestPortal.run { house in
            let anna = try await Visitor.signedIn(.anna, house)
            let number = try await kind == BillQuestion.name ? Self.ask(anna) : Self.complain(anna)
            let report = try await Self.deliver(fields, of: number, to: house)
            #expect(report.refused == 1)
            #expect(report.text.contains(reason), "\(report.text)")
            #expect(try await anna.open("/vorgaenge/\(number)").fact("Stand") == "Eingegangen")
        }
    }

    @Test func `an answer may be as long as a letter`() async throws {
        try await TestPortal.run { house in
            let anna = try await Visitor.signedIn(.anna, house)
            let number = try await Self.complain(anna)
            let line = String(repeating: "Wir haben das geprüft. ", count: 86)
            let long = line + #"\n\n"# + line
            #expect(
                try await Self.deliver(#""state":"done","remark":"\#(long)""#, of: number, to: house).refused == 0)
            let element = try #require(
                try await anna.open("/vorgaenge/\(number)").main?.all("p").first { $0.text.contains("geprüft") })
            #expect(element.text.count > 3900)
            let longer = String(repeating: "a", count: 4001)
            #expect(
                try await Self.deliver(#""state":"done","remark":"\#(longer)""#, of: number, to: house)
                    .text.contains("remark is not a text of 1 to 4000 signs"))
        }
    }

    private static func complain(_ visitor: Visitor) async throws -> String {
        var page = try await visitor.open("/kontakt/beschwerde?vertrag=\(Cast.strom)")
        try page.choose("Anliegen", "Qualität der Leistung")
        try page.fill("Ihre Beschwerde", "Zu oft ohne Strom.")
        return try #require(try await page.press("Beschwerde senden").fact("Vorgangsnummer"))
    }

    private static func ask(_ visitor: Visitor) async throws -> String {
        var page = try await visitor.open("/postfach/\(Cast.document(Cast.strom))/erklaeren")
        try page.choose("Was möchten Sie?", "Rechnung beanstanden")
        try page.fill("Ihre Frage", "Der Endstand ist falsch.")
        return try #require(try await page.press("Anfrage senden").fact("Vorgangsnummer"))
    }
}
