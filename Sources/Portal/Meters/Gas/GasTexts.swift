import Vocabulary

enum GasTexts {
    static let why = Text("Warum diese Zahl?", en: "Why this number?")

    static func opening(_ period: ConsumptionPeriod) -> Text {
        let (from, to) = (period.from.readOn, period.to.readOn)
        return Text(
            "Ihr Zähler misst Kubikmeter, abgerechnet werden Kilowattstunden. So wird aus Ihrem Verbrauch vom \(from.german) bis \(to.german) Energie:",
            en:
                "Your meter counts cubic metres, you are billed in kilowatt-hours. This is how your consumption from \(from.english) to \(to.english) becomes energy:"
        )
    }

    static func difference(_ period: ConsumptionPeriod) -> Text {
        let unit = period.register.unit
        let (old, new) = (unit.words(period.from.value), unit.words(period.to.value))
        let amount = unit.words(period.amount)
        guard !period.isRollover else {
            return Text(
                "Das Zählwerk lief von \(old.german) über null bis \(new.german): \(amount.german)",
                en: "The register went from \(old.english) through zero to \(new.english): \(amount.english)")
        }
        return Text(
            "Zählerstände: \(new.german) − \(old.german) = \(amount.german)",
            en: "Readings: \(new.english) − \(old.english) = \(amount.english)")
    }

    static func standard(_ steps: GasConversion) -> Text {
        let (volume, factor, result) = (steps.volume, steps.stateFactor, steps.shownStandard)
        return Text(
            "Mal Zustandszahl (vier Nachkommastellen): \(volume.german) × \(factor.german) = \(result.german) im Normzustand",
            en:
                "Times the state factor (four decimals): \(volume.english) × \(factor.english) = \(result.english) at standard conditions"
        )
    }

    static func energy(_ steps: GasConversion) -> Text {
        let (volume, value, result) = (steps.shownStandard, steps.calorificValue, steps.shown)
        return Text(
            "Mal Brennwert (drei Nachkommastellen): \(volume.german) × \(value.german) = \(result.german); gerechnet wird ohne Zwischenrundung",
            en:
                "Times the calorific value (three decimals): \(volume.english) × \(value.english) = \(result.english); nothing is rounded in between"
        )
    }

    static func rounded(_ steps: GasConversion) -> Text {
        Text(
            "Am Ende einmal kaufmännisch gerundet: \(steps.energy.german)",
            en: "Rounded once, at the end: \(steps.energy.english)")
    }

    static let factor = Text(
        "Die Zustandszahl sagt, wie dicht das Gas an Ihrem Zähler ist: Sie hängt von der Höhe Ihres Ortes und vom Gasdruck ab.",
        en:
            "The state factor says how dense the gas at your meter is: it depends on the height of your place and on the pressure."
    )
    static let value = Text(
        "Der Brennwert sagt, wie viel Energie ein Kubikmeter enthält. Beide Zahlen nennt der Netzbetreiber; auf Ihrer Rechnung stehen die Werte ihres Zeitraums (DVGW G 685).",
        en:
            "The calorific value says how much energy a cubic metre holds. The grid operator publishes both; your bill has the figures of its own period (DVGW G 685)."
    )
}
