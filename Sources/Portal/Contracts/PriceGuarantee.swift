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
}
