import Foundation
import Mail
import Store
import Testing
import Vocabulary

@testable import Portal

/// From a customer's press to the decision to the customer's letter.
@Suite struct OfficeAnswerTests {
    private static func add(
        _ payload: some AskedOnce, _ house: TestPortal, by account: ID<Account>? = Cast.anna.account
    ) async throws -> String {
        try await add(WrittenPayload(asked: payload), house, by: account)
    }

    private static func add(_ payload: some DecidedByRows, _ house: TestPortal) async throws -> String {
        try await add(WrittenPayload(payload), house, by: Cast.anna.account)
    }

    private static func add(_ payload: WrittenPayload, _ house: TestPortal, by account: ID<Account>?) async throws
        -> String
    {
        let now = house.clock.now
        return try await house.store.write(about: "test") { db in
            try db.add(
                payload, contract: Cast.contract(Cast.strom), account: account, state: .received,
                promisedOn: now.day.adding(days: 5), at: now
            ).number.value
        }
    }

    /// A wish somebody has to look at.
    private static func instalment() throws -> InstalmentRequest {
        let json = #"{"before":8500,"amount":2000,"from":"2026-12-01","obstacles":[]}"#
        return try JSONDecoder().decode(InstalmentRequest.self, from: Data(json.utf8))
    }

