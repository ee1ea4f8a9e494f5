import Vocabulary

enum FiguresTexts {
    static let lead = Text(
        "Gezählt wird bei jedem Aufruf neu. Die laufende Woche und der laufende Monat sind noch nicht zu Ende.",
        en: "Counted anew each time. The week and the month under way have not ended yet.")
    static let span = Text("Zeitraum", en: "Period")
    static func span(_ span: FigureSpan) -> Text {
        switch span {
        case .week: Text("Die letzten zwölf Wochen", en: "The last twelve weeks")
        case .month: Text("Die letzten zwölf Monate", en: "The last twelve months")
        }
    }
    static let show = Text("Anzeigen", en: "Show")

    static let now = Text("Jetzt offen", en: "Open now")
    static let nothingOpen = Text("Zurzeit ist kein Vorgang offen.", en: "No request is open at the moment.")
    static let kind = Text("Art", en: "Kind")
    static let open = Text("Offen", en: "Open")
    static let late = Text("Davon überfällig", en: "Of them overdue")
    static let all = Text("Alle", en: "All")
    static let openChart = Text(
        "Offene Vorgänge nach Art, der überfällige Teil gestrichelt umrandet. Die Zahlen stehen in der Tabelle darunter.",
        en: "Open requests by kind, the overdue part with a dashed edge. The numbers stand in the table below.")

    static let course = Text("Verlauf", en: "Course")
    static let from = Text("Ab", en: "From")
    static let received = Text("Eingegangen", en: "Received")
    static let decided = Text("Entschieden", en: "Decided")
    static let alone = Text("Ohne Person entschieden", en: "Decided without a person")
    static let signUps = Text("Neue Zugänge", en: "Sign-ups")
    static let letters = Text("Versandte E-Mails", en: "E-mails sent")
    static func chart(_ what: Text) -> Text {
        Text(
            "\(what.german) im Verlauf. Die Zahlen stehen in der Tabelle darunter.",
            en: "\(what.english) over time. The numbers stand in the table below.")
    }

    static let times = Text("Bearbeitungszeit", en: "Handling time")
    static let timesLead = Text(
        "Vom Eingang bis zur Entscheidung, im ganzen Zeitraum. Die Hälfte war nach der mittleren Zeit fertig, neun von zehn nach der langen. Was Kunden zurückgenommen haben, zählt nicht.",
        en: """
            From arrival to decision, over the whole period. Half of them were finished after the middle time, nine in ten \
            after the long one. What customers took back does not count.
            """)
    static let noTimes = Text(
        "In diesem Zeitraum wurde kein Vorgang entschieden.", en: "No request was decided in this period.")
    static let count = Text("Anzahl", en: "Number")
    static let median = Text("Mittlere Zeit", en: "Middle time")
    static let ninety = Text("Neun von zehn", en: "Nine in ten")
    static let minutesMedian = Text("Mittlere Zeit in Minuten", en: "Middle time in minutes")
    static let minutesNinety = Text("Neun von zehn in Minuten", en: "Nine in ten in minutes")

    static func csv(_ table: FiguresFile) -> Text {
        switch table {
        case .open: Text("Offene Vorgänge als CSV", en: "Open requests as CSV")
        case .course: Text("Verlauf als CSV", en: "Course as CSV")
        case .times: Text("Bearbeitungszeit als CSV", en: "Handling time as CSV")
        }
    }

    /// Minutes below two hours, hours below three days, days from then on; rounded down.
    static func duration(_ minutes: Int) -> Text {
        switch minutes {
        case ..<1: Text("sofort", en: "at once")
        case 1: Text("1 Minute", en: "1 minute")
        case ..<120: Text("\(minutes) Minuten", en: "\(minutes) minutes")
        case ..<(3 * 1440): Text("\(minutes / 60) Stunden", en: "\(minutes / 60) hours")
        default: Text("\(minutes / 1440) Tage", en: "\(minutes / 1440) days")
        }
    }

    /// Thousandths as percent.
    static func share(_ thousandths: Int64?) -> Text {
        guard let thousandths else { return Text(same: "–") }
        let number = DecimalWords(scaled: thousandths, scale: 1)
        return Text("\(number.words(in: .german)) %", en: "\(number.words(in: .english))%")
    }
}
