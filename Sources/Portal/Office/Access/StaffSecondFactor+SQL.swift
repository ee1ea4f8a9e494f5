import Store
import Vocabulary

extension Session {
    /// The app's secret, sealed, and the last half minute whose code was taken.
    func staffSecondFactor(of staff: ID<Staff>) throws -> (sealed: [UInt8], lastStep: Int64?)? {
        try first(
            "SELECT totp_sealed, totp_last_step FROM staff WHERE id = \(staff) AND totp_sealed IS NOT NULL"
        ) { (sealed: [UInt8], step: Int64?) in (sealed, step) }
    }

    /// Password and second factor of somebody who accepted an invitation. False when they had joined before.
    func join(_ staff: ID<Staff>, password hash: String, sealed: [UInt8], step: Int64?, at now: Instant) throws -> Bool
    {
        try run(
            """
            UPDATE staff SET password_hash = \(hash), totp_sealed = \(sealed), totp_last_step = \(step),
                joined_at = \(now)
            WHERE id = \(staff) AND joined_at IS NULL AND locked_at IS NULL
            """) == 1
    }

    /// Uses up the code of this half minute and of all before. False when another request was faster.
    func takeStaffStep(_ step: Int64, of staff: ID<Staff>) throws -> Bool {
        try run(
            """
            UPDATE staff SET totp_last_step = \(step)
            WHERE id = \(staff) AND totp_sealed IS NOT NULL AND (totp_last_step IS NULL OR totp_last_step < \(step))
            """) == 1
    }

    func replaceStaffRecoveryCodes(of staff: ID<Staff>, hashes: [String], at now: Instant) throws {
        try run("DELETE FROM staff_recovery_code WHERE staff_id = \(staff)")
        for hash in hashes {
            try run(
                "INSERT INTO staff_recovery_code (staff_id, code_hash, made_at) VALUES (\(staff), \(hash), \(now))")
        }
    }

    /// False when there is no such code, or it was used before.
    func useStaffRecoveryCode(_ hashes: [String], of staff: ID<Staff>, at now: Instant) throws -> Bool {
        try run(
            """
            UPDATE staff_recovery_code SET used_at = \(now)
            WHERE staff_id = \(staff) AND code_hash IN \(list: hashes) AND used_at IS NULL
            """) == 1
    }

    func staffRecoveryCodesLeft(of staff: ID<Staff>) throws -> Int {
        try value("SELECT COUNT(*) FROM staff_recovery_code WHERE staff_id = \(staff) AND used_at IS NULL") ?? 0
    }
}
