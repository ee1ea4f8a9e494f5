import Vocabulary

// How a fault goes on, and what it is worth.

extension FaultTexts {
    static let duty = Text(
        "Auskunft, falls die Störung dann noch besteht", en: "Information, if the fault still lasts then")
    static let mendedBy = Text("Voraussichtlich behoben bis", en: "Expected to be mended by")
    static func informationLate(_ day: Day) -> Text {
        Text(
            "Wir haben unser Versprechen nicht gehalten: Bis zum \(day.german) sollten wir Ihnen sagen, was wir gegen die Störung tun und bis wann sie behoben ist (§ 58 Abs. 2 TKG).",
            en: """
                We did not keep our promise: by \(day.english) we were to tell you what we do about the fault and until when it \
                is mended (§ 58 (2) TKG).
                """)
    }
    static func next(informedBy day: Day?) -> Text {
        guard let day else {
            return Text("Wir suchen die Ursache und beseitigen sie.", en: "We look for the cause and mend it.")
        }
        return Text(
            "Wir suchen die Ursache und beseitigen sie unverzüglich. Ist die Störung einen Kalendertag nach der Meldung noch da, sagen wir Ihnen spätestens am \(day.german), was wir tun und bis wann.",
            en:
                "We look for the cause and mend it without delay. If the fault still lasts one calendar day after the report, we tell you by \(day.english) what we do and until when."
        )
    }
    static func working(until day: Day?) -> Text {
        guard let day else {
            return Text("Wir arbeiten an der Störung.", en: "We are working on the fault.")
        }
        return Text(
            "Wir arbeiten an der Störung. Voraussichtlich ist sie am \(day.german) behoben.",
            en: "We are working on the fault. It is expected to be mended on \(day.english).")
    }
    static let done = Text(
        "Die Störung ist behoben. Ist eine Entschädigung entstanden, schreibt unsere Abrechnung sie gut, und Sie bekommen darüber eine E-Mail.",
        en: "The fault is mended. If a compensation is due, our billing credits it, and you get an e-mail about it.")
    static let refused = Text(
        "Wir konnten keine Störung feststellen, die wir beseitigen müssen; der Grund steht im Verlauf. Geht es noch nicht, rufen Sie uns an.",
        en: "We found no fault that is ours to mend; the reason stands in the timeline. If it still fails, call us.")
    static let withdrawn = Text(
        "Die Meldung ist zurückgezogen. Eine Entschädigung, die bis dahin entstanden ist, bleibt Ihnen. Geht es wieder nicht, melden Sie die Störung neu.",
        en:
            "The report was taken back. You keep a compensation that is due until then. If it fails again, report the fault anew."
    )

