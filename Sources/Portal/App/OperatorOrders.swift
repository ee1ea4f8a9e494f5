import Vocabulary

extension Operator {
    /// What the operator decides about orders of new contracts.
    public struct OrderRules: Sendable, Codable, Equatable {
        /// Working days until an order is confirmed; 5 unless it is set.
        public var confirmWorkingDays: Int?
        /// Working days from the order of Internet until it is there, where the line ends in the house; 10 unless it is set.
        public var internetWorkingDays: Int?
        /// Weeks it takes to bring a line into a house; 12 unless it is set.
        public var houseConnectionWeeks: Int?
        /// What a household of one, two, three … people uses in a year, in kWh; 1500, 2500, 3500, 4250 and 5000 unless it is set.
        public var householdKWh: [Int]?
        /// What heating with gas takes in a year for each square metre, in kWh; 140 unless it is set.
        public var gasKWhPerSquareMetre: Int?
        /// What part of the consumption runs at the off-peak rate where nobody told or counted it, in percent; 40 unless it is
        /// set.
        public var offPeakPercent: Int?
        /// Where contracts are offered, in German and English; nil where the address alone tells.
        public var area: String?
        public var areaEnglish: String?
        /// The terms orders are made under, one for each commodity; none are linked unless it is set.
        public var terms: [OrderTerms]?

        public init() {}

        var confirmDays: Int { confirmWorkingDays ?? 5 }
        var internetDays: Int { internetWorkingDays ?? 10 }
        var connectionWeeks: Int { houseConnectionWeeks ?? 12 }
        var households: [Int] { householdKWh ?? [1500, 2500, 3500, 4250, 5000] }
        var offPeakShare: Int { offPeakPercent ?? 40 }
        var gasPerSquareMetre: Int { gasKWhPerSquareMetre ?? 140 }
    }

    var orderRules: OrderRules { rules.orders ?? OrderRules() }

    /// Throws a sentence that names the setting and what is wrong.
    func checkOrders() throws(SettingProblem) {
        let known = orderRules
        guard known.hasRightTerms else {
            throw SettingProblem(
                "KUNDENPORTAL_OPERATOR: rules.orders.terms needs for each commodity at most one entry with commodity (strom, gas or internet), address (a path of the portal or https://…) and version (a day as 2026-10-01)."
            )
        }
        guard (1...30).contains(known.confirmDays), (1...60).contains(known.internetDays),
            (1...104).contains(known.connectionWeeks), (1...10).contains(known.households.count),
            known.households.allSatisfy({ (1...100_000).contains($0) }),
            (1...1000).contains(known.gasPerSquareMetre), (0...100).contains(known.offPeakShare)
        else {
            throw SettingProblem(
                "KUNDENPORTAL_OPERATOR: rules.orders needs confirmWorkingDays from 1 to 30, internetWorkingDays from 1 to 60, houseConnectionWeeks from 1 to 104, householdKWh with 1 to 10 numbers from 1 to 100000, gasKWhPerSquareMetre from 1 to 1000 and offPeakPercent from 0 to 100."
            )
        }
    }
}
