import Vocabulary

enum CalendarTexts {
    static let title = Text("Termine im Kalender", en: "Dates in your calendar")
    static let lead = Text(
        "Mit einem Link zeigt Ihr Kalender von selbst, wann Abschläge fällig sind, wann Sie ablesen und bis wann Sie kündigen können.",
        en:
            "With a link your calendar shows by itself when instalments fall due, when to read the meter and until when you can give notice."
    )
    static func calendarName(_ house: String) -> Text { Text("Termine bei \(house)", en: "Dates with \(house)") }

    static let what = Text(
        "Der Kalender erhält Tage, die Sparte und bei mehreren gleichen Verträgen die letzten drei Ziffern der Vertragsnummer. Er erhält keinen Namen, keine Anschrift und keine Bankverbindung.",
        en:
            "The calendar gets days, what is supplied, and the last three digits of the contract number where there are several of a kind. It gets no name, no address and no bank account."
    )
    static let amounts = Text("Auch die Beträge der Abschläge zeigen", en: "Show the amounts of instalments, too")
    static let anybody = Text(
        "Wer den Link hat, kann die Termine lesen, bis Sie ihn beenden. Das gilt auch für den Anbieter Ihres Kalenders.",
        en: "Whoever has the link can read the dates until you end it. That includes the provider of your calendar.")
    static let make = Text("Link erstellen", en: "Make the link")
    static let makeTitle = Text("Neuer Link", en: "A new link")
    static let madeTitle = Text("Ihr Link ist fertig", en: "Your link is ready")
    static let made = Text(
        "Fügen Sie ihn in Ihrem Kalender als „Kalender aus dem Internet“ oder „Kalenderabonnement“ hinzu.",
        en: "Add it to your calendar as a “calendar from the internet” or “calendar subscription”.")
    static let once = Text(
        "Wir zeigen den Link nur jetzt. Kopieren Sie ihn, bevor Sie die Seite verlassen.",
        en: "We show the link now only. Copy it before you leave this page.")
    static let list = Text("Ihre Links für Kalender", en: "Your links for calendars")
    static let none = Text("Sie haben keinen Link für einen Kalender.", en: "You have no link for a calendar.")
    static let end = Text("Link beenden", en: "End the link")
    static func end(_ link: CalendarLink) -> Text {
        Text("Link vom \(link.madeAt.german) beenden", en: "End the link of \(link.madeAt.english)")
    }
    static let ended = Text(
        "Der Link ist beendet. Ihr Kalender erhält nichts mehr von uns.",
        en: "The link has ended. Your calendar gets nothing from us any more.")
    static let tooMany = Text(
        "Für Ihren Zugang gelten schon \(CalendarLink.most) Links. Beenden Sie einen, dann geht es weiter.",
        en: "There are \(CalendarLink.most) links for your account already. End one to go on.")
    static func since(_ link: CalendarLink) -> Text {
        link.hasAmounts
            ? Text(
                "Erstellt am \(link.madeAt.german), mit Beträgen", en: "Made on \(link.madeAt.english), with amounts")
            : Text("Erstellt am \(link.madeAt.german)", en: "Made on \(link.madeAt.english)")
    }
    static func uses(_ link: CalendarLink) -> Text {
        guard let last = link.usedAt else { return Text("Noch nie abgerufen", en: "Never fetched") }
        return Text(
            "\(link.uses) Mal abgerufen, zuletzt am \(last.german)",
            en: "Fetched \(link.uses) times, last on \(last.english)")
    }
    static func standing(_ count: Int) -> Text {
        switch count {
        case 0: Text("Kein Kalender verbunden.", en: "No calendar connected.")
        case 1: Text("1 Link gilt.", en: "1 link works.")
        default: Text("\(count) Links gelten.", en: "\(count) links work.")
        }
    }
    static let manage = Text("Kalender verbinden", en: "Connect a calendar")

