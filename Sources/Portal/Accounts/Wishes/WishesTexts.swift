import Vocabulary

enum WishesTexts {
    static let title = Text("Kontaktwünsche", en: "Contact preferences")
    static let lead = Text(
        "Hier entscheiden Sie, auf welchem Weg und wozu wir Sie ansprechen dürfen.",
        en: "Decide here by what and about what we may contact you.")
    static let service = Text(
        "E-Mails zu Ihren Verträgen, etwa über neue Rechnungen, bekommen Sie unabhängig davon. Sie enthalten keine Werbung.",
        en: "E-mails about your contracts, such as new bills, reach you in any case. They hold no advertising.")
    static let change = Text("Kontaktwünsche ändern", en: "Change the contact preferences")
    static func standing(_ count: Int) -> Text {
        switch count {
        case 0: Text("Wir senden Ihnen keine Werbung.", en: "We send you no advertising.")
        case 1: Text("Sie haben einer Ansprache zugestimmt.", en: "You agreed to one kind of contact.")
        default: Text("Sie haben \(count) Ansprachen zugestimmt.", en: "You agreed to \(count) kinds of contact.")
        }
    }
    static let allOff = Text("Alle abwählen", en: "Untick all")

    static let saved = Text("Gespeichert. Das hat sich geändert:", en: "Saved. This has changed:")
    static let unchanged = Text("Es hat sich nichts geändert.", en: "Nothing has changed.")
    static let stale = Text(
        "Ihre Kontaktwünsche wurden inzwischen an anderer Stelle geändert. Es wurde nichts gespeichert. Unten steht der neue Stand.",
        en: """
            Your contact preferences have been changed elsewhere meanwhile. Nothing was saved. Below is how they \
            stand now.
            """)
    static func since(_ moment: Instant) -> Text {
        Text("Eingewilligt am \(moment.german)", en: "Agreed on \(moment.english)")
    }

    static let notConfirmed = Text("noch nicht bestätigt", en: "not yet confirmed")
    static let waits = Text(
        "Wir haben Ihnen eine E-Mail gesendet. Öffnen Sie den Link darin; vorher senden wir Ihnen nichts.",
        en: "We have sent you an e-mail. Open the link in it; before that we send you nothing.")
    static let sendAgain = Text("E-Mail noch einmal senden", en: "Send the e-mail once more")
    static let sentAgain = Text(
        "Die E-Mail mit dem Link ist noch einmal unterwegs. Er gilt sieben Tage.",
        en: "The e-mail with the link is on its way once more. It is valid for seven days.")

    static func channel(_ channel: Wish.Channel) -> Text {
        switch channel {
        case .email: Text("E-Mail", en: "E-mail")
        case .phone: Text("Telefon", en: "Telephone")
        case .sms: Text("SMS", en: "Text message")
        case .post: Text("Post", en: "Post")
        }
    }

    static func unknown(_ channel: Wish.Channel) -> Text {
        switch channel {
        case .email: Text("Uns ist keine E-Mail-Adresse von Ihnen bekannt.", en: "We know no e-mail address of yours.")
        case .phone, .sms:
            Text(
                "Uns ist keine Telefonnummer von Ihnen bekannt. Nennen Sie uns eine, dann können Sie hier wählen.",
                en: "We know no telephone number of yours. Tell us one, then you can choose here.")
        case .post:
            Text(
                "Uns ist keine Anschrift von Ihnen bekannt. Nennen Sie uns eine, dann können Sie hier wählen.",
                en: "We know no postal address of yours. Tell us one, then you can choose here.")
        }
    }

    /// „Angebote per E-Mail“.
    static func name(_ wish: Wish) -> Text {
        let topic = purpose(wish.purpose)
        let way =
            switch wish.channel {
            case .email: Text("per E-Mail", en: "by e-mail")
            case .phone: Text("per Telefon", en: "by telephone")
            case .sms: Text("per SMS", en: "by text message")
            case .post: Text("per Post", en: "by post")
            }
        return Text("\(topic.german) \(way.german)", en: "\(topic.english) \(way.english)")
    }

    static func purpose(_ purpose: Wish.Purpose) -> Text {
        switch purpose {
        case .offers: Text("Angebote", en: "Offers")
        case .news: Text("Neuigkeiten", en: "News")
        case .advice: Text("Energiesparberatung", en: "Energy saving advice")
        }
    }

    static func words(_ change: WishChange) -> Text {
        let (name, what) = (name(change.wish), what(change.what))
        return Text("\(name.german): \(what.german)", en: "\(name.english): \(what.english)")
    }

    private static func what(_ what: ConsentEvent.What) -> Text {
        switch what {
        case .asked: notConfirmed
        case .granted: Text("eingewilligt", en: "agreed")
        case .confirmed: Text("bestätigt", en: "confirmed")
        case .used: Text("genutzt", en: "used")
        case .withdrawn: Text("widerrufen", en: "withdrawn")
        }
    }
}
