import HTML
import Vocabulary

extension Page {
    /// A question that opens, beside the function it is about; nothing where the house has hidden it.
    func answer(_ key: String, of answers: [HelpAnswer], _ house: Operator) {
        guard let answer = answers.first(where: { $0.key == key }) else { return }
        details(.class("detail")) {
            summary(answer.question)
            words(of: answer, house, in: language)
        }
    }

    /// The answer itself.
    func words(of answer: HelpAnswer, _ house: Operator, in language: Language) {
        let kept = answer.words.in(language)
        let filled = Braces(values: HouseWords.values(house)).filled(kept, in: language) ?? kept
        for block in AnswerWords(kept: filled, isPage: PortalPages.contains).blocks {
            switch block {
            case .paragraph(let lines): p(.class("lines")) { self.lines(lines) }
            case .list(let points): ul { for point in points { li { pieces(point) } } }
            }
        }
    }

    private func lines(_ lines: [[AnswerWords.Piece]]) {
        for (index, line) in lines.enumerated() {
            if index > 0 { text("\n") }
            pieces(line)
        }
    }

    private func pieces(_ pieces: [AnswerWords.Piece]) {
        for piece in pieces {
            switch piece {
            case .text(let words): text(words)
            case .link(let words, let path): a(words, href: Path(own: path))
            }
        }
    }
}
