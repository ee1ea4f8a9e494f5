import Vocabulary

enum ConfirmWishesTexts {
    static let title = Text("Bestätigen Sie Ihre Kontaktwünsche", en: "Confirm your contact preferences")
    static let lead = Text(
        "Erst mit diesem Schritt gilt Ihre Einwilligung.", en: "Only with this step does your consent hold.")
    static func opening(_ contact: String, _ house: String) -> Text {
        Text(
            "Ich willige ein: \(house) darf mir zu diesen Themen E-Mails an \(contact) senden.",
            en: "I agree: \(house) may send me e-mails to \(contact) about these topics.")
    }
    static let voluntary = Text(
        "Das ist freiwillig und ändert nichts an Ihren Verträgen. Sie können jederzeit widerrufen: in den Einstellungen unter „Kontaktwünsche“ und über den Link in jeder dieser E-Mails. Das gilt sofort; was bis dahin geschah, bleibt rechtmäßig.",
        en: """
            This is voluntary and changes nothing about your contracts. You can withdraw at any time: in the settings \
            under “Contact preferences” and by the link in each of these e-mails. That holds at once; what happened \
            until then stays lawful.
            """)
    static let confirm = Text("Einwilligung bestätigen", en: "Confirm the consent")
    static let doneTitle = Text("Ihre Einwilligung ist bestätigt", en: "Your consent is confirmed")
    static let done = Text(
        "Sie gilt ab sofort. Ändern können Sie Ihre Kontaktwünsche jederzeit in den Einstellungen.",
        en: "It holds from now on. You can change your contact preferences at any time in the settings.")

    static let subject = Text("Bestätigen Sie Ihre Kontaktwünsche", en: "Confirm your contact preferences")
    static let letter = Text(
        "Sie möchten von uns E-Mails zu diesen Themen bekommen:",
        en: "You would like to get e-mails from us about these topics:")
    static let letterNext = Text(
        "Öffnen Sie den Link und bestätigen Sie das dort. Der Link gilt sieben Tage. Vorher senden wir Ihnen nichts davon.",
        en: "Open the link and confirm it there. The link is valid for seven days. Before that we send you none of it.")

    /// Everything that stood round one topic on the page behind the link, for the ledger.
    static func whole(_ wish: Wish, _ contact: String, _ house: String) -> Text {
        let (above, topic) = (opening(contact, house), ConsentTexts.label(wish, house))
        return Text(
            "\(above.german) \(topic.german). \(voluntary.german)",
            en: "\(above.english) \(topic.english). \(voluntary.english)")
    }
}