    @Test(arguments: Engine.all)
    func `whom nobody can write to is not asked anything`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let now = house.clock.now
            let told = ReadingWithoutSignIn(
                contract: "399999999", meter: "1EMH0000000000", day: now.day.iso, value: "12345", offPeak: nil)
            let payload = try WrittenPayload(asked: told)
            let number = try await house.store.write(about: "test") { db in
                try db.add(payload, contract: nil, account: nil, state: .inReview, promisedOn: nil, at: now)
                    .number.value
            }
            let petra = try await Visitor.office(try await house.hire("Petra", .clerk), house)
            let page = try await petra.open("/service/vorgaenge/\(number)")
            #expect(page.text.contains("geht niemandem per E-Mail zu"))
            #expect(page.buttons.contains("Ablehnung senden") && !page.buttons.contains("Rückfrage senden"))
            let own = try await petra.open("/service/vorgaenge/\(try await house.paperCopy())")
            #expect(own.text.contains("geht dem Kunden per E-Mail zu") && own.buttons.contains("Rückfrage senden"))
        }
    }

    /// A value nobody expects, with the reason that is asked for.
    private static func oddReading(_ anna: Visitor) async throws -> String {
        var page = try await anna.open("/vertraege/\(Cast.strom)/zaehlerstand")
        try page.fill("Zählerstand", "25000")
        page = try await page.press("Zählerstand senden")
        try page.choose("Warum stimmt der Stand?", "Ich habe noch einmal nachgesehen")
        page = try await page.press("Stand trotzdem melden")
        return try #require(page.facts.first { $0.term == "Vorgangsnummer" }?.value)
    }

    @Test(arguments: Engine.all)
    func `done, with words: state, timeline and letter are those of an imported answer`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let number = try await house.paperCopy()
            let petra = try await Visitor.office(try await house.hire("Petra", .clerk), house)
            var page = try await petra.open("/service/vorgaenge/\(number)")
            #expect(page.text.contains("Anna Ahrens") && page.text.contains(Cast.anna.email))
            #expect(page.text.contains("Vertrag \(Cast.strom)"))
            try page.fill("Text an den Kunden", "Die Rechnung liegt in der Post.")
            let sent = try await page.press("Als erledigt melden")
            #expect(sent.text.contains("Gesendet. Der Kunde wird benachrichtigt."))
            #expect(sent.text.contains("durch Petra"))
            #expect(!sent.buttons.contains("Als erledigt melden"))
            let anna = try await Visitor.signedIn(.anna, house)
            let hers = try await anna.open("/vorgaenge/\(number)")
            #expect(hers.text.contains("Erledigt, durch unseren Kundenservice"))
            #expect(!hers.text.contains("Petra"), "customers are not told names")
            let letter = try #require(
                try await anna.letters().first { $0.subject == "Rechnung auf Papier 2026: Erledigt" })
            #expect(letter.text?.contains("Die Rechnung liegt in der Post.") == true)
            // Sent twice, the first result is shown.
            let twice = try await page.press("Als erledigt melden")
            #expect(twice.path == sent.path)
            #expect(try await anna.letters().count { $0.subject?.hasSuffix("Erledigt") == true } == 1)
        }
    }

    @Test(arguments: Engine.all)
    func `a question, another day, a refusal`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let number = try await house.paperCopy()
            let petra = try await Visitor.office(try await house.hire("Petra", .clerk), house)
            var page = try await petra.open("/service/vorgaenge/\(number)")
            let empty = try await page.press("Rückfrage senden")
            #expect(empty.status == 422 && empty.problems == ["Schreiben Sie dem Kunden, worum es geht"])
            try page.fill("Frage an den Kunden", "Welches Jahr?")
            page = try await page.press("Rückfrage senden")
            #expect(page.text.contains("Wir warten auf Ihre Antwort"))

            page = try await petra.open("/service/vorgaenge/\(number)")
            let past = try await {
                var late = page
                try late.forge("zusage-bis", "19.11.2026")
                return try await late.press("Tag zusagen")
            }()
            #expect(past.problems == ["Dieser Tag ist schon vorbei"])
            try page.forge("zusage-bis", "18.12.2026")
            page = try await page.press("Tag zusagen")
            #expect(page.text.contains("Neu zugesagt bis zum 18.12.2026"))

            page = try await petra.open("/service/vorgaenge/\(number)")
            #expect(try await page.press("Ablehnung senden").status == 422)
            try page.fill("Grund für den Kunden", "Die Rechnung haben wir schon gesandt.")
            page = try await page.press("Ablehnung senden")
            #expect(page.text.contains("Abgelehnt"))
            let subjects = try await house.letters(to: Cast.anna.email).compactMap(\.subject)
            for end in ["Wir warten auf Ihre Antwort", "In Prüfung", "Abgelehnt"] {
                #expect(subjects.contains { $0.hasSuffix(end) }, "\(end)")
            }
        }
    }

    @Test(arguments: Engine.all)
    func `of two who answer the second is told who was faster, and keeps what they wrote`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let number = try await house.paperCopy()
            let petra = try await Visitor.office(try await house.hire("Petra", .clerk), house)
            let paul = try await Visitor.office(try await house.hire("Paul", .clerk), house)
            var (hers, his) = (
                try await petra.open("/service/vorgaenge/\(number)"),
                try await paul.open("/service/vorgaenge/\(number)")
            )
            try hers.fill("Frage an den Kunden", "Welches Jahr?")
            _ = try await hers.press("Rückfrage senden")
            try his.fill("Grund für den Kunden", "Das geht nicht.")
            let late = try await his.press("Ablehnung senden")
            #expect(late.status == 409)
            #expect(late.text.contains("Petra war schneller"))
            #expect(try late.value(of: "Grund für den Kunden") == "Das geht nicht.")
            // The request is on Petra's desk now.
            let again = try await late.press("Ablehnung senden")
            #expect(again.status == 409 && again.text.contains("bei Petra"))
            #expect(
                try await house.count("SELECT COUNT(*) FROM service_request WHERE state = 'waiting-for-customer'") == 1)

            // Closed meanwhile: what was written is shown.
            _ = try await petra.open("/service/vorgaenge/\(number)").press("Als erledigt melden")
            let closed = try await again.press("Ablehnung senden")
            #expect(closed.status == 409)
            #expect(closed.text.contains("Nicht gesendet: was Sie geschrieben haben"))
            #expect(closed.text.contains("Das geht nicht."))
        }
    }

    @Test(arguments: Engine.all)
    func `a termination is confirmed with its day`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let payload = TerminationRequest(
                way: .ordinary, reason: nil, person: "Anna Ahrens", address: nil, contract: Cast.strom, wish: nil,
                email: Cast.anna.email, endsOn: nil, isOnContract: true, commodity: "strom", suggested: nil,
                language: .german)
            let number = try await Self.add(payload, house)
            let petra = try await Visitor.office(try await house.hire("Petra", .clerk), house)
            var page = try await petra.open("/service/vorgaenge/\(number)")
            #expect(page.text.contains("Anna Ahrens"))
            #expect(try await page.press("Als erledigt melden").problems == ["Geben Sie den Tag ein."])
            try page.fill("Letzter Tag des Vertrags", "31.12.2026")
            page = try await page.press("Als erledigt melden")
            #expect(page.text.contains("31.12.2026") && page.text.contains("Erledigt"))
        }
    }

    @Test(arguments: Engine.all)
    func `money is decided by an approver, with a counter-offer`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            try await InstalmentYear.begin(house)
            let number = try await Self.add(Self.instalment(), house)
            let clerk = try await Visitor.office(try await house.hire("Carla", .clerk), house)
            let hers = try await clerk.open("/service/vorgaenge/\(number)")
            #expect(hers.text.contains("Diesen Vorgang schließt jemand mit der Aufgabe Freigabe ab."))
            #expect(!hers.buttons.contains("Als erledigt melden") && hers.buttons.contains("Rückfrage senden"))
            let forged = try await clerk.sendToOffice(
                "/service/vorgaenge/\(number)/antwort", [("antwort", "erledigen"), ("stand", "1")])
            #expect(forged.status == 404)
            let chef = try await Visitor.office(try await house.hire("Renate", .approver), house)
            var page = try await chef.open("/service/vorgaenge/\(number)")
            try page.fill("Vorgeschlagener Abschlag im Monat", "viel")
            let wrong = try await page.press("Gegenangebot senden")
            #expect(wrong.status == 422 && (try? wrong.value(of: "Vorgeschlagener Abschlag im Monat")) == "viel")
            for (typed, why) in [
                ("95,5", InstalmentTexts.amountWithCents), ("20", OfferTexts.same), ("85", InstalmentTexts.isSoAlready),
            ] {
                try page.fill("Vorgeschlagener Abschlag im Monat", typed)
                let refused = try await page.press("Gegenangebot senden")
                #expect(refused.status == 422 && refused.problems == [why.german], "\(typed)")
                #expect(try refused.value(of: "Vorgeschlagener Abschlag im Monat") == typed)
            }
            try page.fill("Vorgeschlagener Abschlag im Monat", "95")
            page = try await page.press("Gegenangebot senden")
            #expect(page.text.contains("Wir warten auf Ihre Antwort"))
            let letters = try await house.letters(to: Cast.anna.email)
            #expect(letters.contains { $0.words.contains("im Monat ab der Zahlung am 01.01.2027.") })
        }
    }

    @Test(arguments: Engine.all)
    func `a reading in review is used or not`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let anna = try await Visitor.signedIn(.anna, house)
            let number = try await Self.oddReading(anna)
            let petra = try await Visitor.office(try await house.hire("Petra", .clerk), house)
            let page = try await petra.open("/service/vorgaenge/\(number)")
            #expect(page.buttons.contains("Stand verwenden") && !page.buttons.contains("Als erledigt melden"))
            let sent = try await page.press("Stand nicht verwenden")
            #expect(sent.text.contains("Abgelehnt, durch Petra"))
            #expect(
                try await house.count("SELECT COUNT(*) FROM meter_reading WHERE status = 'not-used'") == 1)
            #expect(try await anna.open("/vorgaenge/\(number)").text.contains("durch unseren Kundenservice"))
        }
    }

    @Test(arguments: Engine.all)
    func `every look at a request stands in the log by number and identity, never by name`(engine: Engine) async throws
    {
        try await TestPortal.run(on: engine) { house in
            let number = try await house.paperCopy()
            let petra = try await house.hire("Petra", .reader)
            let visitor = try await Visitor.office(petra, house)
            for _ in 0..<3 { _ = try await visitor.open("/service/vorgaenge/\(number)") }
            let rows = try await house.store.read { db in
                try db.all("SELECT actor, subject, detail FROM audit_event WHERE kind = 'file-read'") {
                    (actor: String?, subject: String?, detail: String) in [actor ?? "", subject ?? "", detail]
                }
            }
            #expect(rows.count == 3)
            for row in rows {
                #expect(row[0] == "staff:\(petra.id.value)" && row[1] == Cast.anna.account.value)
                #expect(row[2].contains("request=\(number)"))
            }
            #expect(try await house.count("SELECT COUNT(*) FROM audit_event WHERE actor LIKE '%Petra%'") == 0)
            let auditor = try await Visitor.office(try await house.hire("Rolf", .auditor), house)
            let log = try await auditor.open("/service/protokoll")
            #expect(log.text.contains("Vorgang gelesen") && log.text.contains("Petra"))
            #expect(try await auditor.open("/service/vorgaenge/\(number)").status == 404)
            #expect(try await AuditVerification(house.portal, known: nil).trouble == nil)
        }
    }

    @Test func `the next request is one press away`() async throws {
        try await TestPortal.run { house in
            let first = try await house.paperCopy()
            let second = try await Self.add(Self.instalment(), house)
            let petra = try await Visitor.office(try await house.hire("Petra", .clerk), house)
            let sent = try await petra.open("/service/vorgaenge/\(first)?art=paper-copy").press("Als erledigt melden")
            #expect(sent.path == "/service/vorgaenge/\(first)?art=paper-copy&hinweis=beantwortet")
            #expect(!sent.links.contains { $0.words.hasPrefix("Nächster Vorgang") }, "none of this kind is left")
            let all = try await petra.open("/service/vorgaenge/\(first)")
            #expect(try await all.follow("Nächster Vorgang").path == "/service/vorgaenge/\(second)")
        }
    }
}
