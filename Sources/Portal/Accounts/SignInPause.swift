import Vocabulary

/// How long an account rests after wrong passwords from browsers it does not know: ten tries are free, then the pause is
/// 30 seconds and doubles to 15 minutes; after 100 in a row nothing more is tried (NIST SP 800-63B, 3.2.2) until twelve
/// hours have passed. Known browsers and a new password by letter stay open all the time. Codes of the second factor are
/// held up in the same way; there a code on paper and known browsers stay open.
enum SignInPause {
    static let free = 10
    static let firstSeconds = 30
    static let longestSeconds = 900
    static let most = 100
    static let resetHours = 12

    /// How many seconds too early a try at `now` is, with `count` tries before, the last one at `last`. 0 when it may be made.
    static func seconds(after count: Int, last: Instant, at now: Instant) -> Int {
        let passed = last.seconds(until: now)
        let needed =
            switch count {
            case ..<free: 0
            case ..<most: min(longestSeconds, firstSeconds << min(count - free, 10))
            default: resetHours * 3600
            }
        return max(0, needed - Int(passed))
    }
}
