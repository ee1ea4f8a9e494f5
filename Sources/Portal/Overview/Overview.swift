import Store
import Vocabulary

/// What the first page tells. Read at once.
struct Overview: Sendable {
    let head: OverviewHead?
    let contracts: [ContractCard]
    /// Ordered contracts the billing system has not delivered yet.
    let orders: [OrderCard]
    /// Changed instalments the billing system has not carried out yet.
    let instalmentOrders: [ContractNumber: InstalmentOrder]
    /// The bookings behind what is open.
    let overdue: OverdueBookings
    let documents: [PostboxDocument]
    /// All that are under way; the page lists the newest.
    let requests: [ServiceRequest]
    /// Answers to messages nobody opened with this account yet.
    let unreadAnswers: Int
    /// Set while our letters do not arrive.
    let undeliverable: Undeliverable?
    /// What others declared about contracts and orders of this account, and nobody decided yet.
    let declared: [DeclarationAbout]
    /// What the house tells everybody.
    let notices: [ServiceNotice]

    static let newestDocuments = 5
    static let newestRequests = 10

    static func load(for account: ID<Account>, at now: Instant, _ db: Session) throws -> Overview {
        let today = now.day
        return Overview(
            head: try db.overviewHead(for: account), contracts: try db.contractCards(for: account, today: today),
            orders: try db.orderCards(for: account, since: now.adding(days: -OrderCard.refusedDays)),
            instalmentOrders: try db.instalmentOrders(for: account),
            overdue: try OverdueBookings.load(for: account, today: today, db),
            documents: try db.documents(for: account, withOwnReceipts: false, most: newestDocuments),
            requests: try db.openRequests(for: account),
            unreadAnswers: try db.unreadAnswers(of: account),
            undeliverable: try db.undeliverable(of: account), declared: try db.declarations(about: account),
            notices: try db.serviceNotices(at: now))
    }
}

/// Who is greeted, and how things stand.
struct OverviewHead: Sendable {
    /// Nil for somebody who may only look at contracts of others.
    let firstName: String?
    let lastName: String?
    /// Documents nobody opened with this account yet, without receipts of its own requests.
    let newDocuments: Int
    /// When the billing system last delivered.
    let deliveredAt: Instant?
}
