import Mail
import Store
import Testing
import Vocabulary

@testable import Portal

/// The office asks a customer back: question, letter, answer, and the ball comes back.
@Suite struct AskBackTests {
    private static let question = "Welcher Zähler hängt im Keller?"

    /// An instalment beyond the limits, as Anna sends it; its number.
    private static func wish(_ anna: Visitor) async throws -> String {
        let payload = try TestWish.instalment()
        let now = anna.house.clock.now
        return try await anna.house.store.write(about: "test") { db in
            try db.add(
                payload, contract: Cast.contract(Cast.strom), account: Cast.anna.account, state: .inReview,
                promisedOn: WorkingDays.adding(5, to: now.day), at: now
            ).number.value
        }
    }

    private static func ask(_ number: String, _ house: TestPortal) async throws {
        let petra = try await Visitor.office(try await house.hire("Petra", .clerk), house)
        var page = try await petra.open("/service/vorgaenge/\(number)")
        try page.fill("Frage an den Kunden", question)
        page = try await page.press("Rückfrage senden")
        try #require(page.text.contains("Gesendet."))
        #expect(page.fact("Antwort des Kunden erwartet bis") == "11.12.2026 noch 21 Tage")
        #expect(page.fact("Zugesagt bis") == "ruht, bis der Kunde antwortet")
    }

