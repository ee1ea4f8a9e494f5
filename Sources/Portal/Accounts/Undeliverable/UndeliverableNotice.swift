import HTML
import Vocabulary

extension Page {
    /// Says that our e-mails do not arrive, and what to do. Nothing while they do.
    func undeliverable(_ mark: Undeliverable?, _ visit: CustomerVisit) {
        guard let mark else { return }
        section(.class("warn")) {
            h2(UndeliverableTexts.title)
            p(UndeliverableTexts.what(mark))
            if let tried = mark.triedAt { p(UndeliverableTexts.tried(tried)) }
            p { a(EmailTexts.title, href: "/einstellungen/email") }
            form(visit, action: "/einstellungen/email-pruefen") {
                button(UndeliverableTexts.tryAgain, .class("button-second"))
            }
        }
    }
}

enum UndeliverableTexts {
    static let title = Text("Unsere E-Mails erreichen Sie nicht", en: "Our e-mails do not reach you")
    static func what(_ mark: Undeliverable) -> Text {
        let why = reason(mark.reason)
        return Text(
            "Unsere E-Mail vom \(mark.lastAt.day.german) an \(mark.email.value) kam nicht an: \(why.german) Ändern Sie die Adresse, oder lassen Sie uns noch einmal schreiben, wenn sie stimmt.",
            en: """
                Our e-mail of \(mark.lastAt.day.english) to \(mark.email.value) did not arrive: \(why.english) Change the \
                address, or let us write once more if it is right.
                """)
    }
    private static func reason(_ reason: Undeliverable.Reason) -> Text {
        switch reason {
        case .unknown:
            Text("Ihr E-Mail-Anbieter kennt die Adresse nicht.", en: "Your e-mail provider does not know the address.")
        case .full: Text("Ihr Postfach dort ist voll.", en: "Your mailbox there is full.")
        case .refused:
            Text("Ihr E-Mail-Anbieter hat sie nicht angenommen.", en: "Your e-mail provider did not take it.")
        }
    }
    static func tried(_ moment: Instant) -> Text {
        Text(
            "Am \(moment.german) haben wir Ihnen noch einmal geschrieben. Kommt das an, verschwindet dieser Hinweis in wenigen Minuten.",
            en:
                "We wrote to you once more on \(moment.english). If that arrives, this notice goes within a few minutes."
        )
    }
    static let tryAgain = Text("Adresse stimmt, noch einmal versuchen", en: "The address is right, try again")
    static let sent = Text(
        "Eine E-Mail ist unterwegs. Sehen Sie auch im Ordner für Werbung nach.",
        en: "An e-mail is on its way. Look into the folder for advertising too.")

    static let subject = Text("Diese E-Mail hat Sie erreicht", en: "This e-mail has reached you")
    static let letter = Text(
        "Sie haben im Kundenportal geprüft, ob unsere E-Mails ankommen. Das tun sie. Sie müssen nichts weiter tun.",
        en: "You checked in the customer portal whether our e-mails arrive. They do. There is nothing else to do.")
}
