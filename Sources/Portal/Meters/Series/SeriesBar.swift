import Vocabulary

/// What ran through in one part of a span: an hour, a day or a month.
struct SeriesBar: Sendable, Hashable {
    let start: Start
    /// Thousandths of the register's unit: watt-hours or litres.
    private(set) var amount: Int64 = 0
    /// Quarter hours the part has, over all registers.
    private(set) var quarters = 0
    private(set) var known = 0
    private(set) var divided = 0
    private(set) var substitutes = 0

    enum Start: Sendable, Hashable {
        case hour(Instant)
        case day(Day)
        case month(Day)
    }

    init(_ start: Start) { self.start = start }

    var isComplete: Bool { known == quarters }
    var isMeasured: Bool { isComplete && divided == 0 && substitutes == 0 }
    var missing: Int { quarters - known }

    mutating func add(_ quarter: Quarter) {
        quarters += 1
        guard quarter.isKnown else { return }
        known += 1
        amount += Int64(quarter.counted)
        if quarter.flag == .divided { divided += 1 }
        if quarter.flag == .substitute { substitutes += 1 }
    }

    mutating func add(_ other: SeriesBar) {
        amount += other.amount
        quarters += other.quarters
        known += other.known
        divided += other.divided
        substitutes += other.substitutes
    }
}
