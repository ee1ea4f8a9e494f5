import Store
import Vocabulary

/// An order that becomes a contract, or a change of one, when it is confirmed (BGB § 312f (2)).
protocol ConfirmedOrder: RequestKind {
    var tariff: String { get }
    /// Where it can be withdrawn on-line.
    var withdrawalAddress: String { get }
    /// As it was told with the order; the fourteen days may end later.
    var lastDayToWithdraw: String { get }
    /// What the beginning stands under among its facts.
    static var beginsLabel: Text { get }

    /// What was agreed, for one who is told of it.
    func content(for reporter: RequestStanding.Reporter) -> [Fact]
}

extension ConfirmedOrder {
    /// The fourteen days begin with the confirmation, and never end before the day that was promised.
    func lastDayToWithdraw(concludedOn day: Day) -> Day {
        let last = WithdrawalPeriod.lastDay(concludedOn: day)
        return max(last, Day(iso: lastDayToWithdraw) ?? last)
    }

    /// What holds now: with the day billing named, where it named one, and the last day to withdraw.
    func confirmed(on day: Day, beginsOn begin: Day?, for reporter: RequestStanding.Reporter) -> [Fact] {
        var facts = content(for: reporter).filter { $0.label != TariffOrderTexts.withdrawal }
        if let begin, let place = facts.firstIndex(where: { $0.label == Self.beginsLabel }) {
            facts[place] = Fact(Self.beginsLabel, begin.text)
        }
        // The order said that it comes with the confirmation; billing gives it with the first announced debit.
        if let place = facts.firstIndex(where: { $0.label == MandateTexts.reference }) {
            facts[place] = Fact(MandateTexts.reference, OrderConfirmationTexts.referenceFollows)
        }
        let last = lastDayToWithdraw(concludedOn: day)
        return [Fact(OrderConfirmationTexts.concluded, day.text)] + facts
            + [Fact(TariffOrderTexts.withdrawal, OrderConfirmationTexts.until(last))]
    }
}

extension NewContractRequest: ConfirmedOrder {
    static var beginsLabel: Text { NewContractRequestTexts.begins }

    /// Name and account stay away from an address nobody has proved, and from who did not order.
    func content(for reporter: RequestStanding.Reporter) -> [Fact] {
        reporter == .you && email == nil ? facts() : shared()
    }
}

extension TariffChangeRequest: ConfirmedOrder {
    static var beginsLabel: Text { TariffOrderTexts.from }

    func content(for reporter: RequestStanding.Reporter) -> [Fact] { facts() }
}

extension Session {
    /// Promises the confirmation of the contract where this entry is the one that concluded it; later ones do not.
    func confirmOrder(_ order: ServiceRequest, at position: Int, _ state: ServiceRequest.State, now: Instant) throws {
        switch order.kind {
        case NewContractRequest.name:
            let first = try progress(of: order.id).first { $0.stage.isConcluded }
            guard first.map({ $0.position == position }) ?? (state == .done) else { return }
        case TariffChangeRequest.name:
            guard state == .done else { return }
        default: return
        }
        try tell(of: order.id, at: now) {
            OrderConfirmationLetter(request: order.id.value, position: position, standing: $0)
        }
    }
}
