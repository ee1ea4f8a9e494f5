import Store
import Vocabulary

/// How documents reach somebody.
enum DeliveryWay: String, Codable, Sendable, Storable, Column {
    /// Into the mailbox of the portal, told of by e-mail.
    case electronic
    /// That, and by post too.
    case paper
}

/// What an account holder chose, and since when it holds.
struct DeliveryChoice: Sendable {
    let way: DeliveryWay
    let chosenAt: Instant
    let appliesFrom: Day
    /// Gross, as it was when it was ordered; nil for the electronic way.
    let priceYear: Money?
    let request: RequestNumber

    var lastDayToWithdraw: Day { WithdrawalPeriod.lastDay(concludedOn: chosenAt.day) }

    /// Whether going back to the electronic way at this moment undoes the order. What costs nothing is no such order.
    func isWithdrawnBy(_ moment: Instant) -> Bool {
        way == .paper && (priceYear ?? .zero) > .zero && moment.day <= lastDayToWithdraw
    }
}

/// How documents reach somebody as of now, and what they can ask for.
struct Delivery: Sendable {
    /// Nil as long as nothing was chosen: then it is electronic.
    let choice: DeliveryChoice?
    /// The request for this year's bill on paper, if there was one.
    let copy: PaperCopy?
    /// The contracts with bills under § 40b EnWG: electricity and gas.
    let energyContracts: [ContractNumber]
    let person: Person

    var way: DeliveryWay { choice?.way ?? .electronic }
}

/// The bill on paper of one year.
struct PaperCopy: Sendable {
    let request: RequestNumber
    let promisedOn: Day?
}
