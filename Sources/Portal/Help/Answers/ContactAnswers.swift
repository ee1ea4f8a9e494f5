import HTML
import Vocabulary

/// Answers about complaints, faults, and what goes without signing in.
enum ContactAnswers {
    static func all(_ house: Operator) -> [HelpTexts.Question] {
        [
            .init(
                key: "stand-ohne-anmeldung",
                question: Text(
                    "Kann ich einen Zählerstand ohne Anmeldung melden?",
                    en: "Can I report a meter reading without signing in?"),
                answer: [
                    Text(
                        "Ja, mit der Vertragsnummer und der Zählernummer. Auf der Seite zeigen wir nichts aus Ihrem Vertrag. Wem der Vertrag gehört, der bekommt eine E-Mail.",
                        en:
                            "Yes, with the contract number and the meter number. That page shows nothing of your contract. Its owner gets an e-mail."
                    )
                ], link: (TellReadingTexts.link, TellReading.path)),
            .init(
                key: "internet-stoerung",
                question: Text("Mein Internet geht nicht. Was tun?", en: "My Internet does not work. What now?"),
                answer: [
                    Text(
                        "Öffnen Sie unter „Meine Verträge“ den Internetvertrag und dann „Störung melden“. Dort sehen Sie auch, wann Ihnen eine Entschädigung zusteht. Ohne Internet rufen Sie uns an: \(house.phone).",
                        en:
                            "Open the Internet contract in “My contracts”, then “Report a fault”. There you also see when a compensation is due. Without the Internet call us: \(house.phone)."
                    )
                ], link: (Text("Zu meinen Verträgen", en: "Go to my contracts"), "/vertraege")),
            .init(
                key: "nachricht-schreiben",
                question: Text("Wie schreibe ich dem Kundenservice?", en: "How do I write to customer service?"),
                answer: [
                    Text(
                        "Angemeldet unter „Nachrichten“: mit Vertrag und Anlagen, und die Antwort steht dort. Ohne Anmeldung über das Kontaktformular; wir fragen Sie dann per E-Mail, ob die Nachricht von Ihnen ist.",
                        en:
                            "Signed in, under “Messages”: with contract and files, and the answer stands there. Without signing in by the contact form; then we ask you by e-mail whether the message is yours."
                    )
                ], link: (MessageTexts.contactTitle, ContactPage.path)),
            .init(
                key: "beschwerde",
                question: Text("Wie reiche ich eine Beschwerde ein?", en: "How do I make a complaint?"),
                answer: [
                    Text(
                        "Mit unserem Formular, mit oder ohne Anmeldung. Sie bekommen sofort eine Vorgangsnummer und spätestens nach vier Wochen eine Antwort.",
                        en:
                            "With our form, signed in or not. You get a request number at once, and an answer after four weeks at the latest."
                    ),
                    Text(
                        "Einigen wir uns nicht, hilft die Schlichtungsstelle. Wo Sie sie erreichen, steht beim Formular.",
                        en: "If we do not agree, the dispute resolution body helps. The form says where to reach it."),
                ], link: (ComplaintTexts.title, MakeComplaint.path)),
        ]
    }
}
