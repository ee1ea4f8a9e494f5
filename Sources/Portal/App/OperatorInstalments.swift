extension Operator {
    /// What the operator decides about instalments (Abschläge). Whatever the file leaves out is as here.
    public struct InstalmentRules: Sendable, Codable, Equatable {
        /// How many instalments make a year; between the last one and the next there may be a month without.
        public var perYear = 12
        /// How far an instalment may be lowered at once, in percent of the one in force …
        public var decrementPercent = 10
        /// … and how far when there is a fresh reading.
        public var decrementPercentWithReading = 30
        /// How old a fresh reading is at most, in days.
        public var freshReadingDays = 14
        /// How far an instalment may be raised at once, in percent.
        public var incrementPercent = 100
        /// How many changes are made at once …
        public var changes = 4
        /// … within how many months.
        public var changeMonths = 12
        /// How many days before a due day its payment is not changed any more; a payment is due two weeks after it was
        /// announced at the earliest (EnWG § 40c (1)).
        public var freezeDaysBeforeDue = InstalmentLimits.leastNotice
        /// How many days before the end of the billed year the bill is left to set the next instalment.
        public var freezeDaysBeforeBilling = 30
        /// Working days until a wish outside of these limits is decided.
        public var reviewWorkingDays = 5
        /// The days of the month customers may choose for their payments; none when that is not offered.
        public var dueDays: [Int] = []

        public init() {}

        static let demo = {
            var rules = InstalmentRules()
            rules.dueDays = [1, 15]
            return rules
        }()

        public init(from decoder: any Decoder) throws {
            let values = try decoder.container(keyedBy: CodingKeys.self)
            func number(_ key: CodingKeys, _ standard: Int) throws -> Int {
                try values.decodeIfPresent(Int.self, forKey: key) ?? standard
            }
            perYear = try number(.perYear, perYear)
            decrementPercent = try number(.decrementPercent, decrementPercent)
            decrementPercentWithReading = try number(.decrementPercentWithReading, decrementPercentWithReading)
            freshReadingDays = try number(.freshReadingDays, freshReadingDays)
            incrementPercent = try number(.incrementPercent, incrementPercent)
            changes = try number(.changes, changes)
            changeMonths = try number(.changeMonths, changeMonths)
            freezeDaysBeforeDue = try number(.freezeDaysBeforeDue, freezeDaysBeforeDue)
            freezeDaysBeforeBilling = try number(.freezeDaysBeforeBilling, freezeDaysBeforeBilling)
            reviewWorkingDays = try number(.reviewWorkingDays, reviewWorkingDays)
            dueDays = try values.decodeIfPresent([Int].self, forKey: .dueDays) ?? []
        }

        /// A sentence that names the entry that cannot stand; nil when all can.
        var problem: String? {
            let ranges: [(String, Int, ClosedRange<Int>)] = [
                ("perYear", perYear, 1...12), ("decrementPercent", decrementPercent, 0...100),
                ("decrementPercentWithReading", decrementPercentWithReading, 0...100),
                ("freshReadingDays", freshReadingDays, 0...366), ("incrementPercent", incrementPercent, 0...1000),
                ("changes", changes, 0...100), ("changeMonths", changeMonths, 1...60),
                ("freezeDaysBeforeDue", freezeDaysBeforeDue, InstalmentLimits.leastNotice...60),
                ("freezeDaysBeforeBilling", freezeDaysBeforeBilling, 0...300),
                ("reviewWorkingDays", reviewWorkingDays, 1...60),
            ]
            for (name, value, range) in ranges where !range.contains(value) {
                return "rules.instalments.\(name) must be a number from \(range.lowerBound) to \(range.upperBound)."
            }
            // Every month has a 28th.
            guard dueDays.allSatisfy({ (1...28).contains($0) }), Set(dueDays).count == dueDays.count else {
                return "rules.instalments.dueDays must be different days from 1 to 28."
            }
            return nil
        }
    }
}
