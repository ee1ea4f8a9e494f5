import Vocabulary

/// Ways on for who waits for an e-mail.
enum LetterSentTexts {
    static let linkTitle = Text("Der Link lässt sich nicht anklicken?", en: "The link cannot be clicked?")
    static let link = Text(
        "In derselben E-Mail steht ein Code aus acht Zeichen. Tippen Sie ihn oben unter „Code eintippen“ ein: Das führt auf dieselbe Seite. Oder kopieren Sie den ganzen Link in die Adresszeile Ihres Browsers.",
        en: """
            The same e-mail holds a code of eight characters. Type it under “Type the code” above: it leads to the same \
            page. Or copy the whole link into the address bar of your browser.
            """)
    static let nothingTitle = Text("Es kommt keine E-Mail?", en: "No e-mail arrives?")
    static let wait = Text(
        "Warten Sie fünf Minuten. Manche Anbieter lassen sich Zeit.",
        en: "Wait five minutes. Some providers take their time.")
    static func spam(_ sender: String) -> Text {
        Text(
            "Sehen Sie im Ordner für Spam oder Werbung nach. Absender ist \(sender).",
            en: "Look into the folder for spam or advertising. The sender is \(sender).")
    }
    static let address = Text(
        "Vielleicht war ein Tippfehler in der Adresse. Dann geben Sie sie noch einmal ein.",
        en: "There may have been a slip in the address. Then enter it again.")
    static let again = Text("E-Mail noch einmal senden", en: "Send the e-mail again")
    static let askAgain = Text("E-Mail noch einmal anfordern", en: "Request the e-mail again")
    static let limit = Text(
        "Wir senden höchstens drei in einer Stunde. Alle drei gelten.",
        en: "We send three in an hour at most. All three are valid.")
    static let sentAgain = Text("Die E-Mail ist noch einmal unterwegs.", en: "The e-mail is on its way once more.")
    static let enough = Text(
        "In der letzten Stunde haben wir schon drei E-Mails gesendet. Eine weitere können Sie in einer Stunde anfordern.",
        en: "We have sent three e-mails within the last hour. You can ask for another one in an hour.")
    static let call = Text("Klappt es nicht? Rufen Sie uns an:", en: "It does not work? Call us:")
}
