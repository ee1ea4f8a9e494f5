import Mail
import Store
import Testing
import Vocabulary

@testable import Portal

/// What customers write, what they read, and who else does.
@Suite struct MessagesTests {
    @Test(arguments: Engine.all)
    func `a message arrives with its day, its contract and its file`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let anna = try await Visitor.signedIn(.anna, house)
            #expect(try await anna.open("/nachrichten").text.contains("Sie haben uns noch nichts geschrieben."))
            let page = try await anna.writeMessage(contract: Cast.strom, file: SamplePictures.jpeg)
            #expect(page.heading == "Rechnung und Abschlag")
            #expect(page.text.contains("Ihre Nachricht ist angekommen."))
            #expect(page.text.contains("Wir antworten bis zum 25.11.2026."))
            #expect(page.facts.contains { $0.term == "Vertrag" && $0.value == Cast.strom })
            #expect(page.text.contains("Warum ist mein Abschlag so hoch?"))

            let link = try #require(page.links.first { $0.words.hasPrefix("Anlage 1 (JPEG") })
            let file = try await anna.open(link.path)
            #expect(file.status == 200 && file.header("Content-Type") == "image/jpeg")
            #expect(file.header("Content-Disposition") == "attachment; filename*=UTF-8''Anlage_1-1.jpg")
            #expect(file.header("Content-Security-Policy")?.hasPrefix("sandbox") == true)
            #expect(file.header("X-Content-Type-Options") == "nosniff")
            #expect(!file.source.contains("GPS"), "the place is gone")

