import Store
import Vocabulary

/// Which parts of a price stay as they are until a day. The raw values are those of the import.
enum PriceGuarantee: String, Sendable, CaseIterable, Storable, Column {
    /// Every part of the price.
    case full
    /// Everything but taxes, levies and surcharges.
    case limited
    /// Only what the utility itself asks for energy and service.
    case energy

    /// Whether this part of a price stays as it is. What is not named can only be judged where everything stays.
    func covers(_ part: PriceChange.Part?) -> Bool {
        switch (self, part) {
        case (.full, _), (.limited, .grid), (.limited, .energy), (.energy, .energy): true
        case (.limited, .taxes), (.energy, .taxes), (.energy, .grid), (.limited, nil), (.energy, nil): false
        }
    }
}

/// The guarantee of a contract on the day its price changes.
struct StandingGuarantee: Sendable, Equatable {
    let kind: PriceGuarantee
    /// The last day of it; nil while it has no end.
    let until: Day?

    init?(_ kind: PriceGuarantee?, until: Day?, on day: Day) {
        guard let kind, until.map({ $0 >= day }) ?? true else { return nil }
        (self.kind, self.until) = (kind, until)
    }
}
