import HTML
import Vocabulary

/// A termination that arrived and is not decided yet, on its contract's page.
struct RunningTermination: Sendable {
    let number: RequestNumber
    let words: Text

    /// Nil when there is none.
    init?(_ request: ServiceRequest?) {
        guard let request else { return nil }
        number = request.number
        words = (RequestKinds.payload(of: request) as? TerminationRequest)?.standing ?? TerminationTexts.runningOpen
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
            if file.termination == nil {
                li { a(TerminationTexts.terminateThis, href: "/kuendigen?vertrag=\(contract.number.value)") }
            }
            li { a(WithdrawalTexts.withdrawThis, href: "/widerrufen?vertrag=\(contract.number.value)") }
        }
    }
}
