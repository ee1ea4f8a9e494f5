import Vocabulary

// What is due for a fault once it is over, and what a customer can say about one.

extension FaultTexts {
    static let nothingWorks = Text("Jetzt geht gar nichts mehr.", en: "Nothing works any more now.")
    static func fixed(_ amount: Money) -> Text {
        amount == .zero
            ? Text(
                "Für diese Störung ist keine Entschädigung entstanden.", en: "No compensation is due for this fault.")
            : Text(
                "Festgestellte Entschädigung: \(amount.german). Unsere Abrechnung schreibt sie gut.",
                en: "Compensation fixed: \(amount.english). Our billing credits it.")
    }
    static func credited(_ day: Day) -> Text {
        Text(
            "Die Entschädigung ist am \(day.german) gutgeschrieben worden.",
            en: "The compensation was credited on \(day.english).")
    }
    static let creditedOpening = Text(
        "Wir haben Ihre Entschädigung gutgeschrieben:", en: "We have credited your compensation:")
    static let creditedOn = Text("Gutgeschrieben am", en: "Credited on")
    static let mendedAt = Text("Störung beendet", en: "Fault ended")
    static let countedFrom = Text("Vollständiger Ausfall gemeldet am", en: "Total outage reported on")
    static let willBeCredited = Text(
        "Der Betrag steht fest. Unsere Abrechnung schreibt ihn gut; sobald das geschehen ist, bekommen Sie eine E-Mail.",
        en: "The amount is fixed. Our billing credits it; as soon as that is done you get an e-mail.")
    static let paper = Text("Entschädigung als PDF öffnen", en: "Open the compensation as PDF")
    static func paperTitle(_ number: RequestNumber) -> Text {
        Text("Entschädigung zu \(number.value)", en: "Compensation for \(number.value)")
    }
    static let paperTitle = Text("Entschädigung nach § 58 TKG", en: "Compensation under § 58 TKG")

    static let worksAgain = Text("Es geht wieder", en: "It works again")
    /// Who comes because it works takes nothing back.
    static let ending = TakeBackWords(
        title: Text("Die Störung ist vorbei", en: "The fault is over"),
        lead: Text(
            "Wir suchen dann nicht weiter nach dem Fehler. Die Meldung bleibt mit ihrem Verlauf unter „Meine Vorgänge“ stehen.",
            en: "We then stop looking for the cause. The report stays under “My requests” with its timeline."),
        press: Text("Störung beenden", en: "End the fault"),
        keep: Text("Es geht noch nicht", en: "It does not work yet"))
    static func worksAgain(_ due: Money) -> Text {
        due == .zero
            ? Text(
                "Geht es wieder? Dann beenden Sie die Störung hiermit. Eine Entschädigung ist bisher nicht entstanden.",
                en: "Does it work again? Then you end the fault with this. No compensation is due so far.")
            : Text(
                "Geht es wieder? Dann beenden Sie die Störung hiermit. Die Entschädigung bis heute, \(due.german), bleibt Ihnen: Unsere Abrechnung prüft sie und schreibt sie gut.",
                en:
                    "Does it work again? Then you end the fault with this. You keep the compensation until today, \(due.english): our billing checks and credits it."
            )
    }
    static let nowTotal = Text("Jetzt geht gar nichts mehr", en: "Now nothing works any more")
    static func nowTotalLead(_ first: Day) -> Text {
        Text(
            "Sie hatten gemeldet, dass nur ein Teil nicht geht. Geht jetzt gar nichts mehr, zählen ab heute die Tage des vollständigen Ausfalls: Dauert er bis zum \(first.german), entsteht ab diesem Tag eine Entschädigung (§ 58 Abs. 3 TKG).",
            en:
                "You reported that only part of it fails. If nothing works any more now, the days of a total outage count from today: if it lasts until \(first.english), a compensation is due from that day on (§ 58 (3) TKG)."
        )
    }
    static let nowTotalPress = Text("Vollständigen Ausfall melden", en: "Report a total outage")

    static let ifConfirmed = Text("Wenn wir den Termin bestätigen", en: "If we confirm the appointment")
    static let missedRule = Text(
        "Für einen versäumten Termin sind es 10 € oder 20 % des Monatspreises; der höhere Betrag zählt (§ 58 Abs. 4 TKG).",
        en: "A missed appointment brings €10 or 20% of the monthly price; the higher one counts (§ 58 (4) TKG).")
    static func missedNext(until day: Day?) -> Text {
        guard let day else {
            return Text("Wir prüfen den Termin und antworten Ihnen.", en: "We check the appointment and answer you.")
        }
        return Text(
            "Wir prüfen den Termin und antworten Ihnen bis zum \(day.german).",
            en: "We check the appointment and answer you by \(day.english).")
    }
    static let missedTold = Text("Gemeldet", en: "Reported")
    static let soFar = Text("Entschädigung bisher", en: "Compensation so far")
    static func missedSubject(_ day: Day) -> Text {
        Text(
            "Versäumter Termin am \(day.german) gemeldet", en: "Missed appointment on \(day.english) reported")
    }
    static func missedOpening(_ reporter: RequestStanding.Reporter) -> Text {
        let who = RequestTexts.reporter(reporter)
        return reporter == .you
            ? Text(
                "Sie haben uns gesagt, dass unser Techniker nicht zum Termin kam. Diese E-Mail ist Ihr Nachweis:",
                en: "You told us that our technician missed the appointment. This e-mail is your proof:")
            : Text(
                "Zu Ihrem Vertrag wurde gemeldet, dass unser Techniker nicht zum Termin kam, \(who.german). Diese E-Mail ist Ihr Nachweis:",
                en: """
                    It was reported for your contract that our technician missed the appointment, \(who.english). This \
                    e-mail is your proof:
                    """)
    }
    static let missedNoted = Text(
        "Angekommen. Der Termin zählt bei der Entschädigung mit; den Nachweis bekommen Sie per E-Mail.",
        en: "It has arrived. The appointment counts with the compensation; you get the proof by e-mail.")
    static let missedCounts = Text(
        "Wir prüfen den Termin zusammen mit der Störung. Ist sie behoben, steht der Betrag fest und unsere Abrechnung schreibt ihn gut; Sie müssen dafür nichts weiter tun.",
        en: """
            We check the appointment together with the fault. Once it is mended the amount is fixed and our billing credits \
            it; there is nothing else to do for it.
            """)
    static let missedDone = Text(
        "Der Termin ist geprüft. Unsere Abrechnung schreibt die Entschädigung gut; sobald das geschehen ist, bekommen Sie eine E-Mail.",
        en:
            "The appointment is checked. Our billing credits the compensation; as soon as that is done you get an e-mail."
    )
    static let missedRefused = Text(
        "Wir zahlen für diesen Termin keine Entschädigung; der Grund steht im Verlauf. Sehen Sie das anders, rufen Sie uns an oder beschweren Sie sich.",
        en:
            "We pay no compensation for this appointment; the reason stands in the timeline. If you see that differently, call us or complain."
    )
    static let missedWithdrawn = Text(
        "Die Meldung des Termins ist zurückgezogen.", en: "The report of the appointment was taken back.")
}
