/// Who may do what to whose access. Nobody locks the office from inside, and nobody makes themselves or a second self more
/// than they are: a role that decides or lets people in needs two admins.
enum StaffRule {
    enum Trouble: Sendable, Equatable {
        /// One's own access is somebody else's to end.
        case oneself
        /// Nobody could let anybody in any more.
        case lastAdmin
        case sameRole
        /// Proposed already; that has to be decided first.
        case waiting
        /// Who proposed a role does not confirm it.
        case ownProposal
        case locked
    }

    /// What an invitation by one person can give at once; the rest is proposed to another admin.
    static func firstRole(for wanted: StaffRole) -> StaffRole {
        switch wanted {
        case .reader, .clerk: wanted
        case .approver, .admin, .auditor: .reader
        }
    }

    /// Locking, and taking password and second factor away.
    static func closing(isOneself: Bool, role: StaffRole, isActive: Bool, admins: Int) -> Trouble? {
        if isOneself { return .oneself }
        return isLastAdmin(role, isActive, admins) ? .lastAdmin : nil
    }

    static func proposing(
        _ wanted: StaffRole, isOneself: Bool, role: StaffRole, isActive: Bool, isWaiting: Bool, admins: Int
    ) -> Trouble? {
        if isOneself { return .oneself }
        if isWaiting { return .waiting }
        if wanted == role { return .sameRole }
        return isLastAdmin(role, isActive, admins) ? .lastAdmin : nil
    }

    /// Refusing is anybody's; who proposed it takes it back that way.
    static func confirming(
        isProposer: Bool, isOneself: Bool, role: StaffRole, isActive: Bool, isLocked: Bool, admins: Int
    ) -> Trouble? {
        if isProposer { return .ownProposal }
        if isOneself { return .oneself }
        if isLocked { return .locked }
        return isLastAdmin(role, isActive, admins) ? .lastAdmin : nil
    }

    private static func isLastAdmin(_ role: StaffRole, _ isActive: Bool, _ admins: Int) -> Bool {
        role == .admin && isActive && admins < 2
    }
}
