import Store
import Vocabulary

/// What a declaration names that its sender may act on, sorted by what it would be to end it.
struct DesignatedThings: Sendable {
    /// By its number, by a meter, or by the order it came from.
    var contracts: Set<ContractNumber> = []
    /// Orders of options, and what was declared about them.
    var options: [ServiceRequest] = []
    /// Orders that became no contract, and changes of tariff.
    var orders: [ServiceRequest] = []
    /// Other requests of theirs, as a reading or a question.
    var others: [ServiceRequest] = []
    /// Numbers of requests that are not theirs, or that nobody knows.
    var unknown: [RequestNumber] = []

    /// The contracts all of this is about.
    var concerned: Set<ContractNumber> { contracts.union((options + orders + others).compactMap(\.contract)) }

    mutating func take(_ request: ServiceRequest) {
        switch (request.kind, request.contract) {
        case (TariffOptionRequest.name, _), (TariffOptionEndRequest.name, _): options.append(request)
        case (TariffChangeRequest.name, _), (NewContractRequest.name, nil): orders.append(request)
        case (NewContractRequest.name, let contract?), (TerminationRequest.name, let contract?):
            contracts.insert(contract)
        default: others.append(request)
        }
    }
}

extension DesignatedThings {
    /// Of who is not signed in every number is unknown: what is said to them depends on what they wrote alone.
    static func find(in text: String, _ numbers: [ContractNumber], for account: ID<Account>?, _ db: Session) throws
        -> DesignatedThings
    {
        var found = DesignatedThings()
        let named = DesignatedContract.requests(in: text)
        guard let account else {
            found.unknown = named
            return found
        }
        func mayAct(on number: ContractNumber) throws -> Bool {
            try db.contract(number, for: account)?.role.mayAct == true
        }
        found.contracts = Set(try numbers.filter(mayAct))
        for number in named {
            if let request = try db.request(number, for: account),
                try request.contract.map(mayAct) ?? true
            {
                found.take(request)
            } else {
                found.unknown.append(number)
            }
        }
        return found
    }
}
