import Vocabulary

extension Operator {
    /// What households of a size use in a year, as somebody published it.
    public struct HouseholdAverages: Sendable, Codable {
        /// `strom` or `gas`.
        public var commodity: String
        /// Who published it and when, in German; it is shown beside the figures.
        public var source: String
        /// The same in English; without it English pages show the German words.
        public var sourceEnglish: String?
        /// Kilowatt hours in a year for one person, two persons, and so on.
        public var kilowattHours: [Int]
    }

    /// What is known of households of a kind; nil when the operator names no figures.
    func averages(of commodity: Commodity) -> HouseholdAverages? {
        householdAverages?.first { $0.commodity == commodity.rawValue }
    }

    /// The sentence that names what is wrong with an entry; nil when nothing is.
    static func trouble(with averages: [HouseholdAverages]?) -> String? {
        for one in averages ?? [] {
            let isKnown = one.commodity == Commodity.strom.rawValue || one.commodity == Commodity.gas.rawValue
            guard isKnown, !one.source.trimmed.isEmpty, (1...8).contains(one.kilowattHours.count),
                one.kilowattHours.allSatisfy({ (1...1_000_000).contains($0) })
            else {
                return
                    "householdAverages needs commodity strom or gas, a source, and kilowattHours for one to eight persons, each from 1 to 1000000."
            }
        }
        return nil
    }
}
