import HTML
import Vocabulary

/// The answers that come with the portal: the first version of each, in the form the office edits.
enum BuiltInAnswers {
    static func all(_ house: Operator) -> [HelpAnswer] {
        HelpTopic.allCases.flatMap { topic in
            HelpTexts.questions(house, about: topic).enumerated().map { index, one in
                HelpAnswer(
                    key: one.key, topic: topic, position: (index + 1) * 10, question: one.question,
                    words: Text(words(one, in: .german, house), en: words(one, in: .english, house)))
            }
        }
    }

    /// The house's own data become names in braces, so that an edited answer follows when they change.
    private static func words(_ one: HelpTexts.Question, in language: Language, _ house: Operator) -> String {
        var paragraphs = one.answer.map { $0.in(language) }
        if let link = one.link { paragraphs.append("[\(link.words.in(language))](\(link.path.value))") }
        return HouseWords.names(in: paragraphs.joined(separator: "\n\n"), of: house)
    }
}
