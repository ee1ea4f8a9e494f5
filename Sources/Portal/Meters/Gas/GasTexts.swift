import Vocabulary

enum GasTexts {
    static let title = Text("Von Kubikmetern zu Kilowattstunden", en: "From cubic metres to kilowatt-hours")
    static let opening = Text(
        "Ihr Zähler misst Kubikmeter, abgerechnet werden Kilowattstunden: Kubikmeter × Zustandszahl × Brennwert. Jeder Zeitraum ist für sich gerechnet.",
        en:
            "Your meter counts cubic metres, you are billed in kilowatt-hours: cubic metres × state factor × calorific value. Each time is reckoned by itself."
    )
    static let time = Text("Zeitraum", en: "Time")
    static let volume = Text("Kubikmeter", en: "Cubic metres")
    static let energy = Text("Energie", en: "Energy")

    static func span(_ span: BilledSpan) -> Text {
        Text("\(span.from.german) bis \(span.to.german)", en: "\(span.from.english) to \(span.to.english)")
    }

    static func remark(_ period: GasPeriod) -> Text {
        let standing = standing(period.span.standing)
        guard period.isEstimated else { return standing }
        return Text(
            "\(standing.german); enthält geschätzte Stände", en: "\(standing.english); includes estimated readings")
    }

    private static func standing(_ standing: BilledSpan.Standing) -> Text {
        switch standing {
        case .billed: Text("Abrechnungszeitraum", en: "billed")
        case .open: Text("noch nicht abgerechnet", en: "not billed yet")
        case .between: Text("zwischen zwei Ablesungen", en: "between two readings")
        }
    }

    static func figure(_ span: BilledSpan) -> Text {
        let words = self.span(span)
        return Text("Energie vom \(words.german)", en: "Energy from \(words.english)")
    }

    static func formula(_ period: GasPeriod) -> Text {
        let sums = period.sections.map(\.conversion).map { steps in
            let (volume, factor, value) = (steps.volume, steps.stateFactor, steps.calorificValue)
            return Text(
                "\(volume.german) × \(factor.german) × \(value.german) = \(steps.shown.german)",
                en: "\(volume.english) × \(factor.english) × \(value.english) = \(steps.shown.english)")
        }
        let energy = period.energy
        return Text(
            "Kubikmeter × Zustandszahl × Brennwert: \(sums.map(\.german).joined(separator: "; ")). Gerundet sind das \(energy.german).",
            en:
                "Cubic metres × state factor × calorific value: \(sums.map(\.english).joined(separator: "; ")). Rounded this is \(energy.english)."
        )
    }

    static func of(_ meter: String, _ what: Text) -> Text {
        Text("\(what.german), Zähler \(meter)", en: "\(what.english), meter \(meter)")
    }
    /// Where a bill has several times of one meter.
    static func of(_ section: GasPeriod.Section, _ what: Text) -> Text {
        let (words, from, to) = (of(section.meter, what), section.from.day, section.to.day)
        return Text(
            "\(words.german), \(from.german) bis \(to.german)", en: "\(words.english), \(from.english) to \(to.english)"
        )
    }
    static func readingOf(_ day: Day) -> Text {
        Text("Zählerstand vom \(day.german)", en: "Reading of \(day.english)")
    }
    static let used = Text("Verbrauch", en: "Consumption")
    static let stateFactor = Text("Zustandszahl", en: "State factor")
    static let standardVolume = Text("Im Normzustand", en: "At standard conditions")
    static let calorificValue = Text("Brennwert", en: "Calorific value")
    static let exact = Text("Energie vor dem Runden", en: "Energy before rounding")
    static let sum = Text("Energie zusammen", en: "Energy together")
    static let added = Text("Summe der Zähler dieses Zeitraums", en: "Sum of the meters of this time")
    static func fromGrid(decimals: Int) -> Text {
        Text(
            "vom Netzbetreiber, \(decimals == 4 ? "vier" : "drei") Nachkommastellen; wie zuletzt übermittelt",
            en: "from the grid operator, \(decimals == 4 ? "four" : "three") decimals; as last sent")
    }

    static func difference(_ section: GasPeriod.Section) -> Text {
        let unit = section.unit
        let (old, new) = (unit.words(section.from.value), unit.words(section.to.value))
        let amount = section.conversion.volume
        guard !section.isRollover else {
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

    static func exact(_ steps: GasConversion) -> Text {
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

    static func change(_ standing: BilledSpan.Standing) -> Text {
        let billed = Text(
            "Steht auf Ihrer Rechnung eine andere Zustandszahl oder ein anderer Brennwert, gilt die Rechnung: Sie rechnet mit den Werten ihres Zeitraums (DVGW G 685).",
            en:
                "If your bill has another state factor or calorific value, the bill counts: it uses the figures of its own time (DVGW G 685)."
        )
        guard standing != .billed else { return billed }
        return Text(
            "Ein neuer Zählerstand und die Werte der nächsten Rechnung ändern die Zahl. \(billed.german)",
            en: "A new reading and the figures of the next bill change the number. \(billed.english)")
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
