import Foundation
import Mail
import Store
import Testing
import Vocabulary

@testable import Portal

/// The outbox as the office sees it, and letters on paper.
@Suite struct OfficeLettersTests {
    @Test(arguments: Engine.all)
    func `failed ones are listed with their reason, and sent again as a letter of their own`(engine: Engine)
        async throws
    {
        try await TestPortal.run(on: engine) { house in
            let letter = try await house.sendNewDocument()
            try await house.giveUp(letter)
            let petra = try await Visitor.office(try await house.hire("Petra", .clerk), house)
            var page = try await petra.open("/service/briefe")
            #expect(page.text.contains(Cast.anna.email) && page.text.contains("Nicht angekommen"))
            #expect(page.text.contains("Der Mailserver nimmt für diese Adresse nichts an (550)."))
            #expect(page.text.contains("Wird gedruckt und geht per Post."))
            page = try await page.follow("Neues Dokument")
            #expect(!page.source.contains("/postfach/"), "nothing of what it says")
            let sent = try await page.press("Noch einmal senden")
            #expect(sent.text.contains("Der Brief ist noch einmal unterwegs."))
            #expect(try await page.press("Noch einmal senden").path == sent.path)
            #expect(
                try await house.count("SELECT COUNT(*) FROM outbox WHERE kind = \(NewDocumentLetter.kind)") == 2)
            #expect(try await house.letter(letter)?.paperSince == nil, "the new one is on its way instead")
            #expect(try await house.letters(to: Cast.anna.email).count == 2)
        }
    }

    @Test(arguments: Engine.all)
    func `to the address somebody has changed it to since`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let letter = try await house.sendNewDocument()
            try await house.giveUp(letter)
            house.clock.advance(minutes: 1)
            let now = house.clock.now
            try await house.store.write(about: "test") { db in
                try db.run(
                    """
                    INSERT INTO outbox (id, kind, recipient, language, payload, queued_at, attempts, gave_up_at)
                    VALUES (\(String(repeating: "e", count: 32)), \(EmailChangedLetter.kind), \(Cast.anna.email), 'de',
                            '{"a":"b"}', \(now.adding(minutes: -2)), 1, \(now))
                    """)
                try db.run(
                    """
                    INSERT INTO email_change (id, account_id, old_email, new_email, asked_at, lapses_at, confirmed_at)
                    VALUES ('c', \(Cast.anna.account), \(Cast.anna.email), 'neu@kunden.example', \(now), \(now), \(now))
                    """)
                try db.run(
                    """
                    UPDATE account SET email = 'neu@kunden.example', email_key = 'neu@kunden.example'
                    WHERE id = \(Cast.anna.account)
                    """)
            }
            let petra = try await Visitor.office(try await house.hire("Petra", .clerk), house)
            _ = try await petra.open("/service/briefe/\(letter.value)").press("Noch einmal senden")
            #expect(try await house.letters(to: "neu@kunden.example").count == 1)
            // What warns of the change itself stays with the old address.
            let warning = ID<WaitingLetter>(stored: String(repeating: "e", count: 32))
            let isSent = try await house.store.write(about: "test") { try $0.sendAgain(warning, at: now) }
            #expect(isSent)
            #expect(try await house.letters(to: "neu@kunden.example").count == 1)
        }
    }

    @Test(arguments: Engine.all)
    func `found by address, customer, contract and request; mail of the house is not among them`(engine: Engine)
        async throws
    {
        try await TestPortal.run(on: engine) { house in
            let number = try await house.paperCopy()
            _ = try await house.letters()
            let petra = try await Visitor.office(try await house.hire("Petra", .clerk), house)
            _ = try await house.letters()
            var page = try await petra.open("/service/briefe")
            for (typed, isFound) in [
                (Cast.anna.email.uppercased(), true), ("100001", true), (Cast.strom, true), (number, true),
                ("niemand@kunden.example", false), ("petra@buero.example", false), (Cast.twoRegisters, false),
            ] {
                try page.fill("Briefe suchen", typed)
                let found = try await page.press("Suchen")
                #expect(found.text.contains(Cast.anna.email) == isFound, "\(typed)")
                #expect(found.text.contains("Hier sind keine Briefe.") == !isFound, "\(typed)")
            }
            try page.fill("Briefe suchen", "Anna Ahrens")
            #expect(try await page.press("Suchen").status == 422)
            let all = try await petra.open("/service/briefe?stand=gesandt")
            #expect(!all.text.contains("buero.example"))
        }
    }

    @Test(arguments: Engine.all)
    func `a batch: printed with a trace, and taken back`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            for _ in 0..<2 {
                try await house.giveUp(try await house.sendNewDocument())
                house.clock.advance(minutes: 1)
            }
            // To an address nobody knows: it stays.
            let now = house.clock.now
            try await house.store.write(about: "test") { db in
                try db.run(
                    """
                    INSERT INTO outbox (id, kind, recipient, language, payload, queued_at, attempts, gave_up_at, paper_since)
                    VALUES (\(String(repeating: "f", count: 32)), 'new-document', 'fremd@kunden.example', 'de', '{"document":"x"}', \(now), 1, \(now),
                            \(now))
                    """)
            }
            let petra = try await Visitor.office(try await house.hire("Petra", .clerk), house)
            var page = try await petra.open("/service/briefe?stand=drucken").press("Stapel zum Drucken machen")
            #expect(page.text.contains("Der Stapel ist gemacht."))
            #expect(page.facts.contains { $0.term == "Briefe" && $0.value == "2" })
            let file = try await page.follow("PDF herunterladen")
            #expect(file.header("Content-Type") == "application/pdf" && file.bytes.starts(with: Array("%PDF-".utf8)))
            #expect(file.header("Content-Disposition")?.hasPrefix("attachment") == true)
            if PDFWords.canBeRead {
                let words = try PDFWords.of(file.bytes)
                #expect(words.contains("Druckstapel vom 20.11.2026") && words.contains("Lindenweg"))
                #expect(words.contains("weil unsere E-Mail Sie nicht erreicht hat"))
            }
            let list = try await petra.open("/service/briefe?stand=drucken")
            #expect(!list.text.contains(Cast.anna.email) && list.text.contains("fremd@kunden.example"))
            let unknown = try await list.follow("Neues Dokument").press("Nicht drucken")
            #expect(unknown.text.contains("Der Brief steht nicht mehr auf der Druckliste."))
            #expect(!unknown.buttons.contains("Nicht drucken"))
            // The second press finds nothing.
            #expect(try await list.press("Stapel zum Drucken machen").text.contains("Es gibt nichts zu drucken."))

            page = try await page.press("Zurücknehmen")
            #expect(page.text.contains("Die Briefe stehen wieder auf der Druckliste."))
            #expect(try await petra.open("/service/briefe?stand=drucken").text.contains(Cast.anna.email))
            #expect(try await petra.open(file.path).status == 404)
            let log = try await house.store.read { db in
                try db.all(
                    "SELECT kind FROM audit_event WHERE kind LIKE '%print%' OR kind = 'letters-downloaded' ORDER BY position"
                ) {
                    (kind: String) in kind
                }
            }
            #expect(log == ["letters-printed", "letters-downloaded", "letter-not-printed", "print-undone"])
        }
    }

    /// More of those nobody knows the address of than one look takes, all older than the one that can be printed.
    @Test(arguments: Engine.all)
    func `what cannot be printed holds up nothing behind it`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let now = house.clock.now
            try await house.store.write(about: "test") { db in
                for number in 0...PaperBatches.most {
                    let id = String(repeating: "f", count: 28) + String(1000 + number)
                    try db.run(
                        """
                        INSERT INTO outbox (id, kind, recipient, language, payload, queued_at, attempts, gave_up_at, paper_since)
                        VALUES (\(id), 'new-document', 'fremd@kunden.example', 'de', '{"document":"x"}', \(now), 1, \(now),
                                \(now))
                        """)
                }
            }
            house.clock.advance(minutes: 1)
            try await house.giveUp(try await house.sendNewDocument())
            let petra = try await Visitor.office(try await house.hire("Petra", .clerk), house)
            let page = try await petra.open("/service/briefe?stand=drucken").press("Stapel zum Drucken machen")
            #expect(page.facts.contains { $0.term == "Briefe" && $0.value == "1" })
        }
    }

    @Test(arguments: Engine.all)
    func `what its file does not hold was not printed`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            for _ in 0..<2 {
                try await house.giveUp(try await house.sendNewDocument())
                house.clock.advance(minutes: 1)
            }
            let petra = try await Visitor.office(try await house.hire("Petra", .clerk), house)
            let page = try await petra.open("/service/briefe?stand=drucken").press("Stapel zum Drucken machen")
            try await house.store.write(about: "test") { db in
                try db.run(
                    """
                    UPDATE outbox SET recipient = 'fremd@kunden.example'
                    WHERE id = (SELECT MAX(id) FROM outbox WHERE batch_id IS NOT NULL)
                    """)
            }
            #expect(try await page.follow("PDF herunterladen").status == 200)
            let again = try await petra.open(page.path)
            #expect(again.facts.contains { $0.term == "Briefe" && $0.value == "1" })
            let list = try await petra.open("/service/briefe?stand=drucken")
            #expect(list.text.contains("fremd@kunden.example"))
        }
    }

    @Test func `a letter that waits to be printed keeps what it says`() async throws {
        try await TestPortal.run { (house) async throws in
            let waiting = try await house.sendNewDocument()
            try await house.giveUp(waiting)
            house.clock.advance(minutes: 1)
            let sent = try await house.sendNewDocument()
            house.clock.advance(days: Retention.letterBodies + 1)
            try await Housekeeping(portal: house.portal).tidyUp()
            #expect(try await house.letter(waiting)?.hasContent == true)
            #expect(try await house.letter(sent)?.hasContent == false)
        }
    }

    /// Paper never holds a code or a one-time link: who prints would read it.
    @Test func `owed letters are known kinds, and every kind has a name`() {
        let kinds = LetterKinds.all.map { $0.kind }
        #expect(Set(OwedLetters.kinds).isSubset(of: kinds) && Set(OwedLetters.ofHouse).isSubset(of: kinds))
        for kind in kinds where !OwedLetters.ofHouse.contains(kind) {
            #expect(LetterTitles.known[kind] != nil, "\(kind)")
        }
    }
}
