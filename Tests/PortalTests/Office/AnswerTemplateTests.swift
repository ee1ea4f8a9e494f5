import Mail
import Store
import Testing
import Vocabulary

@testable import Portal

/// A refusal the customer understands: texts of the house, read as the customer will read them before they are sent.
@Suite struct AnswerTemplateTests {
    @Test(arguments: Engine.all)
    func `a text of the house is put in, changed, looked at, and sent`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let number = try await house.paperCopy()
            let chef = try await Visitor.office(try await house.hire("Renate", .approver), house)
            var form = try await chef.open("/service/vorgaenge").follow("Textvorlagen").follow("Neue Vorlage")
            #expect(try await form.press("Vorlage speichern").status == 422)
            try form.choose("Art des Vorgangs", PaperCopyRequest.title.german)
            try form.choose("Antwort", "Ablehnen")
            try form.fill("Name der Vorlage", "Schon in der Post")
            try form.fill("Text an den Kunden", "Zu {vorgang}: Die Rechnung ist schon unterwegs.")
            #expect(try await form.press("Vorlage speichern").text.contains("Gespeichert."))
            #expect(try await form.press("Vorlage speichern").text.contains("Gespeichert."))
            #expect(try await house.count("SELECT COUNT(*) FROM answer_template") == 1)

