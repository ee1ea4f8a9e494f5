import Vocabulary

enum PriceChangeTexts {
    static func title(_ file: PriceChangeFile) -> Text {
        let (what, day) = (file.commodity, file.change.validFrom)
        return Text(
            "Preisänderung \(what.german) zum \(day.german), Vertrag \(file.number.value)",
            en: "Price change (\(what.english)) as of \(day.english), contract \(file.number.value)")
    }
    static func opening(_ file: PriceChangeFile) -> Text {
        let day = file.change.validFrom
        let law = SpecialTerminationTexts.law(file.commodity, isDefaultSupply: file.tariff.isDefaultSupply)
        return Text(
            "Für den Vertrag \(file.number.value) (\(file.tariff.name)) gelten ab dem \(day.german) neue Preise (Preisänderung, \(law)).",
            en: """
                New prices hold for contract \(file.number.value) (\(file.tariff.name)) from \(day.english) on (price change, \
                \(law)).
                """)
    }
    static let announced = Text("Datum dieses Schreibens", en: "Date of this letter")
    static let from = Text("Gilt ab", en: "Holds from")
    static let reason = Text("Anlass", en: "Reason")
    static let basis = Text("Voraussetzungen", en: "Conditions")
    static let scope = Text("Umfang", en: "Extent")
    static let scopeBelow = Text(
        "Umfang: Das sind Ihre Preise bisher und künftig.",
        en: "Extent: these are your prices until now and from then on.")
    static let before = Text("Bisher", en: "Until now")
    static let after = Text("Neu", en: "New")
    /// What the utility wrote, in its language.
    static func said(_ label: Text, _ words: String) -> Text {
        Text("\(label.german): \(words)", en: "\(label.english): \(words)")
    }
    static func both(_ before: Text?, _ after: Text) -> Text {
        guard let before else { return Text("neu: \(after.german)", en: "new: \(after.english)") }
        return Text(
            "bisher \(before.german), neu \(after.german)", en: "until now \(before.english), new \(after.english)")
    }
    static func year(_ use: YearlyCosts.Use?) -> Text {
        guard let use else { return Text("Im Jahr", en: "A year") }
        return Text(
            "Im Jahr bei einem Verbrauch von \(use.energy.german)",
            en: "A year at a consumption of \(use.energy.english)")
    }
    static func effect(_ difference: Money) -> Text {
        let sum = difference.magnitude
        if difference == .zero { return Text("Im Jahr kostet das gleich viel.", en: "That costs the same in a year.") }
        return difference.isNegative
            ? Text("Im Jahr kostet das \(sum.german) weniger.", en: "That costs \(sum.english) less in a year.")
            : Text("Im Jahr kostet das \(sum.german) mehr.", en: "That costs \(sum.english) more in a year.")
    }
    static func supplierShare(_ share: UnitRate) -> Text {
        Text(
            "Unser eigener Anteil am Preis, ohne Umsatzsteuer, Steuern, Abgaben, Umlagen und Netzentgelte (Versorgeranteil), ändert sich um \(signed(share, .german)).",
            en: """
                Our own share of the price, without VAT, taxes, levies, surcharges and grid fees (Versorgeranteil), changes by \
                \(signed(share, .english)).
                """)
    }
    /// Beside the supplier's share, which is net and only a part: why the two numbers differ.
    static func whole(_ change: UnitRate) -> Text {
        Text(
            "Ihr Arbeitspreis ändert sich insgesamt um \(signed(change, .german)): Den Unterschied machen Netzentgelte, Steuern, Abgaben, Umlagen und die Umsatzsteuer.",
            en: """
                Your energy price changes by \(signed(change, .english)) altogether: grid fees, taxes, levies, surcharges and \
                VAT make the difference.
                """)
    }
    /// Which part rises, and why a guarantee does not stand against it.
    static func rising(_ part: PriceChange.Part, _ guarantee: StandingGuarantee?) -> Text {
        let what = rises(part)
        guard let guarantee else { return what }
        let kept = ContractFactTexts.guarantee(guarantee.kind, until: guarantee.until)
        return Text(
            "\(what.german) Ihre Preisgarantie umfasst das nicht und gilt weiter: \(kept.german)",
            en: "\(what.english) Your price guarantee does not cover that and goes on: \(kept.english)")
    }
    private static func rises(_ part: PriceChange.Part) -> Text {
        switch part {
        case .taxes:
            Text(
                "Teurer werden Steuern, Abgaben und Umlagen.", en: "It is taxes, levies and surcharges that rise.")
        case .grid: Text("Teurer werden Netz und Messung.", en: "It is the grid and the metering that rise.")
        case .energy:
            Text(
                "Teurer wird unser Anteil für Energie und Vertrieb.",
                en: "It is our share for energy and service that rises.")
        }
    }
    private static func signed(_ rate: UnitRate, _ language: Language) -> String {
        rate.tenThousandths > 0 ? "+\(rate.words(in: language))" : rate.words(in: language)
    }

    /// Whether and how the contract may be left. The three months of TKG § 57 (1) begin when the letter arrives, which is
    /// the day after at the latest.
    static func rights(_ file: PriceChangeFile, _ house: Operator, mayAct: Bool, toldOn day: Day) -> [Text] {
        guard let right = file.termination else { return [noRight(file.commodity)] }
        let law = SpecialTerminationTexts.law(file.commodity, isDefaultSupply: file.tariff.isDefaultSupply)
        let words = SpecialTerminationTexts.words(right, law: law, email: house.email, mayAct: mayAct)
        guard case .notBefore = right else { return words }
        let exit = PriceExit(right, pricesFrom: file.change.validFrom, toldOn: day)
        return words + [SpecialTerminationTexts.untilThen(exit.until)]
    }
    static func noRight(_ commodity: Commodity) -> Text {
        commodity == .internet
            ? Text(
                "Die Änderung ist ausschließlich zu Ihrem Vorteil. Ein Sonderkündigungsrecht besteht dann nicht (§\u{A0}57 Abs.\u{A0}1 TKG).",
                en:
                    "The change is to your advantage only. There is no special right to cancel then (§\u{A0}57 (1) TKG)."
            )
            : Text(
                "Wir geben nur die geänderte Umsatzsteuer oder gesunkene Belastungen weiter. Ein Sonderkündigungsrecht besteht dann nicht (§\u{A0}41 Abs.\u{A0}6 EnWG).",
                en: """
                    We only pass on a changed VAT or lower burdens. There is no special right to cancel then \
                    (§\u{A0}41 (6) EnWG).
                    """)
    }
}
