import HTML
import Store
import Vocabulary

/// The limits of instalments, as the office edits them. How many instalments make a year is billing's and stays as it is.
struct EditedLimits: Edited {
    typealias Sheet = LimitsSheet

    var rules: Operator.InstalmentRules

    static let subject = EditionSubject.limits
    /// There is one of them.
    static let name = "alle"

    static func originals(_ house: Operator, _ db: Session) throws -> [EditedName] {
        [EditedName(name: name, title: EditionTexts.limits)]
    }

    static func original(_ name: String, _ house: Operator, on today: Day, _ db: Session) throws -> EditedLimits? {
        name == Self.name ? EditedLimits(rules: house.rules.instalmentRules) : nil
    }

    var title: Text { EditionTexts.limits }

    var facts: [Fact] {
        let days = rules.dueDays.map { String($0) }.joined(separator: ", ")
        return [
            Fact(EditedTexts.decrement, EditedTexts.percent(rules.decrementPercent)),
            Fact(EditedTexts.decrementWithReading, EditedTexts.percent(rules.decrementPercentWithReading)),
            Fact(EditedTexts.freshReading, EditedTexts.count(rules.freshReadingDays)),
            Fact(EditedTexts.increment, EditedTexts.percent(rules.incrementPercent)),
            Fact(EditedTexts.changes, EditedTexts.count(rules.changes)),
            Fact(EditedTexts.changeMonths, EditedTexts.count(rules.changeMonths)),
            Fact(EditedTexts.freezeDue, EditedTexts.count(rules.freezeDaysBeforeDue)),
            Fact(EditedTexts.freezeBilling, EditedTexts.count(rules.freezeDaysBeforeBilling)),
            Fact(EditedTexts.review, EditedTexts.count(rules.reviewWorkingDays)),
            Fact(EditedTexts.dueDays, rules.dueDays.isEmpty ? EditedTexts.noDueDays : Text(same: days)),
        ]
    }

    /// The sentences of the customer's page, for an instalment of 100 €.
    func preview(_ page: Page, _ name: String, _ visit: StaffVisit) {
        let (amount, today) = (Money(euros: 100), visit.request.today)
        let period = BillingPeriod(lastBilledOn: nil, startsOn: today, endsOn: nil, today: today)
        let limits = InstalmentLimits(
            rules: rules,
            standing: .init(
                current: amount, ordered: nil, schedule: InstalmentSchedule([], perYear: rules.perYear), period: period,
                lastReadOn: nil, changedOn: [], bounds: InstalmentBounds()))
        page.p(EditedTexts.example(amount))
        page.p(InstalmentTexts.limits(limits.range(today: today), left: max(1, rules.changes)))
        if limits.wouldWiden(today: today) {
            page.p(InstalmentTexts.readingHelps(days: rules.freshReadingDays), .class("hint"))
        }
        page.p(EditedTexts.often(rules.changes, rules.changeMonths))
    }
}
