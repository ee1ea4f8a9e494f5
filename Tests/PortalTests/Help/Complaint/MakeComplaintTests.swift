import HTML
import Mail
import Store
import Testing
import Vocabulary

@testable import Portal

@Suite struct MakeComplaintTests {
    @Test(arguments: Engine.all)
    func `somebody unknown gets a number at once, and a letter without a word of theirs`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let form = try await Complaining.asGuest(house)
            let page = try await form.press("Beschwerde senden")
            #expect(page.path.hasPrefix("/eingang/"))
            let number = try #require(page.facts.first { $0.term == "Vorgangsnummer" }?.value)
            // Four weeks after 20 November.
            #expect(page.text.contains("antworten spätestens am 18.12.2026"))
            #expect(page.fact("Anliegen") == "Abrechnung und Zahlung" && page.fact("Name") == "Frida Fremd")
            #expect(page.fact("Antwort an") == "fremd@kunden.example")
            #expect(page.text.contains("Erste Zeile") && page.text.contains("Zweite Zeile"))
            // Sent again it is the same.
            #expect(try await form.press("Beschwerde senden").path == page.path)
            let letters = try await house.letters(to: "fremd@kunden.example")
            #expect(letters.map(\.subject) == ["Ihre Beschwerde ist eingegangen"])
            let text = try #require(letters.first?.words)
            #expect(text.contains(number) && text.contains("18.12.2026"))
            #expect(text.contains("Schlichtungsstelle Energie e. V., Friedrichstraße 133, 10117 Berlin"))
            #expect(!text.contains("Frida") && !text.contains("Zeile"))
            #expect(text.contains("Abrechnung und Zahlung") && text.contains("als PDF speichern können"))
            #expect(!text.contains("/vorgaenge/"), "there is no page for who has no account")
            let payload = try await house.store.read {
                try $0.value("SELECT payload FROM service_request", as: String.self)
            }
            #expect(payload?.contains(#"Erste Zeile\n\nZweite Zeile""#) == true)
            let other = Visitor.guest(house, peer: "203.0.113.5")
            let pdf = try await other.open("\(page.path)/pdf")
            #expect(pdf.bytes.starts(with: Array("%PDF-".utf8)))
            if PDFWords.canBeRead {
                let words = try PDFWords.of(pdf.bytes)
                for sent in ["Frida Fremd", "Abrechnung und Zahlung", "Erste Zeile", "Zweite Zeile"] {
                    #expect(words.contains(sent), "\(sent)")
                }
            }
            #expect(pdf.header("Content-Disposition")?.contains("2026-11-20_Beschwerde_V-2026-") == true)
            let last = page.path.hasSuffix("0") ? "1" : "0"
            #expect(try await other.open("\(page.path.dropLast())\(last)").status == 404)
            house.clock.advance(days: 30)
            #expect(try await other.open(page.path).status == 404)
        }
    }

    @Test(arguments: Engine.all)
    func `who wrote in English is answered in English, and sent to no page`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let guest = Visitor.guest(house)
            guest.setCookie("sprache", "en")
            var page = try await guest.open(Complaining.page)
            try page.choose("Service", "Electricity")
            try page.choose("Matter", "Contract")
            try page.fill("Your complaint", "Too dear.")
            try page.fill("Name", "Frida Fremd")
            try page.fill("E-mail address", "fremd@kunden.example")
            page = try await page.press("Send the complaint")
            let number = try #require(page.facts.first { $0.term == "Request number" }?.value)
            let folder = try ImportFolder(in: house.folder)
            for (key, state) in [("B-1", "waiting-for-customer"), ("B-2", "refused")] {
                try folder.write(
                    #"{"external_id":"\#(key)","request":"\#(number)","state":"\#(state)","remark":"Weil."}"# + "\n",
                    to: "answers.jsonl")
                _ = try await FolderImport(house.portal, folder: folder.path).run()
            }
            let letters = try await house.letters(to: "fremd@kunden.example")
            let arrived = try #require(letters.first { $0.subject == "Your complaint has arrived" })
            #expect(arrived.words.contains("somebody gave your address"))
            #expect(letters.count == 3)
            for letter in letters {
                #expect(!letter.words.contains("timeline") && !letter.words.contains("/vorgaenge/"))
                #expect(letter.words.contains(number))
            }
        }
    }

    /// Nothing tells whether a contract or an account is known.
    @Test(arguments: Engine.all)
    func `the answer is the same for known and unknown contracts and addresses`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let known = try await Complaining.asGuest(house, email: Cast.anna.email, contract: Cast.strom)
                .press("Beschwerde senden")
            let unknown = try await Complaining.asGuest(house, email: "nora@kunden.example", contract: "300009999")
                .press("Beschwerde senden")
            let numbers = [known, unknown].map { page in page.facts.first { $0.term == "Vorgangsnummer" }?.value ?? "" }
            #expect(
                known.masked(numbers[0], known.path, Cast.anna.email, Cast.strom)
                    == unknown.masked(numbers[1], unknown.path, "nora@kunden.example", "300009999"))
            #expect(try await house.count("SELECT COUNT(*) FROM service_request WHERE contract_id IS NOT NULL") == 0)
            let anna = try await Visitor.signedIn(.anna, house)
            #expect(try await !anna.open("/vorgaenge").text.contains("Beschwerde"))
            #expect(try await anna.open("/vorgaenge/\(numbers[0])").status == 404)
        }
    }

    @Test(arguments: Engine.all)
    func `five an hour from one address, three letters to one`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            for turn in 0..<5 {
                let page = try await Complaining.asGuest(house, email: "f\(turn)@kunden.example").press(
                    "Beschwerde senden")
                #expect(page.status == 200)
            }
            #expect(
                try await Complaining.asGuest(house, email: "f9@kunden.example").press("Beschwerde senden").status
                    == 429)
            for turn in 0..<3 {
                let page = try await Complaining.asGuest(house, peer: "203.0.113.\(turn)").press("Beschwerde senden")
                #expect(page.status == 200)
            }
            #expect(try await Complaining.asGuest(house, peer: "203.0.113.9").press("Beschwerde senden").status == 429)
            #expect(try await house.letters(to: "fremd@kunden.example").count == 3)
        }
    }

    @Test(arguments: Engine.all)
    func `a customer ties it to a contract, takes it back, and nobody else sees it`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let form = try await Complaining.asAnna(house)
            var page = try await form.press("Beschwerde senden")
            #expect(page.path.hasPrefix("/vorgaenge/V-2026-"))
            #expect(page.heading == "Beschwerde: Qualität der Leistung")
            #expect(page.text.contains("bis zum 18.12.2026 (§ 111a EnWG)"))
            #expect(page.source.contains("Zu oft\nohne Strom."))
            #expect(page.text.contains("Wir sind verpflichtet, am Verfahren teilzunehmen."))
            #expect(try await form.visitor.letters().map(\.subject).contains("Ihre Beschwerde ist eingegangen"))
            #expect(try await Filing(portal: house.portal).round() == 1)
            let clara = try await Visitor.signedIn(.clara, house)
            #expect(try await clara.open(page.path).status == 404)
            let ben = try await Visitor.signedIn(.ben, house)
            #expect(try await !ben.open(page.path).text.contains("Vorgang zurückziehen"))
            page = try await page.follow("Vorgang zurückziehen").press("Vorgang zurückziehen")
            #expect(page.text.contains("Die Beschwerde ist zurückgezogen."))
        }
    }

    /// Whoever acts for the holder complains: the holder hears whose complaint it is.
    @Test(arguments: Engine.all)
    func `the owner is told who complained, and who complained that it is theirs`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            try await house.store.write(about: "test") { db in
                try db.run("UPDATE contract_access SET role = 'actor' WHERE account_id = \(Cast.ben.account)")
            }
            let ben = try await Visitor.signedIn(.ben, house)
            var page = try await ben.open("\(Complaining.page)?vertrag=\(Cast.strom)")
            try page.choose("Anliegen", "Qualität der Leistung")
            try page.fill("Ihre Beschwerde", "Zu oft ohne Strom.")
            page = try await page.press("Beschwerde senden")
            let number = try #require(page.facts.first { $0.term == "Vorgangsnummer" }?.value)
            let folder = try ImportFolder(in: house.folder)
            try folder.write(
                #"{"external_id":"B-1","request":"\#(number)","state":"done","remark":"Der Mast steht wieder."}"#
                    + "\n",
                to: "answers.jsonl")
            _ = try await FolderImport(house.portal, folder: folder.path).run()
            let own = try await ben.letters()
            #expect(own.map(\.subject).contains("Ihre Beschwerde ist eingegangen"))
            #expect(own.contains { $0.words.contains("Ihr Vorgang ist abgeschlossen:") })
            let holders = try await Visitor(house, as: .anna).letters()
            let arrived = try #require(holders.first { $0.subject == "Beschwerde zu Ihrem Vertrag eingegangen" }?.words)
            #expect(arrived.contains("durch eine Person mit Zugang zum Vertrag"))
            #expect(arrived.contains("Stimmt das nicht? Rufen Sie uns an"))
            #expect(arrived.contains("Schlichtungsstelle Energie e. V.") && arrived.contains("§ 111a EnWG"))
            #expect(holders.contains { $0.words.contains("ein Vorgang zu Ihrem Vertrag ist abgeschlossen:") })
            #expect(!holders.contains { $0.words.contains("jemand Ihre Adresse angegeben") })
            #expect(!holders.contains { $0.words.contains("Ihre Beschwerde") })
        }
    }

    @Test(arguments: Engine.all)
    func `twenty presses at once are one complaint`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let (own, guest) = (try await Complaining.asAnna(house), try await Complaining.asGuest(house))
            try await withThrowingTaskGroup { group in
                for _ in 0..<20 {
                    group.addTask { _ = try await own.press("Beschwerde senden") }
                    group.addTask { _ = try await guest.press("Beschwerde senden") }
                }
                try await group.waitForAll()
            }
            #expect(try await house.count("SELECT COUNT(*) FROM service_request") == 2)
        }
    }

    @Test(arguments: Engine.all)
    func `a refusal by file gives the reasons and the way to the dispute resolution body`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let page = try await Complaining.asGuest(house).press("Beschwerde senden")
            let number = try #require(page.facts.first { $0.term == "Vorgangsnummer" }?.value)
            let folder = try ImportFolder(in: house.folder)
            try folder.write(
                #"{"external_id":"B-1","request":"\#(number)","state":"refused","remark":"Die Rechnung stimmt."}"#
                    + "\n",
                to: "answers.jsonl")
            _ = try await FolderImport(house.portal, folder: folder.path).run()
            let letters = try await house.letters(to: "fremd@kunden.example")
            let answer = try #require(letters.first { $0.subject?.contains("Abgelehnt") == true }?.text)
            #expect(answer.contains("Die Rechnung stimmt."))
            #expect(answer.contains("www.schlichtungsstelle-energie.de"))
            #expect(!answer.contains("/vorgaenge/"))
            // Three years after the answer nothing is left of it.
            house.clock.advance(days: Retention.guestRequests - 1)
            try await Housekeeping(portal: house.portal).tidyUp()
            #expect(try await house.count("SELECT COUNT(*) FROM service_request") == 1)
            house.clock.advance(days: 2)
            try await Housekeeping(portal: house.portal).tidyUp()
            #expect(try await house.count("SELECT COUNT(*) FROM service_request") == 0)
            #expect(try await house.count("SELECT COUNT(*) FROM request_event") == 0)
        }
    }
}