    static let letterSubject = Text("Ein Kalender liest Ihre Termine", en: "A calendar reads your dates")
    static let letter = Text(
        "Für Ihren Zugang gibt es einen neuen Link, mit dem ein Kalender Ihre Termine lesen kann: fällige Abschläge, Ablesetage und Fristen. Im Portal sehen Sie ihn und können ihn sofort beenden.",
        en:
            "There is a new link by which a calendar can read the dates of your account: instalments, readings and deadlines. The portal shows it, and you can end it at once there."
    )

    static let contract = Text("Vertrag", en: "Contract")
    static func name(_ commodity: Commodity, _ end: String) -> Text {
        Text("\(commodity.german) …\(end)", en: "\(commodity.english) …\(end)")
    }

    static func title(_ kind: AccountDate.Kind, _ name: Text) -> Text {
        let (german, english) = (name.german, name.english)
        return switch kind {
        case .instalment: Text("Abschlag \(german) fällig", en: "\(english): instalment due")
        case .readingDue: Text("Zähler ablesen: \(german)", en: "Read the meter: \(english)")
        case .guaranteeEnds: Text("Preisgarantie \(german) endet", en: "\(english): price guarantee ends")
        case .newPrices: Text("Neue Preise \(german)", en: "\(english): new prices")
        case .noticeBy:
            Text(
                "\(german): letzter Tag für eine Kündigung zum Ende der Laufzeit",
                en: "\(english): last day for a notice to the end of the term")
        case .termEnds: Text("Mindestlaufzeit \(german) endet", en: "\(english): minimum term ends")
        case .supplyBegins: Text("Belieferung \(german) beginnt", en: "\(english): supply begins")
        case .supplyEnds: Text("Belieferung \(german) endet", en: "\(english): supply ends")
        case .movesOut, .movesIn, .promised: title(kind)
        }
    }

    static func title(_ kind: AccountDate.Kind) -> Text {
        kind == .movesIn ? Text("Einzug", en: "Moving in") : Text("Auszug", en: "Moving out")
    }

    static func promised(_ kind: Text, _ number: RequestNumber) -> Text {
        Text(
            "\(kind.german) \(number.value): spätestens heute hören Sie von uns",
            en: "\(kind.english) \(number.value): you hear from us today at the latest")
    }
}

extension CalendarTexts {
    /// What to do on that day.
    static func next(_ kind: AccountDate.Kind) -> Text {
        switch kind {
        case .instalment:
            Text(
                "Bei Lastschrift buchen wir ab. Bei Überweisung muss das Geld an diesem Tag bei uns sein.",
                en: "With a direct debit we collect it. With a transfer the money has to be with us on this day.")
        case .readingDue:
            Text("Melden Sie den Stand im Kundenportal.", en: "Report the reading in the customer portal.")
        case .guaranteeEnds:
            Text(
                "Danach können sich die Preise ändern. Wir schreiben Ihnen vorher.",
                en: "Prices can change afterwards. We write to you before.")
        case .newPrices:
            Text(
                "Bis dahin können Sie wegen der neuen Preise kündigen.",
                en: "Until then you can give notice because of the new prices.")
        case .noticeBy:
            Text(
                "Kündigen können Sie im Kundenportal. Die Frist rechnen wir aus Laufzeit und Kündigungsfrist Ihres Vertrags.",
                en:
                    "You can give notice in the customer portal. We work the day out from the term and notice of your contract."
            )
        case .termEnds:
            Text(
                "Danach läuft der Vertrag weiter, bis jemand kündigt.",
                en: "Afterwards the contract goes on until somebody gives notice.")
        case .supplyBegins: Text("Ab diesem Tag beliefern wir Sie.", en: "We supply you from this day on.")
        case .supplyEnds: Text("Lesen Sie an diesem Tag den Zähler ab.", en: "Read the meter on this day.")
        case .movesOut, .movesIn:
            Text("Lesen Sie an diesem Tag die Zähler ab.", en: "Read the meters on this day.")
        case .promised:
            Text("Den Stand sehen Sie im Kundenportal.", en: "The customer portal shows how it stands.")
        }
    }
}
