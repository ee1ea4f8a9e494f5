import Mail
import Store
import Testing
import Vocabulary

@testable import Portal

/// Words of the house in real letters.
@Suite struct WriteLetterWordsTests {
    private static let path = "/service/einstellungen/briefe/\(AccountKeptLetter.kind)"

    private static func queue(_ house: TestPortal) async throws {
        let now = house.clock.now
        try await house.store.write(about: "test") { db in
            try db.queue(AccountKeptLetter(), to: try EmailAddress(Cast.anna.email), in: .german, at: now)
        }
        house.clock.advance(minutes: 1)
    }

    private static func letters(_ house: TestPortal) async throws -> [String] {
        try await house.letters(to: Cast.anna.email).filter { $0.subject == ClosingTexts.keptSubject.german }
            .sorted { ($0.date?.millisecondsSince1970 ?? 0) < ($1.date?.millisecondsSince1970 ?? 0) }.map(\.words)
    }

    @Test(arguments: Engine.all)
    func `what waits keeps its words, the next letter has the new ones`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            try await Self.queue(house)
            let otto = try await Visitor.office(try await house.hire("Otto", .approver), house)
            var page = try await otto.open(Self.path)
            #expect(page.text.contains("Muster") && page.text.contains("Nicht zu ändern sind"))
            try page.fill("Satz am Schluss (Deutsch)", "Schön, dass Sie bleiben, {Name}.")
            try page.fill("Satz am Schluss (Englisch)", "Nice that you stay.")
            try page.fill("Gilt ab", "20.11.2026")
            let wrong = try await page.press("Speichern")
            #expect(
                try wrong.error(at: "Satz am Schluss (Deutsch)")?.hasPrefix("{Name} kennt dieser Brief nicht") == true)
            try page.fill("Satz am Schluss (Deutsch)", "Schön, dass Sie bei {Haus} bleiben.")
            let preview = try await page.press("Vorschau")
            let sentence = "Schön, dass Sie bei \(Operator.demo.name) bleiben."
            #expect(preview.text.contains(sentence))
            let unseen = try await page.press("Speichern")
            #expect(unseen.text.contains("Noch ist nichts gespeichert."), "nothing goes out that nobody looked at")
            #expect(try await preview.press("Speichern").text.contains("Gespeichert."))
            house.clock.advance(minutes: 1)
            try await Self.queue(house)
            let letters = try await Self.letters(house)
            #expect(letters.map { $0.contains(sentence) } == [false, true])

            page = try await otto.open(Self.path)
            try page.fill("Gilt ab", "20.11.2026")
            _ = try await page.press("Ab diesem Tag wieder wie vorgegeben")
            house.clock.advance(minutes: 1)
            try await Self.queue(house)
            #expect(try await Self.letters(house).map { $0.contains(sentence) } == [false, true, false])
        }
    }

    @Test(arguments: Engine.all)
    func `from its first day on, the greeting of all in every letter`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let otto = try await Visitor.office(try await house.hire("Otto", .approver), house)
            var page = try await otto.open("/service/einstellungen/briefe/\(LetterWords.forAll)")
            try page.fill("Gruß (Deutsch)", "Ihr Kundenservice\n{Haus}")
            try page.fill("Gruß (Englisch)", "Your service\n{Haus}")
            try page.fill("Gilt ab", "21.11.2026")
            let saved = try await page.press("Speichern").press("Speichern")
            #expect(saved.text.contains("Gespeichert."))
            try await Self.queue(house)
            house.clock.advance(days: 1)
            try await Self.queue(house)
            let letters = try await Self.letters(house)
            let greeting = "Ihr Kundenservice \(Operator.demo.name)"
            #expect(letters.map { $0.contains(greeting) } == [false, true])
            #expect(letters.map { $0.contains("Freundliche Grüße") } == [true, false])
        }
    }

    @Test func `from a letter that was sent to the words of its kind`() async throws {
        try await TestPortal.run { (house) async throws in
            let letter = try await house.sendNewDocument()
            let petra = try await Visitor.office(try await house.hire("Petra", .clerk), house)
            let words = try await petra.open("/service/briefe/\(letter.value)")
                .follow("Worte und Muster dieser Art Brief")
            #expect(words.path == "/service/einstellungen/briefe/\(NewDocumentLetter.kind)")
            #expect(words.text.contains("Muster") && !words.text.contains(Cast.anna.email))
        }
    }

    @Test func `samples of what is typed, as e-mail and as PDF, and nothing is saved`() async throws {
        try await TestPortal.run { (house) async throws in
            let otto = try await Visitor.office(try await house.hire("Otto", .approver), house)
            var page = try await otto.open(Self.path)
            try page.fill("Satz am Anfang (Deutsch)", "Gute Nachrichten:")
            try page.fill("Satz am Anfang (Englisch)", "Good news:")
            let email = try await page.press("Muster als E-Mail (HTML)")
            #expect(email.header("Content-Type")?.hasPrefix("text/html") == true)
            #expect(email.header("Content-Security-Policy")?.hasPrefix("sandbox;") == true)
            #expect(email.source.contains("Gute Nachrichten:") && email.source.contains("<html lang=\"de\">"))
            let english = try await page.press("Muster als E-Mail, englisch")
            #expect(english.source.contains("Good news:"))
            let paper = try await page.press("Muster als Brief (PDF)")
            #expect(paper.header("Content-Type") == "application/pdf" && paper.bytes.starts(with: Array("%PDF-".utf8)))
            if PDFWords.canBeRead {
                let words = try PDFWords.of(paper.bytes)
                #expect(words.contains("Gute Nachrichten:") && words.contains("Erika Muster"))
            }
            #expect(try await house.count("SELECT COUNT(*) FROM edition") == 0)
            try page.fill("Satz am Anfang (Deutsch)", "<b>Gut</b>")
            #expect(try await page.press("Muster als E-Mail (HTML)").status == 422)
        }
    }
}
