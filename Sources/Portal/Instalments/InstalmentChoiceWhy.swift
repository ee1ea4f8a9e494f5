import Vocabulary

/// Why we propose this amount, or none: with it the bill comes out even.
enum InstalmentProposalWhy {
    /// Nil where nothing can be forecast.
    static func why(_ view: InstalmentView) -> Why? {
        guard let forecast = view.forecast, !forecast.open.isEmpty else { return nil }
        let (rest, count) = (forecast.cost - forecast.paid - forecast.fixed, forecast.open.count)
        let even = max(.zero, rest.wholeEuros(in: count))
        let range = view.limits.range(today: view.today)
        var inputs = [
            Why.Input(InstalmentForecastTexts.cost, forecast.cost.text, from: InstalmentChoiceWhyTexts.forecast),
            Why.Input(
                InstalmentForecastTexts.paid, forecast.paid.text, from: BillForecastWhyTexts.paid(view.today)),
        ]
        if forecast.fixed > .zero {
            inputs.append(
                Why.Input(
                    InstalmentChoiceWhyTexts.fixed, forecast.fixed.text, from: InstalmentChoiceWhyTexts.fixedSource))
        }
        inputs.append(
            Why.Input(
                InstalmentChoiceWhyTexts.left, InstalmentChoiceWhyTexts.payments(count),
                from: InstalmentChoiceWhyTexts.leftSource(forecast.open.first?.dueOn)))
        if view.proposal?.isLimited == true {
            inputs.append(
                Why.Input(
                    InstalmentChoiceWhyTexts.limits, InstalmentChoiceWhyTexts.range(range),
                    from: InstalmentChoiceWhyTexts.limitsSource))
        }
        return Why(
            .instalmentProposal, figure: InstalmentChoiceWhyTexts.proposal,
            formula: InstalmentChoiceWhyTexts.even(rest, count, even, proposal: view.proposal), inputs: inputs,
            change: InstalmentChoiceWhyTexts.proposalChange)
    }
}

/// Why a change is made at once between these amounts.
enum InstalmentLimitsWhy {
    static func why(_ view: InstalmentView) -> Why {
        let (limits, rules) = (view.limits, view.rules)
        let (current, bounds) = (limits.standing.current, limits.standing.bounds)
        let isFresh = limits.hasFreshReading(today: view.today)
        let down = isFresh ? max(rules.decrementPercent, rules.decrementPercentWithReading) : rules.decrementPercent
        var inputs = [
            Why.Input(InstalmentTexts.current, current.text, from: InstalmentChoiceWhyTexts.billing),
            bound(InstalmentChoiceWhyTexts.lowest, bounds.lowest, percent: -down),
            bound(InstalmentChoiceWhyTexts.highest, bounds.highest, percent: rules.incrementPercent),
            Why.Input(
                InstalmentChoiceWhyTexts.changes,
                Text(same: "\(limits.changesLeft(today: view.today))"),
                from: InstalmentChoiceWhyTexts.changesSource(rules.changes, rules.changeMonths)),
        ]
        if let day = limits.standing.lastReadOn {
            inputs.append(
                Why.Input(
                    ExpectedReadingWhyTexts.last, day.text,
                    from: InstalmentChoiceWhyTexts.fresh(isFresh, days: rules.freshReadingDays)))
        }
        return Why(
            .instalmentLimits, figure: InstalmentChoiceWhyTexts.limits,
            formula: InstalmentChoiceWhyTexts.formula(current, limits.range(today: view.today)), inputs: inputs,
            change: limits.wouldWiden(today: view.today)
                ? InstalmentTexts.readingHelps(days: rules.freshReadingDays) : InstalmentChoiceWhyTexts.limitsChange)
    }

    private static func bound(_ label: Text, _ own: Money?, percent: Int) -> Why.Input {
        if let own { return Why.Input(label, own.text, from: InstalmentChoiceWhyTexts.billing) }
        return Why.Input(
            label, InstalmentChoiceWhyTexts.percent(percent), from: InstalmentChoiceWhyTexts.rule)
    }
}

