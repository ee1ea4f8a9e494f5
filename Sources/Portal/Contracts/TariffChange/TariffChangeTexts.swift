import Vocabulary

enum TariffChangeTexts {
    static let title = Text("Tarif wechseln", en: "Change the tariff")
    static func lead(_ file: TariffChangeFile) -> Text {
        let (what, number) = (file.contract.commodity, file.contract.number.value)
        return Text(
            "\(what.german), Vertrag \(number): Ihr Tarif und was wir an Ihrer Lieferstelle sonst anbieten.",
            en: "\(what.english), contract \(number): your tariff and what else we offer at your place of supply.")
    }
    static let all = Text("Tarife nach Kosten im Jahr", en: "Tariffs by what they cost a year")
    static let present = Text("Ihr Tarif", en: "Your tariff")
    static let nothingElse = Text(
        "Zurzeit bieten wir an Ihrer Lieferstelle keinen anderen Tarif an.",
        en: "At present we offer no other tariff at your place of supply.")
    static func look(_ name: String) -> Text { Text("\(name) ansehen", en: "Look at \(name)") }
    static let change = Text("Tarif wechseln", en: "Change the tariff")
    static let conditions = Text(
        "Geliefert wird an Ihrer jetzigen Lieferstelle. Gezahlt wird wie bisher, mit Lastschrift oder Überweisung ohne Aufpreis. Bis zum letzten Schritt können Sie alles ändern; bestellt wird erst mit dem Knopf am Ende.",
        en: """
            We supply your present place of supply. You pay as until now, by direct debit or transfer without surcharge. Until \
            the last step you can change everything; only the button at the end makes the order.
            """)
    static let readOnly = Text(
        "Ihr Zugang darf diesen Vertrag ansehen. Den Tarif wechselt der Vertragsinhaber.",
        en: "Your account may look at this contract. Its holder changes the tariff.")
    static let notOffered = Text(
        "Diesen Tarif können Sie hier nicht bestellen. Das bieten wir an Ihrer Lieferstelle an:",
        en: "You cannot order this tariff here. This is what we offer at your place of supply:")

    static func underWay(_ change: TariffChangeUnderWay) -> Text {
        let name = TariffChangeUnderWay.tariff(change.payload)
        let day = change.appliesFrom
        return Text(
            "Tarifwechsel beauftragt\(name.map { " zu \($0)" } ?? "") ab \(day.german).",
            en: "Change of tariff ordered\(name.map { " to \($0)" } ?? "") from \(day.english) on.")
    }
    static func answer(_ answer: TariffChangeRule.Answer, _ phone: String) -> Text {
        switch answer {
        case .possible(let from):
            Text(
                "Sie können den Tarif jetzt wechseln, frühestens zum \(from.german).",
                en: "You can change the tariff now, from \(from.english) at the earliest.")
        case .later(let day, .notBegun):
            Text(
                "Ihre Lieferung beginnt am \(day.german). Ab dann können Sie den Tarif wechseln.",
                en: "Your supply begins on \(day.english). From then on you can change the tariff.")
        case .later(let day, .beforeWindow(let end)):
            Text(
                "Ihre Mindestlaufzeit endet am \(end.german). Einen Wechsel zum Tag danach können Sie ab dem \(day.german) bestellen.",
                en:
                    "Your minimum term ends on \(end.english). A change for the day after can be ordered from \(day.english) on."
            )
        case .later(let day, .afterWindow(let end)):
            Text(
                "Ihre Mindestlaufzeit endet am \(end.german). Für einen Wechsel zu diesem Tag ist es zu spät; ab dem \(day.german) können Sie wieder wechseln.",
                en:
                    "Your minimum term ends on \(end.english). It is too late for a change by then; from \(day.english) on you can change again."
            )
        case .never(.notSupplied):
            Text(
                "Diesen Vertrag beliefern wir zurzeit nicht. Ein Wechsel ist nur bei laufender Lieferung möglich.",
                en: "We do not supply this contract at present. A change needs a supply that runs.")
        case .never(.leaving(let day)):
            leaving(day)
        case .never(.terminated):
            Text(
                "Dieser Vertrag ist gekündigt, darum können Sie seinen Tarif nicht mehr wechseln. Fragen beantworten wir am Telefon: \(phone).",
                en:
                    "This contract is cancelled, so its tariff can no longer be changed. We answer questions on the phone: \(phone)."
            )
        }
    }
    private static func leaving(_ day: Day?) -> Text {
        let (german, english) = day.map { (" zum \($0.german)", " as of \($0.english)") } ?? ("", "")
        return Text(
            "Für diesen Vertrag liegt uns eine Kündigung\(german) vor, darum können Sie seinen Tarif nicht wechseln. Soll er weiterlaufen? Im Vorgang steht, ob sich die Kündigung noch zurückziehen lässt.",
            en: """
                We have a termination of this contract\(english), so its tariff cannot be changed. Should it go on? The request \
                says whether the termination can still be taken back.
                """)
    }
    static func givesUp(_ day: Day) -> Text {
        Text(
            "Ihre jetzige Preisgarantie läuft bis zum \(day.german). Mit einem Wechsel vorher geben Sie den Rest auf.",
            en:
                "Your present price guarantee runs until \(day.english). With a change before that you give up the rest."
        )
    }
    static func doesNotFit(_ fit: OfferFit) -> Text {
        switch fit {
        case .fits: Text("An Ihrer Lieferstelle möglich.", en: "Possible at your place of supply.")
        case .smartMeter:
            Text(
                "Für Sie noch nicht möglich: Dieser Tarif braucht ein intelligentes Messsystem. Möglich wird er, sobald Ihr Messstellenbetreiber es eingebaut hat.",
                en:
                    "Not possible for you yet: this tariff needs a smart metering system. It is possible once your metering operator has installed one."
            )
        case .twoRates:
            Text(
                "Für Sie nicht möglich: Dieser Tarif braucht einen Zähler mit Hochtarif und Niedertarif.",
                en: "Not possible for you: this tariff needs a meter with peak and off-peak rates.")
        case .usesLess(let least):
            Text(
                "Für Sie nicht möglich: Dieser Tarif gilt ab einem Jahresverbrauch von \(least.german).",
                en: "Not possible for you: this tariff is for \(least.english) a year or more.")
        case .usesMore(let most):
            Text(
                "Für Sie nicht möglich: Dieser Tarif gilt bis zu einem Jahresverbrauch von \(most.german).",
                en: "Not possible for you: this tariff is for \(most.english) a year at most.")
        }
    }

