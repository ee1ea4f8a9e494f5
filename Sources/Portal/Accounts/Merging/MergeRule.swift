import Vocabulary

/// Which accounts can become one, by what that is shown, and who of the office may say so.
enum MergeRule {
    /// One of the two accounts, as far as the rule asks.
    struct Side: Sendable, Equatable {
        var closesAt: Instant?
        /// Went into another account already.
        var isMerged = false
        /// Another account went into it; until then that can be undone.
        var partUntil: Instant?
        /// A new e-mail address waits for its confirmation, or the old one can take it back.
        var isChangingEmail = false
        /// Until when nobody may change where money goes, because somebody else may have had the account.
        var frozenUntil: Instant?
        /// The numbers of the customers whose contracts it owns.
        var customers: Set<String> = []
    }

    enum Trouble: Sendable, Equatable {
        case merged
        case closing
        /// A into B and B into C: what came from A could not be told any more, and whoever reads A's mailbox could no longer
        /// undo it. Until the day A can come back no more.
        case chain(until: Day)
        case changingEmail
        case frozen
    }

    static func trouble(staying: Side, going: Side) -> Trouble? {
        for side in [staying, going] {
            if side.isMerged { return .merged }
            if side.closesAt != nil { return .closing }
            if side.isChangingEmail { return .changingEmail }
            if side.frozenUntil != nil { return .frozen }
        }
        return going.partUntil.map { .chain(until: $0.day) }
    }

    /// The same business partner of the billing system: everything the account that goes owns is of customers the other one
    /// owns contracts of.
    static func sharesCustomer(staying: Side, going: Side) -> Bool {
        !going.customers.isEmpty && going.customers.isSubset(of: staying.customers)
    }

    /// What a clerk can name by phone counts as a proof; nil when it does not.
    static func proof(_ named: AccountMerge.Proof, signedOn: Day?, today: Day, staying: Side, going: Side)
        -> AccountMerge.Proof?
    {
        switch named {
        case .bothAccounts: nil
        case .sameCustomer: sharesCustomer(staying: staying, going: going) ? .sameCustomer : nil
        case .signedForm: signedOn.map { $0 <= today && $0 >= today.adding(days: -365) } == true ? .signedForm : nil
        }
    }

    /// - Parameter newer: when the account that stayed went into another one itself: what came last is undone first.
    static func canUndo(mergedAt: Instant?, undoneAt: Instant?, newer: Instant? = nil, at now: Instant) -> Bool {
        guard let mergedAt, undoneAt == nil, newer == nil else { return false }
        return now <= AccountMerge.undoEnd(mergedAt: mergedAt)
    }
}
