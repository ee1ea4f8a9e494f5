import Store
import Vocabulary

extension Session {
    /// What an account sees, and what others see through it: whoever read its contracts along hears that it is over.
    func endEveryAccess(of leaver: Leaver) throws {
        for given in try givenAccess(by: leaver.account) where try owners(of: given.contract) == [leaver.account] {
            guard try endAccess(to: given.contract, of: given.account, givenBy: leaver.account),
                let guest = try account(given.account)
            else { continue }
            try note(.accessLost, of: guest.id, device: nil, at: leaver.now)
            try queue(
                AccessEndedLetter(contract: given.number.value, isOwners: false), to: guest.email, in: guest.language,
                at: leaver.now)
        }
        try run("DELETE FROM contract_access WHERE account_id = \(leaver.account)")
    }
}
