import Vocabulary

/// Step 1: the days of the move.
struct MoveDates: Sendable {
    let out: Day
    /// Nil when nothing is taken along.
    let into: Day?

    private static let outName = "auszug"
    private static let intoName = "einzug"

    static var fields: [Field] {
        [
            Field(outName, MoveStepTexts.out, hint: MoveStepTexts.outHint, autocomplete: "off", longest: 40),
            Field(intoName, MoveStepTexts.into, hint: MoveStepTexts.intoHint, autocomplete: "off", longest: 40),
        ]
    }

    /// The days, or errors at the fields.
    static func read(_ form: inout MoveForm, _ household: MoveHousehold) -> MoveDates? {
        let days = household.rule.days
        let out = form.typed(outName, orElse: MoveStepTexts.outMissing).flatMap { _ in form.day(outName, days) }
        let into = form.day(intoName, days)
        guard let out, form.problems.isEmpty else { return nil }
        return MoveDates(out: out, into: into)
    }

    /// As they stand in a draft; nil while they are not right.
    static func told(_ household: MoveHousehold, _ draft: MoveDraft) -> MoveDates? {
        var form = MoveForm(.dates, household, draft)
        return read(&form, household)
    }
}

extension MoveForm {
    /// A typed day within these, or an error at its field.
    fileprivate mutating func day(_ name: String, _ days: ClosedRange<Day>) -> Day? {
        guard let day = day(name) else { return nil }
        guard days.contains(day) else {
            note(day < days.lowerBound ? MoveStepTexts.tooOld(days.lowerBound) : MoveStepTexts.tooFar, at: name)
            return nil
        }
        return day
    }
}
