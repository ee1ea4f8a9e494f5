import Store
import Vocabulary

extension Session {
    /// Counts one try and tells whether it is still within the limit. One statement, so that tries at the same moment
    /// are all counted.
    func count(_ throttle: Throttle, _ who: String, at now: Instant) throws -> Bool {
        let begin = now.adding(seconds: -throttle.seconds)
        let count = try value(
            """
            INSERT INTO throttle (bucket, who, window_start, count)
            VALUES (\(throttle.bucket), \(who), \(now), 1)
            ON CONFLICT (bucket, who) DO UPDATE SET
                count = CASE WHEN throttle.window_start < \(begin) THEN 1 ELSE throttle.count + 1 END,
                window_start = CASE WHEN throttle.window_start < \(begin) THEN \(now) ELSE throttle.window_start END
            RETURNING count
            """, as: Int.self)
        return (count ?? 1) <= throttle.most
    }

    /// Whether the limit is used up, without counting.
    func isUsedUp(_ throttle: Throttle, _ who: String, at now: Instant) throws -> Bool {
        let begin = now.adding(seconds: -throttle.seconds)
        let count = try value(
            """
            SELECT count FROM throttle
            WHERE bucket = \(throttle.bucket) AND who = \(who) AND window_start >= \(begin)
            """, as: Int.self)
        return (count ?? 0) >= throttle.most
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
