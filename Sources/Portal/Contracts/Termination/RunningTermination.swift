import HTML
import Vocabulary

/// A termination that arrived and is not decided yet, on its contract's page.
struct RunningTermination: Sendable {
    let number: RequestNumber
    let words: Text
    /// Whether it is of the contract as a whole.
    let isWhole: Bool
    /// The day it leads to, where that is known.
    let endsOn: Day?

    private init(_ request: ServiceRequest) {
        let payload = RequestKinds.payload(of: request) as? TerminationRequest
        number = request.number
        words = payload?.standing ?? TerminationTexts.runningOpen
        isWhole = payload?.part == nil
        endsOn = payload?.endsOn.flatMap { Day(iso: $0) }
    }

    /// The oldest of a contract's requests, which is shown; one of the contract as a whole before one of a part. Nil when there
    /// is none.
    static func oldest(of requests: [ServiceRequest]) -> RunningTermination? {
        let all = requests.filter { $0.kind == TerminationRequest.name && !$0.state.isClosed }
            .sorted { ServiceRequest.isNewer($1, than: $0) }.map(RunningTermination.init)
        return all.first(where: \.isWhole) ?? all.first
    }
}

extension Page {
    func running(_ termination: RunningTermination?) {
        guard let termination else { return }
        p(.class("warn")) {
            text(termination.words)
            text(" ")
            a(TerminationTexts.seeRunning, href: "/vorgaenge/\(termination.number.value)")
        }
    }

    /// The ways out of a contract, for who may act on it.
    func waysOut(_ file: ContractFile) {
        let contract = file.contract
        guard contract.role.mayAct, !contract.state.isOver else { return }
        ul(.class("links")) {
            if file.termination?.isWhole != true {
                li { a(TerminationTexts.terminateThis, href: "/kuendigen?vertrag=\(contract.number.value)") }
            }
            li { a(WithdrawalTexts.withdrawThis, href: "/widerrufen?vertrag=\(contract.number.value)") }
        }
    }
}
