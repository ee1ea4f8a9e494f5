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
    /// Deciding who gets access, and ordering a letter with a code.
    case decideAccess = "decide-access"
    /// Ordering such letters for many, and drawing the codes into a PDF.
    case printCodes = "print-codes"
    case seePeople = "see-people"
    /// Inviting, locking, ending sessions.
    case managePeople = "manage-people"
    /// Proposing a role and confirming what somebody else proposed.
    case changeRoles = "change-roles"
    case readLog = "read-log"
    /// Signing a customer out everywhere, and looking at the portal as they see it.
    case helpCustomers = "help-customers"
    /// Which programs are told of requests, and sending again what they did not take.
    case tendWebhooks = "tend-webhooks"
    /// Putting documents into mailboxes, saying whose they are, wanting them back.
    case keepDocuments = "keep-documents"
    /// Taking back what lies in a mailbox for more than a day, once somebody else wants it.
    case decideWithdrawal = "decide-withdrawal"
    /// What came from the billing system, and which rows were refused: no names, no addresses.
    case seeDeliveries = "see-deliveries"
    /// Telling everybody about outages and planned work.
    case editNotices = "edit-notices"
    /// Proposing that two accounts become one, also by phone.
    case proposeMerge = "propose-merge"
    /// Confirming what somebody else proposed, and undoing it.
    case decideMerge = "decide-merge"
    /// What the office has set: limits, options, bonus, tariffs, with every version.
    case seeEditions = "see-editions"
    /// Writing versions of it, and taking back what has not begun.
    case writeEditions = "write-editions"
    /// How much there is to do, how long it takes: counts, nobody's data.
    case seeFigures = "see-figures"

    /// The one table of who may do what.
    var roles: Set<StaffRole> {
        switch self {
        case .useOwnAccess, .seeFigures: Set(StaffRole.allCases)
        case .seeWork, .seeCustomers, .seeDeliveries, .seeEditions: [.reader, .clerk, .approver, .admin]
        case .takeWork, .answer, .decideAccess, .proposeMerge, .keepDocuments, .helpCustomers:
            [.clerk, .approver, .admin]
        case .moveWork, .decideMoney, .editTemplates, .exportWork: [.approver, .admin]
        case .printCodes, .decideMerge, .decideWithdrawal, .editNotices, .writeEditions: [.approver, .admin]
        case .seePeople, .readLog: [.admin, .auditor]
        case .managePeople, .changeRoles, .shareViews, .tendWebhooks: [.admin]
        }
    }
}
