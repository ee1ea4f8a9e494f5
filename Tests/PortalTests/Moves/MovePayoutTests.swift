import Mail
import Store
import Testing
import Vocabulary

@testable import Portal

/// Where credit and bonus of a move are paid.
@Suite struct MovePayoutTests {
    private static let mandate =
        #"{"external_id":"B-1","contract":"300001001","way":"debit","iban":"DE89370400440532013000","holder":"Anna Ahrens","mandate_reference":"M-1","signed_on":"2024-11-20"}"#

    /// The step about letters and money.
    private static func step(_ visitor: Visitor) async throws -> VisitedPage {
        var page = try await visitor.fillPlace(try await visitor.chooseContracts()).press("Weiter").press("Weiter")
        try page.choose("Briefe gehen an", "die neue Anschrift")
        return page
    }

    private static func naming(
        _ iban: String, holder: String = "Anna Ahrens", _ visitor: Visitor
    ) async throws -> VisitedPage {
        var page = try await step(visitor)
        try page.choose("Auszahlen auf", "ein anderes Konto")
        try page.fill("IBAN", iban)
        try page.fill("Kontoinhaber", holder)
        return try await page.press("Weiter")
    }

    @Test(arguments: Engine.all)
    func `the account of the mandate is offered, and a contract without one is asked for`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            #expect(try await house.deliver(bank: [Self.mandate]).files["bank.jsonl"]?.added == 1)
            let anna = try await Visitor.signedIn(.anna, house)
            var page = try await Self.step(anna)
            #expect(page.facts.contains { $0.term.contains(Cast.strom) && $0.value == Visitor.shownIBAN })
            #expect(page.facts.contains { $0.term.contains(Cast.gas) && $0.value.hasPrefix("noch kein Konto bekannt") })
            page = try await page.press("Weiter").press("Umzug melden")
            let strom = try await page.follow("Umzug: Strom mitnehmen")
            let gas = try await page.follow("Umzug: Gas beenden")
            #expect(
                strom.facts.contains {
                    $0.term == "Guthaben und Bonus gehen auf" && $0.value == "das Konto, von dem wir abbuchen"
                })
            #expect(gas.facts.contains { $0.value == "noch kein Konto bekannt; wir fragen Sie danach" })
            // A bonus is named only where one is promised.
            #expect(gas.facts.contains { $0.term == "Guthaben geht auf" })
            #expect(!gas.text.lowercased().contains("bonus"))
            #expect(try await house.count("SELECT COUNT(*) FROM move_payout") == 0)
            #expect(try await house.count("SELECT COUNT(*) FROM audit_event WHERE kind = 'payout-named'") == 0)
        }
    }

    @Test(arguments: Engine.all)
    func `another account is sealed, shown in part to who may know it, and handed over`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let anna = try await Visitor.signedIn(.anna, house)
            var page = try await Self.naming("de89 3704 0044 0532 0130 00", anna)
            #expect(page.heading == "Prüfen und melden")
            #expect(page.facts.contains { $0.term == "IBAN" && $0.value == Visitor.shownIBAN })
            #expect(!page.text.contains("3704"))
            page = try await page.press("Umzug melden")
            let path = try #require(page.links.first { $0.words.hasPrefix("Umzug: Strom") }).path
            page = try await anna.open(path)
            #expect(page.facts.contains { $0.term == "IBAN" && $0.value == Visitor.shownIBAN })
            #expect(page.facts.contains { $0.term == "Kontoinhaber" && $0.value == "Anna Ahrens" })

            let ben = try await Visitor.signedIn(.ben, house).open(path)
            #expect(ben.status == 200 && !ben.text.contains("ein anderes Konto"))
            #expect(!ben.text.contains("IBAN") && !ben.text.contains("••"))
            for letter in try await anna.letters() {
                #expect(letter.text?.contains("30 00") == false && letter.text?.contains("3704") == false)
            }
            try await Filing(portal: house.portal).round()
            #expect(try await house.count("SELECT COUNT(*) FROM move_payout WHERE shown_iban LIKE '%3704%'") == 0)
            let payloads = try await house.store.read {
                try $0.all("SELECT payload FROM service_request") { (one: String) in one }
            }
            #expect(payloads.allSatisfy { !$0.contains("DE89") && !$0.contains("••") })

            let lines = try await house.portal.bankChanges()
            #expect(lines.count == 2 && lines.allSatisfy { $0.contains(#""way":"payout""#) })
            #expect(lines.allSatisfy { $0.contains(#""iban":"DE89370400440532013000","holder":"Anna Ahrens""#) })
            let own = try #require(try await house.store.read { try $0.dataSubject(Cast.anna.account) })
            #expect(try await house.store.read { try ExportTable.payouts.page($0, own, "", 10) }.count == 2)
            let other = try #require(try await house.store.read { try $0.dataSubject(Cast.ben.account) })
            #expect(try await house.store.read { try ExportTable.payouts.page($0, other, "", 10) }.isEmpty)
            #expect(try await house.count("SELECT COUNT(*) FROM audit_event WHERE kind = 'payout-named'") == 1)

            page = try await page.follow("Vorgang zurückziehen").press("Vorgang zurückziehen")
            #expect(try await house.count("SELECT COUNT(*) FROM move_payout WHERE iban_sealed IS NOT NULL") == 1)
            let after = try await house.portal.bankChanges()
            #expect(after.filter { $0.contains(#""state":"withdrawn""#) && !$0.contains("iban") }.count == 1)
            try await house.store.write(about: "test") { db in
                try db.run(
                    """
                    UPDATE service_request SET state = 'done', closed_at = '2026-11-20T10:00:00.000Z'
                    WHERE state <> 'withdrawn'
                    """)
            }
            #expect(try await house.portal.bankChanges() == after, "for thirty days after the answer, too")
            house.clock.advance(days: 31)
            #expect(try await house.portal.bankChanges().isEmpty)
            // The one taken back is needed no more; the other until its final bill is paid out.
            house.clock.advance(days: 60)
            try await Housekeeping(portal: house.portal).tidyUp()
            #expect(try await house.count("SELECT COUNT(*) FROM move_payout") == 1)
            house.clock.advance(days: 150)
            try await Housekeeping(portal: house.portal).tidyUp()
            #expect(try await house.count("SELECT COUNT(*) FROM move_payout") == 0)
        }
    }

    /// Electricity is taken along; its bonus can be paid from 1 July 2027 on.
    @Test(arguments: Engine.all)
    func `it is kept until the bonus was paid, and then as long as that can be undone`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let anna = try await Visitor.signedIn(.anna, house)
            let page = try await Self.naming(Visitor.iban, anna).press("Umzug melden").follow("Umzug: Strom mitnehmen")
            let number = try #require(page.fact("Vorgangsnummer"))
            let answers = Answers(house)
            let done = #""request":"\#(number)","state":"done""#
            try await answers.deliver(#""external_id":"M-1",\#(done)"#)
            func kept(on day: String) async throws -> Bool {
                house.clock.set(Instant(Day(unchecked: day), hour: 12))
                try await Housekeeping(portal: house.portal).tidyUp()
                return try await house.count(
                    """
                    SELECT COUNT(*) FROM move_payout JOIN service_request ON id = request_id
                    WHERE number = \(number) AND iban_sealed IS NOT NULL
                    """) == 1
            }
            #expect(try await kept(on: "2027-03-01"))
            #expect(try await kept(on: "2027-06-30"))
            #expect(try await kept(on: "2027-08-01"))
            try await answers.deliver(#""external_id":"M-2","bonus":"earned","bonus_on":"2027-07-01",\#(done)"#)
            #expect(try await kept(on: "2027-11-20"))
            try await answers.deliver(#""external_id":"M-3","bonus":"paid","bonus_on":"2027-11-20",\#(done)"#)
            #expect(try await kept(on: "2028-02-17"))
            #expect(try await kept(on: "2028-02-18") == false)
        }
    }

    @Test(arguments: [
        ("", "Anna Ahrens", "IBAN"), ("DE88370400440532013000", "Anna Ahrens", "IBAN"),
        ("DE\u{7}89", "Anna Ahrens", "IBAN"), (String(repeating: "1", count: 90), "Anna Ahrens", "IBAN"),
        ("TR330006100519786457841326", "Anna Ahrens", "IBAN"), (Visitor.iban, "", "Kontoinhaber"),
        (Visitor.iban, "12", "Kontoinhaber"), (Visitor.iban, String(repeating: "A", count: 71), "Kontoinhaber"),
    ])
    func `what is wrong is told at its field, by the words of bank details`(iban: String, holder: String, field: String)
        async throws
    {
        try await TestPortal.run { house in
            let anna = try await Visitor.signedIn(.anna, house)
            let page = try await Self.naming(iban, holder: holder, anna)
            #expect(page.status == 422)
            #expect(try page.error(at: field) != nil)
            // What is too long was told and is cut, so that it can be looked at.
            if holder.count > 70 { return }
            #expect(try await anna.open("/umzug/pruefen").path == "/umzug/post", "nobody gets past it")
        }
    }

    @Test(arguments: Engine.all)
    func `another account wants the password, and what another window changed is shown again`(engine: Engine)
        async throws
    {
        try await TestPortal.run(on: engine) { house in
            let anna = try await Visitor.signedIn(.anna, house)
            let review = try await Self.naming(Visitor.iban, anna)
            // Another window names another account: what was shown is not what would be sent.
            var other = try await anna.open("/umzug/post")
            try other.fill("IBAN", Visitor.otherIBAN)
            _ = try await other.press("Weiter")
            var page = try await review.press("Umzug melden")
            #expect(page.heading == "Prüfen und melden" && page.text.contains("Noch ist nichts gemeldet"))
            #expect(try await house.count("SELECT COUNT(*) FROM service_request") == 0)
            house.clock.advance(minutes: 6)
            page = try await page.press("Umzug melden")
            #expect(page.heading == "Ihr Passwort noch einmal")
            #expect(try await house.count("SELECT COUNT(*) FROM service_request") == 0)
            try page.fill("Passwort", Cast.anna.password)
            page = try await page.press("Weiter").press("Noch einmal senden")
            #expect(page.heading == "Gemeldete Umzüge")
            #expect(try await house.count("SELECT COUNT(*) FROM move_payout") == 2)
        }
    }
}
