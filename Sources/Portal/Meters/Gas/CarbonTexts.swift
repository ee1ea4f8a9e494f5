import Vocabulary

enum CarbonTexts {
    static let linkTitle = Text("Nachweis der CO2-Kosten", en: "Proof of CO2 cost")
    static let lead = Text(
        "Wohnen Sie zur Miete, trägt Ihr Vermieter einen Teil der CO2-Kosten. Diesen Nachweis können Sie weitergeben.",
        en: "If you rent your home, your landlord bears a part of the CO2 cost. You can pass this proof on.")
    static func year(_ year: Int) -> Text { Text("CO2-Kosten \(year) (PDF)", en: "CO2 cost \(year) (PDF)") }

    static func title(_ year: Int) -> Text {
        Text("CO2-Kosten Ihrer Gaslieferung \(year)", en: "CO2 cost of your gas supply \(year)")
    }
    static let opening = Text(
        "Diese Angaben macht das Kohlendioxidkostenaufteilungsgesetz (CO2KostAufG) in § 3 Absatz 1 zur Pflicht.",
        en: "These figures are required by section 3 (1) of the German act on sharing the cost of CO2 (CO2KostAufG).")
    static let meter = Text("Zähler", en: "Meter")
    static let calendarYear = Text("Kalenderjahr", en: "Calendar year")
    static let figures = Text("Die Zahlen", en: "The figures")
    static let energy = Text("Energiegehalt der gelieferten Menge", en: "Energy content of what was supplied")
    static let factor = Text("Emissionsfaktor", en: "Emission factor")
    static let emissions = Text("Emissionen", en: "Emissions")
    static let price = Text("Preis einer Tonne CO2, netto", en: "Price of a tonne of CO2, net")
    static let cost = Text("CO2-Kosten mit Umsatzsteuer", en: "CO2 cost with value added tax")

    static func factor(_ price: CarbonPrice) -> Text {
        // Four decimals, as the ordinance has them.
        let digits = String(String(10_000 + price.factor).dropFirst())
        return Text("0,\(digits) kg CO2 je kWh", en: "0.\(digits) kg CO2 per kWh")
    }

    static func kilograms(_ grams: Int64) -> Text {
        let tenths = DecimalWords(scaled: (grams + 50) / 100, scale: 1)
        return Text("\(tenths.german) kg CO2", en: "\(tenths.english) kg CO2")
    }

    static func perTonne(_ price: CarbonPrice) -> Text { Money(cents: Int64(price.centsPerTonne)).text }

    static let howTitle = Text("So ist gerechnet", en: "How this is calculated")
    static func how(_ cost: CarbonCost) -> Text {
        let (energy, factor, price) = (
            Energy(kilowattHours: cost.energy.wholeKilowattHours), self.factor(cost.price), perTonne(cost.price)
        )
        return Text(
            "Energie \(energy.german) × \(factor.german) = \(kilograms(cost.grams).german). Emissionen × \(price.german) je Tonne, dazu die Umsatzsteuer der jeweiligen Monate (7 % von Oktober 2022 bis März 2024, sonst 19 %).",
            en:
                "Energy \(energy.english) × \(factor.english) = \(kilograms(cost.grams).english). Emissions × \(price.english) per tonne, and the value added tax of each month (7% from October 2022 to March 2024, otherwise 19%)."
        )
    }

    static let incomplete = Text(
        "Die Zählerstände decken dieses Jahr nur zum Teil ab. Die Zahlen gelten für den abgelesenen Teil.",
        en: "The readings cover a part of this year only. The figures are for the part that was read.")
    static let estimated = Text(
        "Die Energie beruht zum Teil auf geschätzten Zählerständen.",
        en: "The energy is partly based on estimated readings.")
    static let claimTitle = Text("Erstattung durch den Vermieter", en: "Refund by the landlord")
    static let claim = Text(
        "Wer zur Miete wohnt und sich selbst mit Gas versorgt, kann vom Vermieter die Erstattung des Anteils verlangen, den dieser zu tragen hat: § 6 Absatz 2 CO2KostAufG für Wohngebäude, § 8 Absatz 2 für andere Gebäude.",
        en:
            "Tenants who have a gas contract of their own can ask the landlord to refund the share the landlord has to bear: section 6 (2) CO2KostAufG for residential buildings, section 8 (2) for others."
    )
    static let bill = Text(
        "Verbindlich sind die Angaben auf Ihrer Rechnung; zwischen zwei Ablesungen ist der Verbrauch hier nach dem Lastprofil eines Haushalts auf das Jahr verteilt.",
        en:
            "Your bill is what counts; between two readings the consumption is divided among the years by the load profile of a household."
    )
}
