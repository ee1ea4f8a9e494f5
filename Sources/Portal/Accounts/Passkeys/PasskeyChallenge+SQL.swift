import Store
import Vocabulary

extension Session {
    /// Keeps the hash of a challenge for whoever holds this session or guest cookie.
    func addChallenge(_ challenge: String, for purpose: PasskeyChallenge.Purpose, holder: String, at now: Instant)
        throws
    {
        try run(
            """
            INSERT INTO passkey_challenge (challenge_hash, purpose, holder, expires_at)
            VALUES (\(tokenHash(challenge)), \(purpose.rawValue), \(holder),
                    \(now.adding(minutes: PasskeyChallenge.minutes)))
            """)
    }

    /// Uses a challenge up. False when there is none like it: used before, too old, or made for something or somebody
    /// else.
    func useChallenge(_ challenge: String, for purpose: PasskeyChallenge.Purpose, holder: String, at now: Instant)
        throws -> Bool
    {
        try run(
            """
            DELETE FROM passkey_challenge
            WHERE challenge_hash = \(tokenHash(challenge)) AND purpose = \(purpose.rawValue)
              AND holder = \(holder) AND expires_at > \(now)
            """) == 1
    }

    func forgetChallenges(before moment: Instant) throws {
        try run("DELETE FROM passkey_challenge WHERE expires_at < \(moment)")
    }
}
