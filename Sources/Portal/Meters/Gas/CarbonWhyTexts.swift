import Vocabulary

/// „Warum diese Zahl?“
extension CarbonTexts {
    static func figure(_ span: BilledSpan) -> Text {
        let words = GasTexts.span(span)
        return Text("CO2-Kosten vom \(words.german)", en: "CO2 cost from \(words.english)")
    }

    static func formula(_ period: CarbonPeriod) -> Text {
        let sums = period.years.map { year -> Text in
            let (energy, factor) = (
                Energy(kilowattHours: year.energy.wholeKilowattHours), self.factor(year.price)
            )
            let (kilograms, price) = (self.kilograms(year.grams), perTonne(year.price))
            return Text(
                "\(year.year): \(energy.german) × \(factor.german) = \(kilograms.german), × \(price.german) je Tonne und Umsatzsteuer = \(year.cost.german)",
                en:
                    "\(year.year): \(energy.english) × \(factor.english) = \(kilograms.english), × \(price.english) per tonne and value added tax = \(year.cost.english)"
            )
        }
        let whole = period.cost
        return Text(
            "Energie × Emissionsfaktor × Preis, jedes Kalenderjahr für sich. \(sums.map(\.german).joined(separator: ". ")). Zusammen \(whole.german).",
            en:
                "Energy × emission factor × price, each calendar year by itself. \(sums.map(\.english).joined(separator: ". ")). Together \(whole.english)."
        )
    }

    static func energy(_ year: Int) -> Text { Text("Energie \(year)", en: "Energy \(year)") }
    static func factor(_ year: Int) -> Text { Text("Emissionsfaktor \(year)", en: "Emission factor \(year)") }
    static func emissions(_ year: Int) -> Text { Text("Emissionen \(year)", en: "Emissions \(year)") }
    static func price(_ year: Int) -> Text {
        Text("Preis einer Tonne \(year), netto", en: "Price of a tonne \(year), net")
    }
    static func cost(_ year: Int) -> Text { Text("CO2-Kosten \(year)", en: "CO2 cost \(year)") }

    static let energySource = Text(
        "aus Ihren Zählerständen; auf die Kalenderjahre verteilt nach dem Lastprofil",
        en: "from your readings; divided among the calendar years by the load profile")
    static let factorSource = Text(
        "für Erdgas, bezogen auf den Brennwert, wie Lieferanten ihn ausweisen",
        en: "of natural gas, by calorific value, as suppliers state it")
    static let product = Text("Energie × Emissionsfaktor", en: "energy × emission factor")
    static func priceSource(_ year: Int) -> Text {
        year <= 2025
            ? Text("festgelegt in § 10 Absatz 2 BEHG", en: "fixed by section 10 (2) BEHG")
            : Text("was wir für dieses Jahr weitergeben", en: "what we pass on for this year")
    }
    static let taxes = Text(
        "Emissionen × Preis, mit der Umsatzsteuer der Monate, auf Cent gerundet",
        en: "emissions × price, with the value added tax of the months, rounded to cents")
    static let typed = Text("Ihre Angabe", en: "as you typed it")
    static func perYearSource(_ days: Int) -> Text {
        Text(
            "Emissionen geteilt durch Wohnfläche, von \(days) Tagen auf ein Jahr gerechnet",
            en: "emissions divided by living area, from \(days) days to a year")
    }
    static func levelSource(_ share: CarbonShare) -> Text {
        let words = level(share.level)
        return share.cooks
            ? Text(
                "\(words.german); 5 % weniger, weil Sie auch mit dem Gas kochen",
                en: "\(words.english); 5% less because you cook with the gas, too")
            : words
    }
    static let change = Text(
        "Andere Zählerstände, eine andere Wohnfläche oder die Werte auf Ihrer Rechnung ändern das Ergebnis. Verbindlich ist die Rechnung.",
        en:
            "Other readings, another living area or the figures on your bill change the result. The bill is what counts."
    )
}
