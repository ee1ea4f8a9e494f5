import Vocabulary

/// The words of the last page, and of the summary before the order.
enum NewContractReviewTexts {
    static let lead = Text(
        "Prüfen Sie alles. Bestellt wird erst mit dem Knopf am Ende der Seite.",
        en: "Check everything. Only the button at the end of the page makes the order.")
    static let leadSummary = Text(
        "Vor der Bestellung bekommen Sie eine Zusammenfassung. Danach können Sie bestellen.",
        en: "Before the order you get a summary. After that you can order.")
    static func what(_ order: NewContractRequest) -> Text {
        let (kind, place) = (order.kind, order.place.line)
        return Text(
            "\(kind.german), Tarif \(order.tariff), für \(place)",
            en: "\(kind.english), tariff \(order.tariff), for \(place)")
    }
    static func early(_ commodity: Commodity) -> Text {
        commodity == .internet
            ? Text(
                "Ich verlange ausdrücklich, dass Sie mit der Leistung vor Ablauf der Widerrufsfrist beginnen.",
                en: "I expressly request that you begin the service before the end of the withdrawal period.")
            : TariffChangeTexts.early
    }
    static func earlyHint(_ start: TariffStart) -> Text {
        Text(
            "Ohne Häkchen beginnt der Vertrag frühestens am \(start.regular.german), nach der Widerrufsfrist. Mit Häkchen ist der \(start.earliest.german) möglich; widerrufen Sie danach, zahlen Sie, was Sie bis dahin bekommen haben.",
            en: """
                Without a tick the contract begins on \(start.regular.english) at the earliest, after the time to withdraw. With it, \
                \(start.earliest.english) is possible; if you withdraw after that, you pay for what you have received until then.
                """)
    }
    /// Who moves in, or whose old contract has ended, is supplied all the same: by the default supplier.
    static func gap(from first: Day, to begin: Day) -> Text {
        Text(
            "Ohne Häkchen liefert vom \(first.german) an der Grundversorger vor Ort, bis unser Vertrag am \(begin.german) beginnt; er rechnet diese Tage mit Ihnen ab (§§ 36, 38 EnWG).",
            en: """
                Without a tick the local default supplier supplies you from \(first.english) on, until our contract begins on \
                \(begin.english), and bills you for these days (§§ 36, 38 EnWG).
                """)
    }
    static let wishes = Text("Wenn Sie mögen: Neues von uns", en: "If you like: news from us")
    static func wishesToYou(_ house: String) -> Text {
        Text(
            "Mit einem Haken willige ich ein: \(house) darf mir dazu E-Mails an die Adresse meines Zugangs senden.",
            en: "With a tick I agree: \(house) may send me e-mails about it to the address of my account.")
    }
    static let wishesVoluntary = Text(
        "Das ist freiwillig, und die Bestellung gilt ohne Haken genauso. Ein Haken zählt erst, wenn Sie den Link in unserer E-Mail bestätigen. Widerrufen können Sie jederzeit in den Einstellungen.",
        en: """
            This is voluntary, and the order holds without a tick just the same. A tick counts only once you confirm the link in \
            our e-mail. You can withdraw at any time in the settings.
            """)

    static func summarySubject(_ title: Text, _ tariff: String) -> Text {
        Text("\(title.german): \(tariff)", en: "\(title.english): \(tariff)")
    }
    static func summaryOpening(_ title: Text) -> Text {
        Text(
            "Sie haben sich einen Tarif angesehen. Vor einer Bestellung bekommen Sie diese Angaben, die „\(title.german)“. Bewahren Sie diese E-Mail auf. Bestellt ist noch nichts.",
            en: """
                You looked at a tariff. Before an order you get these facts, the “\(title.english)”. Keep this e-mail. Nothing is \
                ordered yet.
                """)
    }
    static let back = Text("Zurück zur Bestellung", en: "Back to the order")
}
