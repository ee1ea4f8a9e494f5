import Vocabulary

/// „Warum diese Zahl?“
enum InstalmentWhyTexts {
    static func rule(perYear: Int) -> Text {
        Text(
            "Ein Abschlag ist der Verbrauch eines Jahres mal Arbeitspreis plus Grundpreis, geteilt durch \(perYear) Zahlungen im Jahr. Nichts wird zur Sicherheit aufgeschlagen.",
            en:
                "An instalment is a year’s consumption times the energy price plus the standing charge, divided by \(perYear) payments a year. Nothing is added to be safe."
        )
    }
    static let unknown = Text(
        "Verbrauch oder Preis sind hier noch nicht hinterlegt. Ihr Abschlag steht im Abschlagsschreiben im Postfach.",
        en: "Consumption or price are not stored here yet. Your instalment is in the instalment letter in your mailbox."
    )
    static func differs(now: Money, computed: Money) -> Text {
        let (old, new) = (now.shortText, computed.shortText)
        return Text(
            "Heute gerechnet wären es \(new.german). Ihr Abschlag von \(old.german) wurde früher festgelegt, mit dem Verbrauch und den Preisen von damals oder nach Ihrem Wunsch.",
            en:
                "Reckoned today it would be \(new.english). Your instalment of \(old.english) was set earlier, with the consumption and prices of that time or as you wished."
        )
    }

    static func consumption(_ kind: MeterRegister.Kind) -> Text {
        switch kind {
        case .peak: Text("Verbrauch Hochtarif (HT)", en: "Consumption, peak hours (HT)")
        case .offPeak: Text("Verbrauch Niedertarif (NT)", en: "Consumption, off-peak hours (NT)")
        case .single, .feedIn: Text("Verbrauch", en: "Consumption")
        }
    }
    static func rate(_ kind: MeterRegister.Kind) -> Text {
        switch kind {
        case .peak: ContractFactTexts.peak
        case .offPeak: ContractFactTexts.offPeak
        case .single, .feedIn: ContractFactTexts.unitRate
        }
    }
    static func product(_ kind: MeterRegister.Kind) -> Text {
        switch kind {
        case .peak: Text("Verbrauch mal Preis (HT)", en: "Consumption times price (HT)")
        case .offPeak: Text("Verbrauch mal Preis (NT)", en: "Consumption times price (NT)")
        case .single, .feedIn: Text("Verbrauch mal Preis", en: "Consumption times price")
        }
    }
    static let year = Text("Kosten im Jahr", en: "Cost of a year")
    static let count = Text("Zahlungen im Jahr", en: "Payments a year")
    static let countSource = Text("Vereinbart für alle Verträge", en: "Agreed for all contracts")
    static let share = Text("Geteilt durch die Zahlungen", en: "Divided by the payments")
    static let rounded = Text("Gerundet auf ganze Euro", en: "Rounded to whole euros")
    static let rounding = Text(
        "Kaufmännisch gerundet; der Rest steht in der Abrechnung", en: "Rounded commercially; the bill settles the rest"
    )
    static let computed = Text("Gerechnet, auf Cent gerundet", en: "Computed, rounded to cents")
    static func agreed(billedOn day: Day?) -> Text {
        guard let day else { return Text("Jahresverbrauch aus dem Vertrag", en: "Yearly consumption of the contract") }
        return Text(
            "Jahresverbrauch aus dem Vertrag, Stand der Abrechnung bis \(day.german)",
            en: "Yearly consumption of the contract, as of the bill until \(day.english)")
    }
    static func fromReadings(_ day: Day?) -> Text {
        guard let day else { return Text("Jahresverbrauch aus dem Vertrag", en: "Yearly consumption of the contract") }
        return Text(
            "Ein Jahr nach Ihren Zählerständen, der letzte vom \(day.german)",
            en: "A year by your readings, the last one of \(day.english)")
    }
    static func price(of tariff: String?, since day: Day?) -> Text {
        let name = tariff ?? "–"
        guard let day else { return Text("Tarif \(name)", en: "Tariff \(name)") }
        return Text(
            "Tarif \(name), Preis seit \(day.german), Steuern inbegriffen",
            en: "Tariff \(name), price since \(day.english), taxes included")
    }

    static let change = Text(
        "Ein anderer Jahresverbrauch, ein neuer Preis oder Ihr Wunsch ändern den Abschlag. Die nächste Rechnung legt ihn neu fest.",
        en:
            "Another yearly consumption, a new price or your wish change the instalment. The next bill sets it anew."
    )
    static let standing = Text("Grundpreis", en: "Standing charge")
    static func span(_ from: Day, _ until: Day) -> Text {
        Text("\(from.german) bis \(until.german)", en: "\(from.english) to \(until.english)")
    }
    static func profile(_ commodity: Commodity) -> Text {
        commodity == .gas
            ? Text(
                "Wie sich der Verbrauch auf die Monate verteilt, sagt das Lastprofil für heizende Haushalte (HEF34) bei üblichem Wetter. Ein kalter Winter ändert das Ergebnis.",
                en:
                    "How consumption falls on the months is said by the load profile of households that heat (HEF34) with usual weather. A cold winter changes the result."
            )
            : Text(
                "Wie sich der Verbrauch auf die Monate verteilt, sagt das Lastprofil für Haushalte (H25 des BDEW).",
                en: "How consumption falls on the months is said by the load profile of households (H25 of the BDEW).")
    }
    static let law = Text(
        "Grundlage sind der Verbrauch der letzten Abrechnung oder der vergleichbarer Haushalte (§\u{A0}41b EnWG). Verbrauchen Sie erheblich weniger, berücksichtigen wir das.",
        en:
            "The basis is the consumption of the last bill or of comparable households (§\u{A0}41b EnWG). If you use considerably less, we take it into account."
    )
}
