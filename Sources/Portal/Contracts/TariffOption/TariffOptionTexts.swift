import Vocabulary

enum TariffOptionTexts {
    static let title = Text("Tarifoptionen", en: "Tariff options")
    static let lead = Text(
        "Was Sie zu diesem Vertrag dazubuchen können, und was Sie gebucht haben.",
        en: "What you can book with this contract, and what you have booked.")
    static let option = Text("Tarifoption", en: "Tariff option")
    static let end = Text("Ende einer Tarifoption", en: "End of a tariff option")
    static let booked = Text("Gebucht", en: "Booked")
    static let offered = Text("Das können Sie buchen", en: "What you can book")
    static let nothing = Text(
        "Zu diesem Vertrag gibt es zurzeit keine weiteren Optionen.",
        en: "There are no further options for this contract at present.")
    static let notForThis = Text(
        "Diese Option gibt es zu diesem Vertrag nicht, und es ist nichts gebucht. Was zu ihm passt, steht hier.",
        en: "This option does not exist for this contract, and nothing is booked. What fits it stands here.")
    static let readOnly = Text(
        "Optionen bucht und kündigt der Vertragsinhaber.", en: "The contract holder books and cancels options.")
    static let otherwise = Text(
        "Für alle Verträge zusammen wählen Sie, wie Dokumente zu Ihnen kommen.",
        en: "How documents reach you is chosen for all contracts together.")
    static func look(_ name: Text) -> Text {
        Text("\(name.german) ansehen und buchen", en: "See and book \(name.english)")
    }
    static func booked(_ name: Text) -> Text {
        Text("Tarifoption „\(name.german)“ gebucht", en: "Tariff option “\(name.english)” booked")
    }
    static func cancelled(_ name: Text) -> Text {
        Text("Tarifoption „\(name.german)“ gekündigt", en: "Tariff option “\(name.english)” cancelled")
    }
    static func withdrawn(_ name: Text) -> Text {
        Text("Tarifoption „\(name.german)“ widerrufen", en: "Tariff option “\(name.english)” withdrawn from")
    }
    /// On the page of the contract.
    static func standing(_ option: BookedOption) -> Text {
        let (name, from) = (option.title, option.appliesFrom)
        guard let last = option.endsOn else {
            return Text("\(name.german), ab \(from.german)", en: "\(name.english), from \(from.english) on")
        }
        return Text("\(name.german), bis \(last.german)", en: "\(name.english), until \(last.english)")
    }
    static let ordered = Text("Bestellt am", en: "Ordered on")
    static let order = Text("Bestellt mit Vorgang", en: "Ordered with request")
    static let lastDay = Text("Letzter Tag", en: "Last day")
    static let withdrawUntil = Text("Widerruf möglich bis", en: "Withdrawal possible until")
    static let cancelling = Text("Kündigung", en: "Cancelling")
    static let withBill = Text(
        "Mit Ihrer Rechnung, wie der Vertrag sonst auch; Lastschrift und Überweisung kosten nichts",
        en: "With your bill, as the contract otherwise; direct debit and transfer are free")
    static let perMonth = Text("Gesamtpreis im Monat", en: "Total price a month")
    static let perYear = Text("Gesamtpreis im Jahr", en: "Total price a year")

    /// For each billing period and for a month (BGB § 312j (2), EGBGB Art. 246a § 1).
    static func prices(_ price: Money, _ period: OptionPeriod, _ why: Why? = nil) -> [Fact] {
        guard price > .zero else { return [Fact(DeliveryTexts.price, DeliveryTexts.free)] }
        switch period {
        case .month:
            return [
                Fact(perMonth, TariffOrderTexts.gross(price), why: why),
                Fact(perYear, TariffOrderTexts.gross(price * 12), why: why),
            ]
        case .year:
            return [
                Fact(perYear, TariffOrderTexts.gross(price), why: why),
                Fact(perMonth, TariffOrderTexts.gross(price.share(1, of: 12)), why: why),
            ]
        }
    }
    static func notice(days: Int, minimum: Day?) -> Text {
        let (german, english) =
            days == 0
            ? ("Jederzeit zum selben Tag", "At any time, for the same day")
            : ("Jederzeit mit \(days) Tagen Frist", "At any time with \(days) days’ notice")
        guard let minimum else { return Text(german, en: english) }
        return Text(
            "\(german), frühestens zum \(minimum.german)", en: "\(english), for \(minimum.english) at the earliest")
    }

