import HTML
import Store
import Vocabulary

/// `/vertraege/{nummer}/stoerung`: the internet does not work. The report is documented at once, because the clock of the
/// law runs from it; while it is open there is no second one.
enum ReportFault {
    static func show(_ visit: CustomerVisit) async throws -> Answer {
        let file = try await load(visit)
        var form = FaultForm()
        form.since.raw = visit.request.today.words(in: visit.language)
        form.phone.raw = file.phone.flatMap { try? PhoneNumber($0) }?.grouped ?? ""
        return FaultPage(visit: visit, file: file, form: form).answer()
    }

    static func submit(_ visit: CustomerVisit) async throws -> Answer {
        let file = try await load(visit)
        guard file.obstacle == nil else { throw Refusal.notFound }
        var form = FaultForm(visit.body)
        guard let fault = form.read(today: visit.request.today) else {
            return FaultPage(visit: visit, file: file, form: form).answer()
        }
        let (account, now, number) = (visit.person.account, visit.request.now, file.contract.number)
        let id = ID<ServiceRequest>()
        let callback = try visit.portal.keys.seal(fault.phone.value, in: .callback, of: id.value)
        return try await keepOne(visit) { db in
            guard let contract = try db.contract(number, for: account), contract.role.mayAct,
                contract.commodity == .internet, contract.state.isSupplied
            else { throw Refusal.notFound }
            // Two at once: the other one has begun the clock.
            if let open = try db.openRequest(FaultRequest.name, of: contract.id, for: account)?.number {
                return "/vorgaenge/\(open.value)"
            }
            let fee = try db.prices(of: contract.tariff, from: now.day).first?.monthlyCharge
            let informedBy = FaultRequest.informedBy(receivedOn: now.day)
            let payload = FaultRequest(
                scope: fault.scope, since: fault.since.iso, tried: fault.tried, words: fault.words,
                phone: fault.phone.masked, monthlyFee: fee?.cents,
                informedBy: informedBy.iso)
            let request = try db.add(
                payload, id: id, contract: contract.id, account: account, state: .received, promisedOn: informedBy,
                at: now)
            try db.keep(callback: callback, of: id)
            try db.tellOfArrival(of: id, at: now)
            return "/vorgaenge/\(request.number.value)?neu=1"
        }
    }

    /// Where two processes begin the clock in the same moment, the second leads to the page that names the first.
    private static func keepOne(_ visit: CustomerVisit, _ store: @escaping @Sendable (Session) throws -> String)
        async throws -> Answer
    {
        do {
            return try await visit.keep(store)
        } catch StoreError.alreadyExists {
            return .seeOther("/vertraege/\(try visit.contractNumber().value)/stoerung")
        }
    }

    private static func load(_ visit: CustomerVisit) async throws -> FaultFile {
        let number = try visit.contractNumber()
        let (account, keys) = (visit.person.account, visit.portal.keys)
        guard let file = try await visit.portal.store.read({ try FaultFile.load(number, for: account, keys, $0) })
        else {
            throw Refusal.notFound
        }
        return file
    }
}

/// A contract, and what is known of its faults.
struct FaultFile: Sendable {
    let contract: Contract
    let openFault: RequestNumber?
    /// Of whoever looks.
    let phone: String?

    /// Why no fault can be reported here.
    enum Obstacle: Sendable {
        /// Strom and Gas come through the net of the grid operator.
        case gridOperators
        case notSupplied
        /// The visitor may look only.
        case readOnly
    }

    static func load(_ number: ContractNumber, for account: ID<Account>, _ keys: Keys, _ db: Session) throws
        -> FaultFile?
    {
        guard let contract = try db.contract(number, for: account) else { return nil }
        let isAsked = contract.commodity == .internet && contract.role.mayAct
        return FaultFile(
            contract: contract,
            openFault: try db.openRequest(FaultRequest.name, of: contract.id, for: account)?.number,
            phone: isAsked ? try db.person(of: account, keys).phone : nil)
    }

    var obstacle: Obstacle? {
        guard contract.commodity == .internet else { return .gridOperators }
        guard contract.state.isSupplied else { return .notSupplied }
        return contract.role.mayAct ? nil : .readOnly
    }
}
