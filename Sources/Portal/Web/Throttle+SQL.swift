import Store
import Vocabulary

extension Session {
    /// Counts one try and tells whether it is still within the limit.
    func count(_ throttle: Throttle, _ who: String, at now: Instant) throws -> Bool {
        try tally(throttle, who, at: now) <= throttle.most
    }

    /// Counts one try, or `step` at once, and tells how many there are in this window. One statement, so that tries at the
    /// same moment are all counted.
    func tally(_ throttle: Throttle, _ who: String, by step: Int = 1, at now: Instant) throws -> Int {
        let begin = now.adding(seconds: -throttle.seconds)
        let count = try value(
            """
            INSERT INTO throttle (bucket, who, window_start, count)
            VALUES (\(throttle.bucket), \(who), \(now), \(step))
            ON CONFLICT (bucket, who) DO UPDATE SET
                count = CASE WHEN throttle.window_start < \(begin) THEN \(step) ELSE throttle.count + \(step) END,
                window_start = CASE WHEN throttle.window_start < \(begin) THEN \(now) ELSE throttle.window_start END
            RETURNING count
            """, as: Int.self)
        return count ?? step
    }

    /// How many there are in this window, without counting.
    func counted(_ throttle: Throttle, _ who: String, at now: Instant) throws -> Int {
        let begin = now.adding(seconds: -throttle.seconds)
        return try value(
            """
            SELECT count FROM throttle
            WHERE bucket = \(throttle.bucket) AND who = \(who) AND window_start >= \(begin)
            """) ?? 0
    }

    /// Starts counting anew, after a success.
    func reset(_ throttle: Throttle, _ who: String) throws {
        try run("DELETE FROM throttle WHERE bucket = \(throttle.bucket) AND who = \(who)")
    }

    /// Takes one try back, because it was none against the limit.
    func uncount(_ throttle: Throttle, _ who: String) throws {
        try run(
            "UPDATE throttle SET count = count - 1 WHERE bucket = \(throttle.bucket) AND who = \(who) AND count > 0")
    }

    func forgetThrottles(before moment: Instant) throws {
        try run("DELETE FROM throttle WHERE window_start < \(moment)")
    }
}