    static let leadOrder = Text(
        "Prüfen Sie die Option und Ihre Rechte. Gebucht wird erst mit dem Knopf am Ende der Seite.",
        en: "Check the option and your rights. Only the button at the end of the page books it.")
    static let bookFree = Text("Kostenlos buchen", en: "Book it free of charge")
    static let nothingOrdered = Text(
        "Es ist noch nichts bestellt: Preis oder Bedingungen haben sich geändert, oder die Seite war zu lange offen. Prüfen Sie, was hier jetzt steht, und drücken Sie dann noch einmal auf den Knopf.",
        en: """
            Nothing is ordered yet: price or conditions have changed, or the page was open for too long. Check what it says now, \
            then press the button once more.
            """)
    static let backToAll = Text("Zurück zu allen Optionen", en: "Back to all options")

    static let cancel = Text("Option kündigen", en: "Cancel the option")
    static let cancelNow = Text("Jetzt kündigen", en: "Cancel now")
    static func leadCancel(_ day: Day) -> Text {
        Text(
            "Die Option endet dann am \(day.german). Bis dahin gilt sie weiter, danach zahlen Sie nichts mehr dafür. Ihr Vertrag läuft ohne sie weiter.",
            en: """
                The option then ends on \(day.english). Until then it goes on, after that you pay nothing for it any more. Your \
                contract goes on without it.
                """)
    }
    static func leadWithdraw(_ day: Day) -> Text {
        Text(
            "Bis zum \(day.german) können Sie die Bestellung ohne Angabe von Gründen widerrufen und zahlen nichts. Sofort danach bekommen Sie eine E-Mail mit Datum und Uhrzeit des Eingangs.",
            en: """
                Until \(day.english) you can withdraw from the order without giving reasons and pay nothing. Right after that you \
                get an e-mail with date and time of the arrival.
                """)
    }
    static let keep = Text("Option behalten", en: "Keep the option")
    static func declared(_ name: Text, _ order: String) -> Text {
        Text(
            "Ich widerrufe die Bestellung der Tarifoption „\(name.german)“, Vorgang \(order).",
            en: "I withdraw from the order of the tariff option “\(name.english)”, request \(order).")
    }

    static func next(from day: Day?, mayAct: Bool) -> Text {
        let (german, english) = (day?.german ?? "–", day?.english ?? "–")
        guard mayAct else {
            return Text("Die Option gilt ab dem \(german).", en: "The option holds from \(english) on.")
        }
        return Text(
            "Die Option gilt ab dem \(german). Sie müssen nichts weiter tun. Kündigen können Sie sie unter „Tarifoptionen“ des Vertrags.",
            en: """
                The option holds from \(english) on. There is nothing else to do. You can cancel it under “Tariff options” of the \
                contract.
                """)
    }
    static let nextWithdrawn = Text(
        "Die Option wurde widerrufen: Sie gilt nicht und kostet nichts. Der Vertrag läuft ohne sie weiter.",
        en:
            "The option was withdrawn from: it does not hold and costs nothing. The contract goes on without it."
    )
    static func nextEnd(on day: Day?) -> Text {
        guard let day else {
            return Text(
                "Ihr Widerruf ist angekommen, die Option ist beendet, und Sie zahlen nichts dafür. Ihr Vertrag läuft weiter.",
                en:
                    "Your withdrawal has arrived, the option has ended, and you pay nothing for it. Your contract goes on."
            )
        }
        return Text(
            "Die Option endet am \(day.german). Ihr Vertrag läuft weiter. Sie müssen nichts tun.",
            en: "The option ends on \(day.english). Your contract goes on. There is nothing to do.")
    }

    static func opening(_ isEnd: Bool, _ reporter: RequestStanding.Reporter) -> Text {
        let who = RequestTexts.reporter(reporter)
        switch (isEnd, reporter) {
        case (false, .you):
            return Text(
                "Sie haben eine Tarifoption gebucht. Das ist vereinbart:",
                en: "You booked a tariff option. This is agreed:")
        case (true, .you):
            return Text("Das ist bei uns eingegangen:", en: "This has arrived with us:")
        case (false, _):
            return Text(
                "Zu Ihrem Vertrag wurde eine Tarifoption gebucht, \(who.german). Das ist vereinbart:",
                en: "A tariff option was booked for your contract, \(who.english). This is agreed:")
        case (true, _):
            return Text(
                "Zu Ihrem Vertrag wurde eine Tarifoption beendet, \(who.german). Das ist eingegangen:",
                en: "A tariff option of your contract was ended, \(who.english). This has arrived:")
        }
    }
}
