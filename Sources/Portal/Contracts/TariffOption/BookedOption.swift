import Store
import Vocabulary

/// For what time a price is.
enum OptionPeriod: String, Codable, Sendable, Storable, Column {
    case month, year
}

/// An option that was booked for a contract, with the words and the price of that day.
struct BookedOption: Sendable {
    let id: ID<BookedOption>
    /// The operator's name for it.
    let key: String
    let name, nameEnglish: String
    let price: Money
    let period: OptionPeriod
    let orderedAt: Instant
    let appliesFrom: Day
    /// The last day of its minimum term.
    let minimumUntil: Day?
    let noticeDays: Int
    let request: RequestNumber
    /// The last day, once it is cancelled.
    let endsOn: Day?

    var title: Text { Text(name, en: nameEnglish) }

    func runs(on today: Day) -> Bool { endsOn.map { $0 >= today } ?? true }

    /// The last day when it is cancelled on this one: not before the end of the minimum term.
    func lastDay(cancelledOn today: Day) -> Day {
        let end = today.adding(days: noticeDays)
        return minimumUntil.map { max($0, end) } ?? end
    }

    /// Names the order, because the same option can be on sale beside it.
    var why: Why {
        let name = Text("\(title.german) (\(request.value))", en: "\(title.english) (\(request.value))")
        return OptionWhy(
            name: name, price: price, period: period, orderedOn: orderedAt.day, from: appliesFrom,
            minimumUntil: minimumUntil, lastDayToWithdraw: price > .zero ? lastDayToWithdraw : nil
        ).why(of: id.value)
    }

    var lastDayToWithdraw: Day { WithdrawalPeriod.lastDay(concludedOn: orderedAt.day) }

    /// Whether it can be undone as if it had never been ordered. What costs nothing is just cancelled.
    func canBeWithdrawn(on today: Day) -> Bool { price > .zero && today <= lastDayToWithdraw }
}

/// What became of an option that was booked.
struct OptionStanding: Sendable {
    /// The last day, once it is cancelled.
    let endsOn: Day?
    let isWithdrawn: Bool
}
