import Store
import Vocabulary

/// Whether what was ordered at a distance can be withdrawn from (BGB §§ 312g, 355): a new contract and another tariff by one
/// rule. The fourteen days begin with the contract, which is made by the confirmation and may be later than promised.
struct WithdrawalRight: Sendable, Equatable {
    /// Refused or taken back: there is nothing to withdraw from.
    let isOver: Bool
    /// The day the contract came about; nil as long as there is only an order.
    let concludedOn: Day?
    /// The last day as it was told with the order. It never becomes an earlier one.
    let toldUntil: Day?
    /// The first day of supply under it, once it is carried out.
    var suppliedSince: Day?

    /// Nil before there is a contract: until then it can always be withdrawn from.
    var lastDay: Day? {
        concludedOn.map { day in
            let last = WithdrawalPeriod.lastDay(concludedOn: day)
            return max(last, toldUntil ?? last)
        }
    }

    /// Whether a withdrawal that arrives on a day is in time.
    func holds(on day: Day) -> Bool { !isOver && (lastDay.map { day <= $0 } ?? true) }

    /// Whether it ends the order by itself. What is supplied already is for people to decide (BGB § 357a).
    func endsAtOnce(on day: Day) -> Bool { holds(on: day) && !(suppliedSince.map { $0 <= day } ?? false) }
}

extension ConfirmedOrder {
    func withdrawal(_ order: ServiceRequest, concludedOn day: Day?) -> WithdrawalRight {
        WithdrawalRight(
            isOver: order.state == .refused || order.state == .withdrawn, concludedOn: day,
            toldUntil: Day(iso: lastDayToWithdraw), suppliedSince: suppliedSince(order))
    }
}

extension ServiceRequest {
    /// The day an order became a contract: at the first stage that means one, else when it was done.
    func concludedOn(_ progress: [OrderProgress]) -> Day? {
        progress.first { $0.stage.isConcluded }?.notedAt.day ?? (state == .done ? closedAt?.day : nil)
    }
}

extension Session {
    func conclusion(of order: ServiceRequest) throws -> Day? {
        try order.concludedOn(order.kind == NewContractRequest.name ? progress(of: order.id) : [])
    }
}
