import Vocabulary

enum RefusalTexts {
    static let notFound = Text("Diese Seite gibt es nicht", en: "This page does not exist")
    static let notFoundNext = Text(
        "Prüfen Sie die Adresse. Vielleicht gehört die Seite zu einem anderen Zugang: Dann melden Sie sich mit diesem an.",
        en: "Check the address. The page may belong to another account: then sign in with that one.")
    static let linkEnded = Text("Dieser Link gilt nicht mehr", en: "This link works no more")
    static let linkEndedNext = Text(
        "Die Freigabe ist abgelaufen oder wurde beendet. Fragen Sie die Person, von der Sie den Link haben, nach einem neuen.",
        en: "What was shared has lapsed or was ended. Ask the person you have the link from for a new one.")
    static let foreignForm = Text("Dieses Formular kam von einer anderen Seite", en: "This form came from another site")
    static let foreignFormNext = Text(
        "Es wurde nichts gespeichert. Öffnen Sie das Formular im Kundenportal und senden Sie es von dort.",
        en: "Nothing was stored. Open the form in the portal and send it from there.")
    static let stale = Text("Noch einmal senden", en: "Send once more")
    static let staleNext = Text(
        "Die Seite war länger offen, deshalb haben wir noch nichts gespeichert. Ihre Angaben sind noch da: Senden Sie sie mit einem Klick.",
        en: """
            The page was open for a while, so nothing has been stored yet. Your entries are still here: send them \
            with one click.
            """)
    static let photo = Text("Foto", en: "Photo")
    static let photoLost = Text(
        "Das Foto müssen Sie noch einmal auswählen. Ohne Foto kommen nur Ihre anderen Angaben an.",
        en: "You have to choose the photo once more. Without it only your other entries arrive.")
    static let sendAgain = Text("Noch einmal senden", en: "Send once more")
    static let tooLarge = Text("Das war zu groß", en: "This was too large")
    static let tooLargeNext = Text(
        "Es wurde nichts gespeichert. Ein Foto darf 10 MB groß sein. Gehen Sie zurück und wählen Sie ein kleineres.",
        en: "Nothing was stored. A photo may be up to 10 MB. Go back and choose a smaller one.")
    static let tooManyTries = Text("Zu viele Versuche", en: "Too many tries")
    static func tooManyTriesNext(seconds: Int) -> Text {
        let minutes = (seconds + 59) / 60
        if minutes > 90 {
            let hours = (minutes + 59) / 60
            return Text(
                "In \(hours) Stunden können Sie es noch einmal versuchen.", en: "You can try again in \(hours) hours.")
        }
        return Text(
            minutes <= 1
                ? "In einer Minute können Sie es noch einmal versuchen."
                : "In \(minutes) Minuten können Sie es noch einmal versuchen.",
            en: minutes <= 1 ? "You can try again in a minute." : "You can try again in \(minutes) minutes.")
    }
    static let busy = Text("Gerade ist viel los", en: "The portal is busy")
    static let busyNext = Text(
        "Laden Sie die Seite in ein paar Sekunden neu. Es ist nichts verloren gegangen.",
        en: "Load the page again in a few seconds. Nothing was lost.")
    static let unreadable = Text("Diese Anfrage war unvollständig", en: "This request was incomplete")
    static let unreadableNext = Text(
        "Es wurde nichts gespeichert. Gehen Sie zurück und senden Sie das Formular noch einmal.",
        en: "Nothing was stored. Go back and send the form again.")
    static let notStored = Text("Das konnten wir noch nicht speichern", en: "We could not store this yet")
    static let notStoredNext = Text(
        "Unser Speicher antwortet gerade nicht. Es wurde nichts gespeichert, also auch nichts doppelt. Gehen Sie zurück, Ihre Angaben stehen noch da, und senden Sie in einer Minute noch einmal.",
        en: """
            Our storage does not answer at the moment. Nothing was stored, so nothing is there twice. Go back, your entries \
            are still there, and send again in a minute.
            """)
    static let unknown = Text(
        "Wir wissen noch nicht, ob das gespeichert ist", en: "We do not know yet whether this is stored")
    static let unknownNext = Text(
        "Beim Speichern gab es eine Störung. Sehen Sie in einer Minute unter „Meine Vorgänge“ nach. Steht Ihre Meldung dort nicht, senden Sie noch einmal: Doppelt gespeichert wird nichts.",
        en: """
            There was a fault while storing. Look under “My requests” in a minute. If it is not there, send again: \
            nothing is stored twice.
            """)
    static let fault = Text("Das hat nicht geklappt", en: "This did not work")
    static func faultNext(number: String) -> Text {
        Text(
            "Auf unserer Seite ist ein Fehler aufgetreten. Laden Sie die Seite neu. Bleibt es dabei, rufen Sie uns an und nennen Sie diese Nummer: \(number)",
            en: """
                An error occurred on our side. Load the page again. If it stays, call us and give this number: \
                \(number)
                """)
    }
}
