import HTML
import Vocabulary

/// The form of the bonus.
struct BonusSheet: EditedSheet {
    var isPaid = Field("bonus", EditedTexts.isPaid)
    var amount = Field("betrag", EditedTexts.amount, autocomplete: "off", longest: 20)
    var commodities = Field(
        "vertraege", EditedTexts.commodities, hint: EditedTexts.commoditiesHint, autocomplete: "off", longest: 60)
    var waiting = Field("wartezeit", EditedTexts.waiting, .digits, longest: 3)
    var conditions = Field("bedingungen", EditedTexts.conditions, longest: 1000)
    var conditionsEnglish = Field("bedingungen-en", EditedTexts.conditionsEnglish, longest: 1000)

    static let fields: [any WritableKeyPath<BonusSheet, Field> & Sendable] = [
        \.isPaid, \.amount, \.commodities, \.waiting, \.conditions, \.conditionsEnglish,
    ]
    private static let most = Money(cents: 100_000)

    init() {}

    init(_ content: EditedBonus) {
        isPaid.raw = content.bonus == nil ? "nein" : "ja"
        guard let bonus = content.bonus else { return }
        (amount.raw, waiting.raw) = (bonus.amount.typed, String(bonus.waitingMonths))
        commodities.raw = bonus.commodities.joined(separator: " ")
        (conditions.raw, conditionsEnglish.raw) = (bonus.conditions, bonus.conditionsEnglish)
    }

    init(sent body: FormBody) {
        self.init(body)
        conditions.fillLines(body[conditions.name])
        conditionsEnglish.fillLines(body[conditionsEnglish.name])
    }

    mutating func read(_ name: String) -> EditedBonus? {
        switch isPaid.raw {
        case "nein": return EditedBonus(bonus: nil)
        case "ja": break
        default: isPaid.error = EditedTexts.offeredMissing
        }
        let (money, kinds) = (amount.euros(most: Self.most), commodities.commodities())
        if let money, money == .zero { amount.error = EditedTexts.moneyWrong(Self.most) }
        let months = waiting.number(0...36)
        let german = conditions.lines(orElse: EditionTexts.wordsMissing)
        let english = conditionsEnglish.lines(orElse: EditionTexts.wordsMissing)
        guard problems.isEmpty, let money, let kinds, let months, let german, let english else { return nil }
        return EditedBonus(
            bonus: Operator.MovingBonus(
                cents: Int(clamping: money.cents), commodities: kinds, waitingMonths: months, conditions: german,
                conditionsEnglish: english))
    }

    func write(_ page: Page) {
        page.choice(isPaid, [("ja", EditionTexts.yes), ("nein", EditionTexts.no)])
        page.field(amount)
        page.field(commodities)
        page.field(waiting)
        page.area(conditions)
        page.area(conditionsEnglish)
    }
}
