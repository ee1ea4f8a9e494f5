import Store
import Testing
import Vocabulary

@testable import Portal

private func day(_ iso: String) -> Day { Day(unchecked: iso) }

/// BGB §§ 355, 356: one rule for a new contract and for another tariff.
@Suite struct WithdrawalRightTests {
    struct Row: Sendable, CustomTestStringConvertible {
        let name: String
        var state = ServiceRequest.State.inReview
        var concluded: String?
        /// As it was told with the order.
        var told = "2026-12-11"
        let today: String
        /// The first day of supply.
        var begins = "2027-01-01"
        /// Whether a withdrawal is in time.
        let holds: Bool
        /// Whether it ends another tariff by itself.
        let endsChange: Bool
        /// Whether it ends the order of a new contract by itself.
        let endsContract: Bool
        var testDescription: String { name }
    }

    static let rows = [
        Row(
            name: "as long as there is only an order", state: .received, today: "2027-06-01", holds: true,
            endsChange: true, endsContract: true),
        Row(
            name: "on the fourteenth day", concluded: "2026-11-27", today: "2026-12-11", holds: true, endsChange: true,
            endsContract: true),
        Row(
            name: "the day after it", concluded: "2026-11-27", today: "2026-12-12", holds: false, endsChange: false,
            endsContract: false),
        Row(
            name: "confirmed later than promised: from then on", concluded: "2026-11-30", today: "2026-12-14",
            holds: true, endsChange: true, endsContract: true),
        Row(
            name: "confirmed earlier: until the day that was told", concluded: "2026-11-23", today: "2026-12-11",
            holds: true, endsChange: true, endsContract: true),
        Row(
            name: "the fourteenth is a Saturday: until Monday", concluded: "2026-11-28", today: "2026-12-14",
            holds: true, endsChange: true, endsContract: true),
        Row(
            name: "what is done and not supplied yet", state: .done, concluded: "2026-11-27", today: "2026-12-11",
            holds: true, endsChange: true, endsContract: false),
        Row(
            name: "what is supplied is for people to decide", state: .done, concluded: "2026-11-27",
            today: "2026-12-11", begins: "2026-12-01", holds: true, endsChange: false, endsContract: false),
        Row(
            name: "refused", state: .refused, today: "2026-11-27", holds: false, endsChange: false,
            endsContract: false),
        Row(
            name: "taken back", state: .withdrawn, concluded: "2026-11-27", today: "2026-11-28", holds: false,
            endsChange: false, endsContract: false),
    ]

    @Test(arguments: rows)
    func `both kinds by one rule`(row: Row) {
        let (today, concluded) = (day(row.today), row.concluded.map(day))
        let done = row.state == .done
        for (supplied, ends) in [(day(row.begins), row.endsChange), (concluded ?? today, row.endsContract)] {
            let right = WithdrawalRight(
                isOver: row.state == .refused || row.state == .withdrawn, concludedOn: concluded,
                toldUntil: day(row.told), suppliedSince: done ? supplied : nil)
            #expect(right.holds(on: today) == row.holds)
            #expect(right.endsAtOnce(on: today) == ends)
        }
    }

    @Test func `nobody loses a day that was told or that the law gives`() {
        var random = DemoRandom(seed: 64)
        for _ in 0..<20_000 {
            let told = day("2026-01-01").adding(days: random.number(0...3000))
            let concluded = told.adding(days: random.number(-40...40))
            let right = WithdrawalRight(isOver: false, concludedOn: concluded, toldUntil: told)
            for last in [told, concluded.adding(days: 14)] { #expect(right.holds(on: last)) }
            let end = right.lastDay ?? .earliest
            #expect(right.holds(on: end) && !right.holds(on: end.adding(days: 1)))
            #expect(end <= max(told, concluded.adding(days: WithdrawalPeriod.longest)))
            let supplied = concluded.adding(days: random.number(0...30))
            let begun = WithdrawalRight(
                isOver: false, concludedOn: concluded, toldUntil: told, suppliedSince: supplied)
            #expect(begun.endsAtOnce(on: supplied.adding(days: -1)) == right.holds(on: supplied.adding(days: -1)))
            #expect(!begun.endsAtOnce(on: supplied) && begun.holds(on: supplied) == right.holds(on: supplied))
        }
    }

    @Test(arguments: Engine.all)
    func `the page of another tariff leads to the function of the law, too`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            try await Offers.moveIn(house)
            let anna = try await Visitor.signedIn(.anna, house)
            let receipt = try await anna.open(
                "/vertraege/\(Cast.strom)/tarifwechsel/bestellen?tarif=\(Offers.fresh.value)"
            ).press(Ordering.button)
            let form = try await receipt.follow("Diesen Tarifwechsel widerrufen")
            let number = try #require(receipt.fact("Vorgangsnummer"))
            #expect(try form.value(of: "Vertrag").contains(number))
            let ben = try await Visitor.signedIn(.ben, house).open("/vorgaenge/\(number)")
            #expect(ben.status == 200 && !ben.text.contains("Ihr Widerrufsrecht: 14 Tage"))
            _ = try await form.press("Vertrag widerrufen").press("Widerruf bestätigen")
            let page = try await anna.open("/vorgaenge/\(number)")
            #expect(page.text.contains("Der Wechsel findet nicht statt."))
            #expect(!page.text.contains("Diesen Tarifwechsel widerrufen"))
        }
    }
}
