import Foundation
import Vocabulary

/// Where the time comes from. Rules take time as an argument; only the edges ask this clock.
struct Clock: Sendable {
    let now: @Sendable () -> Instant

    /// The computer's clock.
    static let system = Clock {
        Instant(millisecondsSince1970: Int64(Date().timeIntervalSince1970 * 1000))
    }

    /// Today in Germany.
    var today: Day { now().day }
}
