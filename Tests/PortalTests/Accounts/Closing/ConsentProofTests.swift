import Store
import Testing
import Vocabulary

@testable import Portal

@Suite struct ConsentProofTests {
    private static let wish = Wish(channel: .phone, purpose: .offers)
    private static let (old, new) = ("+493855550123", "+493855550999")

    private static func needed(_ story: [(ConsentEvent.What, contact: String?, text: String?)]) -> [ConsentProof] {
        let begin = Instant(millisecondsSince1970: 1_795_000_000_000)
        let ledger = story.enumerated().map { index, line in
            ConsentLine(
                position: index + 1, wish: wish, what: line.0, contact: line.contact, text: line.text, textVersion: 1,
                happenedAt: begin.adding(days: index), how: .page)
        }
        return ConsentProof.needed(of: ledger, at: begin.adding(days: 30).day)
    }

    @Test func `a withdrawal is of the contact the consent named`() {
        let none = Self.needed([(.granted, Self.old, "Anruf \(Self.old)"), (.withdrawn, nil, nil)])
        #expect(none.map(\.what) == [.granted, .withdrawn])
        #expect(none.map(\.contact) == [Self.old, Self.old])
        let other = Self.needed([(.granted, Self.old, nil), (.withdrawn, Self.new, "Anruf \(Self.new)")])
        #expect(other.map(\.contact) == [Self.old, Self.old])
        #expect(other.last?.text == "Anruf •••", "no number is left in the words")
        let anew = Self.needed([
            (.granted, Self.old, nil), (.withdrawn, nil, nil), (.granted, Self.new, nil), (.used, Self.new, nil),
            (.withdrawn, nil, nil),
        ])
        #expect(anew.map(\.contact) == [Self.old, Self.old, Self.new, Self.new, Self.new])
    }

    /// The number is gone from the billing system when its owner withdraws.
    @Test(arguments: Engine.all)
    func `who withdraws after the number was deleted finds both in the proof`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            try await house.setPhone("0385 5550123")
            let anna = try await Visitor.signedIn(.anna, house)
            _ = try await anna.tick("Angebote per Telefon")
            try await house.setPhone(nil)
            house.clock.advance(minutes: 1)
            _ = try await anna.open("/einstellungen/kontakt").press("Alle abwählen")
            _ = try await anna.closeAccount()
            house.clock.advance(days: 15)
            #expect(try await Farewell(portal: house.portal).round() == 1)
            let shown = try await house.portal.consentProofs(of: "0385 5550123")
            #expect(shown.count == 2)
            #expect(shown.last?.contains("phone-offers withdrawn (page)") == true)
        }
    }
}
