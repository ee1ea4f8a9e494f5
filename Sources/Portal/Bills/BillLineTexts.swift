import Vocabulary

// The lines of a bill, how they are worked out, and what becomes of the result.

extension BillTexts {
    static let lines = Text("So setzt sich der Betrag zusammen", en: "How the amount is made up")
    static let line = Text("Position", en: "Line")
    static let steps = Text("Rechenweg", en: "How it is worked out")
    static let tax = Text("Umsatzsteuer", en: "VAT")
    static let amount = Text("Betrag", en: "Amount")
    static func basis(_ basis: Bill.Basis) -> Text {
        switch basis {
        case .net:
            Text(
                "Alle Beträge der Zeilen sind netto. Die Umsatzsteuer kommt am Ende dazu.",
                en: "All amounts of the lines are net. Value added tax is added at the end.")
        case .gross:
            Text(
                "Alle Beträge der Zeilen sind brutto: Die Umsatzsteuer ist schon darin.",
                en: "All amounts of the lines are gross: value added tax is in them already.")
        }
    }
    static let contained = Text("Steuern, Abgaben und Entgelte, die darin stecken", en: "Taxes, levies and fees within")
    static let containedLead = Text(
        "Diese Beträge sind in den Zeilen oben schon enthalten und kommen nicht dazu. Sie sind netto und stehen einzeln, damit Sie sehen, wohin das Geld geht (§ 40 Abs. 3 EnWG).",
        en:
            "These amounts are in the lines above already and are not added. They are net and stand apart so that you see where the money goes (§ 40 (3) EnWG)."
    )
    static let net = Text("Summe netto", en: "Sum net")
    static let vat = Text("Umsatzsteuer", en: "Value added tax")
    static let gross = Text("Rechnungsbetrag (netto plus Umsatzsteuer)", en: "Amount of the bill (net plus VAT)")
    static let less = Text("Schon bezahlt", en: "Paid already")
    static let left = Text("Es bleibt", en: "What is left")

    static func title(_ line: BillLine) -> Text { Text(line.title, en: line.titleEnglish ?? line.title) }

    /// "3.120 kWh × 30,90 ct/kWh = 964,08 €".
    static func steps(_ line: BillLine) -> Text {
        guard let quantity = line.quantity else { return Text("fester Betrag", en: "fixed amount") }
        let (many, price) = (words(quantity), price(quantity))
        return Text(
            "\(many.german) × \(price.german) = \(line.amount.german)",
            en: "\(many.english) × \(price.english) = \(line.amount.english)")
    }

    private static func words(_ quantity: BilledQuantity) -> Text {
        let number = DecimalWords(scaled: quantity.thousandths, scale: 3)
        let unit = unit(quantity.unit, isOne: quantity.thousandths == 1000)
        return Text("\(number.german) \(unit.german)", en: "\(number.english) \(unit.english)")
    }

    private static func price(_ quantity: BilledQuantity) -> Text {
        if quantity.unit == .kilowattHours, quantity.per == 1 {
            return UnitRate(tenThousandths: quantity.price).text
        }
        // Ten-thousandths of a cent are millionths of a euro.
        let euros = DecimalWords(scaled: quantity.price, scale: 6, least: 2)
        let unit = unit(quantity.unit, isOne: quantity.per == 1)
        let per =
            quantity.per == 1
            ? unit : Text("\(quantity.per) \(unit.german)", en: "\(quantity.per) \(unit.english)")
        return Text("\(euros.german) € je \(per.german)", en: "€\(euros.english) per \(per.english)")
    }

    private static func unit(_ unit: BilledQuantity.Unit, isOne: Bool) -> Text {
        switch unit {
        case .kilowattHours: Text(same: "kWh")
        case .cubicMetres: Text(same: "m³")
        case .day: isOne ? Text("Tag", en: "day") : Text("Tage", en: "days")
        case .month: isOne ? Text("Monat", en: "month") : Text("Monate", en: "months")
        case .piece: isOne ? Text("Stück", en: "piece") : Text("Stück", en: "pieces")
        }
    }

    static let words = Text("Was die Zeilen bedeuten", en: "What the lines mean")
    static func together(_ sum: Money, isContained: Bool) -> Text {
        isContained
            ? Text("Darin auf dieser Rechnung: \(sum.german) netto.", en: "Within this bill: \(sum.english) net.")
            : Text("Auf dieser Rechnung: \(sum.german).", en: "On this bill: \(sum.english).")
    }
    static func source(_ source: Text) -> Text {
        Text("Quelle: \(source.german)", en: "Source: \(source.english)")
    }

    static let payments = Text("Was Sie schon bezahlt haben", en: "What you have paid already")
    static let paidOn = Text("Bezahlt am", en: "Paid on")
    static func paymentsSum(_ count: Int, _ sum: Money) -> Text {
        count == 1
            ? Text("Zusammen \(sum.german) aus einer Zahlung.", en: "Together \(sum.english) from one payment.")
            : Text(
                "Zusammen \(sum.german) aus \(count) Zahlungen.", en: "Together \(sum.english) from \(count) payments.")
    }

    /// What happens next and by when. A credit of energy is set off or paid out within two weeks, of a final bill always
    /// paid out (EnWG § 40c (3)).
    static func next(_ head: Bill.Head, _ commodity: Commodity) -> Text {
        if head.result == .zero {
            return Text("Es ist nichts zu zahlen.", en: "There is nothing to pay.")
        }
        guard head.result.isNegative else { return payable(head) }
        guard commodity != .internet else {
            return Text(
                "Das Guthaben verrechnen wir mit Ihrer nächsten Rechnung oder zahlen es Ihnen aus.",
                en: "We set the credit off against your next bill or pay it out to you.")
        }
        if head.kind == .final {
            return Text(
                "Das Guthaben zahlen wir Ihnen innerhalb von zwei Wochen aus (§ 40c Abs. 3 EnWG).",
                en: "We pay the credit out to you within two weeks (§ 40c (3) EnWG).")
        }
        return Text(
            "Das Guthaben verrechnen wir vollständig mit dem nächsten Abschlag oder zahlen es Ihnen innerhalb von zwei Wochen aus (§ 40c Abs. 3 EnWG).",
            en:
                "We set the whole credit off against the next instalment or pay it out to you within two weeks (§ 40c (3) EnWG)."
        )
    }

    private static func payable(_ head: Bill.Head) -> Text {
        let day = head.dueOn ?? head.billedOn
        return Text(
            "Zahlen Sie den Betrag bis zum \(day.german). Haben Sie uns ein SEPA-Mandat gegeben, buchen wir ihn ab, und Sie müssen nichts tun.",
            en:
                "Pay the amount by \(day.english). If you gave us a SEPA mandate we debit it, and there is nothing to do."
        )
    }
}
