import Vocabulary

enum ActivationTexts {
    static let title = Text("Jetzt Zugangsdaten anfordern", en: "Request access now")
    static let lead = Text(
        "Sie haben einen Vertrag bei uns und noch keinen Zugang zum Kundenportal? Füllen Sie das Formular aus. Das dauert etwa drei Minuten.",
        en:
            "You have a contract with us and no access to the customer portal yet? Fill in the form: about three minutes."
    )
    static let kind = Text("Ich frage an als", en: "I ask as")
    static let asPrivate = Text("Privatkunde", en: "Private customer")
    static let asBusiness = Text("Geschäftskunde", en: "Business customer")
    static let kindMissing = Text(
        "Wählen Sie, ob Sie Privatkunde oder Geschäftskunde sind.",
        en: "Choose whether you are a private or a business customer.")
    static let businessTitle = Text("Sie sind Geschäftskunde?", en: "You are a business customer?")
    static func business(_ house: Operator) -> Text {
        Text(
            "Das Kundenportal ist für Privatkunden da. Als Geschäftskunde rufen Sie uns an (\(house.phone)) oder schreiben Sie an \(house.email): Rechnungen und Verträge bekommen Sie dort.",
            en: """
                The portal is for private customers. As a business customer call us (\(house.phone)) or write to \
                \(house.email): you get bills and contracts there.
                """)
    }
    static let street = Text("Straße", en: "Street")
    static let placeHint = Text(
        "Die Anschrift, an die unsere Briefe gehen", en: "The address our letters go to")
    static let houseNumberMissing = Text("Geben Sie die Hausnummer ein.", en: "Enter the house number.")
    static let numbers = Text(
        "Mit diesen Angaben finden wir Sie schneller. Was Sie nicht wissen, lassen Sie leer.",
        en: "With these we find you sooner. Leave empty what you do not know.")
    static let contract = Text("Vertragsnummer (wenn zur Hand)", en: "Contract number (if at hand)")
    static let contractHint = Text(
        "Neun Ziffern, oben auf jedem unserer Briefe", en: "Nine digits, at the top of each of our letters")
    static let meter = Text("Zählernummer (wenn zur Hand)", en: "Meter number (if at hand)")
    static let bornOn = Text("Geburtsdatum (freiwillig)", en: "Date of birth (optional)")
    static let bornHint = Text("Zum Beispiel 24.03.1980", en: "For example 24.03.1980")
    static let emailHint = Text(
        "Am besten die Adresse, die wir schon von Ihnen kennen. Dorthin geht gleich eine E-Mail.",
        en: "Best the address we already have of you. An e-mail goes there at once.")
    static let notice = Text(
        "Wir vergleichen Ihre Angaben mit unseren Kundendaten, um Ihnen den Zugang zu Ihrem Vertrag zu geben (Art. 6 Abs. 1 Buchst. b DSGVO). Wir speichern sie verschlüsselt und löschen sie 90 Tage nach der Entscheidung; bestätigen Sie Ihre E-Mail-Adresse nicht, nach sieben Tagen.",
        en: """
            We compare what you tell with our customer data to give you access to your contract (Art. 6 (1) (b) GDPR). It is \
            stored encrypted and deleted 90 days after the decision; if you do not confirm your e-mail address, after \
            seven days.
            """)
    static let privacy = Text(
        "Ich habe die Hinweise zum Datenschutz gelesen.", en: "I have read the privacy notice.")
    static let privacyMissing = Text(
        "Bestätigen Sie, dass Sie die Hinweise zum Datenschutz gelesen haben.",
        en: "Confirm that you have read the privacy notice.")
    static let submit = Text("Zugang anfordern", en: "Request access")
    static let tooManyToAddress = Text(
        "An diese Adresse gingen heute schon drei E-Mails. Sehen Sie dort nach, auch im Spam-Ordner, oder versuchen Sie es morgen noch einmal.",
        en: "Three e-mails went to this address today. Look there, in the spam folder too, or try again tomorrow.")

