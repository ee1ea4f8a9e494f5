import Vocabulary

/// The quarter hours of one day of one register in Berlin: 96, or 92 and 100 when the clocks change.
struct QuarterDay: Sendable, Hashable {
    let day: Day
    private(set) var quarters: [Quarter]

    init(_ day: Day) {
        self.day = day
        quarters = Array(repeating: .missing, count: Self.count(of: day))
    }

    static func count(of day: Day) -> Int {
        max(0, Instant(day).seconds(until: Instant(day.adding(days: 1))) / 900)
    }

    func start(of index: Int) -> Instant { Instant(day).adding(minutes: 15 * index) }

    mutating func put(_ quarter: Quarter, at index: Int) {
        guard quarters.indices.contains(index) else { return }
        quarters[index] = quarter
    }

    /// What was delivered later, where it knows at least as much.
    func merged(with new: QuarterDay) -> QuarterDay {
        guard new.day == day else { return self }
        var merged = self
        for (index, quarter) in new.quarters.enumerated() {
            merged.put(quarters[index].replaced(by: quarter), at: index)
        }
        return merged
    }
}

/// The form in the database: the byte 1, then four bytes for each quarter hour from midnight on: the flag, and the amount in
/// thousandths of the register's unit as 24 bits, highest first. 385 bytes for a day of 24 hours.
extension QuarterDay {
    private static let version: UInt8 = 1

    var bytes: [UInt8] {
        var bytes = [Self.version]
        bytes.reserveCapacity(1 + 4 * quarters.count)
        for quarter in quarters {
            let amount = UInt32(min(max(0, quarter.amount), Quarter.most))
            bytes += [
                quarter.flag.rawValue, UInt8(amount >> 16 & 0xFF), UInt8(amount >> 8 & 0xFF), UInt8(amount & 0xFF),
            ]
        }
        return bytes
    }

    /// Nil for bytes of another form or of a day of another length.
    init?(_ day: Day, bytes: [UInt8]) {
        self.init(day)
        guard bytes.first == Self.version, bytes.count == 1 + 4 * quarters.count else { return nil }
        for index in quarters.indices {
            let part = bytes[(1 + 4 * index)..<(5 + 4 * index)]
            guard let flag = Quarter.Flag(rawValue: part[part.startIndex]) else { return nil }
            put(Quarter(flag: flag, amount: part.dropFirst().reduce(0) { $0 << 8 | Int($1) }), at: index)
        }
    }
}
