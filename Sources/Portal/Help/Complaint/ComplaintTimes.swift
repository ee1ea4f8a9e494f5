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

    /// Whole days, rounded half up; nil when there were too few.
    let all: Int?
    private let topics: [ComplaintTopic: Int]

    init(_ closed: [Closed]) {
        all = Self.average(closed)
        topics = Dictionary(grouping: closed, by: \.topic).compactMapValues(Self.average)
    }

    func average(of topic: ComplaintTopic) -> Int? { topics[topic] }

    private static func average(_ closed: [Closed]) -> Int? {
        guard closed.count >= fewest else { return nil }
        let days = closed.reduce(0) { $0 + max(0, $1.receivedOn.days(until: $1.closedOn)) }
        return (2 * days + closed.count) / (2 * closed.count)
    }
}