    static func orderTitle(_ name: String) -> Text {
        Text("Tarifwechsel zu \(name)", en: "Change to the tariff \(name)")
    }
    static let leadOrder = Text(
        "Prüfen Sie den Tarif und Ihre Rechte. Bestellt wird erst mit dem Knopf am Ende der Seite.",
        en: "Check the tariff and your rights. Only the button at the end of the page makes the order.")
    static let leadSummary = Text(
        "Vor der Bestellung dieses Tarifs bekommen Sie eine Zusammenfassung (§\u{A0}41a Abs.\u{A0}7 EnWG). Danach können Sie bestellen.",
        en: "Before an order of this tariff you get a summary (§\u{A0}41a (7) EnWG). After that you can order.")
    static let sendSummary = Text(
        "Zusammenfassung per E-Mail senden und weiter", en: "Send the summary by e-mail and go on")
    static let summarySent = Text(
        "Die Zusammenfassung ist als E-Mail an Sie unterwegs. Bestellt ist noch nichts.",
        en: "The summary is on its way to you as an e-mail. Nothing is ordered yet.")
    static let summaryFirst = Text(
        "Es ist noch nichts bestellt. Die Zusammenfassung muss vorher bei Ihnen sein.",
        en: "Nothing is ordered yet. You have to have the summary before.")
    static let nothingOrdered = Text(
        "Es ist noch nichts bestellt: Preise oder Bedingungen haben sich geändert, oder die Seite war zu lange offen. Prüfen Sie, was hier jetzt steht, und drücken Sie dann noch einmal auf den Knopf.",
        en: """
            Nothing is ordered yet: prices or conditions have changed, or the page was open for too long. Check what it says now, \
            then press the button once more.
            """)
    static func byPhone(_ phone: String) -> Text {
        Text(
            "Diesen Tarif bestellen Sie am Telefon: \(phone). Vorher senden wir Ihnen die Zusammenfassung.",
            en: "You order this tariff on the phone: \(phone). We send you the summary before.")
    }
    static let withdrawalTitle = Text("Ihr Widerrufsrecht: 14 Tage", en: "Your right of withdrawal: 14 days")
    static let withdrawalComes = Text(
        "Belehrung und Formular bekommen Sie auch mit der Bestätigung per E-Mail.",
        en: "You get the instruction and the form with the acknowledgement by e-mail, too.")
    static let earlyLegend = Text("Früher beginnen, wenn Sie wollen", en: "Begin earlier, if you like")
    static func earlyHint(_ start: TariffStart) -> Text {
        Text(
            "Ohne Häkchen beginnt der neue Tarif am \(start.regular.german), nach der Widerrufsfrist. Mit Häkchen beginnt er am \(start.earliest.german); widerrufen Sie danach, zahlen Sie die bis dahin gelieferte Energie.",
            en: """
                Without a tick the new tariff begins on \(start.regular.english), after the time to withdraw. With it, it begins on \
                \(start.earliest.english); if you withdraw after that, you pay for the energy supplied until then.
                """)
    }
    static let early = Text(
        "Ich verlange ausdrücklich, dass Sie mit der Lieferung vor Ablauf der Widerrufsfrist beginnen.",
        en: "I expressly request that you begin the supply before the end of the withdrawal period.")
    static let chooseBeginning = Text("Beginn übernehmen", en: "Use this beginning")
    static let essentials = Text("Das bestellen Sie", en: "This is what you order")
    static let what = Text("Leistung", en: "Service")
    static func supply(_ offer: TariffOffer, at place: String) -> Text {
        Text(
            "Lieferung von \(offer.commodity.german) an \(place)",
            en: "Supply of \(offer.commodity.english) to \(place)")
    }
    static let order = Text("zahlungspflichtig bestellen", en: "order with obligation to pay")
    static let backToAll = Text("Zurück zu allen Tarifen", en: "Back to all tariffs")
}
