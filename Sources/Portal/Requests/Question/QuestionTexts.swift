import Vocabulary

/// What the house asks a customer back, and what comes of it.
enum QuestionTexts {
    static let title = Text("Unsere Frage an Sie", en: "Our question to you")
    static let question = Text("Unsere Frage", en: "Our question")
    static let answer = Text("Ihre Antwort", en: "Your answer")
    static let theAnswer = Text("Die Antwort", en: "The answer")
    static let answerHint = Text(
        "Passwörter und Kontonummern gehören hier nicht hinein.", en: "No passwords and no account numbers here.")
    static let send = Text("Antwort senden", en: "Send the answer")
    static let missing = Text(
        "Ihre Antwort: Schreiben Sie, was Sie uns sagen möchten.", en: "Your answer: write what you want to tell us.")
    static let sent = Text(
        "Ihre Antwort ist angekommen. Wir arbeiten weiter an Ihrem Vorgang.",
        en: "Your answer has arrived. We go on working on your request.")
    /// After an answer, by what it was.
    static func thanks(_ said: String) -> Text {
        switch said {
        case "angenommen": OfferTexts.thanksAccepted
        case "abgelehnt": OfferTexts.thanksDeclined
        default: sent
        }
    }
    static let late = Text(
        "Inzwischen ist etwas geschehen, darum ist Ihre Antwort nicht gesendet. Sehen Sie im Verlauf nach. Was Sie geschrieben haben, steht noch hier:",
        en: """
            Something has happened meanwhile, so your answer was not sent. Look at the timeline. What you wrote is still \
            here:
            """)

    static let another = Text(
        "Inzwischen haben wir etwas anderes gefragt. Ihre Antwort ist nicht gesendet; sehen Sie sie sich noch einmal an.",
        en: "We have asked something else meanwhile. Your answer was not sent; look at it once more.")

    /// What follows from an answer, and from none.
    static func follows(_ times: AnswerTimes?, _ silence: Silence) -> Text {
        guard let times else {
            return Text(
                "Sobald Sie geantwortet haben, geht es weiter.", en: "It goes on as soon as you have answered.")
        }
        let (remind, last) = (times.remindOn, times.endsOn)
        return switch silence {
        case .closes:
            Text(
                "Antworten Sie bis zum \(last.german). Am \(remind.german) erinnern wir Sie. Ohne Antwort schließen wir den Vorgang nach dem \(last.german); Sie können ihn jederzeit neu beginnen.",
                en: """
                    Answer by \(last.english). We remind you on \(remind.english). Without an answer we close the request \
                    after \(last.english); you can begin it again at any time.
                    """)
        case .goesOn:
            Text(
                "Antworten Sie bis zum \(last.german). Am \(remind.german) erinnern wir Sie. Ohne Antwort arbeiten wir nach dem \(last.german) mit dem weiter, was wir wissen.",
                en: """
                    Answer by \(last.english). We remind you on \(remind.english). Without an answer we go on after \
                    \(last.english) with what we know.
                    """)
        }
    }
    static let paused = Text("ruht, bis Sie antworten", en: "pauses until you answer")
    static func paused(today day: Day) -> Text {
        Text(
            "ruht; antworten Sie heute, dann bis zum \(day.german)",
            en: "pauses; if you answer today, by \(day.english)")
    }
    static let lawGoesOn = Text(
        "Die Fristen des Gesetzes laufen weiter, auch während wir warten.",
        en: "The times set by law go on while we wait.")

    // Letters

    static func howToAnswer(_ times: AnswerTimes?, _ silence: Silence, _ phone: String) -> Text {
        let follows = follows(times, silence)
        return Text(
            "Antworten Sie auf der Seite des Vorgangs; der Knopf führt dorthin. Oder rufen Sie uns an: \(phone). \(follows.german)",
            en: """
                Answer on the page of the request; the button leads there. Or call us: \(phone). \(follows.english)
                """)
    }
    static func reminderSubject(_ what: Text) -> Text {
        Text("\(what.german): Ihre Antwort fehlt noch", en: "\(what.english): your answer is missing")
    }
    static func arrivedSubject(_ what: Text) -> Text {
        Text("\(what.german): Ihre Antwort ist angekommen", en: "\(what.english): your answer has arrived")
    }
    static func arrivedOpening(_ reporter: RequestStanding.Reporter) -> Text {
        reporter == .you
            ? Text("Sie haben auf unsere Frage geantwortet:", en: "You have answered our question:")
            : Text(
                "Auf unsere Frage zu einem Vorgang zu Ihrem Vertrag wurde geantwortet:",
                en: "Our question about a request on your contract was answered:")
    }

    // The portal's own entries of a timeline

    static func reminded(until day: Day) -> Text {
        Text(
            "Wir haben an unsere Frage erinnert. Die Antwort wird bis zum \(day.german) gebraucht.",
            en: "We reminded of our question. The answer is needed by \(day.english).")
    }
    static func unanswered(by day: Day) -> Text {
        Text(
            "Wir hatten eine Frage gestellt und bis zum \(day.german) keine Antwort bekommen. Darum ist der Vorgang geschlossen. Sie können ihn jederzeit neu beginnen.",
            en: """
                We had asked a question and had no answer by \(day.english). So the request is closed. You can begin it \
                again at any time.
                """)
    }
    static func wentOn(_ day: Day) -> Text {
        Text(
            "Bis zum \(day.german) kam keine Antwort auf unsere Frage. Wir arbeiten mit dem weiter, was wir wissen.",
            en: "No answer to our question came by \(day.english). We go on with what we know.")
    }

    // Why a promise is another day now

    static let waited = Text("Werktage, die wir gewartet haben", en: "Working days we waited")
    static func moved(_ count: Int, from before: Day, to day: Day) -> Text {
        Text(
            "Zugesagt war der \(before.german). Um die \(count) Werktage, die wir auf Ihre Antwort gewartet haben, rückt die Zusage weiter, aber nie hinter eine Frist des Gesetzes: \(day.german).",
            en: """
                Promised was \(before.english). By the \(count) working days we waited for your answer the promise moves on, \
                but never behind a time set by law: \(day.english).
                """)
    }
}
