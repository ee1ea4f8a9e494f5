import Store
import Vocabulary

extension Session {
    /// What was asked for before and is not carried out yet is replaced.
    func replaceWaiting(_ file: BankFile, by new: RequestNumber, for account: ID<Account>, at now: Instant) throws {
        guard let number = file.standing.waiting?.request, let request = try self.request(number, for: account) else {
            return
        }
        let remark = RequestRemark.replaced(new, from: nil).rawValue
        try move(request, to: .withdrawn, by: .customer, remark: remark, at: now)
    }

    /// One letter each to whoever asked and to the owners of the contracts, at every address known of them.
    func tell(of signed: [SignedPayment], by maker: ID<Account>, at now: Instant) throws {
        var told: [(person: ID<Account>, reporter: RequestStanding.Reporter, requests: [String])] = []
        for one in signed {
            let people = try peopleToTell(of: one.contract, maker: maker)
            let isOwner = people.contains { $0.account == maker && $0.role == .owner }
            for person in people {
                let reporter: RequestStanding.Reporter = person.account == maker ? .you : isOwner ? .holder : .other
                if let known = told.firstIndex(where: { $0.person == person.account && $0.reporter == reporter }) {
                    told[known].requests.append(one.request.value)
                } else {
                    told.append((person.account, reporter, [one.request.value]))
                }
            }
        }
        for one in told {
            let letter = BankChangeLetter(requests: one.requests, reporter: one.reporter)
            try queueForEveryAddress(letter, of: one.person, at: now)
        }
    }
}
