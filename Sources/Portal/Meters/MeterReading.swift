import Vocabulary

/// One reading of one register on one day (Zählerstand). How it came about is kept and shown (EnWG § 40a (1)).
struct MeterReading: Sendable, Hashable {
    let id: ID<MeterReading>
    let register: ID<MeterRegister>
    let readOn: Day
    let value: CounterReading
    let source: Source
    let status: Status

    enum Source: String, Sendable, CaseIterable {
        case customer
        case gridOperator = "grid-operator"
        case meterReader = "meter-reader"
        case remote
        case estimate
        /// Ersatzwert: put in by the metering point operator where a value was missing.
        case substitute

        /// Whether somebody or something looked at the counter.
        var isMeasured: Bool { self != .estimate && self != .substitute }
    }

    enum Status: String, Sendable, CaseIterable {
        case accepted
        case inReview = "in-review"
        case notUsed = "not-used"
    }
}
