import HTML
import Store
import Vocabulary

/// Keeps a declaration, whoever sends it: once for each form, with its letters, in one transaction.
///
/// It is put to a contract only when somebody signed in sends it who may act there. What anybody else names is compared
/// with the books, too, so that the owners hear of it; who sent it sees the same page and gets the same letter either way.
struct KeepDeclaration: Sendable {
    let visit: GuestVisit
    let email: EmailAddress
    /// As it was typed.
    let contract: String
    let person: String?

    private var account: ID<Account>? { visit.person.signedIn?.account }

    /// What is known where the declaration is kept.
    struct Place: Sendable {
        let contract: Contract?
        let term: ContractTerm?
        let named: DesignatedThings
        /// The option whose order is named, while it runs.
        let option: BookedOption?
        /// Its special rights because of new prices.
        let exits: [PriceExit]
        /// A contract that number and last name point to; for staff, where nobody signed in sent it.
        let suggested: ContractNumber?
        /// An order that its number and the name point to; the same.
        let suggestedOrder: RequestNumber?
    }

    func answer<D: Declaration>(_ make: @escaping @Sendable (Place) -> D) async throws -> Answer {
        let network = visit.portal.keys.counted(visit.request.peer)
        return try await visit.keep(about: account?.value ?? network) { try store(make, network: network, in: $0) }
    }

    private func store<D: Declaration>(_ make: (Place) -> D, network: String, in db: Session) throws -> ID<
        ServiceRequest
    > {
        let (now, address) = (visit.request.now, visit.portal.keys.counted(email.key))
        try count(network: network, address: address, in: db)
        let orders = try NamedOrder.all(in: contract, db)
        let numbers =
            try DesignatedContract.numbers(in: contract)
            + db.contracts(withMeters: DesignatedContract.meters(in: contract))
        let things = try DesignatedThings.find(in: contract, numbers, for: account, db)
        let own = try ownContract(things, in: db)
        let contracts = try db.contractsNamed(numbers + orders.compactMap(\.request.contract))
        let named = contracts.first { DesignatedContract.names(person ?? "", lastName: $0.lastName) }
        let order = orders.first { $0.isBy(person ?? "", in: named) }
        let place = Place(
            contract: own, term: try own.map { try term(of: $0, in: db) }, named: things,
            option: try option(things, of: own, in: db),
            exits: try own.map { try db.priceExits(of: $0, today: now.day) } ?? [],
            suggested: account == nil ? named?.number : nil,
            suggestedOrder: account == nil ? order?.request.number : nil)
        let declaration = make(place)
        let (request, number) = try db.addOnce(
            declaration, from: account?.value ?? network, contract: own?.id, account: account,
            promisedOn: DeclarationPromise.day(receivedOn: now.day), at: now)
        try db.queue(DeclarationLetter(request: request.value), to: email, in: visit.language, at: now)
        if let own, let account { try declaration.take(effectOn: own.id, by: number, for: account, in: db, at: now) }
        if own == nil, let account, let order = ownOrder(things) {
            try declaration.take(effectOnOrder: order, by: number, for: account, in: db, at: now)
        }
        if let end = declaration.endsAtOnce, let kept = try db.request(request) {
            try db.move(kept, to: .done, by: .rule, endsOn: end, at: now)
        }
        // Owners hear of it, and who sent it at the address of the account, unless the confirmation goes there.
        try db.tell(of: request, except: email, at: now) {
            DeclarationNoticeLetter(request: request.value, contract: own?.number.value, sender: $0.reporter)
        }
        let notice = DeclarationNotice(
            request: request, account: account, email: email, keys: visit.portal.keys, now: now)
        // That a name does not fit is no reason to leave an owner unaware: it may be a thief's.
        if own == nil {
            let others = contracts.filter { $0.id != named?.id }
            let most = DesignatedContract.everyNumber(in: contract).count
            try notice.tellOwners(of: [named].compactMap(\.self) + others, most: most, in: db)
        }
        let foreign = orders.filter { things.unknown.contains($0.request.number) }
        try notice.tellMaker(of: foreign.first { $0.isBy(person ?? "", in: named) } ?? foreign.first, in: db)
        try db.audit(visit.act(D.act, subject: account?.value ?? address))
        return request
    }

    /// How much one network, and letters to one address, are let through. Confirmations to an account's own address fill
    /// nobody else's mail: what strangers had sent there keeps nobody from declaring something signed in.
    private func count(network: String, address: String, in db: Session) throws {
        let now = visit.request.now
        let isOwn = try account.map { try db.account($0)?.email.key == email.key } ?? false
        let limits: [(Throttle, String)] = [
            (.declarationsByAddress, network),
            isOwn ? (.writesByAccount, account?.value ?? network) : (.declarationsToEmail, address),
        ]
        for (limit, who) in limits where try !db.count(limit, who, at: now) {
            throw Refusal.tooManyTries(seconds: limit.seconds)
        }
    }

    /// The one contract that is named, itself or by a request about it, and that this account may act on. Nil when there are
    /// none or several.
    private func ownContract(_ named: DesignatedThings, in db: Session) throws -> Contract? {
        guard let account, named.concerned.count == 1, let number = named.concerned.first else { return nil }
        return try db.contract(number, for: account)
    }

    /// The one order of this account that is named and became no contract yet. Nil when there are none or several.
    private func ownOrder(_ named: DesignatedThings) -> ServiceRequest? {
        let orders = named.orders.filter { $0.contract == nil }
        return orders.count == 1 ? orders.first : nil
    }

    private func option(_ named: DesignatedThings, of own: Contract?, in db: Session) throws -> BookedOption? {
        guard let account, let own, let order = named.options.first?.number else { return nil }
        return try db.bookedOptions(of: own.id, for: account, today: visit.request.today).first {
            $0.request == order
        }
    }

    private func term(of contract: Contract, in db: Session) throws -> ContractTerm {
        let tariff = try db.tariff(contract.tariff)
        return ContractTerm(
            commodity: contract.commodity, isDefaultSupply: tariff?.isDefaultSupply ?? false,
            startsOn: contract.startsOn, minimumTermUntil: contract.minimumTermUntil,
            noticeWeeks: contract.noticeWeeks)
    }
}
