import Vocabulary

/// What became of the bonus of a move, as one entry of the request's timeline says it. Until there is one, the bonus is
/// announced with the move.
struct MoveBonusNews: RawRepresentable, Sendable, Equatable {
    enum Standing: String, Sendable, CaseIterable {
        case earned
        case notEarned = "not-earned"
        case paid

        /// Whether this can be said after that: what is paid stays paid, and a mistake about the condition can be mended.
        func mayFollow(_ before: Standing?) -> Bool {
            switch (before, self) {
            case (nil, _), (.earned, .paid), (.earned, .notEarned), (.notEarned, .earned): true
            default: false
            }
        }
    }

    let standing: Standing
    let day: Day
    /// Which condition is not met, in words for the customer; nil otherwise.
    let reason: String?

    private static let start = "moving-bonus"

    init(_ standing: Standing, on day: Day, reason: String? = nil) {
        (self.standing, self.day, self.reason) = (standing, day, reason)
    }

    init?(rawValue: String) {
        let lines = rawValue.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
        let words = lines.first?.split(separator: " ") ?? []
        guard words.count == 3, words[0] == Self.start, let standing = Standing(rawValue: String(words[1])),
            let day = Day(iso: String(words[2]))
        else { return nil }
        self.init(standing, on: day, reason: lines.count > 1 ? String(lines[1]) : nil)
    }

    var rawValue: String {
        let head = "\(Self.start) \(standing.rawValue) \(day.iso)"
        return reason.map { "\(head)\n\($0)" } ?? head
    }
}

extension RequestEvent {
    var bonusNews: MoveBonusNews? { remark.flatMap(MoveBonusNews.init(rawValue:)) }
}

extension [RequestEvent] {
    /// In the order it was told.
    var bonusNews: [MoveBonusNews] { compactMap(\.bonusNews) }
}
