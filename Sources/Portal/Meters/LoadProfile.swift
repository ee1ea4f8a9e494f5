import Vocabulary

/// How a year's consumption falls on its days. Every calendar year sums to 1.
struct LoadProfile: Sendable {
    /// Years that have been worked out day by day; before and after them every day counts the same.
    static let years = 2000...2100

    /// Years' consumption used up before each day since 1 January 2000; the last entry stands for 1 January 2101.
    private let positions: [Double]
    private let first: Day

    /// - Parameter weight: what a day weighs beside the other days of its year; never negative.
    init(weight: (Day) -> Double) {
        first = Day(daysSince1970: 10_957)
        var positions = [0.0]
        var day = first
        while Self.years.contains(day.year) {
            let year = day.year
            let before = Double(year - Self.years.lowerBound)
            var sums = [0.0]
            while day.year == year {
                sums.append((sums.last ?? 0) + weight(day))
                day = day.adding(days: 1)
            }
            let total = sums.last ?? 0
            let count = Double(sums.count - 1)
            for (index, sum) in sums.enumerated().dropFirst() {
                positions.append(before + (total > 0 ? sum / total : Double(index) / count))
            }
        }
        self.positions = positions
    }

    /// The share of a year's consumption that falls between two days; more than 1 over more than a year.
    /// - Parameters:
    ///   - from: the first day, inclusive.
    ///   - to: the day after the last one. Not after `from`: 0.
    func share(from: Day, to: Day) -> Double {
        max(0, position(of: to) - position(of: from))
    }

    private func position(of day: Day) -> Double {
        let index = first.days(until: day)
        if positions.indices.contains(index) { return positions[index] }
        let meanYear = 365.2425
        let last = positions.count - 1
        return index < 0 ? Double(index) / meanYear : (positions.last ?? 0) + Double(index - last) / meanYear
    }
}

extension LoadProfile {
    /// The household profile of a commodity; nil for what is not metered.
    static func household(_ commodity: Commodity) -> LoadProfile? {
        switch commodity {
        case .strom: .h25
        case .gas: .hef34
        case .internet: nil
        }
    }

    /// Every day counts the same.
    static let even = LoadProfile { _ in 1 }
}
