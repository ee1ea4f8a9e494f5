import Store
import Vocabulary

extension Session {
    /// How an account stands to a request of a contract it may see, or to its own of no contract, which nobody else sees.
    func standing(of account: ID<Account>, to request: ID<ServiceRequest>) throws -> RequestStanding? {
        try first(
            """
            SELECT COALESCE(mine.role, 'owner'), request.account_id, makers.role, request.kind
            FROM service_request AS request
            LEFT JOIN contract_access AS mine
                ON mine.contract_id = request.contract_id AND mine.account_id = \(account)
            LEFT JOIN contract_access AS makers
                ON makers.contract_id = request.contract_id AND makers.account_id = request.account_id
            WHERE request.id = \(request)
              AND (mine.account_id IS NOT NULL OR (request.contract_id IS NULL AND request.account_id = \(account)))
            """
        ) { (role: ContractRole, maker: ID<Account>?, makersRole: ContractRole?, kind: String) in
            RequestStanding(
                of: account, as: role, madeBy: maker, as: makersRole, isUnknown: RequestKinds.isWithoutSignIn(kind))
        }
    }

    /// Promises a letter to whoever made a request and to the owners of its contract, each in words of their own. Who
    /// may only look is not told: nothing of it is their business. Where nobody of them has an account it goes to the
    /// address the request itself names.
    ///
    /// `doer` is whose doing the letter tells of; nil is who made the request. `told` is an address that hears of it anyway.
    func tell<Letter: PortalLetter>(
        of request: ID<ServiceRequest>, by doer: ID<Account>? = nil, except told: EmailAddress? = nil, at now: Instant,
        _ letter: (RequestStanding) -> Letter
    ) throws {
        var people = try addressees(of: request, by: doer)
        if people.isEmpty, let sender = try sender(of: request) { people = [sender] }
        for person in people where person.email.key != told?.key {
            try queue(letter(person.standing), to: person.email, in: person.language, at: now)
        }
    }

    /// What belongs to no contract is its maker's own.
    private func addressees(of request: ID<ServiceRequest>, by doer: ID<Account>?) throws -> [RequestAddressee] {
        try all(
            """
            SELECT account.id, account.email, account.language, COALESCE(mine.role, 'owner'),
                   COALESCE(\(doer), request.account_id), doers.role, request.kind
            FROM service_request AS request
            LEFT JOIN contract_access AS mine ON mine.contract_id = request.contract_id
            JOIN account ON account.id = COALESCE(mine.account_id, request.account_id)
            LEFT JOIN contract_access AS doers
                ON doers.contract_id = request.contract_id
                AND doers.account_id = COALESCE(\(doer), request.account_id)
            WHERE request.id = \(request)
              AND (request.contract_id IS NULL OR mine.role = 'owner' OR mine.account_id = request.account_id)
            """
        ) {
            (
                account: ID<Account>, email: EmailAddress, language: Language, role: ContractRole, doer: ID<Account>?,
                doersRole: ContractRole?, kind: String
            ) in
            RequestAddressee(
                email: email, language: language,
                standing: RequestStanding(
                    of: account, as: role, madeBy: doer, as: doersRole,
                    isUnknown: doer == nil && RequestKinds.isWithoutSignIn(kind)))
        }
    }

    private func sender(of request: ID<ServiceRequest>) throws -> RequestAddressee? {
        guard let payload = try self.request(request).flatMap(RequestKinds.payload), let address = payload.answerTo
        else { return nil }
        return RequestAddressee(
            email: address, language: payload.language ?? .german,
            standing: RequestStanding(reporter: .you, mayAct: true))
    }
}

/// Somebody who is told about a request.
private struct RequestAddressee {
    let email: EmailAddress
    let language: Language
    let standing: RequestStanding
}
