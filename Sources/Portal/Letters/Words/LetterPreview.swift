import HTML
import Mail
import NIOPosix
import Paper
import Vocabulary

/// A letter with invented facts and the words somebody typed: as text, as e-mail, as the letter that is printed.
enum LetterPreview {
    /// What all letters share is shown in this one.
    private static let usual = RequestArrivedLetter.kind

    static func part(_ name: String, _ typed: LetterWords?, _ visit: StaffVisit) async throws -> EditionPart? {
        var letters: [WordedLetter] = []
        for language in Language.allCases {
            if let letter = try await letter(name, typed, language, visit) { letters.append(letter) }
        }
        let shown = letters
        return EditionPart { page in
            page.section(.id("muster")) {
                page.h2(LetterWordTexts.muster)
                page.p(LetterWordTexts.musterLead, .class("detail"))
                for letter in shown { write(page, letter) }
            }
        }
    }

    private static func write(_ page: Page, _ letter: WordedLetter) {
        let language = letter.desk.language
        page.article(.class("card")) {
            page.h3(LetterWordTexts.language(language))
            page.p {
                page.strong(LetterWordTexts.subjectLine)
                page.text(" ")
                page.span(letter.draft.subject.in(language), .lang(language))
            }
            page.p(letter.text, .class("lines"), .lang(language))
        }
    }

    /// The whole e-mail or the PDF, for a button of the form; nil for any other.
    static func answer(_ action: String, _ name: String, _ typed: LetterWords, _ visit: StaffVisit) async throws
        -> Answer?
    {
        guard let wanted = Wanted(action), let letter = try await letter(name, typed, wanted.language, visit) else {
            return nil
        }
        guard wanted.isPaper else {
            var answer = Answer.bytes(Array(letter.html.utf8), type: "text/html; charset=utf-8")
            // As a mail program shows it: with the styles at its elements, and nothing that could run.
            answer.isSandboxed = true
            return answer
        }
        let recipient = PostalRecipient(
            lines: Muster.lines, name: Muster.lines[0], customerNumber: Muster.customerNumber,
            email: letter.desk.recipient)
        let document = PaperLetter(id: ID(), kind: name, to: recipient, letter)
            .document(from: visit.portal.operator, at: visit.request.now)
        let bytes = try await NIOThreadPool.singleton.runIfActive { try document.render() }
        return Answer.bytes(bytes, type: "application/pdf").named("muster.pdf", attachment: false)
    }

    /// Nil where there is no letter of this name.
    static func letter(_ name: String, _ typed: LetterWords?, _ language: Language, _ visit: StaffVisit) async throws
        -> WordedLetter?
    {
        let kind = name == LetterWords.forAll ? usual : name
        guard let type = LetterKinds.type(of: kind), let declared = type.editable else { return nil }
        let (portal, today) = (visit.portal, visit.request.today)
        let desk = LetterDesk(
            portal: portal, language: language, now: visit.request.now, recipient: try EmailAddress(Muster.address))
        guard let draft = try await type.muster(desk) else { return nil }
        func words(_ of: String) -> LetterWords? {
            of == name
                ? typed ?? portal.editions.current(named: of, on: today) : portal.editions.current(named: of, on: today)
        }
        let wording = LetterWording(
            declared: declared, own: words(kind), shared: words(LetterWords.forAll), day: today)
        return WordedLetter(draft: draft, wording: wording, desk: desk)
    }

    /// What a button asks for.
    enum Wanted: String, CaseIterable {
        case email = "muster-email"
        case paper = "muster-pdf"
        case emailEnglish = "muster-email-en"
        case paperEnglish = "muster-pdf-en"

        init?(_ action: String) { self.init(rawValue: action) }

        var isPaper: Bool { self == .paper || self == .paperEnglish }
        var language: Language { self == .email || self == .paper ? .german : .english }

        var words: Text {
            switch self {
            case .email: LetterWordTexts.asEmail
            case .paper: LetterWordTexts.asPaper
            case .emailEnglish: LetterWordTexts.asEmailEnglish
            case .paperEnglish: LetterWordTexts.asPaperEnglish
            }
        }
    }
}
