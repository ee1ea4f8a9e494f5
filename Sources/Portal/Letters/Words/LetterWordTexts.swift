import Vocabulary

enum LetterWordTexts {
    static let title = Text("Texte der Briefe", en: "Words of letters")
    static let lead = Text(
        "Satz am Anfang, Satz am Schluss und Gruß der E-Mails und Briefe. Was vorher auf den Weg ging, behält seine Worte.",
        en: """
            The sentence at the beginning, the one at the end and the greeting of e-mails and letters. What was sent off before \
            keeps its words.
            """)
    static let all = Text("Alle Briefe: Gruß", en: "All letters: greeting")
    static let fixed = Text(
        "Nicht zu ändern sind: was das Gesetz vorgibt, Beträge, Tage, Nummern, Links und die Namen der Knöpfe. Sie stehen im Brief, wie er mitgeliefert ist.",
        en: """
            Not to be changed: what the law fixes, amounts, days, numbers, links and the names of buttons. They stand in the \
            letter as it comes along.
            """)
    static let opening = Text("Satz am Anfang", en: "Sentence at the beginning")
    static let openingGerman = Text("Satz am Anfang (Deutsch)", en: "Sentence at the beginning (German)")
    static let openingEnglish = Text("Satz am Anfang (Englisch)", en: "Sentence at the beginning (English)")
    static let closing = Text("Satz am Schluss", en: "Sentence at the end")
    static let closingGerman = Text("Satz am Schluss (Deutsch)", en: "Sentence at the end (German)")
    static let closingEnglish = Text("Satz am Schluss (Englisch)", en: "Sentence at the end (English)")
    static let signature = Text("Gruß", en: "Greeting at the end")
    static let signatureGerman = Text("Gruß (Deutsch)", en: "Greeting at the end (German)")
    static let signatureEnglish = Text("Gruß (Englisch)", en: "Greeting at the end (English)")
    static let builtIn = Text("wie mitgeliefert", en: "as it comes along")
    static let openingFixed = Text(
        "Der Anfang dieses Briefs ist fest.", en: "The beginning of this letter is fixed.")
    static let closingFixed = Text(
        "Zwischen den Worten dieses Briefs und dem Gruß steht nichts anderes: Er soll für sich gelesen werden.",
        en: "Nothing stands between the words of this letter and the greeting: it is to be read by itself.")
    static let comesBefore = Text(
        "Der Satz am Anfang steht vor dem, was der Brief sagt. Ohne ihn beginnt der Brief, wie er mitgeliefert ist.",
        en:
            "The sentence at the beginning stands before what the letter says. Without it the letter begins as it comes along."
    )
    static let comesInstead = Text(
        "Der Satz am Anfang ersetzt den ersten Satz des Briefs. Ohne ihn bleibt der mitgelieferte.",
        en: "The sentence at the beginning takes the place of the letter’s first. Without it that one stays.")
    static func names(_ names: [String]) -> Text {
        let list = names.map { "{\($0)}" }.joined(separator: ", ")
        return Text(
            "In den Sätzen können stehen: \(list). Kennt ein Brief einen Namen nicht, entfällt der ganze Satz.",
            en:
                "The sentences can hold: \(list). Where a letter does not know one of them, the whole sentence is left out."
        )
    }
    static func unknown(_ name: String, _ names: [String]) -> Text {
        let list = names.map { "{\($0)}" }.joined(separator: ", ")
        return Text(
            "\(name) kennt dieser Brief nicht. Er kennt: \(list)",
            en: "This letter does not know \(name). It knows: \(list)")
    }
    static let noLinks = Text(
        "Nehmen Sie den Link heraus. Wohin ein Brief führt, legt der Brief selbst fest",
        en: "Take the link out. Where a letter leads to is fixed by the letter itself")
    static let noMarkup = Text(
        "Nehmen Sie die spitzen Klammern heraus. HTML steht hier nicht", en: "Take the angle brackets out. No HTML here"
    )
    static let alsoGerman = Text("Schreiben Sie den Satz auch auf Deutsch", en: "Write the sentence in German, too")
    static let alsoEnglish = Text("Schreiben Sie den Satz auch auf Englisch", en: "Write the sentence in English, too")
    static let tooManyLines = Text("Der Gruß hat höchstens vier Zeilen", en: "The greeting has four lines at most")

    static let previewBelow = Text(
        "So stehen die Worte im ganzen Brief: siehe „Muster“ auf dieser Seite.",
        en: "How the words stand in the whole letter: see “Sample” on this page.")
    static let ofThisKind = Text("Worte und Muster dieser Art Brief", en: "Words and a sample of this kind of letter")
    static let muster = Text("Muster", en: "Sample")
    static let musterLead = Text(
        "Der ganze Brief mit erfundenen Angaben. Daten von Kunden stehen nie darin.",
        en: "The whole letter with invented facts. It never holds data of customers.")
    static let subjectLine = Text("Betreff", en: "Subject")
    static let plainText = Text("Als reiner Text", en: "As plain text")
    static func language(_ language: Language) -> Text {
        switch language {
        case .german: Text("Deutsch", en: "German")
        case .english: Text("Englisch", en: "English")
        }
    }
    static let asEmail = Text("Muster als E-Mail (HTML)", en: "Sample as e-mail (HTML)")
    static let asPaper = Text("Muster als Brief (PDF)", en: "Sample as letter (PDF)")
    static let asEmailEnglish = Text("Muster als E-Mail, englisch", en: "Sample as e-mail, English")
    static let asPaperEnglish = Text("Muster als Brief, englisch (PDF)", en: "Sample as letter, English (PDF)")
    static let unsavedHint = Text(
        "E-Mail und PDF öffnen sich in einem neuen Tab und zeigen, was in den Feldern steht, auch ungespeichert.",
        en: "E-mail and PDF open in a new tab and show what stands in the fields, also unsaved.")
}
