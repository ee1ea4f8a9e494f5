import Store
import Vocabulary

extension Session {
    /// Counts a try, by `limit` one at this account by browsers it does not know. Returns for how many seconds it comes too
    /// early; nil when it does not. A try that came too early is not counted: who keeps knocking does not make it longer for
    /// the owner.
    ///
    /// All tries at an account are written about that account, so they follow each other; the condition sees to it in any
    /// case.
    func pause(_ limit: Throttle = .signInByAccount, beforeTryOf who: String, at now: Instant) throws -> Int? {
        let bucket = limit.bucket
        guard let known = try tries(limit, of: who), known.last > now.adding(hours: -SignInPause.resetHours) else {
            try run(
                """
                INSERT INTO throttle (bucket, who, window_start, count) VALUES (\(bucket), \(who), \(now), 1)
                ON CONFLICT (bucket, who) DO UPDATE SET window_start = \(now), count = 1
                """)
            return nil
        }
        let seconds = SignInPause.seconds(after: known.count, last: known.last, at: now)
        guard seconds == 0 else { return seconds }
        let isFirst = try run(
            """
            UPDATE throttle SET count = count + 1, window_start = \(now)
            WHERE bucket = \(bucket) AND who = \(who) AND count = \(known.count)
            """)
        return isFirst == 1 ? nil : 1
    }

    private func tries(_ limit: Throttle, of who: String) throws -> (count: Int, last: Instant)? {
        try first("SELECT count, window_start FROM throttle WHERE bucket = \(limit.bucket) AND who = \(who)") {
            (count: Int, last: Instant) in (count, last)
        }
    }
}
