import Testing
import Vocabulary

@testable import Portal

/// What the office may write in letters, and what not.
@Suite struct LetterWordsFormTests {
    private static let open = WishesChangedLetter.kind

    private static func form(_ letter: String, closing: String, english: String = "Thank you.") -> LetterWordsForm {
        var form = LetterWordsForm(LetterWords(letter: letter))
        form.closing.fillLines(closing)
        form.closingEnglish.fillLines(english)
        return form
    }

    @Test(
        arguments: [
            "<b>Danke</b>", "Mehr auf https://fremd.example", "www.fremd.example", "[hier](/tarife)", "javascript:x",
            "Hallo {Name}", "Hallo {Vorgang}", "Offen {", "ver\u{202E}kehrt", "a\u{7}b",
            String(repeating: "x", count: LetterWordsForm.sentence + 1),
        ])
    func `a sentence that cannot stand is told at its field`(typed: String) {
        var form = Self.form(Self.open, closing: typed)
        #expect(form.read(Self.open) == nil)
        #expect(form.problems.map(\.field) == [form.closing.id])
        var other = Self.form(Self.open, closing: "Danke.", english: typed)
        #expect(other.read(Self.open) == nil)
        #expect(other.problems.map(\.field) == [other.closingEnglish.id])
    }

    @Test func `both languages, or none`() {
        var form = Self.form(Self.open, closing: "Danke, {Haus} am {Datum}.", english: "")
        #expect(form.read(Self.open) == nil)
        #expect(form.problems.map(\.field) == [form.closingEnglish.id])
        form = Self.form(Self.open, closing: "", english: " ")
        #expect(form.read(Self.open) == LetterWords(letter: Self.open))
    }

    @Test func `a letter takes the names it declares`() {
        var form = Self.form(RequestArrivedLetter.kind, closing: "Zu {Vorgang} und {Vertrag}.", english: "{Vorgang}")
        #expect(form.read(RequestArrivedLetter.kind)?.closing?.german == "Zu {Vorgang} und {Vertrag}.")
        form = Self.form(AccessEndedLetter.kind, closing: "Zu {Vorgang}.", english: "{Vertrag}")
        #expect(form.read(AccessEndedLetter.kind) == nil)
    }

    /// Whatever a form is made to send.
    @Test(arguments: LetterKinds.all.map { $0.kind })
    func `nothing goes where the letter is fixed`(kind: String) {
        var form = Self.form(kind, closing: "Danke.")
        form.opening.fillLines("Vorweg.")
        form.openingEnglish.fillLines("First.")
        let words = form.read(kind)
        guard let declared = LetterWords.declared(kind) else {
            #expect(words == nil)
            return
        }
        #expect((words?.closing != nil) == declared.hasClosing)
        #expect((words?.opening != nil) == (declared.opening != .fixed))
    }

    @Test func `what the law writes takes nothing but a greeting`() {
        for kind in [
            PriceChangeLetter.kind, DeclarationLetter.kind, TariffSummaryLetter.kind, OrderSummaryLetter.kind,
            DebitNoticeLetter.kind,
        ] {
            #expect(LetterWords.declared(kind)?.opening == .fixed && LetterWords.declared(kind)?.hasClosing == false)
        }
        #expect(LetterWords.declared(OrderConfirmationLetter.kind)?.opening == .fixed)
        #expect(LetterWords.declared(StaffInvitationLetter.kind) == nil)
        #expect(LetterWords.declared("gibt-es-nicht") == nil)
    }

    @Test func `a greeting has four lines at most`() {
        var form = LetterWordsForm(LetterWords(letter: LetterWords.forAll))
        form.signature.fillLines("Ihr\n{Haus}")
        form.signatureEnglish.fillLines("Your\n{Haus}")
        #expect(form.read(LetterWords.forAll)?.signature?.german == "Ihr\n{Haus}")
        form.signature.fillLines("1\n2\n3\n4\n5")
        #expect(form.read(LetterWords.forAll) == nil)
    }
}
