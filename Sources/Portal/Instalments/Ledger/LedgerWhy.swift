import Vocabulary

/// Why so much is to pay, or to the good: every booking that is open.
enum LedgerWhy {
    /// Older open bookings stand in the table.
    static let most = 12

    static func why(_ ledger: Ledger, deliveredAt: Instant?) -> Why {
        let open = ledger.lines.map(\.entry).filter { $0.open > .zero }
        return Why(
            .balance, figure: LedgerTexts.balance, formula: LedgerWhyTexts.formula(ledger),
            inputs: open.prefix(most).map { entry in
                Why.Input(
                    LedgerWhyTexts.booking(entry), entry.openEffect.text,
                    from: LedgerWhyTexts.source(entry, deliveredAt: deliveredAt))
            }, change: LedgerWhyTexts.change(more: open.count - most))
    }
}

enum LedgerWhyTexts {
    static func formula(_ ledger: Ledger) -> Text {
        let (late, due, credit) = (ledger.overdue, ledger.due, ledger.credit)
        let balance = LedgerTexts.balance(ledger.balance)
        return Text(
            "Offen + noch nicht fällig − Guthaben: \(late.german) + \(due.german) − \(credit.german) = \(balance.german). Offen ist, was fällig war und noch nicht bezahlt ist.",
            en:
                "Overdue + not due yet − credit: \(late.english) + \(due.english) − \(credit.english) = \(balance.english). Overdue is what was due and is not paid yet."
        )
    }
    static func booking(_ entry: LedgerEntry) -> Text {
        let (words, day) = (LedgerTexts.words(entry), entry.bookedOn)
        return Text("\(words.german), gebucht am \(day.german)", en: "\(words.english), booked on \(day.english)")
    }
    static func source(_ entry: LedgerEntry, deliveredAt moment: Instant?) -> Text {
        let due = entry.dueOn.map { Text("fällig am \($0.german); ", en: "due on \($0.english); ") }
        let billing = Text("aus unserer Abrechnung", en: "from our billing")
        let asOf = moment.map { Text(", Stand \($0.day.german)", en: ", as of \($0.day.english)") }
        return Text(
            "\(due?.german ?? "")\(billing.german)\(asOf?.german ?? "")",
            en: "\(due?.english ?? "")\(billing.english)\(asOf?.english ?? "")")
    }
    static func change(more: Int) -> Text {
        let change = Text(
            "Eine Zahlung, die bei uns eingeht, oder eine neue Rechnung ändert den Kontostand. Die nächste Lieferung unserer Abrechnung bringt beides mit.",
            en:
                "A payment that reaches us or a new bill changes the balance. The next delivery of our billing brings both."
        )
        guard more > 0 else { return change }
        return Text(
            "\(more) weitere offene Buchungen stehen in der Tabelle. \(change.german)",
            en: "\(more) more open bookings are in the table. \(change.english)")
    }
}
