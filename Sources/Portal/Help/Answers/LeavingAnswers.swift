import HTML
import Vocabulary

/// Answers about ending a contract.
enum LeavingAnswers {
    static let all: [HelpTexts.Question] = [
        .init(
            key: "kuendigen",
            question: Text("Wie kündige ich einen Vertrag?", en: "How do I cancel a contract?"),
            answer: [
                Text(
                    "Im Fuß jeder Seite steht „Verträge hier kündigen“. Dort schreiben Sie, welcher Vertrag wann enden soll, und drücken auf „jetzt kündigen“. Sie brauchen keinen Zugang. Sind Sie angemeldet, führt auf der Seite des Vertrags „Diesen Vertrag kündigen“ dorthin, und das meiste ist schon ausgefüllt.",
                    en:
                        "In the foot of each page there is “Verträge hier kündigen” (cancel contracts here). There you write which contract is to end when, and press the button. You need no account. If you are signed in, “Cancel this contract” on the contract’s page leads there, and most is filled in."
                ),
                Text(
                    "Sofort danach sehen Sie eine Bestätigung mit Datum und Uhrzeit, können sie als PDF speichern und bekommen sie per E-Mail. Den Tag, an dem der Vertrag endet, bestätigen wir innerhalb einer Woche.",
                    en:
                        "Right after that you see a confirmation with date and time, can save it as PDF and get it by e-mail. We confirm the day the contract ends within a week."
                ),
            ], link: (Text("Vertrag kündigen", en: "Cancel a contract"), "/kuendigen")),
        .init(
            key: "kuendigen-oder-widerrufen",
            question: Text(
                "Was ist der Unterschied zwischen Kündigung und Widerruf?",
                en: "What is the difference between cancelling and withdrawing?"),
            answer: [
                Text(
                    "Mit einer Kündigung endet ein Vertrag zu einem Tag. Mit einem Widerruf kommen Sie in den ersten 14 Tagen nach dem Abschluss ohne Grund vom Vertrag los. Im Fuß jeder Seite führt „Vertrag widerrufen“ dorthin.",
                    en:
                        "Cancelling ends a contract on a day. Within the first 14 days after it was concluded you can withdraw from a contract without a reason. In the foot of each page “Vertrag widerrufen” (withdraw from a contract) leads there."
                )
            ], link: (Text("Vertrag widerrufen", en: "Withdraw from a contract"), "/widerrufen")),
        .init(
            key: "kuendigung-zurueckziehen",
            question: Text(
                "Kann ich eine Kündigung zurückziehen?", en: "Can I take a termination back?"),
            answer: [
                Text(
                    "Ja, solange wir sie noch nicht bearbeitet haben: unter „Meine Vorgänge“, wenn Sie beim Kündigen angemeldet waren. Sonst rufen Sie uns an.",
                    en:
                        "Yes, as long as we have not dealt with it: in “My requests”, if you were signed in when you cancelled. Otherwise call us."
                )
            ], link: (Text("Zu meinen Vorgängen", en: "Go to my requests"), "/vorgaenge")),
    ]
}
