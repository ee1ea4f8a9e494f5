import Vocabulary

/// How a request stands to its day: in words, and in a colour that says the same.
enum WorkClock: Sendable, Equatable {
    case late(days: Int)
    case today
    /// Within two days.
    case soon(days: Int)
    case ahead(days: Int)

    /// The day itself still counts. Nil when there is none.
    init?(_ due: Day?, on today: Day) {
        guard let due else { return nil }
        let days = today.days(until: due)
        self = days < 0 ? .late(days: -days) : days == 0 ? .today : days <= 2 ? .soon(days: days) : .ahead(days: days)
    }

    var badge: StaticString {
        switch self {
        case .late: "badge badge-warn"
        case .today, .soon: "badge badge-wait"
        case .ahead: "badge"
        }
    }

    var words: Text {
        switch self {
        case .late(1): Text("1 Tag überfällig", en: "1 day overdue")
        case .late(let days): Text("\(days) Tage überfällig", en: "\(days) days overdue")
        case .today: Text("heute fällig", en: "due today")
        case .soon(1), .ahead(1): Text("noch 1 Tag", en: "1 day left")
        case .soon(let days), .ahead(let days): Text("noch \(days) Tage", en: "\(days) days left")
        }
    }
}