    @Test(arguments: Engine.all)
    func `question, letter, answer: the ball comes back and the promise has moved`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let anna = try await Visitor.signedIn(.anna, house)
            let number = try await Self.wish(anna)
            try await Self.ask(number, house)
            let letter = try #require(
                try await anna.letters().first { $0.subject?.hasSuffix("Wir warten auf Ihre Antwort") == true })
            for words in [
                Self.question, "Antworten Sie bis zum 11.12.2026.", "Am 27.11.2026 erinnern wir Sie.",
                "schließen wir den Vorgang nach dem 11.12.2026",
            ] { #expect(letter.words.contains(words), "\(words)") }

            house.clock.advance(days: 5)
            let again = try await Visitor.signedIn(.anna, house)
            var page = try await again.open("/vorgaenge/\(number)")
            #expect(page.text.contains(Self.question) && page.fact("Am Zug") == "Sie")
            #expect(page.fact("Zugesagt bis") == "ruht; antworten Sie heute, dann bis zum 02.12.2026")
            let empty = try await page.press("Antwort senden")
            #expect(empty.status == 422)
            #expect(empty.problems == ["Ihre Antwort: Schreiben Sie, was Sie uns sagen möchten."])
            try page.fill("Ihre Antwort", String(repeating: "x", count: 3001))
            let long = try await page.press("Antwort senden")
            #expect(long.status == 422)
            #expect(try long.value(of: "Ihre Antwort").count == 3000)

            #expect(try await again.open("/vorgaenge/\(number)/antwort").path == "/vorgaenge/\(number)")
            try page.fill("Ihre Antwort", "Der linke.\nNummer 4711.")
            let sent = try await page.press("Antwort senden")
            #expect(sent.text.contains("Ihre Antwort ist angekommen."))
            #expect(sent.fact("Am Zug") == "wir" && sent.fact("Stand") == "In Prüfung")
            #expect(sent.fact("Zugesagt bis") == "02.12.2026")
            #expect(sent.text.contains("Neu zugesagt bis zum 02.12.2026, vorher bis zum 27.11.2026"))
            #expect(sent.text.contains("Um die 3 Werktage, die wir auf Ihre Antwort gewartet haben"))
            #expect(sent.text.contains("In Prüfung, durch Sie"))
            #expect(!sent.buttons.contains("Antwort senden"))
            // Sent twice it is one answer.
            #expect(try await page.press("Antwort senden").path.hasPrefix("/vorgaenge/\(number)"))
            #expect(try await house.count("SELECT COUNT(*) FROM request_event WHERE remark LIKE '%4711%'") == 1)
            let arrived = try await again.letters().filter {
                $0.subject?.hasSuffix("Ihre Antwort ist angekommen") == true
            }
            #expect(arrived.count == 1)
            #expect(arrived.first?.words.contains(Self.question) == true)
            #expect(arrived.first?.words.contains("Nummer 4711.") == true)

            let otto = try await Visitor.office(try await house.hire("Otto", .clerk), house)
            let file = try await otto.open("/service/vorgaenge/\(number)")
            #expect(file.text.contains("Nummer 4711.") && file.text.contains("In Prüfung, durch den Kunden"))
            #expect(try await otto.open("/service/vorgaenge").text.contains(number))
            #expect(try await house.count("SELECT COUNT(*) FROM audit_event WHERE kind = 'question-answered'") == 1)
        }
    }

    @Test(arguments: Engine.all)
    func `who may only look neither sees nor answers`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let anna = try await Visitor.signedIn(.anna, house)
            let number = try await Self.wish(anna)
            try await Self.ask(number, house)
            let path = "/vorgaenge/\(number)"
            func look() async throws {
                let ben = try await Visitor.signedIn(.ben, house)
                let page = try await ben.open(path)
                #expect(page.status == 200 && !page.text.contains(Self.question) && !page.text.contains("4711"))
                #expect(!page.buttons.contains("Antwort senden"))
                #expect(try await ben.letters().allSatisfy { !$0.words.contains(number) })
                var forged = try await anna.open(path)
                if forged.buttons.contains("Antwort senden") {
                    try forged.fill("Ihre Antwort", "4711")
                    var form = try forged.form(pressing: "Antwort senden")
                    let own = try await ben.open("/einstellungen/geraete")
                    let mine = own.root?.all("input") ?? []
                    form.fields = form.fields.map { field in
                        guard field.name == "formular" || field.name == "einmal" else { return field }
                        return (field.name, mine.first { $0["name"] == field.name }?["value"] ?? "")
                    }
                    #expect(try await ben.sendOnly(form).status == 404)
                    let clara = try await Visitor.signedIn(.clara, house)
                    #expect(try await clara.open(path).status == 404)
                }
                if PDFWords.canBeRead {
                    let words = try PDFWords.of(try await ben.open("\(path)/beleg").bytes)
                    #expect(!words.contains("Keller") && !words.contains("4711"))
                }
            }
            try await look()
            var page = try await anna.open(path)
            try page.fill("Ihre Antwort", "4711")
            _ = try await page.press("Antwort senden")
            try await look()
        }
    }

    @Test(arguments: Engine.all)
    func `an answer to what is closed meanwhile is kept on the page`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let anna = try await Visitor.signedIn(.anna, house)
            let number = try await Self.wish(anna)
            try await Self.ask(number, house)
            var page = try await anna.open("/vorgaenge/\(number)")
            try page.fill("Ihre Antwort", "Zu spät geschrieben")
            let chef = try await Visitor.office(try await house.hire("Renate", .admin), house)
            _ = try await chef.open("/service/vorgaenge/\(number)").press("Vom anderen Tisch übernehmen")
            var hers = try await chef.open("/service/vorgaenge/\(number)")
            try hers.fill("Grund für den Kunden", "Das geht nicht.")
            _ = try await hers.press("Ablehnung senden")
            let late = try await page.press("Antwort senden")
            #expect(late.status == 409 && late.text.contains("Zu spät geschrieben"))
            #expect(late.fact("Stand") == "Abgelehnt")
        }
    }

    @Test(arguments: Engine.all)
    func `asked once more, the days of both waits count`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let number = try await Self.wish(try await Visitor.signedIn(.anna, house))
            try await Self.ask(number, house)
            house.clock.advance(days: 3)
            let chef = try await Visitor.office(try await house.hire("Renate", .approver), house)
            _ = try await chef.open("/service/vorgaenge/\(number)").press("Vom anderen Tisch übernehmen")
            var page = try await chef.open("/service/vorgaenge/\(number)")
            try page.fill("Frage an den Kunden", "Und welche Nummer hat er?")
            page = try await page.press("Rückfrage senden")
            // Friday to Monday is one working day.
            #expect(page.text.contains("Neu zugesagt bis zum 30.11.2026, vorher bis zum 27.11.2026"))
            house.clock.advance(days: 2)
            var hers = try await Visitor.signedIn(.anna, house).open("/vorgaenge/\(number)")
            #expect(hers.text.contains("Und welche Nummer hat er?"))
            try hers.fill("Ihre Antwort", "4711")
            #expect(try await hers.press("Antwort senden").fact("Zugesagt bis") == "02.12.2026")
        }
    }

    /// A reading is decided where readings are; asking about it is for everybody who answers requests.
    @Test(arguments: Engine.all)
    func `a reading nobody expects is asked about before it is used`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let anna = try await Visitor.signedIn(.anna, house)
            var page = try await anna.open("/vertraege/\(Cast.strom)/zaehlerstand")
            try page.fill("Zählerstand", "25000")
            page = try await page.press("Zählerstand senden")
            try page.choose("Warum stimmt der Stand?", "Ich habe noch einmal nachgesehen")
            let number = try #require(try await page.press("Stand trotzdem melden").fact("Vorgangsnummer"))
            let petra = try await Visitor.office(try await house.hire("Petra", .clerk), house)
            var file = try await petra.open("/service/vorgaenge/\(number)")
            try file.fill("Frage an den Kunden", Self.question)
            _ = try await file.press("Rückfrage senden")
            page = try await anna.open("/vorgaenge/\(number)")
            #expect(page.text.contains("Ohne Antwort arbeiten wir nach dem 11.12.2026 mit dem weiter, was wir wissen."))
            try page.fill("Ihre Antwort", "Der Zähler wurde getauscht.")
            #expect(try await page.press("Antwort senden").fact("Stand") == "In Prüfung")
            let sent = try await petra.open("/service/vorgaenge/\(number)").press("Stand verwenden")
            #expect(sent.text.contains("Erledigt, durch Petra"))
            #expect(try await house.count("SELECT COUNT(*) FROM meter_reading WHERE status = 'in-review'") == 0)
        }
    }

    /// What looks like a note of the portal's own stays what somebody wrote.
    @Test(arguments: ["promise-broken 2026-11-20", "compensation 100000", "question-unanswered 2026-11-20"])
    func `nobody's words are taken for the portal's`(words: String) throws {
        var form = QuestionReplyForm(FormBody(fields: [("antwort", words)]))
        let typed = form.read()
        let read = try #require(typed)
        #expect(RequestRemark(rawValue: read) == nil && read.contains(words))
    }
}
