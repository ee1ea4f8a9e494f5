import HTML
import Vocabulary

/// The form of an option.
struct OptionSheet: EditedSheet {
    var offered = Field("angeboten", EditedTexts.offered)
    var name = Field("name", EditedTexts.name, autocomplete: "off", longest: 60)
    var nameEnglish = Field(
        "name-en", EditedTexts.nameEnglish, hint: EditedTexts.mayBeEmpty, autocomplete: "off", longest: 60)
    var words = Field("text", EditedTexts.words, longest: 1000)
    var wordsEnglish = Field("text-en", EditedTexts.wordsEnglish, hint: EditedTexts.mayBeEmpty, longest: 1000)
    var price = Field("preis", EditedTexts.price, hint: EditedTexts.priceHint, autocomplete: "off", longest: 20)
    var per = Field("je", EditedTexts.per)
    var commodities = Field(
        "vertraege", EditedTexts.commodities, hint: EditedTexts.commoditiesHint, autocomplete: "off", longest: 60)
    var start = Field("beginn-werktage", EditedTexts.start, .digits, longest: 3)
    var minimum = Field("mindestens", EditedTexts.minimum, hint: EditedTexts.minimumHint, .digits, longest: 3)
    var notice = Field("frist", EditedTexts.notice, .digits, longest: 3)

    static let fields: [any WritableKeyPath<OptionSheet, Field> & Sendable] = [
        \.offered, \.name, \.nameEnglish, \.words, \.wordsEnglish, \.price, \.per, \.commodities, \.start, \.minimum,
        \.notice,
    ]
    private static let most = Money(cents: 100_000)

    init() {
        (offered.raw, minimum.raw, notice.raw) = ("ja", "0", "0")
    }

    init(_ content: EditedOption) {
        self.init()
        let option = content.option
        offered.raw = content.isOffered ? "ja" : "nein"
        (name.raw, nameEnglish.raw) = (option.name, option.nameEnglish ?? "")
        (words.raw, wordsEnglish.raw) = (option.text, option.textEnglish ?? "")
        (price.raw, per.raw) = (option.price.typed, option.per)
        commodities.raw = option.commodities.joined(separator: " ")
        (start.raw, minimum.raw, notice.raw) = (
            String(option.startWorkingDays), String(option.months), String(option.notice)
        )
    }

    init(sent body: FormBody) {
        self.init(body)
        words.fillLines(body[words.name])
        wordsEnglish.fillLines(body[wordsEnglish.name])
    }

    mutating func read(_ key: String) -> EditedOption? {
        if offered.raw != "ja", offered.raw != "nein" { offered.error = EditedTexts.offeredMissing }
        let (called, text) = (
            name.typed(orElse: EditionTexts.nameMissing), words.lines(orElse: EditionTexts.wordsMissing)
        )
        let english = wordsEnglish.linesIfAny()
        let cents = price.euros(most: Self.most)
        let period = OptionPeriod(rawValue: per.raw)
        if period == nil { per.error = EditedTexts.perMissing }
        let (kinds, start) = (commodities.commodities(), start.number(0...60))
        let (months, days) = (minimum.number(0...24), notice.number(0...30))
        guard problems.isEmpty, let called, let text, let cents, let period, let kinds, let start, let months, let days
        else { return nil }
        let englishName = nameEnglish.raw.trimmed
        let option = Operator.TariffOption(
            id: key, name: called, nameEnglish: englishName.isEmpty ? nil : englishName, text: text,
            textEnglish: english,
            cents: Int(clamping: cents.cents), per: period.rawValue, commodities: kinds, startWorkingDays: start,
            minimumMonths: months == 0 ? nil : months, noticeDays: days == 0 ? nil : days)
        return EditedOption(option: option, isOffered: offered.raw == "ja")
    }

    func write(_ page: Page) {
        page.choice(offered, [("ja", EditionTexts.yes), ("nein", EditionTexts.no)])
        page.field(name)
        page.area(words)
        page.field(nameEnglish)
        page.area(wordsEnglish)
        page.field(price)
        page.choice(per, [OptionPeriod.month, .year].map { ($0.rawValue, EditedTexts.per($0)) })
        page.field(commodities)
        page.field(start)
        page.field(minimum)
        page.field(notice)
    }
}
