import Store
import Vocabulary

/// Who has a request on the desk.
struct DeskOwner: Sendable, Equatable {
    let staff: ID<Staff>
    let name: String
    let since: Instant
}

extension Session {
    /// Nil when nobody has it.
    func owner(of request: ID<ServiceRequest>) throws -> DeskOwner? {
        try first(
            """
            SELECT staff.id, staff.name, request.taken_at
            FROM service_request AS request JOIN staff ON staff.id = request.staff_id
            WHERE request.id = \(request) AND request.taken_at IS NOT NULL
            """, DeskOwner.init)
    }

    /// Moves a request from one desk to another, or to none. False when it lies on another desk than was thought, or is
    /// closed.
    func moveToDesk(
        _ request: ID<ServiceRequest>, from old: ID<Staff>?, to new: ID<Staff>?, at now: Instant
    ) throws -> Bool {
        try run(
            """
            UPDATE service_request SET staff_id = \(new), taken_at = \(new == nil ? nil : now)
            WHERE id = \(request) AND closed_at IS NULL AND COALESCE(staff_id, '') = \(old?.value ?? "")
            """) == 1
    }

    /// What somebody had on the desk who is no longer there is anybody's again.
    func releaseWork(of staff: ID<Staff>) throws {
        try run(
            """
            UPDATE service_request SET staff_id = NULL, taken_at = NULL
            WHERE staff_id = \(staff) AND closed_at IS NULL
            """)
        try releaseConversations(of: staff)
    }

    /// Who wrote the entry of a timeline that has this name.
    func sign(_ key: String, by staff: ID<Staff>) throws {
        try run("UPDATE request_event SET staff_id = \(staff) WHERE external_id = \(key)")
    }

    /// Those who can have work on their desk.
    func colleagues() throws -> [Staff] {
        try allStaff().filter { $0.standing == .active && $0.role.may(.takeWork) }
    }
}
