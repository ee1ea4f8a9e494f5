import Store
import Vocabulary

/// How far a contract has come: ordered, building, supplied, over. The raw values are those of the import.
enum ContractState: String, Sendable, CaseIterable, Storable, Column {
    case received
    case inReview = "in-review"
    case cancelledAtPreviousSupplier = "cancelled-at-previous-supplier"
    case registeredAtGrid = "registered-at-grid"
    case confirmed
    case active
    case terminated
    case ended
    case refused
    case withdrawn

    // Internet only: a line is built before it is supplied.
    case planning
    case civilWorks = "civil-works"
    case houseConnection = "house-connection"
    case installation
    case activationDate = "activation-date"

    /// Whether anything is supplied now: meters turn, payments fall due.
    var isSupplied: Bool { self == .active || self == .terminated }

    /// Whether nothing will happen any more.
    var isOver: Bool { self == .ended || self == .refused || self == .withdrawn }
}
