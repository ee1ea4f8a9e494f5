import Mail
import Store
import Testing
import Vocabulary

@testable import Portal

/// The billing system answers requests by file, and the customer hears of it.
@Suite struct AnswerRowTests {
    private func deliver(_ rows: [String], to house: TestPortal) async throws -> ImportReport {
        let folder = try ImportFolder(in: house.folder)
        try folder.write(rows.joined(separator: "\n") + "\n", to: "answers.jsonl")
        return try await FolderImport(house.portal, folder: folder.path).run()
    }

    /// A bill on paper was asked for.
    private func ask(_ visitor: Visitor) async throws -> (page: VisitedPage, number: String) {
        let page = try await visitor.open("/einstellungen/zustellung").press(DeliveryTexts.askForCopy.german)
        let number = try #require(page.facts.first { $0.term == "Vorgangsnummer" }?.value)
        return (page, number)
    }

    @Test(arguments: Engine.all)
    func `an answer moves the request, keeps the promise that was, and tells the customer`(engine: Engine) async throws
    {
        try await TestPortal.run(on: engine) { house in
            let anna = try await Visitor.signedIn(.anna, house)
            let (receipt, number) = try await ask(anna)
            let later = """
                {"external_id":"A-1","request":"\(number)","state":"in-review","promised_on":"2026-12-18",\
                "remark":"Der Drucker ist defekt."}
                """
            #expect(try await deliver([later], to: house).files["answers.jsonl"]?.added == 1)
            var page = try await anna.open(receipt.path)
            #expect(page.facts.contains { $0.term == "Zugesagt bis" && $0.value == "18.12.2026" })
            #expect(page.text.contains("Neu zugesagt bis zum 18.12.2026, vorher bis zum "))
            #expect(page.text.contains("In Prüfung, durch unsere Abrechnung"))
            #expect(page.text.contains("Der Drucker ist defekt."))
            let subject = "Rechnung auf Papier 2026: In Prüfung"
            let letter = try #require(try await anna.letters().first { $0.subject == subject })
            #expect(letter.text?.contains("Der Drucker ist defekt.") == true)

            let done = #"{"external_id":"A-2","request":"\#(number)","state":"done","by":"staff"}"#
            #expect(try await deliver([later, done], to: house).files["answers.jsonl"]?.unchanged == 1)
            page = try await anna.open(receipt.path)
            #expect(page.text.contains("Erledigt, durch unseren Kundenservice"))
            #expect(try await anna.letters().contains { $0.subject == "Rechnung auf Papier 2026: Erledigt" })
            let count = try await anna.letters().count
            #expect(try await deliver([later, done], to: house).files["answers.jsonl"]?.unchanged == 2)
            #expect(try await anna.letters().count == count)
        }
    }

    @Test func `what cannot stand is named with its reason`() async throws {
        try await TestPortal.run { house in
            let anna = try await Visitor.signedIn(.anna, house)
            let (_, number) = try await ask(anna)
            var reading = try await anna.open("/vertraege/\(Cast.strom)/zaehlerstand")
            try reading.fill("Zählerstand", "17000")
            let report = try await reading.press("Zählerstand senden")
            let readingNumber = try #require(report.facts.first { $0.term == "Vorgangsnummer" }?.value)
            let rows = [
                #"{"external_id":"A-1","request":"V-2026-000000","state":"done"}"#,
                #"{"external_id":"A-2","request":"\#(readingNumber)","state":"done"}"#,
                #"{"external_id":"A-3","request":"\#(number)","state":"refused"}"#,
                #"{"external_id":"A-4","request":"\#(number)","state":"withdrawn"}"#,
                #"{"external_id":"A-8","request":"\#(number)","state":"waiting-for-customer"}"#,
                #"{"external_id":"A-5","request":"\#(number)","state":"in-review","promised_on":"2026-11-19"}"#,
                #"{"external_id":"A-6","request":"\#(number)","state":"done"}"#,
                #"{"external_id":"A-7","request":"\#(number)","state":"in-review"}"#,
            ]
            let report2 = try await deliver(rows, to: house)
            #expect(report2.files["answers.jsonl"]?.added == 1)
            #expect(report2.refused == 7)
            for reason in [
                "request V-2026-000000 is not known", "readings are decided in readings.jsonl", "remark is missing",
                "state is none of", "promised_on is in the past", "is closed: done",
            ] {
                #expect(report2.text.contains(reason), "\(reason)")
            }
        }
    }

    @Test func `each answer is told as it was, though they are mailed together`() async throws {
        try await TestPortal.run { house in
            let anna = try await Visitor.signedIn(.anna, house)
            let (_, number) = try await ask(anna)
            let rows = [
                """
                {"external_id":"A-1","request":"\(number)","state":"waiting-for-customer",\
                "remark":"Wie lautet Ihre Anschrift?"}
                """, #"{"external_id":"A-2","request":"\#(number)","state":"done"}"#,
            ]
            #expect(try await deliver(rows, to: house).refused == 0)
            let letters = try await anna.letters()
            let asked = try #require(letters.first { $0.subject?.hasSuffix("Wir warten auf Ihre Antwort") == true })
            #expect(asked.text?.contains("Wie lautet Ihre Anschrift?") == true)
            #expect(asked.text?.contains("Antworten Sie auf der Seite des Vorgangs") == true)
            #expect(letters.contains { $0.subject?.hasSuffix("Erledigt") == true })
            let changed = #"{"external_id":"A-2","request":"\#(number)","state":"refused","remark":"Nein."}"#
            #expect(try await deliver([changed], to: house).text.contains("an answer that was given is not changed"))
        }
    }

    @Test(arguments: Engine.all)
    func `a refused bill on paper can be asked for again`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let anna = try await Visitor.signedIn(.anna, house)
            let (_, number) = try await ask(anna)
            let refusal = #"{"external_id":"A-1","request":"\#(number)","state":"refused","remark":"Anschrift fehlt."}"#
            #expect(try await deliver([refusal], to: house).refused == 0)
            let (_, again) = try await ask(anna)
            #expect(again != number)
            #expect(try await anna.open("/einstellungen/zustellung").text.contains("haben Sie sie angefordert"))
        }
    }
}
