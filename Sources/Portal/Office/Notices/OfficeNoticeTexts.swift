import Vocabulary

enum OfficeNoticeTexts {
    static let section = Text("Hinweise", en: "Notices")
    static let write = Text("Hinweis schreiben", en: "Write a notice")
    static let change = Text("Hinweis ändern", en: "Change a notice")
    static let back = Text("Zu den Hinweisen", en: "To the notices")
    static let none = Text("Noch keine Hinweise.", en: "No notices yet.")
    static let lead = Text(
        "Steht auf der Startseite, bei der Anmeldung, in der Übersicht und auf der Seite „Stand der Dienste“.",
        en: "Is shown on the first page, at the sign-in, in the overview and on the page of the services.")
    static let text = Text("Text", en: "Text")
    static let kindMissing = Text("Wählen Sie die Art", en: "Choose the kind")
    static let titleGerman = Text("Überschrift auf Deutsch", en: "Heading in German")
    static let titleEnglish = Text("Überschrift auf Englisch", en: "Heading in English")
    static let titleMissing = Text("Schreiben Sie eine Überschrift", en: "Write a heading")
    static let wordsGerman = Text("Text auf Deutsch", en: "Text in German")
    static let wordsEnglish = Text("Text auf Englisch", en: "Text in English")
    static let wordsMissing = Text("Schreiben Sie, was los ist und was zu tun ist", en: "Write what is the matter")
    static let beginDay = Text("Beginn, Tag", en: "Begin, day")
    static let beginTime = Text("Beginn, Uhrzeit", en: "Begin, time")
    static let endDay = Text("Ende, Tag", en: "End, day")
    static let endTime = Text("Ende, Uhrzeit", en: "End, time")
    static let dayHint = Text("Zum Beispiel 20.11.2026", en: "For example 20.11.2026")
    static let timeHint = Text("Zum Beispiel 22:30", en: "For example 22:30")
    static let endHint = Text(
        "Leer lassen, solange das Ende nicht bekannt ist", en: "Leave empty as long as the end is not known")
    static let beginMissing = Text("Geben Sie an, ab wann das gilt", en: "Say from when on this holds")
    static let endMissing = Text(
        "Geplante Arbeiten haben ein Ende: Geben Sie es an", en: "Planned work has an end: enter it")
    static let endBefore = Text("Das Ende liegt vor dem Beginn", en: "The end is before the begin")
    static let preview = Text("Vorschau", en: "Preview")
    static let previewTitle = Text("So sehen es alle", en: "As everybody sees it")
    static let publish = Text("Veröffentlichen", en: "Publish")
    static let end = Text("Jetzt beenden", en: "End it now")
    static let versions = Text("Fassungen", en: "Versions")
    static func version(_ one: WrittenNotice) -> Text {
        Text(
            "Fassung \(one.notice.version), \(one.writtenAt.german), \(one.author)",
            en: "Version \(one.notice.version), \(one.writtenAt.english), \(one.author)")
    }
    static let titleColumn = Text("Überschrift", en: "Heading")
    static let time = Text("Zeit", en: "Time")
    static let standing = Text("Stand", en: "State")
    static func standing(_ notice: ServiceNotice, _ now: Instant) -> Text {
        if notice.isShown(at: now) { return Text("wird gezeigt", en: "is shown") }
        if let end = notice.endsAt, end <= now { return Text("beendet", en: "ended") }
        return Text("kommt", en: "to come")
    }
    static func notice(_ name: String?) -> Text? {
        switch name {
        case "veroeffentlicht": Text("Veröffentlicht.", en: "Published.")
        case "beendet": Text("Beendet.", en: "Ended.")
        case "schneller": OfficeMergeTexts.notice("schneller")
        default: nil
        }
    }
}