    static func steps(_ house: Operator) -> [Text] {
        let days = house.rules.accessReviewDays
        return [
            Text(
                "Sie bestätigen den Link in unserer E-Mail. Er gilt 24 Stunden.",
                en: "You confirm the link in our e-mail. It is valid for 24 hours."),
            Text(
                "Wir prüfen Ihre Angaben innerhalb von \(days) Werktagen und schreiben Ihnen, wie es weitergeht.",
                en: "We check what you told within \(days) working days and write to you how it goes on."),
            Text(
                "Sie bekommen einen Code mit der Post, an die Anschrift, die wir von Ihnen haben. Kennen wir Ihre E-Mail-Adresse schon, kommt stattdessen ein Link.",
                en: """
                    You get a code by post, at the address we have of you. If we already know your e-mail address, a link \
                    comes instead.
                    """),
        ]
    }
    static let haveLetterTitle = Text("Sie haben schon einen Brief?", en: "You have a letter already?")

    static let sent = Text(
        "Eine E-Mail ist unterwegs. Öffnen Sie den Link darin, oder tippen Sie den kurzen Code ein. Erst dann prüfen wir Ihre Angaben. Der Link gilt 24 Stunden.",
        en: """
            An e-mail is on its way. Open its link, or type the short code. Only then we check what you told. The link \
            is valid for 24 hours.
            """)
    static let again = Text("Formular noch einmal ausfüllen", en: "Fill in the form again")
    static let confirmTitle = Text("Bestätigen Sie Ihre E-Mail-Adresse", en: "Confirm your e-mail address")
    static func confirmLead(_ asked: Instant) -> Text {
        Text(
            "Am \(asked.day.german) wurde mit dieser Adresse ein Zugang zum Kundenportal angefordert.",
            en: "On \(asked.day.english) access to the customer portal was requested with this address.")
    }
    static let confirm = Text("Adresse bestätigen", en: "Confirm the address")
    static let notYou = Text(
        "Waren Sie das nicht? Dann müssen Sie nichts tun: Ohne Ihre Bestätigung sieht niemand die Angaben, und nach sieben Tagen löschen wir sie.",
        en: """
            That was not you? Then there is nothing to do: without your confirmation nobody sees what was told, and after \
            seven days we delete it.
            """)
    static let confirmLetter = Text(
        "Sie haben einen Zugang zum Kundenportal angefordert. Öffnen Sie den Link und drücken Sie dort auf „Adresse bestätigen“. Erst dann prüfen wir Ihre Angaben. Der Link gilt 24 Stunden.",
        en: """
            You have requested access to the customer portal. Open the link and press “Confirm the address” there. Only then \
            we check what you told. The link is valid for 24 hours.
            """)
    static func hasLogin(_ address: String) -> Text {
        Text(
            "Zu dieser Adresse gibt es schon einen Zugang. Sie können sich auch gleich anmelden: \(address)",
            en: "There is an account for this address already. You can also sign in at once: \(address)")
    }

    static let arrivedTitle = Text("Wir prüfen Ihre Anfrage", en: "We check your request")
    static func arrived(_ house: Operator) -> Text {
        let days = house.rules.accessReviewDays
        return Text(
            "Ihre E-Mail-Adresse ist bestätigt. Innerhalb von \(days) Werktagen schreiben wir Ihnen, wie es weitergeht.",
            en: "Your e-mail address is confirmed. Within \(days) working days we write to you how it goes on.")
    }
    static let arrivedLetter = Text(
        "Die Nummer Ihrer Anfrage steht in der E-Mail, die jetzt unterwegs ist. Sie müssen nichts weiter tun.",
        en: "The number of your request is in the e-mail that is on its way now. There is nothing else to do.")
    static let arrivedOpening = Text(
        "Ihre Anfrage nach einem Zugang zum Kundenportal ist bei uns. Nennen Sie uns bei Fragen diese Nummer:",
        en: "Your request for access to the customer portal is with us. If you have a question, tell us this number:")
    static func arrivedNext(until day: Day?) -> Text {
        guard let day else {
            return Text("Wir schreiben Ihnen, wie es weitergeht.", en: "We write to you how it goes on.")
        }
        return Text(
            "Bis zum \(day.german) prüfen wir Ihre Angaben und schreiben Ihnen, wie es weitergeht. Sie müssen nichts weiter tun.",
            en: """
                By \(day.english) we check what you told and write to you how it goes on. There is nothing else to do.
                """)
    }
}
