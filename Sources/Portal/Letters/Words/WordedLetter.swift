import Mail
import Vocabulary

/// What holds for one letter: its own words and those for all letters, as they were when it was promised.
struct LetterWording: Sendable {
    let declared: EditableWords
    let own: LetterWords?
    let shared: LetterWords?
    /// The day it was promised.
    let day: Day
}

/// A letter with what the house says in its own words. What cannot be said whole, because a name has no value in this very
/// letter, is left out; the letter itself always stays whole.
struct WordedLetter: Sendable {
    let draft: Draft
    let wording: LetterWording
    let desk: LetterDesk

    var parts: [LetterBody.Part] {
        var parts = draft.parts
        let declared = wording.declared
        if let closing = said(wording.own?.closing), declared.hasClosing {
            // Before the small words at the end, which belong together with the signature.
            let end = parts.lastIndex { !$0.isSmall }.map { $0 + 1 } ?? 0
            parts.insert(.paragraph(closing), at: end)
        }
        guard let opening = said(wording.own?.opening) else { return parts }
        switch declared.opening {
        case .fixed: return parts
        case .before: return [.paragraph(opening)] + parts
        case .instead:
            guard case .paragraph? = parts.first else { return [.paragraph(opening)] + parts }
            return [.paragraph(opening)] + parts.dropFirst()
        }
    }

    var signature: String {
        said(wording.own?.signature) ?? said(wording.shared?.signature)
            ?? desk.words(LetterTexts.signature(desk.portal.operator.name))
    }

    var body: LetterBody {
        let greeting = LetterBody.Part.paragraph(desk.words(LetterTexts.greeting))
        let footer = LetterBody.Part.small(desk.words(LetterTexts.footer(desk.portal.operator)))
        return LetterBody(
            [greeting] + AfterGreeting.parts(parts, in: desk.language) + [.paragraph(signature), footer])
    }

    var text: String { body.text() }

    var html: String {
        let house = desk.portal.operator
        return body.html(
            title: desk.words(draft.subject), language: desk.language.rawValue, operatorName: house.name,
            accent: house.accent, footer: [])
    }

    private func said(_ words: Text?) -> String? {
        guard let words = words?.in(desk.language), !words.isEmpty else { return nil }
        var names = HouseWords.values(desk.portal.operator)
        names["Datum"] = wording.day.text
        names.merge(draft.known) { own, _ in own }
        return Braces(values: names).filled(words, in: desk.language)
    }
}

extension Portal {
    /// Who greets in letters that go on paper at once, as it is on a day.
    func signature(on day: Day, in language: Language) -> String {
        var names = HouseWords.values(self.operator)
        names["Datum"] = day.text
        let shared = editions.current(LetterWords.self, named: LetterWords.forAll, on: day)?.signature
        return shared.flatMap { Braces(values: names).filled($0.in(language), in: language) }
            ?? LetterTexts.signature(self.operator.name).in(language)
    }
}

extension LetterBody.Part {
    fileprivate var isSmall: Bool {
        if case .small = self { return true }
        return false
    }
}
