import Vocabulary

enum BulkTexts {
    static let select = Text("Auswahl", en: "Selection")
    static func select(_ number: RequestNumber) -> Text {
        Text("\(number.value) auswählen", en: "Select \(number.value)")
    }
    static let title = Text("Mit den ausgewählten Vorgängen", en: "With the selected requests")
    static let take = Text("Auswahl übernehmen", en: "Take the selection")
    static let release = Text("Auswahl freigeben", en: "Give the selection back")
    static let handOver = Text("Auswahl übergeben", en: "Hand the selection over")
    static let look = Text("Auswahl erledigen …", en: "Finish the selection …")
    static let lookHint = Text(
        "Erledigen geht für Arten, bei denen nichts zu entscheiden ist. Vorher sehen Sie, welche das sind.",
        en: "Finishing is for kinds with nothing to decide. You see which these are before.")
    static let none = Text("Wählen Sie Vorgänge aus.", en: "Select requests.")
    static let tooMany = Text(
        "Auf einmal gehen höchstens \(BulkSelection.most) Vorgänge. Es ist nichts geändert.",
        en: "At most \(BulkSelection.most) requests at once. Nothing was changed.")

    static let askTitle = Text("Auswahl erledigen", en: "Finish the selection")
    static func ask(_ count: Int) -> Text {
        count == 1
            ? Text(
                "1 Vorgang wird als erledigt gemeldet, und der Kunde bekommt einen Brief.",
                en: "1 request is reported as done, and the customer gets a letter.")
            : Text(
                "\(count) Vorgänge werden als erledigt gemeldet, und jeder Kunde bekommt einen Brief.",
                en: "\(count) requests are reported as done, and each customer gets a letter.")
    }
    static func finish(_ count: Int) -> Text {
        count == 1
            ? Text("1 Vorgang als erledigt melden", en: "Report 1 request as done")
            : Text("\(count) Vorgänge als erledigt melden", en: "Report \(count) requests as done")
    }
    static let words = Text("Text an jeden dieser Kunden", en: "Words to each of these customers")
    static let wordsHint = Text("Freiwillig. Alle bekommen denselben.", en: "Optional. All get the same.")
    static let notInBulk = Text("Nicht dabei", en: "Not among them")
    static let notInBulkWhy = Text(
        "Hier ist etwas zu entscheiden, oder der Vorgang ist abgeschlossen. Öffnen Sie diese einzeln.",
        en: "Here something is to be decided, or the request is closed. Open these one by one.")

    static let resultTitle = Text("Ergebnis", en: "Result")
    static func sum(_ good: Int, of all: Int) -> Text {
        Text("Geändert: \(good) von \(all).", en: "Changed: \(good) of \(all).")
    }
    static let good: Set = ["nehmen", "uebergeben", "freigeben", "erledigt"]
    static func result(_ name: String) -> Text {
        switch name {
        case "nehmen": Text("liegt bei Ihnen", en: "on your desk")
        case "uebergeben": Text("übergeben", en: "handed over")
        case "freigeben": Text("wieder frei", en: "free again")
        case "erledigt": Text("erledigt, Brief geht hinaus", en: "done, a letter leaves")
        case "schneller": Text("nicht geändert: jemand war schneller", en: "not changed: somebody was faster")
        case "einzeln": Text("nicht geändert: einzeln zu entscheiden", en: "not changed: to be decided by itself")
        case "niemand":
            Text("nicht geändert: diese Person hat keinen Tisch", en: "not changed: this person has no desk")
        default: Text("nicht gefunden", en: "not found")
        }
    }
}
