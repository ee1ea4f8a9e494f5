import Vocabulary

/// A place in „Meine Vorgänge“, which is ordered by arrival and number: stable, however many new ones come.
struct RequestPosition: Sendable, Equatable {
    let receivedAt: Instant
    let number: String

    /// Above all.
    static let top = RequestPosition(receivedAt: Instant(Day.latest, hour: 0), number: "")

    init(receivedAt: Instant, number: String) {
        (self.receivedAt, self.number) = (receivedAt, number)
    }

    init(_ request: ServiceRequest) {
        self.init(receivedAt: request.receivedAt, number: request.number.value)
    }

    /// Nil unless it is written as the milliseconds of the arrival, `.` and a number.
    init?(_ typed: String) {
        let parts = typed.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 2, let arrived = Int64(parts[0]), let number = RequestNumber(typed: String(parts[1]))
        else {
            return nil
        }
        self.init(receivedAt: Instant(millisecondsSince1970: arrived), number: number.value)
    }

    var value: String { "\(receivedAt.millisecondsSince1970).\(number)" }
}
