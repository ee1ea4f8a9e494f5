import Vocabulary

/// What an account may do with a contract, and since when.
struct MergeRight: Sendable, Equatable {
    let role: ContractRole
    let since: Instant
}

/// Who may see what when two accounts become one, and when they become two again. What the account that stays may do with a
/// contract follows from what it might by itself and from what each account brought that went into it; so merges can be
/// undone in any order.
enum MergePlan {
    /// The strongest of them; of equal ones its own, else the oldest. Nil when there is none.
    static func right(own: MergeRight?, given: [MergeRight]) -> MergeRight? {
        let brought = given.sorted { $0.since < $1.since }
        return ([own].compactMap(\.self) + brought).reduce(nil) { best, next in
            guard let best else { return next }
            return weight(next.role) > weight(best.role) ? next : best
        }
    }

    /// Whether this right goes over. What somebody else lets a person read was given to that person: it goes over only where
    /// both accounts were proved to be theirs, not where they share a customer with others of their household.
    static func goesOver(_ role: ContractRole, with proof: AccountMerge.Proof) -> Bool {
        role == .owner || proof == .bothAccounts
    }

    /// What becomes of a contract when a merge is undone: nil when its access changed since, so that nothing comes back that
    /// somebody ended meanwhile.
    /// - Parameters:
    ///   - now: what the account that stays may do with it.
    ///   - others: what other accounts brought that went into it, too, and still do.
    static func undoing(_ given: MergeRight, own: MergeRight?, others: [MergeRight], now: MergeRight?) -> Undoing? {
        guard now == right(own: own, given: others + [given]) else { return nil }
        return Undoing(staying: right(own: own, given: others), going: given)
    }

    struct Undoing: Sendable, Equatable {
        let staying: MergeRight?
        let going: MergeRight
    }

    private static func weight(_ role: ContractRole) -> Int {
        switch role {
        case .reader: 0
        case .actor: 1
        case .owner: 2
        }
    }
}