            let list = try await anna.open("/nachrichten")
            #expect(list.text.contains("Rechnung und Abschlag") && list.text.contains("Wir antworten"))
        }
    }

    @Test(arguments: Engine.all)
    func `a form sent twice makes one message`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let anna = try await Visitor.signedIn(.anna, house)
            var page = try await anna.open("/nachrichten/neu")
            try page.choose("Worum geht es?", "Umzug")
            try page.fill("Ihre Nachricht", "Eine Frage.")
            let (first, second) = (
                try await page.press("Nachricht senden"), try await page.press("Nachricht senden")
            )
            #expect(first.path == second.path)
            #expect(try await house.count("SELECT COUNT(*) FROM message") == 1)
        }
    }

    @Test func `what is missing is told at its field, and what was typed stays`() async throws {
        try await TestPortal.run { (house) async throws in
            let anna = try await Visitor.signedIn(.anna, house)
            var page = try await anna.open("/nachrichten/neu").press("Nachricht senden")
            #expect(page.status == 422)
            #expect(page.problems == ["Wählen Sie aus, worum es geht.", "Schreiben Sie, was Sie uns sagen möchten."])
            try page.fill("Ihre Nachricht", "Zeile eins\nZeile zwei")
            page = try await page.press("Nachricht senden")
            #expect(try page.value(of: "Ihre Nachricht").contains("Zeile zwei"))
            try page.choose("Worum geht es?", "Umzug")
            try page.forge("vertrag", Cast.twoRegisters)
            page = try await page.press("Nachricht senden")
            #expect(page.problems == ["Diesen Vertrag sehen Sie nicht mehr. Wählen Sie einen anderen oder keinen."])
            #expect(try await house.count("SELECT COUNT(*) FROM conversation") == 0)
        }
    }

    private static let refused: [([UInt8], String)] = [
        (SamplePDF.with("/S /JavaScript"), "enthält Programme oder eingebettete Dateien"),
        (SamplePDF.with("/S /Java#53cript"), "enthält Programme oder eingebettete Dateien"),
        (Array("<script>alert(1)</script>".utf8), "weder PDF noch JPEG noch PNG"),
        (Array("%PDF-1.4 abgebrochen".utf8), "lässt sich nicht lesen"),
        ([0xFF, 0xD8, 0xFF, 0xE1], "lässt sich nicht lesen"),
        (CleanPNG.signature + Array(repeating: 0, count: Attachments.largest), "größer als 5 MB"),
    ]

    @Test(arguments: refused)
    func `a file that may not come along is told`(bytes: [UInt8], words: String) async throws {
        try await TestPortal.run { (house) async throws in
            let anna = try await Visitor.signedIn(.anna, house)
            let page = try await anna.writeMessage(file: bytes)
            #expect(page.status == 422)
            #expect(try page.error(at: "Anlagen")?.contains(words) == true)
            #expect(try page.value(of: "Ihre Nachricht") == "Warum ist mein Abschlag so hoch?")
            #expect(try await house.count("SELECT COUNT(*) FROM conversation") == 0)
        }
    }

    @Test func `three files at most, and no more than there is room for`() async throws {
        try await TestPortal.run { (house) async throws in
            let anna = try await Visitor.signedIn(.anna, house)
            var page = try await anna.open("/nachrichten/neu")
            try page.choose("Worum geht es?", "Umzug")
            try page.fill("Ihre Nachricht", "Mit Dateien.")
            var form = try page.form(pressing: "Nachricht senden")
            form.files = (0..<4).map { _ in (Errand.attachmentField, "x.pdf", Cast.pdf("x")) }
            #expect(try await anna.send(form).problems.first?.hasPrefix("Mehr als drei Dateien") == true)
            form.files.removeLast()
            let sent = try await anna.send(form)
            #expect(sent.links.count { $0.words.hasPrefix("Anlage ") } == 3)

            try await house.store.write(about: "test") { db in
                try db.run("UPDATE message_file SET size = \(Attachments.mostOfAccount)")
            }
            let full = try await anna.writeMessage(file: Cast.pdf("y"))
            #expect(full.problems.first?.contains("kein Platz mehr") == true)
            #expect(try await house.count("SELECT COUNT(*) FROM conversation") == 1)
            #expect(try await house.count("SELECT COUNT(*) FROM throttle WHERE bucket = 'attachments'") == 1)
        }
    }

    /// Ben reads one of her contracts along, and none of her messages; his own are not hers.
    @Test(arguments: Engine.all)
    func `only who wrote reads`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let anna = try await Visitor.signedIn(.anna, house)
            let hers = try await anna.writeMessage(contract: Cast.strom, file: Cast.pdf("anlage"))
            let file = try #require(hers.links.first { $0.words.hasPrefix("Anlage 1 (PDF") }).path
            let ben = try await Visitor.signedIn(.ben, house)
            let his = try await ben.writeMessage("Von Ben.", contract: Cast.strom)
            for stranger in [ben, try await Visitor.signedIn(.clara, house)] {
                let nothing = try await stranger.open("/nachrichten/\(String(repeating: "0", count: 32))")
                let page = try await stranger.open("/nachrichten/\(hers.conversation)")
                #expect(page.status == 404 && nothing.status == 404)
                #expect(page.masked() == nothing.masked())
                #expect(try await stranger.open(file).status == 404)
                #expect(try await !stranger.open("/nachrichten").source.contains(hers.conversation))
            }
            #expect(try await anna.open("/nachrichten/\(his.conversation)").status == 404)
            // Her file is not reached by the way of his conversation.
            let name = file.split(separator: "/").last ?? ""
            #expect(try await ben.open("/nachrichten/\(his.conversation)/anlagen/\(name)").status == 404)
            // Nor does he write into hers.
            var forged = try his.form(pressing: "Nachricht senden")
            forged = SentForm(
                method: "POST", action: "/nachrichten/\(hers.conversation)", isUpload: true,
                fields: forged.fields.map { $0.name == "nachricht" ? ($0.name, "Von Ben an Anna") : $0 })
            #expect(try await ben.sendOnly(forged).status == 404)
            #expect(try await house.count("SELECT COUNT(*) FROM message WHERE words LIKE '%an Anna'") == 0)
        }
    }

    @Test func `an answer that is late is told as late`() async throws {
        try await TestPortal.run { (house) async throws in
            let page = try await Visitor.signedIn(.anna, house).writeMessage()
            house.clock.advance(days: 6)
            let later = try await Visitor.signedIn(.anna, house).open("/nachrichten/\(page.conversation)")
            #expect(later.text.contains("Wir wollten bis zum 25.11.2026 antworten und haben es noch nicht getan."))
        }
    }

    @Test func `twenty messages in ten minutes are enough`() async throws {
        try await TestPortal.run { (house) async throws in
            let anna = try await Visitor.signedIn(.anna, house)
            for _ in 0..<20 { #expect(try await anna.writeMessage().status == 200) }
            #expect(try await anna.writeMessage().status == 429)
            house.clock.advance(minutes: 11)
            #expect(try await anna.writeMessage().status == 200)
        }
    }

    @Test(arguments: Engine.all)
    func `an account takes its messages along and away`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let anna = try await Visitor.signedIn(.anna, house)
            _ = try await anna.writeMessage("Ohne Vertrag.", file: Cast.pdf("anlage"))
            _ = try await anna.writeMessage("Zum Stromvertrag.", contract: Cast.strom)
            let export = try await anna.export()
            #expect(export.tables["gespraeche"]?.count == 2)
            let words = export.tables["nachrichten"]?.compactMap { $0["text"] }.sorted()
            #expect(words == ["Ohne Vertrag.", "Zum Stromvertrag."])
            #expect(export.files.keys.contains { $0.hasPrefix("anlagen/") && $0.hasSuffix("Anlage_1-1.pdf") })
            _ = try await anna.closeAccount()
            house.clock.advance(days: 15)
            try await Housekeeping(portal: house.portal).tidyUp()
            let left = try await house.store.read { db in
                try db.all(
                    """
                    SELECT message.words, conversation.state, conversation.account_id
                    FROM message JOIN conversation ON conversation.id = message.conversation_id
                    """
                ) { (words: String, state: Conversation.State, account: String?) in
                    "\(words) \(state) \(account ?? "-")"
                }
            }
            #expect(left == ["Zum Stromvertrag. closed -"])
        }
    }

    @Test func `conversations go when their time is over, and files nobody refers to with them`() async throws {
        try await TestPortal.run { (house) async throws in
            let anna = try await Visitor.signedIn(.anna, house)
            _ = try await anna.writeMessage(file: Cast.pdf("anlage"))
            try await house.store.write(about: "test") { try $0.run("UPDATE conversation SET state = 'closed'") }
            let housekeeping = Housekeeping(portal: house.portal)
            house.clock.advance(days: Retention.conversations - 1)
            try await housekeeping.tidyUp()
            #expect(try await house.count("SELECT COUNT(*) FROM conversation") == 1)
            house.clock.advance(days: 2)
            try await housekeeping.tidyUp()
            #expect(try await house.count("SELECT COUNT(*) FROM conversation") == 0)
            #expect(try await house.count("SELECT COUNT(*) FROM message_file") == 0)
        }
    }
}
