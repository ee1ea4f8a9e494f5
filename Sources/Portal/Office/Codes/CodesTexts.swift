import Vocabulary

enum CodesTexts {
    static let title = Text("Registrierungscodes", en: "Registration codes")
    static let menu = Text("Codes", en: "Codes")
    static func lead(_ house: Operator) -> Text {
        let days = house.rules.registrationCodeDays
        return Text(
            "Briefe mit Code: bestellen, ziehen, drucken. Ein Code gilt einmal und \(days) Tage lang; ein neuer beendet den alten.",
            en: """
                Letters with a code: order, draw, print. A code is valid once and for \(days) days; a new one ends the old.
                """)
    }
    static let waitingTitle = Text("Einzelne Briefe", en: "Single letters")
    static func waiting(_ waiting: WaitingLetters) -> Text {
        guard let oldest = waiting.oldest, waiting.all > 0 else {
            return Text("Es wartet kein Brief.", en: "No letter waits.")
        }
        return Text(
            "Es warten \(waiting.all), der älteste seit dem \(oldest.day.german).",
            en: "\(waiting.all) wait, the oldest since \(oldest.day.english).")
    }
    static func own(_ count: Int) -> Text {
        Text(
            "Davon haben Sie \(count) selbst bestellt. Die zieht jemand anderes.",
            en: "Of these you ordered \(count) yourself. Somebody else draws those.")
    }
    static let drawHint = Text(
        "Die Codes entstehen jetzt und stehen nur in dieser PDF-Datei; gespeichert wird ein Prüfwert. Drucken Sie die Datei und löschen Sie sie dann.",
        en: """
            The codes are made now and stand in this PDF file only; what is stored is a check value. Print the file, then \
            delete it.
            """)
    static func draw(_ count: Int) -> Text {
        count == 1
            ? Text("1 Code ziehen und herunterladen", en: "Draw and download 1 code")
            : Text("\(count) Codes ziehen und herunterladen", en: "Draw and download \(count) codes")
    }
    static func drawOf(_ number: String, _ count: Int) -> Text {
        Text("\(number): \(count) ziehen", en: "\(number): draw \(count)")
    }
    static let orderTitle = Text("Einen Brief bestellen", en: "Order one letter")
    static let orderLead = Text(
        "Er geht an die Anschrift, die wir vom Kunden haben. Ein Code öffnet alle seine Verträge.",
        en: "It goes to the address on file. One code opens all contracts of the customer.")
    static let order = Text("Brief bestellen", en: "Order the letter")
    static let orderForFile = Text("Brief mit Code bestellen", en: "Order a letter with a code")
    static let unknown = Text("Diesen Vertrag gibt es nicht.", en: "There is no such contract.")
    static let manyTitle = Text("Eine Sendung bestellen", en: "Order a batch")
    static let manyLead = Text(
        "An Kunden, die keinen Zugang und keinen gültigen Code haben. Was Sie leer lassen, schränkt nicht ein. Ziehen muss die Codes jemand anderes.",
        en: """
            To customers with no account and no valid code. What you leave empty restricts nothing. Somebody else has to draw \
            the codes.
            """)
    static let commodity = Text("Sparte", en: "Service")
    static let commodityHint = Text("Leer: alle", en: "Empty: all")
    static let commodityWrong = Text("Wählen Sie eine Sparte aus der Liste.", en: "Choose a service of the list.")
    static let postalCode = Text("Postleitzahl beginnt mit", en: "Postal code begins with")
    static let postalCodeHint = Text("Zum Beispiel 190 oder 19053", en: "For example 190 or 19053")
    static let postalCodeWrong = Text("Hier stehen nur Ziffern.", en: "Only digits stand here.")
    static let list = Text("Nur diese Verträge", en: "These contracts only")
    static let listHint = Text(
        "Vertragsnummern, durch Leerzeichen oder Zeilen getrennt, höchstens \(OrderManyLetters.longestList)",
        en: "Contract numbers, separated by blanks or lines, \(OrderManyLetters.longestList) at most")
    static func listWrong(_ word: String) -> Text {
        Text("„\(word)“ ist keine Vertragsnummer.", en: "“\(word)” is no contract number.")
    }
    static let look = Text("Briefe zählen", en: "Count the letters")
    static func preview(_ count: Int) -> Text {
        switch count {
        case 0: Text("Auf diese Angaben passt niemand.", en: "Nobody fits this.")
        case 1: Text("Das wäre 1 Brief.", en: "That would be 1 letter.")
        default: Text("Das wären \(count) Briefe.", en: "That would be \(count) letters.")
        }
    }
    static func orderMany(_ count: Int) -> Text {
        count == 1
            ? Text("1 Brief bestellen", en: "Order 1 letter")
            : Text("\(count) Briefe bestellen", en: "Order \(count) letters")
    }
    static let batches = Text("Sendungen", en: "Batches")
    static let batch = Text("Sendung", en: "Batch")
    static let audience = Text("An wen", en: "To whom")
    static func audience(_ batch: ListedBatch) -> Text {
        guard !batch.isList else { return Text("nach Liste", en: "by a list") }
        let kind = batch.commodity.map { (german: $0.german, english: $0.english) }
        let german = [kind?.german, batch.postalCode.map { "PLZ \($0)…" }].compactMap(\.self)
        let english = [kind?.english, batch.postalCode.map { "postal code \($0)…" }].compactMap(\.self)
        guard !german.isEmpty else { return Text("alle ohne Zugang", en: "all without an account") }
        return Text(german.joined(separator: ", "), en: english.joined(separator: ", "))
    }
    static func ordered(_ moment: Instant, by name: String?) -> Text {
        Text(
            "bestellt \(moment.day.german) von \(name ?? "per Befehl")",
            en: "ordered \(moment.day.english) by \(name ?? "command")")
    }
    static let letters = Text("Briefe", en: "Letters")
    static func standing(_ batch: ListedBatch) -> Text {
        Text(
            "\(batch.letters), davon gezogen \(batch.drawn), eingelöst \(batch.redeemed)",
            en: "\(batch.letters), drawn \(batch.drawn), redeemed \(batch.redeemed)")
    }
    static let next = Text("Nächster Schritt", en: "Next step")
    static let takenBack = Text("zurückgenommen", en: "taken back")
    static let allDrawn = Text("alle gezogen", en: "all drawn")
    static let somebodyElse = Text("Ihre Bestellung: zieht jemand anderes", en: "Your order: somebody else draws it")
    static let waits = Text("wartet auf die Freigabe", en: "waits for an approver")
    static let draws = Text("Gezogene Codes", en: "Codes drawn")
    static let drawsLead = Text(
        "Kam die PDF-Datei nicht an oder ging sie verloren, ziehen Sie neu: Die alten Codes gelten dann nicht mehr.",
        en: "If the PDF file did not arrive or was lost, draw again: the old codes then count no more.")
    static let when = Text("Wann", en: "When")
    static func drawn(by name: String?, of batch: String?) -> Text {
        let (german, english) = (batch ?? "einzelne Briefe", batch ?? "single letters")
        return Text("\(name ?? "per Befehl"), \(german)", en: "\(name ?? "by command"), \(english)")
    }
    static func redeemed(_ draw: ListedDraw) -> Text {
        let (german, english) =
            draw.expired == 0 ? ("", "") : (", abgelaufen \(draw.expired)", ", expired \(draw.expired)")
        return Text(
            "\(draw.letters), davon eingelöst \(draw.redeemed)\(german)",
            en: "\(draw.letters), redeemed \(draw.redeemed)\(english)")
    }
    static func postBy(_ day: Day) -> Text {
        Text("In die Post bis zum \(day.german):", en: "To be posted by \(day.english):")
    }
    static let why = Text("Bestellt", en: "Ordered")
    static func origin(_ origin: CodeLetter.Origin, _ name: String?) -> Text {
        switch origin {
        case .customer: Text("vom Kunden", en: "by the customer")
        case .application:
            Text("Freischaltung durch \(name ?? "–")", en: "activation by \(name ?? "–")")
        case .staff, .batch: Text("von \(name ?? "–")", en: "by \(name ?? "–")")
        }
    }
    static let promised = Text("dem Kunden zugesagt", en: "promised to the customer")
    static func received(_ moment: Instant) -> Text {
        Text("seit \(moment.day.german)", en: "since \(moment.day.english)")
    }
    static func takeBackOf(_ name: String) -> Text { Text("\(name) zurücknehmen", en: "Take back \(name)") }
    static let replaced = Text("neu gezogen", en: "drawn again")
    static let drawAgain = Text("PDF verloren: neu ziehen", en: "PDF lost: draw again")
    static let nothingToDraw = Text(
        "Hier gibt es für Sie nichts zu ziehen.", en: "There is nothing for you to draw here.")
    static let faster = Text(
        "Diese Codes sind schon gezogen. Kam keine PDF-Datei an, ziehen Sie sie unten neu.",
        en: "These codes are drawn already. If no PDF file arrived, draw them again below.")

    static func notice(_ name: String?) -> Text? {
        switch name {
        case "bestellt": Text("Der Brief ist bestellt.", en: "The letter is ordered.")
        case "sendung": Text("Die Sendung ist bestellt.", en: "The batch is ordered.")
        case "zurueck": Text("Zurückgenommen.", en: "Taken back.")
        case "gezogen": Text("Das ist nicht mehr offen.", en: "This is open no more.")
        case "keine": Text("Auf diese Angaben passt niemand mehr.", en: "Nobody fits this any more.")
        default: nil
        }
    }
}
