import HTML
import Vocabulary

/// Which meter for Strom a new customer says there is, and how much of the consumption runs off-peak. Nobody at the house
/// knows the meter yet: it is looked at before the contract is confirmed. The raw values are those of the form.
enum NewContractMeter: String, Codable, Sendable, CaseIterable {
    case oneRate = "ein"
    case twoRates = "zwei"
    case smart = "imsys"

    static let fieldName = "zaehlerart"
    static let shareName = "nt-anteil"

    static func fields(_ rules: Operator.OrderRules) -> [Field] {
        [
            Field(fieldName, NewContractMeterTexts.meter, hint: NewContractMeterTexts.hint),
            Field(
                shareName, TwoRatesTexts.field, hint: TwoRatesTexts.hint(rules.offPeakShare), .digits,
                autocomplete: "off", longest: 10),
        ]
    }

    static func told(_ draft: NewContractDraft) -> NewContractMeter? {
        draft.told[fieldName].flatMap(NewContractMeter.init(rawValue:))
    }

    /// What is known of the place by what was told.
    static func place(
        _ draft: NewContractDraft, _ commodity: Commodity, _ energy: Energy?, _ rules: Operator.OrderRules
    )
        -> CountedPlace
    {
        guard commodity == .strom else {
            return CountedPlace(use: energy.map { YearlyCosts.Use(energy: $0, offPeak: nil) })
        }
        let (meter, typed) = (told(draft), percent(draft.told[shareName]))
        return CountedPlace(
            hasTwoRates: meter == .twoRates, isRemotelyRead: meter == .smart,
            use: energy.map {
                YearlyCosts.Use(energy: $0, offPeakPercent: typed ?? rules.offPeakShare, isAssumed: typed == nil)
            })
    }

    static func judge(_ form: inout NewContractForm) {
        if let typed = form.typed(shareName), percent(typed) == nil { form.note(TwoRatesTexts.wrong, at: shareName) }
        if let typed = form.typed(fieldName), NewContractMeter(rawValue: typed) == nil {
            form.note(NewContractMeterTexts.missing, at: fieldName)
        }
    }

    /// Whole percent, with or without the sign.
    static func percent(_ typed: String?) -> Int? {
        guard let typed else { return nil }
        let digits = typed.trimmed.filter { $0 != "%" && $0 != " " && $0 != "\u{A0}" }
        guard digits.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }),
            let number = Int(digits), (0...100).contains(number)
        else { return nil }
        return number
    }
}

enum NewContractMeterTexts {
    static let meter = Text("Zähler", en: "Meter")
    static let hint = Text(
        "Nur für Tarife mit HT und NT und für dynamische Tarife. Wissen Sie es nicht, lassen Sie es offen.",
        en: "Only for peak and off-peak tariffs and for dynamic ones. Leave it open if you do not know.")
    static let missing = Text("Wählen Sie einen der Zähler, oder keinen.", en: "Choose one of the meters, or none.")
    static func words(_ meter: NewContractMeter) -> Text {
        switch meter {
        case .oneRate: Text("Zähler mit einem Zählwerk", en: "Meter with one register")
        case .twoRates: Text("Zähler mit Hochtarif und Niedertarif", en: "Meter with peak and off-peak rates")
        case .smart: Text("Intelligentes Messsystem (iMSys)", en: "Smart metering system (iMSys)")
        }
    }
    static func told(_ meter: NewContractMeter) -> Text {
        let words = words(meter)
        return Text(
            "\(words.german), wie Sie angeben. Wir prüfen das, bevor wir den Vertrag bestätigen.",
            en: "\(words.english), as you say. We check that before we confirm the contract.")
    }
    static func doesNotFit(_ fit: OfferFit) -> Text {
        switch fit {
        case .smartMeter:
            Text(
                "Dieser Tarif braucht ein intelligentes Messsystem. Ist eines eingebaut, wählen Sie es oben bei „Zähler“.",
                en: "This tariff needs a smart metering system. If there is one, choose it above under “Meter”.")
        case .twoRates:
            Text(
                "Dieser Tarif braucht einen Zähler mit Hochtarif und Niedertarif. Ist einer eingebaut, wählen Sie ihn oben bei „Zähler“.",
                en: """
                    This tariff needs a meter with peak and off-peak rates. If there is one, choose it above under “Meter”.
                    """)
        case .fits, .usesLess, .usesMore: TariffChangeTexts.doesNotFit(fit)
        }
    }
}
