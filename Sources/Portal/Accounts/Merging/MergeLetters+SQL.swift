import Store
import Vocabulary

extension Session {
    /// The addresses of both accounts.
    func mergeAddresses(_ merge: ID<AccountMerge>) throws -> (staying: EmailAddress, going: EmailAddress)? {
        try first(
            """
            SELECT staying.email, going.email FROM account_merge
            JOIN account AS staying ON staying.id = account_merge.account_id
            JOIN account AS going ON going.id = account_merge.merged_id
            WHERE account_merge.id = \(merge)
            """
        ) { (staying: EmailAddress, going: EmailAddress) in (staying, going) }
    }

    /// The numbers of the contracts that went over.
    func mergedContracts(_ merge: ID<AccountMerge>) throws -> [String] {
        try all(
            """
            SELECT contract.number FROM account_merge_access AS moved
            JOIN contract ON contract.id = moved.contract_id
            WHERE moved.merge_id = \(merge) ORDER BY contract.number
            """
        ) { (number: String) in number }
    }
}
