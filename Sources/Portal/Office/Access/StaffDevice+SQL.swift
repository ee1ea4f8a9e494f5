import Store
import Vocabulary

extension Session {
    func knowsStaffDevice(_ device: String, email: EmailAddress) throws -> Bool {
        try value(
            """
            SELECT COUNT(*) FROM staff_device JOIN staff ON staff.id = staff_device.staff_id
            WHERE staff_device.token_hash = \(device) AND staff.email_key = \(email.key)
            """, as: Int.self) == 1
    }

    func knowsStaffDevice(_ device: String, of staff: ID<Staff>) throws -> Bool {
        try value(
            "SELECT COUNT(*) FROM staff_device WHERE token_hash = \(device) AND staff_id = \(staff)", as: Int.self) == 1
    }

    func sawStaffDevice(_ device: String, of staff: ID<Staff>, at now: Instant) throws {
        try run(
            """
            INSERT INTO staff_device (token_hash, staff_id, last_seen_at) VALUES (\(device), \(staff), \(now))
            ON CONFLICT (token_hash, staff_id) DO UPDATE SET last_seen_at = \(now)
            """)
    }
}
