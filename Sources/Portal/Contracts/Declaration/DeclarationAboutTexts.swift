import Vocabulary

/// What the owner of a contract reads of a declaration that names it.
enum DeclarationAboutTexts {
    static func contract(_ number: String) -> Text {
        Text("Ihren Vertrag \(number)", en: "your contract \(number)")
    }
    static func order(_ number: String) -> Text {
        Text("Ihre Bestellung \(number)", en: "your order \(number)")
    }

    static func subject(_ one: Text, order: String) -> Text {
        Text(
            "Zu Ihrer Bestellung \(order) ist \(one.german) eingegangen",
            en: "For your order \(order) \(one.english) has arrived")
    }

    static func letter(_ one: Text, for subject: Text) -> Text {
        Text(
            "Für \(subject.german) ist \(one.german) eingegangen, nicht über Ihr Konto. Genannt wurde die Nummer Ihres Vertrags, Ihres Zählers oder Ihrer Bestellung:",
            en: """
                For \(subject.english) \(one.english) has arrived, not by your account. It names the number of your contract, \
                meter or order:
                """)
    }

    static func arrived(_ about: DeclarationAbout) -> Text {
        let (subject, one, day) = (about.subject, about.words.one, about.request.receivedAt.day)
        return Text(
            "Für \(subject.german) ist am \(day.german) \(one.german) eingegangen, nicht über Ihr Konto. Bevor sich etwas ändert, prüfen wir, von wem die Erklärung kommt.",
            en: """
                On \(day.english) \(one.english) for \(subject.english) arrived, not by your account. Before anything changes we \
                look from whom the declaration comes.
                """)
    }
    static func answered(_ about: DeclarationAbout) -> Text {
        let (subject, one, day) = (about.subject, about.words.one, about.request.receivedAt.day)
        return Text(
            "Für \(subject.german) war am \(day.german) \(one.german) eingegangen, nicht über Ihr Konto. Die Prüfung ist abgeschlossen.",
            en: """
                On \(day.english) \(one.english) for \(subject.english) had arrived, not by your account. We have looked at it.
                """)
    }
    /// `arrived` is „Ihr Widerruf ist eingegangen“.
    static func yours(_ arrived: Text, at moment: Instant) -> Text {
        Text(
            "\(arrived.german), am \(moment.day.german). Wir prüfen, was damit endet, und melden uns.",
            en: "\(arrived.english), on \(moment.day.english). We look at what ends by it and answer.")
    }
    static func withdrawn(at moment: Instant) -> Text {
        Text(
            "Ein Widerruf ist am \(moment.day.german) eingegangen. Wir prüfen ihn und melden uns.",
            en: "A withdrawal arrived on \(moment.day.english). We look at it and answer.")
    }
    static let see = Text("Zum Vorgang", en: "See the request")
    /// In the place of what would happen next with an order.
    static let orderWaits = Text(
        "Zuerst prüfen wir die Erklärung, die zu dieser Bestellung eingegangen ist. Danach schreiben wir Ihnen, wie es weitergeht.",
        en: "First we look at the declaration that arrived about this order. After that we write to you how it goes on."
    )

    static let fromYou = Text(
        "Kam die Erklärung von Ihnen, müssen Sie hier nichts tun. Kam sie nicht von Ihnen, sagen Sie es uns.",
        en: "If the declaration is from you, there is nothing to do here. If it is not, tell us.")
    static let hidden = Text(
        "Name, Anschrift und E-Mail-Adresse, die dabei angegeben wurden, zeigen wir hier niemandem.",
        en: "Name, address and e-mail address given with it are shown to nobody here.")
    static func next(until day: Day?) -> Text {
        let (german, english) = day.map { (" bis zum \($0.german)", " by \($0.english)") } ?? ("", "")
        return Text(
            "Wir prüfen\(german), was gemeint ist und von wem die Erklärung kommt. Bis dahin läuft alles weiter wie bisher.",
            en: """
                We look\(english) at what is meant and from whom the declaration comes. Until then everything goes on as before.
                """)
    }
    static let over = Text(
        "Die Erklärung ist bearbeitet. Was für Ihren Vertrag gilt, steht auf seiner Seite.",
        en: "The declaration has been dealt with. What holds for your contract stands on its page.")
    static let notMine = Text("Das war ich nicht", en: "That was not me")
    static let noted = Text(
        "Sie haben uns gesagt: Diese Erklärung ist nicht von Ihnen. Wer sie bei uns prüft, liest das, bevor etwas entschieden wird. Sie müssen nichts weiter tun.",
        en: """
            You told us that this declaration is not from you. Whoever looks at it with us reads that before anything is decided. \
            There is nothing more to do.
            """)
    /// In the timeline, for the office.
    static let remark = Text(
        "Wem der Vertrag oder die Bestellung gehört, sagt: Diese Erklärung ist nicht von mir.",
        en: "Whose contract or order it is says: this declaration is not from me.")

    static func notYou(_ house: Operator) -> Text {
        Text(
            "Kam die Erklärung nicht von Ihnen, öffnen Sie den Vorgang und drücken Sie „\(notMine.german)“, oder rufen Sie uns an: \(house.phone). Bevor sich etwas ändert, prüfen wir, von wem sie kommt.",
            en: """
                If the declaration is not from you, open the request and press “\(notMine.english)”, or call us: \(house.phone). \
                Before anything changes we look from whom it comes.
                """)
    }
}
