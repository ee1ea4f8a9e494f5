import Vocabulary

/// A declaration that stands with no contract and names one, a meter or an order of this account: its owner reads of it at
/// once what everybody may read, and nothing that its sender typed.
struct DeclarationAbout: Sendable {
    let request: ServiceRequest
    let payload: any Declaration
    /// Whether this account sent it.
    let isOwn: Bool
    /// The contracts of the account that it names, itself or by a meter or an order.
    let contracts: Set<ContractNumber>
    /// What of the account's it names, as it is written in the books.
    let names: Set<String>

    /// How long one is told of once it was answered, in days.
    static let shownDays = 90
    /// On one page: a prank must not push everything else down.
    static let mostNotices = 5

    var words: DeclarationWords { type(of: payload).words }

    /// The contract it names, where it is one; else the first order.
    var subject: Text {
        if let contract = contracts.map(\.value).min() { return DeclarationAboutTexts.contract(contract) }
        return DeclarationAboutTexts.order(names.min() ?? request.number.value)
    }

    func isAbout(_ order: ServiceRequest) -> Bool {
        if names.contains(order.number.value) { return true }
        guard order.kind == NewContractRequest.name, let contract = order.contract else { return false }
        return contracts.contains(contract)
    }
}

/// A declaration that arrived and is not decided yet, on the page of its contract or its order.
struct RunningDeclaration: Sendable {
    let number: RequestNumber
    let words: Text

    init(_ about: DeclarationAbout) {
        number = about.request.number
        words =
            about.isOwn
            ? DeclarationAboutTexts.yours(about.words.arrived, at: about.request.receivedAt)
            : DeclarationAboutTexts.arrived(about)
    }

    /// One that stands with the contract.
    init(withdrawal request: ServiceRequest) {
        number = request.number
        words = DeclarationAboutTexts.withdrawn(at: request.receivedAt)
    }
}

extension WithdrawalRequest {
    /// Whether it is about this order of its contract: who names no order means all of it.
    func isAbout(_ order: ServiceRequest) -> Bool {
        let named = DesignatedContract.requests(in: contract)
        return named.isEmpty ? order.kind == NewContractRequest.name : named.contains(order.number)
    }
}
