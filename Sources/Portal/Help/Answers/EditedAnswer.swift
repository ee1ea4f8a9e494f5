import HTML
import Store
import Vocabulary

/// A version of a question with its answer, as the office keeps it.
struct EditedAnswer: Edited {
    let topic: String
    let position: Int
    let question: String
    let questionEnglish: String
    let words: String
    let wordsEnglish: String
    var isHidden: Bool?

    typealias Sheet = AnswerSheet

    static let subject = EditionSubject.answer
    static let canBeAdded = true

    init(_ answer: HelpAnswer) {
        (topic, position) = (answer.topic.rawValue, answer.position)
        (question, questionEnglish) = (answer.question.german, answer.question.english)
        (words, wordsEnglish) = (answer.words.german, answer.words.english)
        isHidden = answer.isHidden ? true : nil
    }

    func answer(_ key: String) -> HelpAnswer {
        HelpAnswer(
            key: key, topic: HelpTopic(rawValue: topic) ?? .contact, position: position,
            question: Text(question, en: questionEnglish), words: Text(words, en: wordsEnglish),
            isHidden: isHidden == true)
    }

    static func originals(_ house: Operator, _ db: Session) throws -> [EditedName] {
        BuiltInAnswers.all(house).map { EditedName(name: $0.key, title: $0.question) }
    }

    static func original(_ name: String, _ house: Operator, on today: Day, _ db: Session) throws -> Self? {
        BuiltInAnswers.all(house).first { $0.key == name }.map { Self($0) }
    }

    var title: Text {
        let asked = Text(question, en: questionEnglish)
        return isHidden == true ? AnswerEditTexts.hidden(asked) : asked
    }

    /// In the language of the page: the preview shows both.
    var facts: [Fact] {
        [
            Fact(AnswerEditTexts.topic, (HelpTopic(rawValue: topic) ?? .contact).title),
            Fact(AnswerEditTexts.position, Text(same: String(position))),
            Fact(AnswerEditTexts.asked, Text(question, en: questionEnglish)),
            Fact(AnswerEditTexts.said, Text(words, en: wordsEnglish)),
            Fact(AnswerEditTexts.shown, isHidden == true ? AnswerEditTexts.isHidden : AnswerEditTexts.isShown),
        ]
    }

    /// As customers see it, in both languages.
    func preview(_ page: Page, _ name: String, _ visit: StaffVisit) {
        let answer = answer(name)
        if answer.isHidden { page.p(AnswerEditTexts.hiddenNow, .class("warn")) }
        for language in Language.allCases {
            page.div(.lang(language)) {
                page.h3(answer.question.in(language))
                page.words(of: answer, visit.portal.operator, in: language)
            }
        }
    }
}

extension Portal {
    /// What holds on this day, in the order of the page; without what is hidden.
    func helpAnswers(on day: Day) -> [HelpAnswer] {
        let edited = editions.all(EditedAnswer.self, on: day)
        let builtIn = answers.builtIn(self.operator)
        let known = Set(builtIn.map(\.key))
        let all =
            builtIn.map { edited[$0.key]?.answer($0.key) ?? $0 }
            + edited.filter { !known.contains($0.key) }.map { $0.value.answer($0.key) }
        return all.filter { !$0.isHidden }.sorted(by: HelpAnswer.comesBefore)
    }
}
