import Mail
import Paper
import Store
import Testing
import Vocabulary

@testable import Portal

/// Every letter can be looked at with invented facts.
@Suite struct MusterTests {
    private static let declared = EditableWords(opening: .before, names: ["Vorgang", "Vertrag"])

    private static func desk(_ house: TestPortal, _ language: Language) throws -> LetterDesk {
        LetterDesk(
            portal: house.portal, language: language, now: house.clock.now,
            recipient: try EmailAddress(Muster.address))
    }

    private static func words(_ kind: String) -> LetterWords {
        LetterWords(
            letter: kind, openingGerman: "Vorweg von {Haus}.", openingEnglish: "First from {Haus}.",
            closingGerman: "Zum Schluss am {Datum}.", closingEnglish: "At last on {Datum}.",
            signatureGerman: "Ihr Team\n{Haus}", signatureEnglish: "Your team\n{Haus}")
    }

    @Test func `only letters to the house’s own people are not written in`() {
        let fixed = Set(LetterKinds.all.filter { $0.editable == nil }.map { $0.kind })
        #expect(fixed == [AlarmLetter.kind, StaffInvitationLetter.kind, StaffNoticeLetter.kind])
    }

    @Test(arguments: Language.allCases)
    func `as text, as e-mail and on paper, and whole`(language: Language) async throws {
        try await TestPortal.run(hasCast: false) { (house) async throws in
            for type in LetterKinds.editable {
                let desk = try Self.desk(house, language)
                let draft = try #require(try await type.muster(desk), "\(type.kind) has no sample")
                guard let words = type.editable else { continue }
                try Self.look(at: type.kind, draft, words, desk)
            }
        }
    }

    private static func look(at kind: String, _ draft: Draft, _ declared: EditableWords, _ desk: LetterDesk) throws {
        let (isGerman, day) = (desk.language == .german, desk.now.day)
        let wording = LetterWording(declared: declared, own: words(kind), shared: nil, day: day)
        let letter = WordedLetter(draft: draft, wording: wording, desk: desk)
        let said = letter.parts.filter { !isOwn($0) }
        // What the letter says stays, in its order; at most the first sentence is the house's.
        let whole = declared.opening == .instead ? Array(draft.parts.dropFirst()) : draft.parts
        #expect(said == whole, "\(kind)")
        let opening = isGerman ? "Vorweg von" : "First from"
        #expect(letter.text.contains(opening) == (declared.opening != .fixed), "\(kind)")
        let closing = isGerman ? "Zum Schluss am \(day.german)." : "At last on \(day.english)."
        #expect(letter.text.contains(closing) == declared.hasClosing, "\(kind)")
        #expect(letter.text.contains(isGerman ? "Ihr Team" : "Your team"), "\(kind)")
        #expect(letter.html.contains("<!DOCTYPE html>"), "\(kind)")
        #expect(!letter.text.contains("{"), "\(kind): nothing in braces is sent")
        let recipient = PostalRecipient(
            lines: Muster.lines, name: Muster.lines[0], customerNumber: Muster.customerNumber, email: desk.recipient)
        let paper = PaperLetter(id: ID(), kind: kind, to: recipient, letter)
            .document(from: desk.portal.operator, at: desk.now)
        #expect(try paper.render().starts(with: Array("%PDF-".utf8)), "\(kind)")
    }

    private static func isOwn(_ part: LetterBody.Part) -> Bool {
        guard case .paragraph(let words) = part else { return false }
        return ["Vorweg von", "First from", "Zum Schluss am", "At last on"].contains { words.hasPrefix($0) }
    }

    @Test func `a sample keeps nothing, and its link opens nothing`() async throws {
        try await TestPortal.run { (house) async throws in
            let before = try await house.count("SELECT COUNT(*) FROM one_time_link")
            let desk = try Self.desk(house, .german)
            for type in LetterKinds.editable { _ = try await type.muster(desk) }
            #expect(try await house.count("SELECT COUNT(*) FROM one_time_link") == before)
            #expect(try await house.count("SELECT COUNT(*) FROM outbox WHERE recipient = \(Muster.address)") == 0)
        }
    }

    /// A letter that knows no number says nothing about one.
    @Test func `a sentence with a name that has no value is left out`() async throws {
        try await TestPortal.run { (house) async throws in
            let desk = try Self.desk(house, .german)
            let words = LetterWords(
                letter: "x", closingGerman: "Zu {Vorgang}.", closingEnglish: "{Vorgang}",
                signatureGerman: "{Vertrag}", signatureEnglish: "{Vertrag}")
            func letter(_ known: [String: Text]) -> WordedLetter {
                let draft = Draft(
                    subject: Text(same: "x"), parts: [.paragraph("Eins."), .small("Klein.")], known: known)
                let wording = LetterWording(declared: Self.declared, own: words, shared: nil, day: desk.now.day)
                return WordedLetter(draft: draft, wording: wording, desk: desk)
            }
            let known = letter(LetterNames.of(request: "V-1", contract: "9"))
            #expect(known.parts == [.paragraph("Eins."), .paragraph("Zu V-1."), .small("Klein.")])
            #expect(known.signature == "9")
            let unknown = letter([:])
            #expect(unknown.parts == [.paragraph("Eins."), .small("Klein.")])
            #expect(unknown.signature == "Freundliche Grüße\n\(Operator.demo.name)")
        }
    }
}
