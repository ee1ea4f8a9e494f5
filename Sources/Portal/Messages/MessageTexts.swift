import Vocabulary

enum MessageTexts {
    static let title = Text("Nachrichten", en: "Messages")
    static let listLead = Text(
        "Ihre Fragen an uns und unsere Antworten. Nur Sie lesen sie, auch wenn andere einen Vertrag mit Ihnen teilen.",
        en: "Your questions to us and our answers. Only you read them, even if others share a contract with you.")
    static let none = Text("Sie haben uns noch nichts geschrieben.", en: "You have not written to us yet.")
    static let write = Text("Nachricht schreiben", en: "Write a message")
    static let aboutContract = Text("Nachricht zu diesem Vertrag", en: "A message about this contract")
    static let all = Text("Alle Nachrichten", en: "All messages")
    static func lead(_ due: Day) -> Text {
        Text(
            "Wir antworten bis zum \(due.german). Sie bekommen eine E-Mail, sobald die Antwort hier steht.",
            en: "We answer by \(due.english). You get an e-mail as soon as the answer is here.")
    }
    static let topic = Text("Worum geht es?", en: "What is it about?")
    static let topicMissing = Text("Wählen Sie aus, worum es geht.", en: "Choose what it is about.")
    static let contract = Text("Zu welchem Vertrag? (wenn Sie mögen)", en: "About which contract? (if you like)")
    static let contractGone = Text(
        "Diesen Vertrag sehen Sie nicht mehr. Wählen Sie einen anderen oder keinen.",
        en: "You no longer see this contract. Choose another one, or none.")
    static let words = Text("Ihre Nachricht", en: "Your message")
    static let wordsHint = Text("Bis zu 4000 Zeichen.", en: "Up to 4000 characters.")
    static let wordsMissing = Text("Schreiben Sie, was Sie uns sagen möchten.", en: "Write what you want to tell us.")
    static let noSecrets = Text(
        "Schreiben Sie keine Passwörter und keine Codes hinein. Danach fragen wir nie.",
        en: "Do not write passwords or codes. We never ask for them.")
    static let send = Text("Nachricht senden", en: "Send the message")
    static let otherWays = Text("Geht es um etwas anderes?", en: "Is it about something else?")

    static let files = Text("Anlagen (wenn Sie mögen)", en: "Files (if you like)")
    static let filesHint = Text(
        "Bis zu drei Dateien, jede bis 5 MB: PDF, JPEG oder PNG.",
        en: "Up to three files of 5 MB each: PDF, JPEG or PNG.")
    static let tooManyFiles = Text(
        "Mehr als drei Dateien gehen nicht auf einmal. Senden Sie die übrigen mit der nächsten Nachricht.",
        en: "More than three files at once are not possible. Send the others with the next message.")
    static func noRoom(_ phone: String) -> Text {
        Text(
            "Für weitere Anlagen ist hier kein Platz mehr. Senden Sie die Nachricht ohne sie, oder rufen Sie uns an: \(phone).",
            en: "There is no room left for files. Send the message without them, or call us: \(phone).")
    }
    static let filesLost = Text(
        "Die Anlagen sind nicht mehr dabei. Wählen Sie sie noch einmal aus.",
        en: "The files are no longer there. Choose them once more.")
    static func fileTooLarge(_ number: Int, of count: Int) -> Text {
        let which = which(number, of: count)
        return Text("\(which.german) ist größer als 5 MB.", en: "\(which.english) is larger than 5 MB.")
    }
    static func file(_ number: Int, of count: Int, _ trouble: CleanAttachment.Trouble) -> Text {
        let which = which(number, of: count)
        return switch trouble {
        case .unknownKind:
            Text(
                "\(which.german) ist weder PDF noch JPEG noch PNG. Speichern Sie sie als eines davon.",
                en: "\(which.english) is neither PDF nor JPEG nor PNG. Save it as one of these.")
        case .damaged:
            Text(
                "\(which.german) lässt sich nicht lesen. Wählen Sie eine andere.",
                en: "\(which.english) cannot be read. Choose another one.")
        case .active:
            Text(
                "\(which.german) enthält Programme oder eingebettete Dateien. Drucken Sie sie neu als PDF und senden Sie das.",
                en: "\(which.english) holds programs or embedded files. Print it to a new PDF and send that.")
        }
    }
    private static func which(_ number: Int, of count: Int) -> Text {
        count == 1 ? Text("Die Datei", en: "The file") : Text("Die \(number). Datei", en: "File \(number)")
    }
    static func file(_ file: MessageFile) -> Text {
        let size = size(file.kept.size)
        let kind = file.kept.kind.words
        return Text(
            "Anlage \(file.number) (\(kind), \(size.german))", en: "File \(file.number) (\(kind), \(size.english))")
    }

