import Vocabulary

enum ShareTexts {
    static let title = Text("Verbrauch freigeben", en: "Share your consumption")
    static let lead = Text(
        "Sie können Ihren Verbrauchsverlauf jemandem zeigen, zum Beispiel einer Energieberatung (EnWG § 40b Absatz 5).",
        en: "You can show your consumption history to somebody, such as an energy adviser (EnWG section 40b (5)).")
    static let named = Text("Für wen ist der Link?", en: "Who is the link for?")
    static let namedHint = Text(
        "Name der Person oder Firma. Nur Sie sehen ihn.", en: "Name of the person or company. Only you see it.")
    static let namedMissing = Text("Schreiben Sie, für wen der Link ist.", en: "Say who the link is for.")
    static let months = Text("Wie lange soll er gelten?", en: "How long shall it work?")
    static let monthsMissing = Text("Wählen Sie, wie lange der Link gilt.", en: "Choose how long the link works.")
    static let tooMany = Text(
        "Für diesen Vertrag gelten schon 20 Links. Beenden Sie einen, dann geht es weiter.",
        en: "There are 20 links for this contract already. End one to go on.")
    static func months(_ count: Int) -> Text {
        count == 1 ? Text("1 Monat", en: "1 month") : Text("\(count) Monate", en: "\(count) months")
    }
    static let what = Text(
        "Wer den Link hat, sieht Zählernummern, Zählerstände, Verbrauch und den Ort, aber nicht Ihren Namen, Ihre Straße oder Preise. Viertelstundenwerte zeigt er nur, wenn Sie das ankreuzen.",
        en:
            "Whoever has the link sees meter numbers, readings, consumption and the town, but not your name, street or prices. It shows quarter-hour values only if you tick that."
    )
    static let quarters = Text("Auch Viertelstundenwerte zeigen", en: "Show quarter-hour values, too")
    static let quartersTell = Text(
        "An Viertelstundenwerten sieht man, wann jemand zu Hause ist. Zeigen Sie sie nur, wenn die Beratung sie braucht.",
        en: "Quarter-hour values tell when somebody is at home. Show them only if the adviser needs them.")
    static let make = Text("Link erstellen", en: "Make the link")
    static let madeTitle = Text("Ihr Link ist fertig", en: "Your link is ready")
    static func made(_ named: String, until day: Day) -> Text {
        Text(
            "Er ist für \(named) und gilt bis \(day.german). Geben Sie ihn selbst weiter.",
            en: "It is for \(named) and works until \(day.english). Pass it on yourself.")
    }
    static let once = Text(
        "Wir zeigen den Link nur jetzt. Kopieren Sie ihn, bevor Sie die Seite verlassen.",
        en: "We show the link now only. Copy it before you leave this page.")
    static let anybody = Text(
        "Wer den Link hat, kann ihn öffnen, bis er abläuft oder Sie ihn beenden. Wie oft er benutzt wurde, sehen Sie in der Liste; auch die Vorschau einer Nachricht zählt.",
        en:
            "Whoever has the link can open it until it lapses or you end it. The list shows how often it was used; the preview of a message counts, too."
    )
    static let list = Text("Ihre Links", en: "Your links")
    static let none = Text("Für diesen Vertrag gibt es keinen Link.", en: "There is no link for this contract.")
    static let end = Text("Link beenden", en: "End the link")
    static func end(_ share: HistoryShare) -> Text {
        Text("Link für \(share.named) beenden", en: "End the link for \(share.named)")
    }

    static func standing(_ share: HistoryShare, today: Day) -> Text {
        if let ended = share.endedAt {
            return Text("Beendet am \(ended.day.german)", en: "Ended on \(ended.day.english)")
        }
        let day = share.lapsesOn
        if share.hasQuarters, share.isOpen(on: today) {
            return Text(
                "Gilt bis \(day.german), mit Viertelstundenwerten",
                en: "Works until \(day.english), with quarter-hour values")
        }
        return share.isOpen(on: today)
            ? Text("Gilt bis \(day.german)", en: "Works until \(day.english)")
            : Text("Abgelaufen am \(day.german)", en: "Lapsed on \(day.english)")
    }

    static func uses(_ share: HistoryShare) -> Text {
        guard let last = share.usedAt else { return Text("Noch nie benutzt", en: "Never used") }
        return Text(
            "\(share.uses) Mal benutzt, zuletzt am \(last.german)",
            en: "Used \(share.uses) times, last on \(last.english)")
    }

    static let letterSubject = Text("Ihr Verbrauch wurde freigegeben", en: "Your consumption was shared")
    static func letter(_ contract: String, _ until: Day) -> Text {
        Text(
            "Für den Vertrag \(contract) gibt es einen neuen Link, mit dem jemand den Verbrauchsverlauf lesen kann. Er gilt bis \(until.german). Im Portal sehen Sie, für wen er ist, und können ihn sofort beenden.",
            en:
                "There is a new link by which somebody can read the consumption history of contract \(contract). It works until \(until.english). The portal shows who it is for, and you can end it at once there."
        )
    }
}

enum SharedTexts {
    static func title(_ commodity: Commodity) -> Text {
        Text("Verbrauchsverlauf \(commodity.german)", en: "Consumption history, \(commodity.english)")
    }
    static func lead(_ shared: SharedContract) -> Text {
        let day = shared.lapsesOn
        return Text(
            "Verbrauch in \(shared.postalCode) \(shared.city), für Sie freigegeben bis \(day.german).",
            en: "Consumption in \(shared.postalCode) \(shared.city), shared with you until \(day.english).")
    }
    static let json = Text("Für Programme (JSON)", en: "For programs (JSON)")
}
