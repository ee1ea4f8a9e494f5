import HTML
import Vocabulary

/// „Stimmt der Stand trotzdem?“: asked about unusual readings of a move, and answered with a reason. The answer holds for
/// exactly the values it was given for.
struct MoveReadingQuestion: Sendable {
    static let reasonName = "grund"
    static let askedName = "gefragt"

    let mark: String
    /// What can explain the values, in the order of the list.
    let reasons: [ConfirmationReason]

    static var fields: [Field] {
        [Field(reasonName, ReportReadingTexts.reason, longest: 40), Field(askedName, ReportReadingTexts.reason)]
    }

    /// Notes in the form what is wrong, and asks where something is only unusual. Returns why unusual values are right.
    static func settle(_ notes: [MoveReadingNote], mark: String, in form: inout MoveForm)
        -> [String: ConfirmationReason]
    {
        for note in notes where note.reasons.isEmpty { form.note(note.words, at: note.field) }
        let asked = notes.filter { !$0.reasons.isEmpty }
        guard form.problems.isEmpty, !asked.isEmpty else { return [:] }
        let fitting = asked.reduce(into: Set<ConfirmationReason>()) { $0.formUnion($1.reasons) }
        let isAnswered = form.typed(askedName) == mark
        if isAnswered, let reason = form.typed(reasonName).flatMap(ConfirmationReason.init(rawValue:)),
            fitting.contains(reason)
        {
            return asked.reduce(into: [:]) { $0[$1.field] = reason }
        }
        for note in asked { form.note(note.words, at: note.field) }
        if isAnswered { form.note(ReportReadingTexts.reasonMissing, at: reasonName) }
        form.question = MoveReadingQuestion(mark: mark, reasons: ConfirmationReason.allCases.filter(fitting.contains))
        return [:]
    }

    /// Below the fields of the step.
    static func write(_ page: Page, _ form: MoveForm) {
        guard let question = form.question, let reason = form[reasonName] else { return }
        page.section(.class("warn")) {
            page.h2(ReportReadingTexts.questionTitle)
            page.p(ReportReadingTexts.question)
            page.input(.hidden, name: askedName, value: question.mark)
            page.choice(reason, question.reasons.map { ($0.rawValue, ReportReadingTexts.reason($0)) })
        }
    }
}