    private static func size(_ bytes: Int) -> Text {
        guard bytes >= 1_000_000 else { return Text(same: "\(max(1, bytes / 1000)) kB") }
        let (whole, tenth) = (bytes / 1_000_000, bytes % 1_000_000 / 100_000)
        return Text("\(whole),\(tenth) MB", en: "\(whole).\(tenth) MB")
    }

    static func state(_ state: Conversation.State) -> Text {
        switch state {
        case .unconfirmed: Text("Noch nicht bestätigt", en: "Not confirmed yet")
        case .open: Text("Wir antworten", en: "We will answer")
        case .answered: Text("Beantwortet", en: "Answered")
        case .closed: Text("Abgeschlossen", en: "Closed")
        }
    }
    static let newAnswer = Text("Neue Antwort", en: "New answer")
    static func moved(_ conversation: Conversation) -> Text {
        let contract = conversation.contract.map { (", Vertrag \($0.value)", ", contract \($0.value)") } ?? ("", "")
        return Text(
            "zuletzt \(conversation.movedAt.day.german)\(contract.0)",
            en: "last \(conversation.movedAt.day.english)\(contract.1)")
    }
    static func next(_ conversation: Conversation, on today: Day) -> Text {
        switch (conversation.state, conversation.dueOn) {
        case (.open, let due?) where due < today:
            Text(
                "Wir wollten bis zum \(due.german) antworten und haben es noch nicht getan. Ihre Nachricht ist nicht vergessen; eilt es, rufen Sie uns an.",
                en: """
                    We wanted to answer by \(due.english) and have not done so yet. Your message is not forgotten; if it is \
                    urgent, call us.
                    """)
        case (.open, let due?), (.unconfirmed, let due?):
            Text("Wir antworten bis zum \(due.german).", en: "We answer by \(due.english).")
        case (.open, nil), (.unconfirmed, nil): Text("Wir antworten.", en: "We answer.")
        case (.answered, _):
            Text(
                "Sie sind am Zug, wenn noch etwas offen ist. Schreiben Sie uns dann hier.",
                en: "It is your move if something is still open. Write to us here then.")
        case (.closed, _): Text("Nichts mehr.", en: "Nothing.")
        }
    }
    static let arrived = Text(
        "Ihre Nachricht ist angekommen. Sobald wir geantwortet haben, bekommen Sie eine E-Mail.",
        en: "Your message has arrived. As soon as we have answered you get an e-mail.")
    static let history = Text("Verlauf", en: "History")
    static func author(_ author: Message.Author) -> Text {
        author == .customer ? Text("Sie", en: "You") : Text("Unser Kundenservice", en: "Our customer service")
    }
    static func writtenBy(_ message: Message) -> Text {
        guard message.author == .staff else { return Text("Kunde", en: "Customer") }
        return message.staffName.map { Text(same: $0) } ?? author(.staff)
    }
    static let goOn = Text("Weiter schreiben", en: "Go on")
    static let opensAgain = Text(
        "Wenn Sie schreiben, öffnen wir das Gespräch wieder.", en: "If you write, we open the conversation again.")
    static func becameComplaint(_ number: RequestNumber) -> Text {
        Text(
            "Das bearbeiten wir als Beschwerde \(number.value).", en: "We work on this as complaint \(number.value).")
    }
}
