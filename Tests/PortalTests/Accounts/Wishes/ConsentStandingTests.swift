import Store
import Testing
import Vocabulary

@testable import Portal

@Suite struct ConsentStandingTests {
    private static let early = Instant(millisecondsSince1970: 1_000)
    private static let wish = Wish(channel: .email, purpose: .offers)

    struct Row: Sendable {
        let story: [(ConsentEvent.What, String?)]
        let ends: ConsentStanding
    }

    static let rows = [
        Row(story: [], ends: .off),
        Row(story: [(.asked, "a")], ends: .waiting(contact: "a")),
        Row(story: [(.asked, "a"), (.confirmed, "a")], ends: .given(contact: "a", since: early)),
        Row(story: [(.asked, "a"), (.confirmed, "b")], ends: .waiting(contact: "a")),
        Row(story: [(.confirmed, "a")], ends: .off),
        Row(story: [(.granted, "a")], ends: .given(contact: "a", since: early)),
        Row(story: [(.granted, "a"), (.used, "a")], ends: .given(contact: "a", since: early)),
        Row(story: [(.used, "a")], ends: .off),
        Row(story: [(.granted, "a"), (.withdrawn, "a")], ends: .off),
        Row(story: [(.granted, "a"), (.withdrawn, nil)], ends: .off),
        Row(story: [(.asked, "a"), (.withdrawn, "a"), (.confirmed, "a")], ends: .off),
        Row(story: [(.withdrawn, "a"), (.withdrawn, "a")], ends: .off),
        Row(story: [(.granted, "a"), (.withdrawn, "a"), (.granted, "b")], ends: .given(contact: "b", since: early)),
    ]

    @Test(arguments: rows.indices)
    func `the last line counts`(index: Int) {
        let row = Self.rows[index]
        let events = row.story.enumerated().map { position, line in
            ConsentEvent(
                position: position + 1, wish: Self.wish, what: line.0, contact: line.1, happenedAt: Self.early)
        }
        #expect(ConsentStanding(events) == row.ends)
    }

    @Test func `a consent says nothing about another address`() {
        let given = ConsentStanding.given(contact: "a", since: Self.early)
        #expect(given.reaching("a") == given)
        #expect(given.reaching("b") == .off)
        #expect(given.reaching(nil) == .off)
        #expect(ConsentStanding.waiting(contact: "a").reaching("b") == .off)
    }

    /// Whoever changes a word somebody agrees to raises `ConsentTexts.version`, and then this mark.
    @Test func `the words of this version are these`() {
        let all = Wish.all.flatMap { wish in
            [
                ConsentTexts.whole(wish, "x", "H"), ConsentTexts.whole(wish, nil, "H"),
                ConfirmWishesTexts.whole(wish, "x", "H"),
            ]
        }
        let mark = tokenHash(all.flatMap { [$0.german, $0.english] }.joined(separator: "\n")).prefix(16)
        #expect(ConsentTexts.version == 1)
        #expect(mark == "d1169afbdb3342b6")
    }
}
