import Store
import Vocabulary

/// A change of the prices of a tariff (Preisänderung, Preisanpassung), as the utility announces it. The prices themselves
/// stand in `TariffPrice`.
struct PriceChange: Sendable {
    /// Whether the customer may leave because of it. The raw values are those of the import.
    enum Right: String, Sendable, CaseIterable, Storable, Column {
        /// Sonderkündigungsrecht: EnWG § 41 (5), StromGVV and GasGVV § 5 (3), TKG § 57 (1).
        case special
        /// Only the VAT or lower levies are passed on unchanged (EnWG § 41 (6)), or the change is good for the customer only
        /// (TKG § 57 (1) no. 1).
        case none
    }

    /// The part of a price that rises. The raw values are those of the import.
    enum Part: String, Sendable, CaseIterable, Storable, Column {
        /// Taxes, levies and surcharges.
        case taxes
        /// What the grid and the metering cost.
        case grid
        /// What the utility itself asks for energy and service.
        case energy
    }

    let id: ID<PriceChange>
    let tariff: ID<Tariff>
    let validFrom: Day
    let right: Right
    /// Why (Anlass), in German, in the utility's words.
    let reason: String
    /// What the contract or the law allows it by (Voraussetzungen).
    let basis: String
    /// How much of it is the supplier's share (Versorgeranteil, EnWG § 41b (4)), net; Strom outside the default supply.
    let supplierShare: UnitRate?
    let announcedAt: Instant
    /// Nil where the billing system does not say.
    let risingPart: Part?
}
