import HTML
import Vocabulary

/// The wished amount, the day, and why where somebody has to look at it.
struct InstalmentForm: Form {
    var amount = Field("abschlag", InstalmentTexts.wish, hint: InstalmentTexts.wishHint, .digits, longest: 20)
    var dueDay = Field("tag", InstalmentTexts.dueDay, hint: InstalmentTexts.dueDayHint)
    var reason = Field("grund", InstalmentTexts.reason)
    var words = Field(
        "worte", InstalmentTexts.words, hint: InstalmentTexts.wordsHint, longest: InstalmentForm.longestWords)

    static let longestWords = 500
    static let fields: [any WritableKeyPath<InstalmentForm, Field> & Sendable] = [
        \.amount, \.dueDay, \.reason, \.words,
    ]
    /// More is a slip of the finger.
    static let most = Money(euros: 20_000)

    init() {}

    init(_ body: FormBody) {
        self.init()
        for field in Self.fields { self[keyPath: field].fill(body[self[keyPath: field].name]) }
        words.fillLines(body[words.name])
    }

    /// The wish, or errors at the fields.
    mutating func read(offered: [Int]) -> InstalmentLimits.Wish? {
        let money = readAmount()
        var day: Int?
        if !dueDay.raw.isEmpty {
            day = Int(dueDay.raw).flatMap { offered.contains($0) ? $0 : nil }
            if day == nil { dueDay.error = InstalmentTexts.dueDayWrong }
        }
        guard let money, dueDay.error == nil else { return nil }
        return InstalmentLimits.Wish(amount: money, dueDay: day)
    }

    /// The day that was ordered before stays chosen.
    mutating func keepDay(_ order: InstalmentOrder?, offered: [Int]) {
        guard dueDay.raw.isEmpty, let day = order?.dueDay, offered.contains(day) else { return }
        dueDay.raw = String(day)
    }

    private mutating func readAmount() -> Money? {
        guard let typed = amount.typed(orElse: InstalmentTexts.amountMissing) else { return nil }
        guard let money = Money(typed: typed) else {
            amount.error = InstalmentTexts.amountWrong
            return nil
        }
        guard money.cents % 100 == 0 else {
            amount.error = InstalmentTexts.amountWithCents
            return nil
        }
        guard money > .zero, money <= Self.most else {
            amount.error = InstalmentTexts.amountBeyond
            return nil
        }
        return money
    }

    /// Why, as one of the reasons or in words; an error at the words when there is neither.
    mutating func readReason() -> (reason: InstalmentReason?, words: String?)? {
        let chosen = InstalmentReason(rawValue: reason.raw)
        let needsWords = chosen == nil || chosen == .other
        // Nothing but line ends says nothing.
        let isEmpty = words.raw.allSatisfy(\.isWhitespace)
        let typed = isEmpty && !needsWords ? nil : words.lines(orElse: InstalmentTexts.wordsMissing)
        guard words.error == nil, reason.error == nil else { return nil }
        return (chosen, typed)
    }
}
