import Vocabulary

// Words round messages of people without an account, and the letters.

extension MessageTexts {
    static let contactTitle = Text("Kontakt", en: "Contact")
    static func contactLead(_ days: Int) -> Text {
        days == 1
            ? Text(
                "Schreiben Sie uns. Wir antworten innerhalb eines Werktags, nachdem Sie Ihre E-Mail-Adresse bestätigt haben.",
                en: "Write to us. We answer within one working day after you have confirmed your e-mail address.")
            : Text(
                "Schreiben Sie uns. Wir antworten innerhalb von \(days) Werktagen, nachdem Sie Ihre E-Mail-Adresse bestätigt haben.",
                en: "Write to us. We answer within \(days) working days after you have confirmed your e-mail address.")
    }
    static let emailHint = Text(
        "Dorthin senden wir einen Link, mit dem Sie die Nachricht bestätigen. Danach lesen Sie dort, dass es eine Antwort gibt.",
        en: "We send a link there by which you confirm the message. Later you read there that there is an answer.")
    static let haveAccount = Text("Haben Sie einen Zugang?", en: "Do you have an account?")
    static let signInFirst = Text(
        "Melden Sie sich an. Dann wissen wir, um welchen Vertrag es geht, und Sie können Anlagen mitsenden.",
        en: "Sign in. Then we know which contract it is about, and you can send files along.")
    static let almost = Text("Fast geschafft", en: "Almost done")
    static let confirmFirst = Text(
        "Wir haben Ihnen eine E-Mail gesandt. Öffnen Sie den Link darin, und bestätigen Sie Ihre Nachricht. Erst dann kommt sie bei uns an.",
        en: "We have sent you an e-mail. Open the link in it and confirm your message. Only then it reaches us.")
    static func confirmHint(days: Int) -> Text {
        Text(
            "Ist nach ein paar Minuten nichts da, sehen Sie im Ordner für Werbung nach. Was nicht bestätigt wird, löschen wir nach \(days) Tagen.",
            en:
                "If nothing is there after some minutes, look into the folder for advertising. What is not confirmed is deleted after \(days) days."
        )
    }
    static let writeAgain = Text("Noch einmal schreiben", en: "Write once more")

    static let confirmTitle = Text("Nachricht bestätigen", en: "Confirm your message")
    static let confirmLead = Text(
        "Mit dieser E-Mail-Adresse hat uns jemand geschrieben. Waren Sie das?",
        en: "Somebody has written to us with this e-mail address. Was it you?")
    static let writtenAt = Text("Geschrieben", en: "Written")
    static let confirm = Text("Nachricht jetzt senden", en: "Send the message now")
    static let notYou = Text(
        "Waren Sie das nicht, müssen Sie nichts tun. Die Nachricht wird dann gelöscht und von niemandem gelesen.",
        en: "If it was not you, there is nothing to do. The message is deleted then and read by nobody.")
    static let confirmSubject = Text("Bestätigen Sie Ihre Nachricht", en: "Confirm your message")
    static func confirmLetter(_ house: String) -> Text {
        Text(
            "Mit dieser Adresse wurde \(house) eine Nachricht geschrieben. Sie kommt erst an, wenn Sie sie bestätigen:",
            en: "With this address somebody wrote a message to \(house). It only arrives once you confirm it:")
    }
    static let arrivedSubject = Text("Ihre Nachricht ist angekommen", en: "Your message has arrived")
    static func arrivedLetter(_ due: Day?) -> Text {
        guard let due else {
            return Text(
                "Ihre Nachricht ist bei uns angekommen. Sobald wir geantwortet haben, bekommen Sie eine E-Mail.",
                en: "Your message has arrived with us. As soon as we have answered you get an e-mail.")
        }
        return Text(
            "Ihre Nachricht ist bei uns angekommen. Wir antworten bis zum \(due.german); dann bekommen Sie eine E-Mail.",
            en: "Your message has arrived with us. We answer by \(due.english); then you get an e-mail.")
    }
    static let look = Text("Nachricht ansehen", en: "Look at the message")
    static let keepLink = Text(
        "Der Link zu diesem Gespräch ist nur für Sie. Geben Sie ihn nicht weiter: Wer ihn hat, liest mit.",
        en: "The link to this conversation is for you only. Do not pass it on: whoever has it can read along.")
    static let answeredSubject = Text("Antwort auf Ihre Nachricht", en: "An answer to your message")
    static func answeredLetter(_ topic: Text, _ day: Day) -> Text {
        Text(
            "Auf Ihre Nachricht vom \(day.german) zum Thema „\(topic.german)“ gibt es eine Antwort. Aus Gründen des Datenschutzes steht sie nicht in dieser E-Mail.",
            en:
                "There is an answer to your message of \(day.english) about “\(topic.english)”. For privacy it is not in this e-mail."
        )
    }
    static let readAnswer = Text("Antwort lesen", en: "Read the answer")
    static let answerThere = Text(
        "Möchten Sie etwas erwidern, schreiben Sie es dort. Auf diese E-Mail antworten Sie nicht.",
        en: "If you want to reply, write it there, and not to this e-mail.")
}
