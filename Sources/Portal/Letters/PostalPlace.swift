import Vocabulary

/// Where billing says somebody lives, and what they told since.
struct PostalPlace: Sendable, Equatable {
    let street, houseNumber, postalCode, city: String

    /// Under the name: where they told us to write, and what was told last; else where billing says. Billing knows a move
    /// only after it is settled, and by then somebody else lives there.
    func lines(told: ToldPlace?, moved: MovedOut?) -> [String] {
        if let moved, told.map({ ($0.at ?? moved.toldAt) <= moved.toldAt }) ?? true { return moved.lettersTo.lines }
        return told?.address.lines ?? ["\(street) \(houseNumber)", "\(postalCode) \(city)"]
    }
}

/// An address the owner of an account set for their letters.
struct ToldPlace: Sendable, Equatable {
    let at: Instant?
    let address: CorrespondenceAddress
}

/// A move whose day has come.
struct MovedOut: Sendable, Equatable {
    let toldAt: Instant
    let lettersTo: CorrespondenceAddress
}
