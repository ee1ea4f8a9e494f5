import Synchronization
import Testing
import Vocabulary

@testable import Portal

/// A clock that stands until it is moved. It begins on Friday, 20 November 2026, at 10:00 in Germany.
final class TestClock: Sendable {
    static let start = Instant(Day(unchecked: "2026-11-20"), hour: 10)

    private let time = Mutex(TestClock.start)

    var now: Instant { time.withLock { $0 } }
    var today: Day { now.day }

    var clock: Clock { Clock { self.now } }

    func set(_ moment: Instant) {
        time.withLock { $0 = moment }
    }

    func advance(days: Int = 0, hours: Int = 0, minutes: Int = 0, seconds: Int = 0) {
        time.withLock {
            $0 = $0.adding(days: days).adding(hours: hours).adding(minutes: minutes).adding(seconds: seconds)
        }
    }
}

extension Day {
    /// For days a test writes down itself.
    init(unchecked iso: String) {
        self = Day(iso: iso) ?? .earliest
    }
}
