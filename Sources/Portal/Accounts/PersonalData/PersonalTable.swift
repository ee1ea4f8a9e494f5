import Store
import Vocabulary

/// One table of the database, as far as it holds data about people: how it is exported, and what becomes of it when an
/// account is closed. A new table is one line in `PersonalTables`.
struct PersonalTable: Sendable {
    /// As in the schema.
    let name: String
    /// Nil for what says nothing to a person: hashes, and what another table's file tells already.
    let export: ExportTable?
    let farewell: Farewell

    enum Farewell: Sendable {
        /// Forgets what the table holds about the account, in the transaction that closes it.
        case forget(@Sendable (Session, Leaver) throws -> Void)
        /// Belongs to the contract and not to the account.
        case stays
    }

    init(_ name: String, _ export: ExportTable?, forget: @escaping @Sendable (Session, Leaver) throws -> Void) {
        (self.name, self.export, farewell) = (name, export, .forget(forget))
    }

    init(staying name: String, _ export: ExportTable?) {
        (self.name, self.export, farewell) = (name, export, .stays)
    }
}

/// Whose account is closed, and what is needed for it.
struct Leaver: Sendable {
    let subject: DataSubject
    let keys: Keys
    let now: Instant
    /// Whose contracts the account owned: what they asked for stays with them.
    let customers: [LeftCustomer]
    /// Whether documents came on paper, for a price or not: that ends with the account.
    let hasPaper: Bool

    var account: ID<Account> { subject.account }
}
