import Vocabulary

enum YearlyWhyTexts {
    static func figure(_ tariff: String) -> Text {
        Text("Gesamtpreis im Jahr, \(tariff)", en: "Total price of a year, \(tariff)")
    }
    static func formula(_ why: YearlyWhy) -> Text {
        let german = why.parts.map { "\($0.rate.german) × \($0.energy.german)" }.joined(separator: " + ")
        let english = why.parts.map { "\($0.rate.english) × \($0.energy.english)" }.joined(separator: " + ")
        let (standing, year) = (why.standing, why.year)
        return Text(
            "Gesamtpreis = Arbeitspreis × Kilowattstunden + Grundpreis im Jahr. Das sind \(german) + \(standing.german) = \(year.german), mit allen Steuern, Abgaben und Umlagen. Gerundet wird jeder Teil auf ganze Cent.",
            en: """
                Total price = energy price × kilowatt-hours + standing charge of a year. That is \(english) + \
                \(standing.english) = \(year.english), with all taxes, levies and surcharges. Each part is rounded to whole \
                cents.
                """)
    }
    static func formula(_ why: InternetYearWhy) -> Text {
        let (month, year) = (why.month, why.year)
        guard let once = why.once else {
            return Text(
                "Preis im Monat × 12. Das sind \(month.german) × 12 = \(year.german), einschließlich Umsatzsteuer.",
                en: "Price a month × 12. That is \(month.english) × 12 = \(year.english), including VAT.")
        }
        return Text(
            "Preis im Monat × 12 + einmalige Kosten. Das sind \(month.german) × 12 + \(once.german) = \(year.german), einschließlich Umsatzsteuer.",
            en: """
                Price a month × 12 + one-off costs. That is \(month.english) × 12 + \(once.english) = \(year.english), including \
                VAT.
                """)
    }
    static let use = Text("Jahresverbrauch", en: "Yearly consumption")
    static let typed = Text(
        "der Verbrauch, der oben auf dieser Seite steht", en: "the consumption that stands above on this page")
    static let ordered = Text("Ihre Angaben in der Bestellung", en: "what you told in the order")
    static let low = Text("Davon im Niedertarif", en: "Of it off-peak")
    static let assumed = Text("unsere Annahme, solange Sie nichts anderes sagen", en: "our assumption, unless you tell")
    static let counted = Text("wie Ihre Zähler bisher gezählt haben", en: "as your meters have counted so far")
    static let cost = Text("Arbeitspreis × Verbrauch", en: "Energy price × consumption")
    static let peakCost = Text("Hochtarif × Verbrauch", en: "Peak price × consumption")
    static let offPeakCost = Text("Niedertarif × Verbrauch", en: "Off-peak price × consumption")
    static func price(_ tariff: String, since day: Day) -> Text {
        Text("Tarif \(tariff), gilt ab \(day.german)", en: "tariff \(tariff), holds from \(day.english)")
    }
    /// Of an order; since when its price holds is not known of old ones.
    static func price(_ tariff: String, since day: Day?) -> Text {
        guard let day else { return Text("Tarif \(tariff), wie bestellt", en: "tariff \(tariff), as ordered") }
        return price(tariff, since: day)
    }
    static let total = Text("Gesamtpreis im Jahr", en: "Total price of a year")
    static let month = Text("Im Monat, im Durchschnitt", en: "A month, on average")
    static let twelfth = Text("ein Zwölftel, auf Cent gerundet", en: "a twelfth, rounded to cents")
    static func before(_ tariff: String) -> Text {
        Text("Bisheriger Tarif \(tariff) im Jahr", en: "Tariff until now, \(tariff), in a year")
    }
    static let present = Text("Ihr jetziger Tarif im Jahr", en: "Your present tariff in a year")
    static let sameUse = Text(
        "ebenso gerechnet, mit demselben Verbrauch", en: "worked out alike, with the same consumption")
    static let twelveMonths = Text("zwölf Monate", en: "twelve months")
    static let difference = Text("Unterschied im Jahr", en: "Difference in a year")
    static let computed = Text("gerechnet", en: "worked out")
    static let change = Text(
        "Ein anderer Verbrauch oder ein neuer Preis ändert den Betrag. Neue Preise kündigen wir Ihnen vorher an.",
        en: "Another consumption or a new price changes the amount. We tell you of new prices before.")
    static let changeOfInternet = Text(
        "Ein neuer Preis oder ein anderer Tarif ändert den Betrag. Neue Preise kündigen wir Ihnen vorher an.",
        en: "A new price or another tariff changes the amount. We tell you of new prices before.")

    static func standing(from day: Day) -> Text {
        Text("Grundpreis im Monat ab \(day.german)", en: "Standing charge a month from \(day.english)")
    }
    static func standing(_ tariff: String) -> Text {
        Text("Grundpreis im Monat, \(tariff)", en: "Standing charge a month, \(tariff)")
    }
    static func standing(_ month: Money, _ year: Money) -> Text {
        Text(
            "Ein Zwölftel des Grundpreises im Jahr: \(year.german) ÷ 12 = \(month.german), auf Cent gerundet. Abgerechnet werden die Tage, an denen wir liefern, nach dem Grundpreis im Jahr.",
            en: """
                A twelfth of the standing charge of a year: \(year.english) ÷ 12 = \(month.english), rounded to cents. Billed \
                are the days on which we supply, by the standing charge of a year.
                """)
    }
    static let standingChange = Text(
        "Nur ein neuer Preis ändert ihn, nicht Ihr Verbrauch.",
        en: "Only a new price changes it, not your consumption.")
}