    static let compensation = Text("Entschädigung", en: "Compensation")
    static func asOf(_ day: Day, isOpen: Bool) -> Text {
        isOpen
            ? Text("Stand \(day.german)", en: "As of \(day.english)")
            : Text("Bis zum \(day.german)", en: "Until \(day.english)")
    }
    static func summary(_ due: FaultCompensation, _ outage: FaultOutage, isOpen: Bool) -> Text {
        guard let since = outage.totalSince else {
            return Text(
                "Geht nur ein Teil nicht, sieht das Gesetz keine Entschädigung für Tage vor. Sie dürfen dann weniger zahlen, wenn die Leistung erheblich abweicht (§ 57 Abs. 4 TKG).",
                en:
                    "If only part of it fails, the law gives no compensation for days. You may then pay less, if the service deviates considerably (§ 57 (4) TKG)."
            )
        }
        let firstDay = FaultCompensation.firstDay(receivedOn: since)
        if due.lowerDays == 0, !isOpen {
            return Text(
                "Der Ausfall endete vor dem \(firstDay.german). Für Tage entsteht deshalb keine Entschädigung.",
                en: "The outage ended before \(firstDay.english). No compensation for days is due therefore.")
        }
        if due.lowerDays == 0 {
            return Text(
                "Dauert der vollständige Ausfall bis zum \(firstDay.german), entsteht ab diesem Tag eine Entschädigung.",
                en: "If the total outage lasts until \(firstDay.english), a compensation is due from that day on.")
        }
        guard isOpen else {
            return Text(
                "So viel steht Ihnen zu, wenn der Ausfall so lange gedauert hat und nicht von Ihnen verursacht ist. Sie müssen dafür nichts weiter tun.",
                en:
                    "This is what is due to you, if the outage lasted that long and you did not cause it. There is nothing else to do for it."
            )
        }
        return Text(
            "So viel steht Ihnen bisher zu, wenn der Ausfall so lange gedauert hat und nicht von Ihnen verursacht ist. Sie müssen dafür nichts weiter tun.",
            en:
                "This is what is due to you so far, if the outage lasted that long and you did not cause it. There is nothing else to do for it."
        )
    }
    static let why = Text("Warum diese Zahl?", en: "Why this number?")
    static let receivedOn = Text("Meldung eingegangen am", en: "Report received on")
    static func until(isOpen: Bool) -> Text {
        isOpen ? Text("Gerechnet bis heute", en: "Counted until today") : Text("Behoben am", en: "Mended on")
    }
    static let lowerDays = Text("3. und 4. Tag nach der Meldung", en: "3rd and 4th day after the report")
    static let higherDays = Text("Ab dem 5. Tag", en: "From the 5th day on")
    static let appointments = Text("Versäumte Termine", en: "Missed appointments")
    static func product(_ count: Int, _ rate: Money) -> Text {
        Text(
            "\(count) × \(rate.german) = \((rate * count).german)",
            en: "\(count) × \(rate.english) = \((rate * count).english)")
    }
    static let rules = [
        Text(
            "Gezählt werden Kalendertage; der Tag der Meldung zählt nicht. Je Tag gilt der höhere Betrag: 5 € oder 10 %, ab dem fünften Tag 10 € oder 20 % des Monatspreises (§ 58 Abs. 3 TKG). Ein versäumter Termin bringt 10 € oder 20 % (§ 58 Abs. 4 TKG).",
            en:
                "Calendar days are counted; the day of the report is not. Each day brings the higher amount: €5 or 10%, from the fifth day €10 or 20% of the monthly price (§ 58 (3) TKG). A missed appointment brings €10 or 20% (§ 58 (4) TKG)."
        ),
        Text(
            "Zahlen Sie wegen der Störung schon weniger (§ 57 Abs. 4 TKG), wird das angerechnet.",
            en: "If you already pay less because of the fault (§ 57 (4) TKG), that is set off."),
    ]
    static let missed = Text("Techniker kam nicht zum Termin", en: "The technician missed the appointment")
    static let missedLead = Text(
        "Haben wir einen Termin mit Ihnen vereinbart, und niemand kam? Dann steht Ihnen dafür eine Entschädigung zu (§ 58 Abs. 4 TKG). Wir halten es fest und prüfen es.",
        en:
            "We had agreed an appointment with you and nobody came? Then a compensation is due for it (§ 58 (4) TKG). We note it and check it."
    )
    static let missedOn = Text("Versäumt am", en: "Missed on")
    static let missedOnMissing = Text(
        "Tragen Sie den Tag ein, an dem niemand kam.", en: "Enter the day on which nobody came.")
    static func missedOutside(_ days: ClosedRange<Day>) -> Text {
        Text(
            "Der Tag muss zwischen dem \(days.lowerBound.german) und dem \(days.upperBound.german) liegen.",
            en: "The day has to lie between \(days.lowerBound.english) and \(days.upperBound.english).")
    }
    static let missedPress = Text("Versäumten Termin melden", en: "Report the missed appointment")

    static let letterSubject = Text("Ihre Störung ist aufgenommen", en: "Your fault report has arrived")
    static func letterOpening(_ reporter: RequestStanding.Reporter) -> Text {
        let who = RequestTexts.reporter(reporter)
        return switch reporter {
        case .you:
            Text(
                "Ihre Störungsmeldung ist bei uns eingegangen. Diese E-Mail ist Ihr Nachweis:",
                en: "Your report of a fault has arrived. This e-mail is your proof:")
        case .holder, .other, .unknown:
            Text(
                "Zu Ihrem Vertrag wurde eine Störung gemeldet, \(who.german). Diese E-Mail ist Ihr Nachweis:",
                en: "A fault was reported for your contract, \(who.english). This e-mail is your proof:")
        }
    }
    static let letterRights = Text(
        "Bei vollständigem Ausfall entsteht ab dem dritten Tag nach der Meldung eine Entschädigung (§ 58 Abs. 3 TKG). Wie hoch sie gerade ist, steht beim Vorgang.",
        en:
            "In a total outage a compensation is due from the third day after the report (§ 58 (3) TKG). How much it is stands with the request."
    )
}
