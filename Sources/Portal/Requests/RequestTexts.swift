import Vocabulary

enum RequestTexts {
    static let request = Text("Vorgang", en: "Request")
    static let title = Text("Meine Vorgänge", en: "My requests")
    static let none = Text(
        "Hier steht, was zu Ihren Verträgen gemeldet oder beauftragt wird. Bisher gibt es keine Vorgänge.",
        en: "What is reported or ordered for your contracts is listed here. So far there is nothing.")
    static let newest = Text("Zu den neuesten Vorgängen", en: "Back to the newest requests")
    static let older = Text("Ältere Vorgänge", en: "Older requests")
    static let noOlder = Text("Ältere Vorgänge gibt es nicht.", en: "There are no older requests.")
    static let glance = Text("Auf einen Blick", en: "At a glance")
    static let number = Text("Vorgangsnummer", en: "Request number")
    static let received = Text("Eingegangen am", en: "Received on")
    static let contract = Text("Vertrag", en: "Contract")
    static let state = Text("Stand", en: "State")
    static let timeline = Text("Verlauf", en: "Timeline")
    static let sinceThen = Text("Was danach geschah", en: "What happened after that")
    static let nextTitle = Text("So geht es weiter", en: "What happens next")
    static let whatYouTold = Text("Ihre Angaben", en: "What you told us")
    static let whatWasTold = Text("Die Angaben", en: "What was told")
    static let promised = Text("Zugesagt bis", en: "Promised by")
    static let receiptPDF = Text("Beleg als PDF öffnen", en: "Open the receipt as PDF")
    static let thanks = Text(
        "Angekommen. Diese Seite ist Ihre Bestätigung; Sie finden sie jederzeit unter „Meine Vorgänge“.",
        en: "It has arrived. This page is your confirmation; you find it under “My requests” at any time.")
    static func already(_ moment: Instant) -> Text {
        Text(
            "Das haben wir schon von Ihnen, seit dem \(moment.german). Hier steht, wie weit es ist; ein zweites Mal wurde nichts abgeschickt.",
            en:
                "We have this from you already, since \(moment.english). Here you see how far it is; nothing was sent a second time."
        )
    }
    static let listLead = Text(
        "Alles, was zu Ihren Verträgen gemeldet oder beauftragt wurde, und was daraus geworden ist.",
        en: "Everything that was reported or ordered for your contracts, and what has become of it.")
    static let what = Text("Vorgang", en: "Request")
    static let toContracts = Text("Zu Ihren Verträgen", en: "To your contracts")
    static let receiptOpening = Text(
        "Diese Angaben sind bei uns eingegangen. Bewahren Sie diesen Beleg auf.",
        en: "We have received what is stated here. Keep this receipt.")
    static func told(_ fact: Fact) -> Text {
        Text("\(fact.label.german): \(fact.value.german)", en: "\(fact.label.english): \(fact.value.english)")
    }
    static func until(_ day: Day) -> Text {
        Text("bis \(day.german)", en: "by \(day.english)")
    }
    static func answerBy(_ day: Day) -> Text {
        Text("Antwort bis \(day.german)", en: "Answer by \(day.english)")
    }
    /// `before` is the day that was promised until now.
    static func promisedBy(_ day: Day, before: Day?) -> Text {
        guard let before, before != day else {
            return Text("Zugesagt bis zum \(day.german)", en: "Promised by \(day.english)")
        }
        return Text(
            "Neu zugesagt bis zum \(day.german), vorher bis zum \(before.german)",
            en: "Now promised by \(day.english), before that by \(before.english)")
    }
    static func notKept(_ day: Day) -> Text {
        Text("bis zum \(day.german) zugesagt, nicht gehalten", en: "promised by \(day.english), not kept")
    }
    static func promiseBroken(_ day: Day) -> Text {
        Text(
            "Wir haben unser Versprechen nicht gehalten: Bis zum \(day.german) sollte das erledigt sein.",
            en: "We did not keep our promise: this was to be done by \(day.english).")
    }
    /// No day nobody has set: what is told is what is known.
    static let promiseBrokenNext = Text(
        "Das tut uns leid. Ihr Vorgang ist nicht verloren, wir arbeiten weiter daran. Einen neuen Tag können wir noch nicht zusagen. Sobald wir einen wissen, nennen wir ihn Ihnen per E-Mail. Rufen Sie uns gern an; Sie können sich auch unter „Kontakt“ beschweren.",
        en: """
            We are sorry. Your request is not lost, we keep working on it. We cannot promise a new day yet. As soon as we know \
            one, we tell you by e-mail. You are welcome to call us; you can also complain under “Contact”.
            """)
    static let ball = Text("Am Zug", en: "Whose move it is")
    static let allRequests = Text("Alle Vorgänge", en: "All requests")

