import Vocabulary

/// How many days complaints about the internet took until they were answered, on average (TKG § 67 (1)).
struct ComplaintTimes: Sendable {
    struct Closed: Sendable {
        let topic: ComplaintTopic
        let receivedOn: Day
        let closedOn: Day
    }

    /// Of fewer an average says nothing, and may say something about one person.
    static let fewest = 5

    private let closed: [Closed]

    init(_ closed: [Closed]) {
        self.closed = closed
    }

    /// Whole days, rounded half up; nil when there were too few.
    var all: Int? { Self.average(closed) }

    func average(of topic: ComplaintTopic) -> Int? {
        Self.average(closed.filter { $0.topic == topic })
    }

    private static func average(_ closed: [Closed]) -> Int? {
        guard closed.count >= fewest else { return nil }
        let days = closed.reduce(0) { $0 + max(0, $1.receivedOn.days(until: $1.closedOn)) }
        return (2 * days + closed.count) / (2 * closed.count)
    }
}
