import HTML
import Vocabulary

/// Step 2: how much is used, and the tariff.
enum NewContractChoice {
    static let offerName = "tarif"
    private static let peopleName = "personen"
    private static let areaName = "wohnflaeche"
    private static let useName = "verbrauch"

    /// Of one place of supply.
    static let ofPlace = [offerName, areaName, useName, NewContractMeter.fieldName, NewContractMeter.shareName]

    static func fields(_ desk: NewContractDesk) -> [Field] {
        let use = Field(useName, NewContractTexts.use, hint: NewContractTexts.useHint, .digits, longest: 20)
        let offer = Field(offerName, NewContractTexts.tariff, longest: 40)
        // The same field as in step 3: what is typed here stands there.
        let begin = Field(
            NewContractSupply.beginName, NewContractSupplyTexts.begin, hint: NewContractTexts.beginHint,
            autocomplete: "off", longest: 40)
        return switch desk.commodity {
        case .strom:
            [Field(peopleName, NewContractTexts.people), use] + NewContractMeter.fields(desk.rules) + [begin, offer]
        case .gas:
            [
                Field(areaName, NewContractTexts.area, hint: NewContractTexts.areaHint, .digits, longest: 20), use,
                begin, offer,
            ]
        case .internet, nil: [begin, offer]
        }
    }

    static func isPeople(_ field: Field) -> Bool { field.name == peopleName }

    static func counted(_ draft: NewContractDraft, _ commodity: Commodity, _ rules: Operator.OrderRules) -> CountedPlace
    {
        NewContractMeter.place(draft, commodity, use(draft, commodity, rules), rules)
    }

    /// What a year takes: what is known, else what a household like this takes. Nil when nothing was told.
    private static func use(_ draft: NewContractDraft, _ commodity: Commodity, _ rules: Operator.OrderRules) -> Energy?
    {
        guard commodity != .internet else { return nil }
        if let known = number(draft.told[useName], 1...1_000_000) { return Energy(kilowattHours: known) }
        if commodity == .gas {
            return number(draft.told[areaName], 1...10_000).map {
                Energy(kilowattHours: $0 * Int64(rules.gasPerSquareMetre))
            }
        }
        guard let people = number(draft.told[peopleName], 1...Int64(rules.households.count)),
            let place = Int(exactly: people - 1)
        else { return nil }
        return Energy(kilowattHours: Int64(rules.households[place]))
    }

    /// Notes what is wrong; the tariff itself is chosen by a press.
    static func judge(_ form: inout NewContractForm, _ desk: NewContractDesk) {
        if let typed = form.typed(useName), number(typed, 1...1_000_000) == nil {
            form.note(NewContractTexts.noUse, at: useName)
        }
        if let typed = form.typed(areaName), number(typed, 1...10_000) == nil {
            form.note(NewContractTexts.noArea, at: areaName)
        }
        NewContractMeter.judge(&form)
        _ = form.day(NewContractSupply.beginName)
    }

    /// Whole numbers, with or without dots.
    private static func number(_ typed: String?, _ range: ClosedRange<Int64>) -> Int64? {
        guard let typed else { return nil }
        let digits = typed.trimmed.filter { $0 != "." && $0 != " " }
        guard digits.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }),
            let number = Int64(digits), range.contains(number)
        else { return nil }
        return number
    }
}
