import HTML
import Vocabulary

/// The form of the limits: one number each.
struct LimitsSheet: EditedSheet {
    var decrement = Field("senken", EditedTexts.decrement, .digits, longest: 4)
    var withReading = Field("senken-zaehlerstand", EditedTexts.decrementWithReading, .digits, longest: 4)
    var fresh = Field("neu-tage", EditedTexts.freshReading, .digits, longest: 4)
    var increment = Field("erhoehen", EditedTexts.increment, .digits, longest: 5)
    var changes = Field("aenderungen", EditedTexts.changes, .digits, longest: 4)
    var months = Field("monate", EditedTexts.changeMonths, .digits, longest: 3)
    var freezeDue = Field(
        "vor-faelligkeit", EditedTexts.freezeDue, hint: EditedTexts.freezeDueHint, .digits, longest: 3)
    var freezeBilling = Field("vor-abrechnung", EditedTexts.freezeBilling, .digits, longest: 4)
    var review = Field("werktage", EditedTexts.review, .digits, longest: 3)
    var dueDays = Field("tage", EditedTexts.dueDays, hint: EditedTexts.dueDaysHint, autocomplete: "off", longest: 100)

    static let fields: [any WritableKeyPath<LimitsSheet, Field> & Sendable] = [
        \.decrement, \.withReading, \.fresh, \.increment, \.changes, \.months, \.freezeDue, \.freezeBilling, \.review,
        \.dueDays,
    ]

    init() {}

    init(_ content: EditedLimits) {
        let rules = content.rules
        decrement.raw = String(rules.decrementPercent)
        withReading.raw = String(rules.decrementPercentWithReading)
        fresh.raw = String(rules.freshReadingDays)
        increment.raw = String(rules.incrementPercent)
        changes.raw = String(rules.changes)
        months.raw = String(rules.changeMonths)
        freezeDue.raw = String(rules.freezeDaysBeforeDue)
        freezeBilling.raw = String(rules.freezeDaysBeforeBilling)
        review.raw = String(rules.reviewWorkingDays)
        dueDays.raw = rules.dueDays.map { String($0) }.joined(separator: " ")
    }

    mutating func read(_ name: String) -> EditedLimits? {
        var rules = Operator.InstalmentRules()
        let days = readDays()
        guard let decrement = decrement.number(0...100), let withReading = withReading.number(0...100),
            let fresh = fresh.number(0...366), let increment = increment.number(0...1000),
            let changes = changes.number(0...100), let months = months.number(1...60),
            let freezeDue = freezeDue.number(InstalmentLimits.leastNotice...60),
            let freezeBilling = freezeBilling.number(0...300), let review = review.number(1...60), let days
        else {
            readTheRest()
            return nil
        }
        rules.decrementPercent = decrement
        rules.decrementPercentWithReading = withReading
        rules.freshReadingDays = fresh
        rules.incrementPercent = increment
        rules.changes = changes
        rules.changeMonths = months
        rules.freezeDaysBeforeDue = freezeDue
        rules.freezeDaysBeforeBilling = freezeBilling
        rules.reviewWorkingDays = review
        rules.dueDays = days
        return rules.problem == nil ? EditedLimits(rules: rules) : nil
    }

    /// So that every wrong field says so at once, and not one after the other.
    private mutating func readTheRest() {
        _ = (withReading.number(0...100), fresh.number(0...366), increment.number(0...1000), changes.number(0...100))
        _ = (months.number(1...60), freezeDue.number(InstalmentLimits.leastNotice...60))
        _ = (freezeBilling.number(0...300), review.number(1...60))
    }

    private mutating func readDays() -> [Int]? {
        guard dueDays.error == nil else { return nil }
        let typed = dueDays.raw.split { $0 == " " || $0 == "," }.map(String.init)
        let days = typed.compactMap { Int($0) }.filter { (1...28).contains($0) }
        guard days.count == typed.count, Set(days).count == days.count else {
            dueDays.error = EditedTexts.dueDaysWrong
            return nil
        }
        return days.sorted()
    }

    func write(_ page: Page) {
        for field in [
            decrement, withReading, fresh, increment, changes, months, freezeDue, freezeBilling, review, dueDays,
        ] { page.field(field) }
    }
}
