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
    /// Set while our letters do not arrive.
    let undeliverable: Undeliverable?
    /// What others declared about contracts and orders of this account, and nobody decided yet.
    let declared: [DeclarationAbout]
    /// What the house tells everybody.
    let notices: [ServiceNotice]

    static let newestDocuments = 5
    static let newestRequests = 10

    /// What the head says is not there is not asked for; the notices are those `board` remembers.
    static func load(for account: ID<Account>, _ board: NoticeBoard, at now: Instant, _ db: Session) throws
        -> Overview
    {
        let today = now.day
        let (head, cards) = (try db.overviewHead(for: account), try db.contractCards(for: account, today: today))
        return Overview(
            head: head, contracts: cards,
            orders: try db.orderCards(for: account, since: now.adding(days: -OrderCard.refusedDays)),
            instalmentOrders: try db.instalmentOrders(for: account),
            overdue: try OverdueBookings.load(for: account, on: cards, today: today, db),
            documents: try db.documents(for: account, withOwnReceipts: false, most: newestDocuments),
            requests: try db.openRequests(for: account),
            undeliverable: head?.isUndeliverable == true ? try db.undeliverable(of: account) : nil,
            declared: head?.someDeclared == true ? try db.declarations(about: account) : [],
            notices: try board.notices(of: head?.noticeRevision ?? 0, at: now, db))
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
    /// Conversations with an answer nobody opened with this account yet.
    let unreadAnswers: Int
    let isUndeliverable: Bool
    /// Whether anything that was declared without a sign-in is under way, whomever it is about.
    let someDeclared: Bool
    /// How often the notices of the house have changed.
    let noticeRevision: Int
}
