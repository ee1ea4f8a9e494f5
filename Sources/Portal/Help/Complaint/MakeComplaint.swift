import HTML
import Store
import Vocabulary

/// `/kontakt/beschwerde`: a complaint, by anybody. Who is signed in ties it to a contract; who is not says who they are,
/// and nothing of that is looked up.
enum MakeComplaint {
    static let path: Path = "/kontakt/beschwerde"

    static func show(_ visit: GuestVisit) async throws -> Answer {
        var form = ComplaintForm()
        guard let own = visit.own else { return try await page(visit, form, []) }
        let contracts = try await contracts(own)
        form.contract.raw =
            visit.request.query["vertrag"].flatMap { typed in
                contracts.first { $0.number.value == typed }?.number.value
            } ?? ""
        if let bill = try await bill(own), bill.contract.value == form.contract.raw {
            form.topic.raw = ComplaintTopic.billing.rawValue
            form.words.raw = BillTexts.about(bill.number, bill.billedOn).in(visit.request.language)
        }
        return try await page(visit, form, contracts)
    }

    /// The bill the page of which led here.
    private static func bill(_ visit: CustomerVisit) async throws -> NamedBill? {
        guard let id = visit.request.query["rechnung"].flatMap({ ID<Bill>($0) }) else { return nil }
        let account = visit.person.account
        return try await visit.portal.store.read { try $0.namedBill(id, forActor: account) }
    }

    static func submit(_ visit: GuestVisit) async throws -> Answer {
        var form = ComplaintForm(visit.body)
        guard let own = visit.own else {
            guard let complaint = form.readGuest() else { return try await page(visit, form, []) }
            return try await keep(complaint, of: visit)
        }
        let contracts = try await contracts(own)
        guard let complaint = form.read(contracts) else { return try await page(visit, form, contracts) }
        return try await keep(complaint, of: own)
    }

    private static func page(_ visit: GuestVisit, _ form: ComplaintForm, _ contracts: [ContractCard]) async throws
        -> Answer
    {
        let times = try await visit.portal.complaintTimes.times(visit)
        return ComplaintPage(
            visit: visit, form: form, contracts: contracts, isOwn: visit.own != nil, times: times
        ).answer()
    }

    private static func contracts(_ visit: CustomerVisit) async throws -> [ContractCard] {
        let (account, today) = (visit.person.account, visit.request.today)
        return try await visit.portal.store.read { try $0.contractCards(for: account, today: today) }
            .filter(\.role.mayAct)
    }

    private static func keep(_ complaint: Complaint, of visit: CustomerVisit) async throws -> Answer {
        let (account, now) = (visit.person.account, visit.request.now)
        let (payload, promised) = (request(complaint, of: visit), promise(visit))
        return try await visit.keep { db in
            let contract = try complaint.contract.map { number -> ID<Contract> in
                guard let known = try db.contract(number, for: account), known.role.mayAct else {
                    throw Refusal.notFound
                }
                return known.id
            }
            let request = try db.addOnce(
                payload, from: account.value, contract: contract, account: account, promisedOn: promised, at: now)
            try db.note(topic(complaint), of: request.id)
            try db.tellOfArrival(of: request.id, at: now)
            return "/vorgaenge/\(request.number.value)?neu=1"
        }
    }

    /// Of somebody unknown. The letter to the address they name holds nothing they typed, so that nobody can have the
    /// portal send words of theirs to others.
    private static func keep(_ complaint: Complaint, of visit: GuestVisit) async throws -> Answer {
        guard let sender = complaint.sender else { throw Refusal.unreadable }
        let (keys, now) = (visit.portal.keys, visit.request.now)
        let (address, recipient) = (keys.counted(visit.request.peer), keys.counted(sender.email.key))
        let (payload, promised) = (request(complaint, of: visit), promise(visit))
        return try await visit.keep(about: recipient) { db in
            guard try db.count(.complaintsByAddress, address, at: now),
                try db.count(.complaintsByEmail, recipient, at: now)
            else { throw Refusal.tooManyTries(seconds: Throttle.complaintsByAddress.seconds) }
            let request = try db.addOnce(
                payload, from: address, contract: nil, account: nil, promisedOn: promised, at: now)
            try db.note(topic(complaint), of: request.id)
            try db.tellOfArrival(of: request.id, at: now)
            return request.id
        }
    }

    private static func request(_ complaint: Complaint, of visit: some Visited) -> ComplaintRequest {
        ComplaintRequest(complaint, from: visit.portal.operator, in: visit.request.language)
    }

    private static func promise(_ visit: some Visited) -> Day {
        ComplaintTerm.promised(visit.request.today, days: visit.portal.operator.rules.complaintDays)
    }

    /// As `internet-billing`: by this the handling times are told apart.
    private static func topic(_ complaint: Complaint) -> String {
        "\(complaint.commodity?.rawValue ?? "other")-\(complaint.topic.rawValue)"
    }
}
