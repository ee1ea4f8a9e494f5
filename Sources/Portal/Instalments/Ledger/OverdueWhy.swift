import Vocabulary

/// Why so much is open: the bookings that were due and are not paid. What does not fit in is one line with the rest, so that
/// the numbers always make up the sum.
enum OverdueWhy {
    static func why(
        _ sum: Money, _ late: [LedgerEntry], deliveredAt: Instant?, part: String?, figure: Text
    ) -> Why {
        let shown = late.prefix(OverdueBookings.most)
        let rest = shown.reduce(sum) { $0 - $1.open }
        var inputs = shown.map { entry in
            Why.Input(
                LedgerWhyTexts.booking(entry), entry.open.text,
                from: LedgerWhyTexts.source(entry, deliveredAt: deliveredAt))
        }
        if rest > .zero {
            inputs.append(Why.Input(OverdueWhyTexts.rest, rest.text, from: OverdueWhyTexts.table))
        }
        return Why(
            .overdue, of: part, figure: figure, formula: OverdueWhyTexts.formula(sum), inputs: inputs,
            change: OverdueWhyTexts.change)
    }
}

enum OverdueWhyTexts {
    /// Where several contracts stand on a page.
    static func figure(_ number: ContractNumber) -> Text {
        Text("Offen, Vertrag \(number.value)", en: "Overdue, contract \(number.value)")
    }
    static func formula(_ sum: Money) -> Text {
        Text(
            "Die Summe von allem, was fällig war und noch nicht bezahlt ist: \(sum.german). Von einem Betrag, der zum Teil bezahlt ist, zählt nur der Rest. Was an einem Wochenende oder Feiertag fällig wird, ist am nächsten Werktag noch pünktlich (§\u{A0}193 BGB).",
            en:
                "The sum of all that was due and is not paid yet: \(sum.english). Of an amount that is paid in part only the rest counts. What falls due at a weekend or on a holiday is in time on the next working day (BGB §\u{A0}193)."
        )
    }
    static let rest = Text("Weitere offene Buchungen", en: "More open bookings")
    static let table = Text("die Tabelle unter „Zahlungen“", en: "the table under “Payments”")
    static let change = Text(
        "Eine Zahlung, die bei uns eingeht, senkt den Betrag; was neu fällig wird und nicht bezahlt ist, erhöht ihn. Was Sie in den letzten Tagen gezahlt haben, kann noch fehlen: Es steht hier nach der nächsten Lieferung unserer Abrechnung.",
        en: """
            A payment that reaches us lowers the amount; what falls due and is not paid raises it. What you paid in the last \
            days may still be missing: it stands here after the next delivery of our billing.
            """)
}
