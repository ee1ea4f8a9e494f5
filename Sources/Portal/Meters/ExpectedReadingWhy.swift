import Vocabulary

/// Why a reading is expected between two values.
enum ExpectedReadingWhy {
    static func why(_ expected: ExpectedReading, of register: MeterRegister, in meter: Meter, on day: Day) -> Why {
        let unit = register.unit
        // An expectation is not known to the watt-hour.
        func amount(_ thousandths: Double) -> Text {
            unit.words(Int64(clampedRounding: (thousandths / 1000).rounded() * 1000))
        }
        return Why(
            .expectedReading, of: register.id.value, figure: ReadingTexts.counter(register, of: meter),
            formula: ExpectedReadingWhyTexts.formula(until: day),
            inputs: [
                Why.Input(
                    ExpectedReadingWhyTexts.last, unit.words(expected.last.value),
                    from: ExpectedReadingWhyTexts.lastSource(expected.last)),
                Why.Input(
                    ExpectedReadingWhyTexts.yearly, amount(expected.yearly),
                    from: ExpectedReadingWhyTexts.yearlySource(expected.basis)),
                Why.Input(
                    ExpectedReadingWhyTexts.since, amount(Double(expected.consumption)),
                    from: ExpectedReadingWhyTexts.profile(meter.commodity)),
                Why.Input(
                    ExpectedReadingWhyTexts.range,
                    ExpectedReadingWhyTexts.between(
                        amount(Double(expected.leastConsumption)), amount(Double(expected.mostConsumption))),
                    from: ExpectedReadingWhyTexts.rangeSource),
            ],
            change: ExpectedReadingWhyTexts.change)
    }
}

enum ExpectedReadingWhyTexts {
    static func formula(until day: Day) -> Text {
        Text(
            "Letzter Zählerstand + Verbrauch seitdem. Der Verbrauch bis zum \(day.german) ist der Teil eines Jahres, der nach dem Lastprofil auf diese Tage fällt.",
            en: """
                Last reading + consumption since. The consumption until \(day.english) is the part of a year that falls on \
                these days by the load profile.
                """)
    }
    static let last = Text("Letzter Zählerstand", en: "Last reading")
    static func lastSource(_ reading: MeterReading) -> Text {
        let how = ReadingTexts.source(reading.source)
        return Text(
            "\(how.german), am \(reading.readOn.german)", en: "\(how.english), on \(reading.readOn.english)")
    }
    static let yearly = Text("Verbrauch in einem Jahr", en: "Consumption of a year")
    static func yearlySource(_ basis: ExpectedReading.Basis) -> Text {
        switch basis {
        case .ownHistory: Text("aus Ihren bisherigen Zählerständen", en: "from your readings so far")
        case .annualConsumption:
            Text("der Jahresverbrauch aus Ihrem Vertrag", en: "the yearly consumption of your contract")
        }
    }
    static let since = Text("Verbrauch seit dem letzten Stand", en: "Consumption since the last reading")
    static func profile(_ commodity: Commodity) -> Text {
        commodity == .gas
            ? Text(
                "Monatsgewichte für Heizgas (SigLinDe, BDEW)", en: "monthly weights of heating gas (SigLinDe, BDEW)")
            : Text("Standardlastprofil Haushalt H25 (BDEW)", en: "standard load profile of households H25 (BDEW)")
    }
    static let range = Text("Ohne Rückfrage angenommen", en: "Taken without a question")
    static func between(_ least: Text, _ most: Text) -> Text {
        Text("\(least.german) bis \(most.german)", en: "\(least.english) to \(most.english)")
    }
    static let rangeSource = Text(
        "die Hälfte bis das Doppelte des erwarteten Verbrauchs, kleine Abweichungen immer",
        en: "half to twice the expected consumption, small deviations always")
    static let change = Text(
        "Mehr oder weniger Personen, ein neues Gerät oder eine neue Heizung ändern Ihren Verbrauch. Melden Sie, was der Zähler zeigt: Wir fragen dann nach dem Grund.",
        en: """
            More or fewer people, a new appliance or another heating change your consumption. Report what the meter shows: \
            we then ask for the reason.
            """)
}

extension ReadingForm.Counter {
    /// Nil where nothing is expected.
    func why(on day: Day) -> Why? {
        expected.map { ExpectedReadingWhy.why($0, of: register, in: meter, on: day) }
    }
}
