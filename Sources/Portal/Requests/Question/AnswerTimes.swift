import Vocabulary

/// When a customer who was asked something is reminded, and the last day for the answer. Told with the question.
struct AnswerTimes: Sendable, Equatable {
    let remindOn: Day
    let endsOn: Day

    /// Both are days somebody works on, so that who calls is answered.
    init(askedOn day: Day, _ rules: Operator.QuestionRules) {
        remindOn = WorkingDays.next(onOrAfter: day.adding(days: rules.reminder))
        endsOn = WorkingDays.next(onOrAfter: day.adding(days: rules.wait))
    }

    init(remindOn: Day, endsOn: Day) {
        (self.remindOn, self.endsOn) = (remindOn, endsOn)
    }
}