    static func state(_ state: ServiceRequest.State) -> Text {
        switch state {
        case .received: Text("Eingegangen", en: "Received")
        case .inReview: Text("In Prüfung", en: "In review")
        case .waitingForCustomer: Text("Wir warten auf Ihre Antwort", en: "Waiting for your answer")
        case .sentToGridOperator: Text("Beim Netzbetreiber", en: "With the grid operator")
        case .done: Text("Erledigt", en: "Done")
        case .refused: Text("Abgelehnt", en: "Refused")
        case .withdrawn: Text("Zurückgezogen", en: "Withdrawn")
        }
    }

    static func reporter(_ reporter: RequestStanding.Reporter) -> Text {
        switch reporter {
        case .you: Text("durch Sie", en: "by you")
        case .holder: Text("durch den Vertragsinhaber", en: "by the contract holder")
        case .other:
            Text("durch eine Person mit Zugang zum Vertrag", en: "by a person who has access to the contract")
        case .unknown: Text("ohne Anmeldung", en: "without signing in")
        }
    }

    static func arrived(_ what: Text) -> Text {
        Text("Eingegangen: \(what.german)", en: "Received: \(what.english)")
    }
    static func arrivedOpening(_ reporter: RequestStanding.Reporter) -> Text {
        let who = self.reporter(reporter)
        return switch reporter {
        case .you: Text("Ihre Anfrage ist bei uns angekommen:", en: "Your question has arrived with us:")
        case .holder, .other, .unknown:
            Text(
                "Zu Ihrem Vertrag ist eine Anfrage angekommen, \(who.german):",
                en: "A question about your contract has arrived, \(who.english):")
        }
    }
    static let look = Text("Vorgang ansehen", en: "See the request")
    static func doubt(_ reporter: RequestStanding.Reporter, _ phone: String) -> Text {
        switch reporter {
        case .you: AccountLetterTexts.notYouCall(phone)
        case .holder, .other, .unknown:
            Text("Stimmt das nicht? Rufen Sie uns an: \(phone).", en: "Is this not right? Call us: \(phone).")
        }
    }
    /// To an address somebody named who has no account.
    static func gaveYourAddress(_ phone: String) -> Text {
        Text(
            "Haben Sie uns nichts gesandt? Dann hat jemand Ihre Adresse angegeben. Rufen Sie uns an: \(phone).",
            en: "You did not send us anything? Then somebody gave your address. Call us: \(phone).")
    }

    static func waiting(mayAct: Bool) -> Text {
        mayAct
            ? Text(
                "Wir haben Ihnen eine Frage gestellt. Antworten Sie auf der Seite dieses Vorgangs, oder rufen Sie uns an; danach geht es weiter.",
                en: "We have asked you a question. Answer it on the page of this request, or call us; then it goes on.")
            : Text(
                "Wir haben dem Vertragsinhaber eine Frage gestellt. Sobald er antwortet, geht es weiter.",
                en: "We have asked the contract holder a question. As soon as it is answered it goes on.")
    }
    static let remark = Text("Hinweis", en: "Remark")
    static let decision = Text("Entscheidung", en: "Decision")
    static func remark(_ stored: String) -> Text {
        switch RequestRemark(rawValue: stored) {
        case .readingNotUsed:
            Text(
                "Ein gemeldeter Stand wird nicht für die Abrechnung verwendet.",
                en: "A reported reading is not used for billing.")
        case .appointmentMissed(let day):
            Text(
                "Der Techniker kam am \(day.german) nicht zum vereinbarten Termin.",
                en: "The technician missed the agreed appointment on \(day.english).")
        case .outageTotal: FaultTexts.nothingWorks
        case .compensation(let amount): FaultTexts.fixed(amount)
        case .compensationCredited(let day): FaultTexts.credited(day)
        case .promiseBroken(let day): promiseBroken(day)
        case .informationLate(let day): FaultTexts.informationLate(day)
        case .movingBonus(let news): MoveBonusTexts.told(news)
        case .questionReminder(let day): QuestionTexts.reminded(until: day)
        case .unanswered(let day): QuestionTexts.unanswered(by: day)
        case .wentOn(let day): QuestionTexts.wentOn(day)
        case .see(let number):
            Text("Mehr dazu im Vorgang \(number.value).", en: "More about it in request \(number.value).")
        case .replaced(let number, let day): RequestReplacementTexts.remark(number, from: day)
        case .mergeUndone: MergeTexts.remarkUndone
        case .disowned: DeclarationAboutTexts.remark
        case nil: Text(same: stored)
        }
    }

    static func actor(_ actor: ServiceRequest.Actor, _ reporter: RequestStanding.Reporter) -> Text {
        switch actor {
        case .customer: self.reporter(reporter)
        case .rule: Text("automatisch geprüft", en: "checked automatically")
        case .staff: Text("durch unseren Kundenservice", en: "by our customer service")
        case .billing: Text("durch unsere Abrechnung", en: "by our billing")
        case .grid: Text("durch den Netzbetreiber", en: "by the grid operator")
        }
    }
}
