import Vocabulary

extension OrderDays {
    /// Why it can be withdrawn from until then at least.
    func withdrawal(until last: Day) -> Why? {
        guard let confirmed = Day(iso: confirmedBy) else { return nil }
        return Why(
            .withdrawal, figure: TariffOrderTexts.withdrawal,
            formula: OrderDaysWhyTexts.withdrawal(confirmed, until: last),
            inputs: [
                Why.Input(OrderDaysWhyTexts.confirmed, confirmed.text, from: OrderDaysWhyTexts.promise),
                Why.Input(
                    DeadlineWhyTexts.term, DeadlineWhyTexts.days(WithdrawalPeriod.days),
                    from: OrderDaysWhyTexts.withdrawalLaw),
            ],
            change: OrderDaysWhyTexts.withdrawalChange)
    }

    /// Why it begins then.
    func beginning(on day: Day, _ figure: Text, lastDayToWithdraw last: Day, isEarly: Bool) -> Why? {
        guard let ordered = Day(iso: orderedOn), let earliest = Day(iso: earliest) else { return nil }
        return Why(
            .beginning, figure: figure,
            formula: OrderDaysWhyTexts.beginning(on: day, earliest, after: last, isEarly: isEarly),
            inputs: [
                Why.Input(OrderDaysWhyTexts.ordered, ordered.text, from: OrderDaysWhyTexts.thisOrder),
                Why.Input(OrderDaysWhyTexts.earliest, earliest.text, from: OrderDaysWhyTexts.words(ground)),
                Why.Input(OrderDaysWhyTexts.lastToWithdraw, last.text, from: OrderDaysWhyTexts.withdrawalLaw),
            ],
            change: OrderDaysWhyTexts.change)
    }
}

enum OrderDaysWhyTexts {
    static let confirmed = Text("Bestätigung zugesagt bis", en: "Confirmation promised by")
    static let promise = Text("unsere Zusage, in Werktagen gezählt", en: "our promise, counted in working days")
    static let withdrawalLaw = Text(
        "§§\u{A0}355, 356 BGB; am Wochenende oder Feiertag der nächste Werktag (§\u{A0}193 BGB)",
        en: "§§\u{A0}355, 356 BGB; on a weekend or public holiday the next working day (§\u{A0}193 BGB)")
    static func withdrawal(_ confirmed: Day, until last: Day) -> Text {
        Text(
            "Die 14 Tage beginnen am Tag nach unserer Bestätigung, denn erst sie schließt den Vertrag: \(confirmed.german) + 14 Tage, das ist der \(last.german), wenn wir bis zum zugesagten Tag bestätigen.",
            en: """
                The 14 days begin on the day after our confirmation, because only that makes the contract: \
                \(confirmed.english) + 14 days, which is \(last.english) if we confirm by the day we promise.
                """)
    }
    static let withdrawalChange = Text(
        "Bestätigen wir später, können Sie entsprechend länger widerrufen. Widerrufen können Sie auch schon vorher.",
        en: "If we confirm later, you can withdraw for longer accordingly. You can withdraw before, too.")

    static let ordered = Text("Bestellt am", en: "Ordered on")
    static let thisOrder = Text("diese Bestellung", en: "this order")
    static let earliest = Text("Frühestens möglich", en: "Possible at the earliest")
    static let lastToWithdraw = Text("Ende der Widerrufsfrist", en: "End of the time to withdraw")
    static func words(_ ground: OrderDays.Ground) -> Text {
        switch ground {
        case .carriedOut:
            Text(
                "so viele Werktage brauchen wir und der Netzbetreiber",
                en: "as many working days as we and the grid operator need")
        case .minimumTerm: Text("der Tag nach der Mindestlaufzeit", en: "the day after the minimum term")
        case .defaultSupply:
            Text(
                "zwei Wochen Kündigungsfrist der Grundversorgung (§\u{A0}20 StromGVV, GasGVV)",
                en: "two weeks’ notice of default supply (§\u{A0}20 StromGVV, GasGVV)")
        case .wished: Text("Ihr Wunsch in der Bestellung", en: "your wish in the order")
        case .previous: Text("der Tag nach Ihrem alten Vertrag", en: "the day after your old contract")
        }
    }
    static func beginning(on day: Day, _ earliest: Day, after last: Day, isEarly: Bool) -> Text {
        if isEarly {
            return Text(
                "Sie verlangen den Beginn vor dem Ende der Widerrufsfrist. Deshalb beginnt es am frühesten möglichen Tag: \(day.german).",
                en: """
                    You request the beginning before the end of the time to withdraw. It therefore begins on the earliest \
                    possible day: \(day.english).
                    """)
        }
        if day > earliest {
            return Text(
                "Es beginnt am Tag nach dem Ende der Widerrufsfrist (\(last.german)): \(day.german).",
                en: "It begins on the day after the end of the time to withdraw (\(last.english)): \(day.english).")
        }
        return Text(
            "Der früheste mögliche Tag liegt nach dem Ende der Widerrufsfrist, deshalb gilt er: \(day.german).",
            en: "The earliest possible day is after the end of the time to withdraw, so it holds: \(day.english).")
    }
    static let change = Text(
        "Bestellen Sie an einem anderen Tag, verschieben sich die Tage mit. Fehlt dem Netzbetreiber oder dem bisherigen Anbieter etwas, nennen wir Ihnen einen neuen Tag.",
        en: """
            If you order on another day, the days move with it. If the grid operator or the present provider lacks something, we \
            tell you a new day.
            """)
}
