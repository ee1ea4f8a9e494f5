import Vocabulary

/// A change that was ordered and that the billing system has not carried out yet.
struct InstalmentOrder: Sendable, Equatable {
    let contract: ContractNumber
    let amount: Money
    /// The first due day it holds for.
    let appliesFrom: Day
    /// The day of the month from then on; nil when it stays.
    let dueDay: Int?
    let orderedAt: Instant
    let request: RequestNumber

    /// What the pages say until the billing system delivers it: nobody reads the old amount as if it stayed.
    var words: Text {
        let (from, on) = (appliesFrom, orderedAt.day)
        return Text(
            "ab dem \(from.german): \(amount.german) (beauftragt am \(on.german))",
            en: "from \(from.english): \(amount.english) (ordered on \(on.english))")
    }
}
