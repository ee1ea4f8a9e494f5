import HTML
import Vocabulary

/// Keys of the office's pages. The browser presses them with keys of its own (in Firefox Alt and Shift, in Chrome and Edge
/// Alt), so that none is in the way of what is typed. Everything is reached without them, too.
enum OfficeKey: String, CaseIterable {
    case answers = "a"
    case timeline = "v"
    case take = "u"
    case next = "n"
    case list = "l"
    case first = "e"
    case filter = "f"

    var sign: String { rawValue }

    var words: Text {
        switch self {
        case .answers: Text("Zu den Antworten", en: "To the answers")
        case .timeline: Text("Zum Verlauf", en: "To the timeline")
        case .take: Text("Vorgang übernehmen", en: "Take the request")
        case .next: Text("Nächster Vorgang", en: "Next request")
        case .list: Text("Zur Liste", en: "To the list")
        case .first: Text("Erster Vorgang der Liste", en: "First request of the list")
        case .filter: Text("Zu den Filtern", en: "To the filters")
        }
    }

    /// What the keys of a page do.
    static func explain(_ page: Page, _ keys: [OfficeKey]) {
        page.details {
            page.summary(title)
            page.p(how)
            page.dl(.class("facts")) {
                for key in keys {
                    page.dt { page.code(key.sign.uppercased()) }
                    page.dd(key.words)
                }
            }
        }
    }

    private static let title = Text("Tasten auf dieser Seite", en: "Keys on this page")
    private static let how = Text(
        "In Firefox mit Alt und Umschalt, in Chrome und Edge mit Alt, auf dem Mac mit Ctrl und Option. Die Eingabetaste in einem Feld zeigt die Vorschau und sendet nichts.",
        en: """
            In Firefox with Alt and Shift, in Chrome and Edge with Alt, on a Mac with Ctrl and Option. The enter key in a \
            field shows the preview and sends nothing.
            """)
}
