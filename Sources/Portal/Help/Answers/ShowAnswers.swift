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
        let names = HouseWords.values(house).mapValues { $0.in(language) }
        for block in AnswerWords(kept: answer.words.in(language), isPage: PortalPages.contains).blocks {
            switch block {
            case .paragraph(let lines): p(.class("lines")) { self.lines(lines, names) }
            case .list(let points): ul { for point in points { li { pieces(point, names) } } }
            }
        }
    }

    private func lines(_ lines: [[AnswerWords.Piece]], _ names: [String: String]) {
        for (index, line) in lines.enumerated() {
            if index > 0 { text("\n") }
            pieces(line, names)
        }
    }

    private func pieces(_ pieces: [AnswerWords.Piece], _ names: [String: String]) {
        for piece in pieces {
            switch piece {
            case .text(let words): say(words, names)
            case .link(let words, let path): a(Self.filled(words, names), href: Path(own: path))
            }
        }
    }

    /// Words with what the names in braces stand for; telephone and e-mail address can be pressed.
    private func say(_ words: String, _ names: [String: String]) {
        var rest = words[...]
        while let start = rest.firstIndex(of: "{"), let end = rest[start...].firstIndex(of: "}") {
            text(String(rest[..<start]))
            let name = String(rest[rest.index(after: start)..<end])
            switch (name, names[name]) {
            case (HouseWords.phone, let number?): a(phone: number)
            case (HouseWords.email, let address?): mailLink(address)
            case (_, let value?): text(value)
            case (_, nil): text(String(rest[start...end]))
            }
            rest = rest[rest.index(after: end)...]
        }
        text(String(rest))
    }

    private static func filled(_ words: String, _ names: [String: String]) -> String {
        Braces(values: names.mapValues { Text(same: $0) }).filled(words, in: .german) ?? words
    }
}
