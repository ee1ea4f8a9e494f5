/// What people of the office can do. Every route of the office names one of these.
enum StaffAct: String, Sendable, CaseIterable {
    /// Their own sign-ins, language, signing out.
    case useOwnAccess = "use-own-access"
    /// The worklist, and the page of a request with all a customer said.
    case seeWork = "see-work"
    /// Finding customers, and their file.
    case seeCustomers = "see-customers"
    /// Taking a request, giving it back, handing one's own to somebody.
    case takeWork = "take-work"
    /// Taking a request off somebody else's desk.
    case moveWork = "move-work"
    /// Asking back, promising a day, ending what is not about money.
    case answer
    /// Ending what is about money.
    case decideMoney = "decide-money"
    /// Showing a kept list of the worklist to everybody.
    case shareViews = "share-views"
    /// Taking lists out of the house, long ones with a second person.
    case exportWork = "export-work"
    /// Writing the texts of the house for answers.
    case editTemplates = "edit-templates"
    case seePeople = "see-people"
    /// Inviting, locking, ending sessions.
    case managePeople = "manage-people"
    /// Proposing a role and confirming what somebody else proposed.
    case changeRoles = "change-roles"
    case readLog = "read-log"

    /// The one table of who may do what.
    var roles: Set<StaffRole> {
        switch self {
        case .useOwnAccess: Set(StaffRole.allCases)
        case .seeWork, .seeCustomers: [.reader, .clerk, .approver, .admin]
        case .takeWork, .answer: [.clerk, .approver, .admin]
        case .moveWork, .decideMoney, .editTemplates, .exportWork: [.approver, .admin]
        case .seePeople, .readLog: [.admin, .auditor]
        case .managePeople, .changeRoles, .shareViews: [.admin]
        }
    }
}
