import Vocabulary

/// Whose account is debited. A rule: the names are handed in.
enum AccountHolder {
    /// Whether the account is somebody else's than the customer's. A name may have another order, more parts, or a second
    /// person beside it: „Ahrens, Anna Maria“ and „Anna und Bernd Ahrens“ are no others than „Anna Ahrens“. Where a name is not
    /// known, nobody can tell.
    static func isAnother(_ holder: String?, than customer: String?) -> Bool {
        let (holder, customer) = (words(holder), words(customer))
        guard !holder.isEmpty, !customer.isEmpty else { return false }
        return !holder.isSuperset(of: customer) && !customer.isSuperset(of: holder)
    }

    private static func words(_ name: String?) -> Set<Substring> {
        Set((name.map { SearchKey($0).value } ?? "").split { !$0.isLetter })
    }
}
