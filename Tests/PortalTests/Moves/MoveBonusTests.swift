import Mail
import Store
import Testing
import Vocabulary

@testable import Portal

/// The bonus of a move after the move: announced, its condition met or not, paid.
@Suite struct MoveBonusTests {
    /// Anna takes electricity along from 1 January 2027; the bonus can be paid from 1 July on. Returns the number of the
    /// request, which is done, on 2 July.
    private static func moved(_ house: TestPortal) async throws -> String {
        let anna = try await Visitor.signedIn(.anna, house)
        let page = try await anna.reviewMove().press("Umzug melden").follow("Umzug: Strom mitnehmen")
        #expect(page.facts.contains { $0.term == "Angemeldet am" && $0.value == "20.11.2026" })
        #expect(page.text.contains("Wir prüfen die Bedingungen ab dem 01.07.2027"))
        let number = try #require(page.fact("Vorgangsnummer"))
        try await Answers(house).deliver(#""external_id":"M-1","request":"\#(number)","state":"done""#)
        house.clock.set(Instant(Day(unchecked: "2027-07-02"), hour: 12))
        return number
    }

    private static func tell(_ key: String, _ fields: String, of number: String, refused: Int = 0, _ house: TestPortal)
        async throws -> String?
    {
        try await Answers(house).deliver(
            #""external_id":"\#(key)","request":"\#(number)","state":"done",\#(fields)"#, refused: refused)
    }

    @Test(arguments: Engine.all)
    func `its condition is met and it is paid, on page and by letter`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let number = try await Self.moved(house)
            _ = try await Self.tell("M-2", #""bonus":"earned","bonus_on":"2027-07-01""#, of: number, house)
            let anna = try await Visitor.signedIn(.anna, house)
            var page = try await anna.open("/vorgaenge/\(number)")
            #expect(page.facts.contains { $0.term == "Bedingung erfüllt am" && $0.value == "01.07.2027" })
            #expect(page.text.contains("Wir zahlen den Bonus auf das Konto aus, das im Vorgang steht"))
            #expect(page.text.contains("Auszahlungskonto nennen"))

            _ = try await Self.tell("M-3", #""bonus":"paid","bonus_on":"2027-07-02""#, of: number, house)
            // Delivered again, it is the same answer.
            _ = try await Self.tell("M-3", #""bonus":"paid","bonus_on":"2027-07-02""#, of: number, house)
            page = try await anna.open("/vorgaenge/\(number)")
            #expect(page.facts.contains { $0.term == "Ausgezahlt am" && $0.value == "02.07.2027" })
            #expect(page.text.contains("Umzugsbonus: Ausgezahlt am 02.07.2027"))
            #expect(!page.text.contains("Auszahlungskonto nennen"))
            let letters = try await anna.letters()
            #expect(letters.filter { $0.subject == "Umzugsbonus: Bedingung erfüllt" }.count == 1)
            let paid = letters.filter { $0.subject == "Umzugsbonus: ausgezahlt" }
            #expect(paid.count == 1)
            #expect(paid.first?.text?.contains("50,00 €") == true && paid.first?.text?.contains("02.07.2027") == true)
            // Paid is the last word.
            let late = try await Self.tell(
                "M-4", #""bonus":"not-earned","bonus_on":"2027-07-02","remark":"Gekündigt.""#, of: number, refused: 1,
                house)
            #expect(late?.contains("bonus not-earned does not follow paid") == true)
            #expect(try await Visitor.signedIn(.clara, house).open("/vorgaenge/\(number)").status == 404)
        }
    }

    @Test(arguments: Engine.all)
    func `it is not earned for a reason, and a mistake about it is mended`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let number = try await Self.moved(house)
            let reason = "Der Vertrag wurde vor dem 01.07.2027 gekündigt."
            _ = try await Self.tell(
                "M-2", #""bonus":"not-earned","bonus_on":"2027-07-01","remark":"\#(reason)""#, of: number, house)
            let anna = try await Visitor.signedIn(.anna, house)
            var page = try await anna.open("/vorgaenge/\(number)")
            #expect(
                page.facts.contains {
                    $0.term == "Bedingung nicht erfüllt, geprüft am" && $0.value == "01.07.2027. Grund: \(reason)"
                })
            #expect(page.text.contains("Der Bonus wird nicht ausgezahlt."))
            #expect(!page.text.contains("Auszahlungskonto nennen"))
            let letter = try await anna.letters().first { $0.subject == "Umzugsbonus: Bedingung nicht erfüllt" }
            #expect(letter?.text?.contains(reason) == true)
            _ = try await Self.tell("M-3", #""bonus":"earned","bonus_on":"2027-07-02""#, of: number, house)
            page = try await anna.open("/vorgaenge/\(number)")
            #expect(page.text.contains("Wir zahlen den Bonus auf das Konto aus"))
            #expect(page.text.contains("Auszahlungskonto nennen"))
        }
    }

    @Test func `rows that cannot be are refused with a reason`() async throws {
        try await TestPortal.run { house in
            let number = try await Self.moved(house)
            let gas = try #require(
                try await house.store.read { db in
                    try db.value(
                        "SELECT number FROM service_request WHERE kind = 'move' AND number <> \(number)",
                        as: String.self)
                })
            let rows: [(request: String, fields: String, reason: String)] = [
                (number, #""bonus":"paid""#, "bonus_on is missing"),
                (number, #""bonus_on":"2027-07-01""#, "bonus_on stands without bonus"),
                (number, #""bonus":"not-earned","bonus_on":"2027-07-01""#, "it says which condition is not met"),
                (number, #""bonus":"paid","bonus_on":"2027-07-03""#, "in the future"),
                (number, #""bonus":"paid","bonus_on":"2026-11-19""#, "before the move was told"),
                (gas, #""bonus":"paid","bonus_on":"2027-07-01""#, "has no moving bonus"),
            ]
            for (index, row) in rows.enumerated() {
                let told = try await Self.tell("M-1\(index)", row.fields, of: row.request, refused: 1, house)
                #expect(told?.contains(row.reason) == true, "\(row.fields): \(told ?? "taken")")
            }
        }
    }

    @Test(arguments: [
        MoveBonusNews(.earned, on: Day(unchecked: "2027-07-01")),
        MoveBonusNews(.notEarned, on: Day(unchecked: "2027-07-01"), reason: "Zu früh\ngekündigt."),
        MoveBonusNews(.paid, on: Day(unchecked: "2027-07-02")),
    ])
    func `what stands in a timeline is read as it was written`(news: MoveBonusNews) {
        #expect(RequestRemark(rawValue: news.rawValue) == .movingBonus(news))
    }

    @Test func `what is paid stays paid`() {
        for next in MoveBonusNews.Standing.allCases {
            #expect(next.mayFollow(nil))
            #expect(!next.mayFollow(.paid))
            #expect(!next.mayFollow(next))
        }
        #expect(!MoveBonusNews.Standing.paid.mayFollow(.notEarned))
        #expect(MoveBonusNews.Standing.earned.mayFollow(.notEarned))
    }
}
