import HTML
import Vocabulary

extension Page {
    /// A contract as a card: what it is, the one number that matters, and what needs doing. `open` are the visitor's
    /// requests under way, newest first.
    func card(
        _ card: ContractCard, ordered: InstalmentOrder?, open: [ServiceRequest], overdue: OverdueBookings, today: Day
    ) {
        let running = open.filter { $0.contract == card.number }
        article(.class("card")) {
            header(.class("card-head")) {
                icon(of: card.commodity)
                h3 { a(card.commodity.text, href: "/vertraege/\(card.number.value)") }
                span(ContractTexts.state(card.state, endsOn: card.endsOn), .class(card.state.badge))
            }
            div {
                p { strong(card.tariff) }
                p(card.place, .class("hint"))
                p(ContractTexts.contractNumber(card.number), .class("hint"))
            }
            let termination = RunningTermination.oldest(of: running)
            if let termination {
                p(termination.words, .class("warn"))
            }
            let withdrawal = running.last { $0.kind == WithdrawalRequest.name && !$0.state.isClosed }
            if let withdrawal { p(RunningDeclaration(withdrawal: withdrawal).words, .class("warn")) }
            if !card.state.isOver { payment(card, ordered) }
            newPrices(card, termination)
            if let amount = card.overdue {
                let why = overdue.why(amount, of: card.number, isOneOfSeveral: true)
                p(.class("warn")) {
                    a(LedgerTexts.overdue(amount), href: LedgerPage.path(card.number), .figure(why))
                }
                self.why(why)
            }
            if withdrawal == nil, let next = ContractTexts.next(card.state, startsOn: card.startsOn) { p(next) }
            if let day = running.lazy.compactMap(\.leavesOn).first { p(MoveTexts.reported(day), .class("hint")) }
            foot(card, today: today)
        }
    }

    /// Announced prices, with the right to leave because of them (EnWG § 41 (5), TKG § 57).
    private func newPrices(_ card: ContractCard, _ termination: RunningTermination?) {
        guard let day = card.newPricesOn, !card.state.isOver else { return }
        if let termination, termination.isWhole, let end = termination.endsOn, end < day { return }
        p {
            text(SpecialTerminationTexts.announced(card.commodity, from: day))
            text(" ")
            a(SpecialTerminationTexts.details, href: "/vertraege/\(card.number.value)")
        }
    }

    private func payment(_ card: ContractCard, _ ordered: InstalmentOrder?) {
        if let amount = card.monthlyPayment {
            p(.class("card-number")) {
                strong(amount.words(in: language))
                text(" ")
                small(ContractTexts.monthly)
            }
            if let due = card.nextDueOn { p(ContractTexts.nextDue(due), .class("hint")) }
            if let ordered { p(ordered.words, .class("hint")) }
            if card.instalment != nil, card.commodity != .internet, card.state.isSupplied, card.role.mayAct {
                p { a(InstalmentTexts.title, href: ChangeInstalment.path(card.number)) }
            }
        } else {
            p(ContractTexts.noPayment, .class("hint"))
        }
    }

    private func foot(_ card: ContractCard, today: Day) {
        let due = card.readingDue(today: today)
        let guarantee = card.priceGuaranteeUntil.flatMap { $0 >= today ? $0 : nil }
        if due != nil || guarantee != nil {
            footer(.class("card-foot")) {
                if let guarantee { p(ContractTexts.guaranteedUntil(guarantee), .class("hint")) }
                if let due {
                    a(
                        ContractTexts.readingDue(due), href: "/vertraege/\(card.number.value)/zaehlerstand",
                        .class("button"))
                }
            }
        }
    }
}

extension ContractState {
    /// The look of the state's badge.
    var badge: StaticString {
        switch self {
        case .active: "badge badge-good"
        case .terminated, .refused: "badge badge-warn"
        case .ended, .withdrawn: "badge"
        default: "badge badge-wait"
        }
    }
}