enum InstalmentChoiceWhyTexts {
    static let proposal = Text("Unser Vorschlag", en: "Our proposal")
    static let forecast = Text("Vorhersage, siehe oben", en: "forecast, see above")
    static let fixed = Text("Nicht mehr zu ändern", en: "Cannot be changed any more")
    static let fixedSource = Text(
        "fällig, bevor ein neuer Betrag gelten kann", en: "due before a new amount can hold")
    static let left = Text("Zahlungen, die sich ändern lassen", en: "Payments that can be changed")
    static func payments(_ count: Int) -> Text {
        count == 1 ? Text("1 Zahlung", en: "1 payment") : Text("\(count) Zahlungen", en: "\(count) payments")
    }
    static func leftSource(_ day: Day?) -> Text {
        guard let day else { return Text("Zahlungsplan", en: "schedule of payments") }
        return Text("Zahlungsplan, ab \(day.german)", en: "schedule of payments, from \(day.english) on")
    }
    static func even(_ rest: Money, _ count: Int, _ even: Money, proposal: InstalmentProposal?) -> Text {
        let (amount, payments) = (even.shortText, self.payments(count))
        let sum = Text(
            "Kosten weniger alles, was schon gezahlt ist oder feststeht, geteilt durch die übrigen Zahlungen: \(rest.german) ÷ \(payments.german) = \(amount.german), gerundet auf ganze Euro.",
            en:
                "Cost less all that is paid or fixed already, divided by the payments left: \(rest.english) ÷ \(payments.english) = \(amount.english), rounded to whole euros."
        )
        let end: Text =
            switch proposal {
            case nil:
                Text(
                    "Die Änderung wäre zu klein, um sich zu lohnen.",
                    en: "The change would be too small to be worth it.")
            case let known? where known.isLimited:
                Text(
                    "Sofort möglich ist höchstens das, was die Grenzen zulassen: \(known.amount.shortText.german).",
                    en: "At once only what the limits allow can be had: \(known.amount.shortText.english).")
            case .some:
                Text(
                    "Damit geht die Abrechnung voraussichtlich auf.",
                    en: "With it the bill is expected to come out even.")
            }
        return Text("\(sum.german) \(end.german)", en: "\(sum.english) \(end.english)")
    }
    static let proposalChange = Text(
        "Ein neuer Zählerstand oder ein neuer Preis ändert die Kosten und damit den Vorschlag. Je weniger Zahlungen übrig sind, desto stärker schlägt es durch.",
        en:
            "A new reading or a new price changes the cost, and the proposal with it. The fewer payments are left, the more it shows."
    )

    static let limits = Text("Grenzen", en: "Limits")
    static let limitsSource = Text("siehe unten", en: "see below")
    static func range(_ range: ClosedRange<Money>) -> Text {
        let (low, high) = (range.lowerBound.shortText, range.upperBound.shortText)
        return Text("\(low.german) bis \(high.german)", en: "\(low.english) to \(high.english)")
    }
    static func formula(_ current: Money, _ range: ClosedRange<Money>) -> Text {
        let (amount, words) = (current.shortText, self.range(range))
        return Text(
            "Vom Abschlag von \(amount.german) so weit nach unten und oben, wie es ohne Prüfung geht, auf ganze Euro nach innen gerundet: \(words.german).",
            en:
                "From the instalment of \(amount.english) as far down and up as goes without a look, rounded inwards to whole euros: \(words.english)."
        )
    }
    static let lowest = Text("Nach unten", en: "Down")
    static let highest = Text("Nach oben", en: "Up")
    static func percent(_ percent: Int) -> Text {
        let sign = percent < 0 ? "−" : "+"
        return Text("\(sign)\(percent.magnitude) %", en: "\(sign)\(percent.magnitude)%")
    }
    static let rule = Text("unsere Regel für alle Verträge", en: "our rule for all contracts")
    static let billing = Text("aus unserer Abrechnung, für diesen Vertrag", en: "from our billing, for this contract")
    static let changes = Text("Noch sofort mögliche Änderungen", en: "Changes left at once")
    static func changesSource(_ count: Int, _ months: Int) -> Text {
        Text(
            "\(count) in \(months) Monaten, die gemachten abgezogen",
            en: "\(count) in \(months) months, less those made")
    }
    static func fresh(_ isFresh: Bool, days: Int) -> Text {
        isFresh
            ? Text(
                "höchstens \(days) Tage alt: weiter nach unten möglich",
                en: "at most \(days) days old: you can go further down")
            : Text("älter als \(days) Tage", en: "older than \(days) days")
    }
    static let limitsChange = Text(
        "Mit jedem neuen Abschlag verschieben sich die Grenzen. Wünsche außerhalb prüfen wir.",
        en: "With each new instalment the limits move. We look at wishes beyond them.")
}
