import Vocabulary

/// A withdrawal by the function of BGB § 356a, as a service request.
struct WithdrawalRequest: Declaration {
    static let name = "withdrawal"
    static let title = WithdrawalTexts.request
    static let path = "/widerrufen"
    static let press = WithdrawalTexts.press
    static let words = WithdrawalTexts.words
    static let act = AuditKind.withdrawalDeclared

    let person: String
    /// As it was typed.
    let contract: String
    let email: String
    let isOnContract: Bool
    /// For staff: the contract that number and last name point to, where nobody signed in sent it.
    let suggested: String?
    var language: Language?
    /// For staff: the order that its number and the name point to, where nobody signed in sent it.
    var suggestedOrder: String?
    var named: [String]?

    var asked: [String?] { [person, contract, email] }

    func declared() -> [Fact] {
        [
            Fact(WithdrawalTexts.content, WithdrawalTexts.declaration),
            Fact(DeclarationTexts.name, Text(same: person)),
            Fact(DeclarationTexts.contractLabel, Text(same: contract)),
            Fact(DeclarationTexts.emailShown, Text(same: email)), given,
        ]
    }

    func shared() -> [Fact] {
        [Fact(WithdrawalTexts.content, WithdrawalTexts.declaration), given]
    }

    private var given: Fact { Fact(DeclarationTexts.given, DeclarationTexts.given(by: Self.press)) }

    func next(_ state: ServiceRequest.State, promisedOn: Day?, mayAct: Bool) -> Text {
        switch state {
        case .done: WithdrawalTexts.done
        case .refused, .withdrawn: WithdrawalTexts.refused
        case .received, .inReview, .waitingForCustomer, .sentToGridOperator: WithdrawalTexts.next(promisedOn)
        }
    }

    /// What was paid goes back within fourteen days of the arrival (BGB § 357 (1)); a last day that is none for work moves
    /// on (§ 193).
    func deadlines(receivedOn day: Day) -> [StatutoryDeadline] {
        [
            StatutoryDeadline(
                duty: WithdrawalTexts.repayment, norm: "§\u{A0}357 Abs.\u{A0}1 BGB", 14, after: .arrival(day),
                endsOnWorkingDay: true)
        ]
    }
}