            let petra = try await Visitor.office(try await house.hire("Petra", .clerk), house)
            #expect(try await petra.open("/service/textvorlagen").status == 404)
            var page = try await petra.open("/service/vorgaenge/\(number)")
            #expect(!page.source.contains("Rechnung schon gesandt"), "the house has its own for this")
            let template = try await house.store.read { try $0.answerTemplates() }.first
            try page.forge("ablehnen-text", "Guten Tag.")
            try page.forge("ablehnen-vorlage", try #require(template).key)
            page = try await Self.press("Vorlage einsetzen", "ablehnen", page)
            let filled = "Guten Tag.\n\nZu \(number): Die Rechnung ist schon unterwegs."
            #expect(try page.value(of: "Grund für den Kunden") == filled)
            try page.fill("Grund für den Kunden", "Zu \(number): schon unterwegs.")
            let preview = try await Self.press("Vorschau", "ablehnen", page)
            #expect(preview.status == 200)
            #expect(preview.text.contains("So liest es der Kunde. Noch ist nichts gesendet."))
            #expect(preview.text.contains("Rechnung auf Papier 2026: Abgelehnt"))
            #expect(try await house.count("SELECT COUNT(*) FROM service_request WHERE closed_at IS NOT NULL") == 0)
            #expect(try await house.count("SELECT COUNT(*) FROM outbox WHERE kind = \(RequestAnswerLetter.kind)") == 0)
            #expect(try await house.count("SELECT COUNT(*) FROM service_request WHERE staff_id IS NOT NULL") == 0)
            let shown = try #require(preview.root?.all("div").first { $0.id == "vorschau" })
            #expect(shown.text.contains("E-Mail an \(Cast.anna.email)"))
            let sent = try await preview.press("Ablehnung senden")
            #expect(sent.text.contains("Gesendet."))
            let letters = try await house.letters(to: Cast.anna.email)
            let letter = try #require(letters.first { $0.words.contains("Zu \(number): schon unterwegs.") })
            #expect(letter.subject == "Rechnung auf Papier 2026: Abgelehnt")
            // What was shown is what was sent: greeting, facts, words, what comes next, signature and foot.
            for line in shown.all("p", "dd").dropFirst(2).map(\.text) where line != letter.subject {
                let words = line.split(whereSeparator: \.isWhitespace).joined(separator: " ")
                #expect(letter.words.contains(words), "\(words)")
            }
            #expect(shown.text.contains("Guten Tag,") && shown.text.contains(number))
            #expect(try await house.count("SELECT COUNT(*) FROM audit_event WHERE kind = 'template-changed'") == 1)
        }
    }

    /// Several forms of the page have a button with these words.
    private static func press(_ words: String, _ choice: String, _ page: VisitedPage) async throws -> VisitedPage {
        let forms = page.root?.all("form") ?? []
        let index = try #require(
            forms.firstIndex { $0.all("input").contains { $0["name"] == "antwort" && $0["value"] == choice } })
        var fields: [(name: String, value: String)] = []
        for control in page.controls where control.form == index && control.isSent {
            fields.append((name: control.name, value: control.value))
        }
        let button = try #require(forms[index].all("button").first { $0.text == words })
        fields.append((name: button["name"] ?? "", value: button["value"] ?? ""))
        return try await page.visitor.send(
            SentForm(method: "POST", action: forms[index]["action"] ?? "", isUpload: false, fields: fields))
    }

    @Test func `no text chosen is said at the field, and what was written stays`() async throws {
        try await TestPortal.run { house in
            let number = try await house.paperCopy()
            let petra = try await Visitor.office(try await house.hire("Petra", .clerk), house)
            var page = try await petra.open("/service/vorgaenge/\(number)")
            try page.forge("ablehnen-text", "Mein Anfang")
            let again = try await Self.press("Vorlage einsetzen", "ablehnen", page)
            #expect(again.problems == ["Wählen Sie eine Vorlage"])
            #expect(try again.value(of: "Grund für den Kunden") == "Mein Anfang")
            // Whatever comes along is never empty, and a preview of nothing is none.
            page = try await petra.open("/service/vorgaenge/\(number)")
            let empty = try await Self.press("Vorschau", "ablehnen", page)
            #expect(empty.problems == ["Schreiben Sie dem Kunden, worum es geht"])
        }
    }

    @Test func `who deletes and who changes meanwhile`() async throws {
        try await TestPortal.run { house in
            let renate = try await house.hire("Renate", .admin)
            let chef = try await Visitor.office(renate, house)
            let key = ID<AnswerTemplate>().value
            let template = AnswerTemplate(key: key, kind: nil, choice: .ask, name: "Frage", words: "Wie viele?")
            let now = house.clock.now
            try await house.store.write(about: "test") { try $0.addTemplate(template, by: renate.id, at: now) }
            var page = try await chef.open("/service/textvorlagen").follow("Frage")
            try page.fill("Text an den Kunden", "Wie viele Personen?")
            #expect(try await page.press("Vorlage löschen").text.contains("Gelöscht."))
            let gone = try await page.press("Vorlage speichern")
            #expect(gone.status == 409)
            #expect(try gone.value(of: "Text an den Kunden") == "Wie viele Personen?")
            #expect(try await gone.press("Vorlage speichern").text.contains("Wie viele Personen?"))
        }
    }

    @Test func `those that come along are whole, and give way to the house's own`() {
        let all = BuiltInTemplates.all
        #expect(Set(all.map(\.key)).count == all.count)
        for text in all {
            #expect(!text.words.isEmpty && text.words.unicodeScalars.count <= AnswerTemplate.longest, "\(text.name)")
            #expect(AnswerTemplate.choices.contains(text.choice))
            #expect(text.kind.map { kind in RequestKinds.all.contains { $0.name == kind } } ?? true)
        }
        let own = AnswerTemplate(key: "k", kind: nil, choice: .refuse, name: "Nein", words: "Nein.")
        let offered = BuiltInTemplates.offered(for: InstalmentRequest.name, own: [own])
        #expect(offered.filter { $0.choice == .refuse } == [own])
        #expect(offered.contains { $0.choice == .ask })
    }

    @Test func `sent and on to the next, until nothing is left`() async throws {
        try await TestPortal.run { house in
            let first = try await house.paperCopy()
            let now = house.clock.now
            let second = try await house.store.write(about: "test") { db in
                try db.add(
                    PaperCopyRequest(year: 2025, contracts: [], address: nil), contract: nil,
                    account: Cast.clara.account, state: .received, promisedOn: nil, at: now
                ).number.value
            }
            let petra = try await Visitor.office(try await house.hire("Petra", .clerk), house)
            let page = try await petra.open("/service/vorgaenge/\(first)")
            let next = try await page.press("Als erledigt melden, weiter zum nächsten")
            #expect(next.path == "/service/vorgaenge/\(second)?hinweis=weiter")
            #expect(next.text.contains("Das ist der nächste Vorgang."))
            #expect(!next.buttons.contains("Als erledigt melden, weiter zum nächsten"))
            #expect(next.root?.all("a").contains { $0["accesskey"] == "a" && $0["href"] == "#antworten" } == true)
            let keys = next.root?.inside.compactMap { $0["accesskey"] } ?? []
            #expect(Set(keys).count == keys.count, "no key twice")
            // The first button is what the enter key presses.
            let forms = next.root?.all("form").filter { $0["action"]?.hasSuffix("/antwort") == true } ?? []
            #expect(!forms.isEmpty && forms.allSatisfy { $0.first("button")?.text == "Vorschau" })
        }
    }
}
