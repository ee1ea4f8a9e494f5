import Store
import Vocabulary

extension Session {
    /// How an account stands to a request of a contract it may see.
    func standing(of account: ID<Account>, to request: ID<ServiceRequest>) throws -> RequestStanding? {
        try first(
            """
            SELECT mine.role, request.account_id, makers.role
            FROM service_request AS request
            JOIN contract_access AS mine ON mine.contract_id = request.contract_id
            LEFT JOIN contract_access AS makers
                ON makers.contract_id = request.contract_id AND makers.account_id = request.account_id
            WHERE request.id = \(request) AND mine.account_id = \(account)
            """
        ) { (role: ContractRole, maker: ID<Account>?, makersRole: ContractRole?) in
            RequestStanding(of: account, as: role, madeBy: maker, as: makersRole)
        }
    }

    /// Promises a letter to whoever made a request and to the owners of its contract, each in words of their own. Who
    /// may only look is not told: nothing of it is their business.
    func tell<Letter: PortalLetter>(
        of request: ID<ServiceRequest>, at now: Instant, _ letter: (RequestStanding) -> Letter
    ) throws {
        for person in try addressees(of: request) {
            try queue(letter(person.standing), to: person.email, in: person.language, at: now)
        }
    }

    /// The same people are told that `account` took it back.
    func tellOfTakingBack(_ request: ServiceRequest, by account: ID<Account>, at now: Instant) throws {
        let people = try addressees(of: request.id)
        let isOwner = people.contains { $0.account == account && $0.role == .owner }
        for person in people {
            let who: RequestStanding.Reporter = person.account == account ? .you : isOwner ? .holder : .other
            let letter = TakenBackLetter(request: request.id.value, reporter: who)
            try queue(letter, to: person.email, in: person.language, at: now)
        }
    }

    /// Promises a letter to whoever made a request and to the owners of its contract. Where nobody has an account, to the
    /// address the request itself names.
    func tell(_ letter: some PortalLetter, of request: ServiceRequest, at now: Instant) throws {
        let people = try addressees(of: request.id) + makers(ofOwn: request.id)
        for person in people { try queue(letter, to: person.email, in: person.language, at: now) }
        if people.isEmpty, let address = RequestKinds.payload(of: request)?.answerTo {
            try queue(letter, to: address, in: .german, at: now)
        }
    }

    /// Who made a request that belongs to no contract.
    private func makers(ofOwn request: ID<ServiceRequest>) throws -> [RequestAddressee] {
        try all(
            """
            SELECT account.id, account.email, account.language, \(ContractRole.owner), request.account_id,
                   \(ContractRole.owner)
            FROM service_request AS request JOIN account ON account.id = request.account_id
            WHERE request.id = \(request) AND request.contract_id IS NULL
            """, RequestAddressee.init)
    }

    private func addressees(of request: ID<ServiceRequest>) throws -> [RequestAddressee] {
        try all(
            """
            SELECT account.id, account.email, account.language, mine.role, request.account_id, makers.role
            FROM service_request AS request
            JOIN contract_access AS mine ON mine.contract_id = request.contract_id
            JOIN account ON account.id = mine.account_id
            LEFT JOIN contract_access AS makers
                ON makers.contract_id = request.contract_id AND makers.account_id = request.account_id
            WHERE request.id = \(request) AND (mine.role = 'owner' OR mine.account_id = request.account_id)
            """, RequestAddressee.init)
    }
}

/// Somebody who is told about a request.
private struct RequestAddressee {
    let account: ID<Account>
    let email: EmailAddress
    let language: Language
    let role: ContractRole
    let maker: ID<Account>?
    let makersRole: ContractRole?

    var standing: RequestStanding {
        RequestStanding(of: account, as: role, madeBy: maker, as: makersRole)
    }
}
