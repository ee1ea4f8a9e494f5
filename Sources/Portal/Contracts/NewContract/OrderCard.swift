import Foundation
import HTML
import Vocabulary

/// An ordered contract the billing system has not delivered yet, as „Meine Verträge“ shows it.
struct OrderCard: Sendable {
    let request: ServiceRequest
    let stage: ContractState
    let beginsOn: Day?

    /// How long a refused one is shown, in days.
    static let refusedDays = 30

    var payload: NewContractRequest? { RequestKinds.payload(of: request) as? NewContractRequest }
    /// What the request says counts before an older stage.
    var state: ContractState {
        switch request.state {
        case .refused: .refused
        case .withdrawn: .withdrawn
        case .done: stage == .received ? .confirmed : stage
        case .received: stage
        case .inReview, .waitingForCustomer: stage == .received ? .inReview : stage
        case .sentToGridOperator: stage == .received ? .registeredAtGrid : stage
        }
    }
}

extension Page {
    /// An ordered contract as a card.
    func card(_ card: OrderCard, declared: [DeclarationAbout]) {
        guard let payload = card.payload else { return }
        article(.class("card")) {
            header(.class("card-head")) {
                icon(of: payload.kind)
                h3 { a(payload.kind.text, href: "/vorgaenge/\(card.request.number.value)") }
                span(ContractTexts.state(card.state, endsOn: nil), .class(card.state.badge))
            }
            div {
                p { strong(payload.tariff) }
                p(payload.place.line, .class("hint"))
                p(NewContractRequestTexts.ordered(card.request.number), .class("hint"))
            }
            let isAsked = !card.request.state.isClosed || card.request.state == .done
            if isAsked, declared.contains(where: { $0.isAbout(card.request) && !$0.request.state.isClosed }) {
                p(DeclarationAboutTexts.orderWaits, .class("warn"))
            } else if let day = card.beginsOn {
                if let next = ContractTexts.next(card.state, startsOn: day) { p(next) }
                if !card.state.isOver { p(NewContractRequestTexts.planned(day), .class("hint")) }
            }
            if !card.request.state.isClosed, card.request.state != .waitingForCustomer,
                let day = card.request.promisedOn
            {
                p(OverviewTexts.promised(day), .class("hint"))
            }
        }
    }

    /// `+ Neuer Vertrag`
    func newContract() {
        p { a(NewContractTexts.new, href: NewContractStep.start, .class("button")) }
    }
}
