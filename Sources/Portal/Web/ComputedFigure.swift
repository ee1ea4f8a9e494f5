import HTML

/// Every kind of figure the portal works out itself, other than what billing delivers or somebody types. It is shown with
/// its `Why`: the place where it stands is marked by it, as in `page.fact(label, value, why)` or
/// `page.strong(value, .figure(why))`, and `page.why(why)` writes the „Warum diese Zahl?“ of the same key below. A `Fact` of a
/// request brings its why along.
///
/// The rules for pages in the tests refuse a marked figure whose why is not on its page, and a test walks the pages and
/// names the kinds that stood on none. One line a kind, under its room.
enum ComputedFigure: String, Sendable, CaseIterable {
    // Contracts
    case earliestEnd = "earliest-end"
    case yearlyCosts = "yearly-costs"
    case standingCharge = "standing-charge"
    case priceEffect = "price-effect"
    case specialRight = "special-right"
    case terminationEnd = "termination-end"
    case lastNoticeDay = "last-notice-day"
    case termEnd = "term-end"
    case option
    case beginning
    case earliestBegin = "earliest-begin"
    case withdrawal
    case faultCompensation = "fault-compensation"

    // Moves
    case moveDays = "move-days"
    case moveEnd = "move-end"
    case moveBegin = "move-begin"
    case moveBonus = "move-bonus"

    // Requests
    case promise
    case statutoryDeadline = "statutory-deadline"

    // Meters
    case expectedReading = "expected-reading"
    case gasEnergy = "gas-energy"
    case carbonCost = "carbon-cost"
    case months
    case yearComparison = "year-comparison"
    case households
    case forecast
    case yearlyConsumption = "yearly-consumption"
    case readingDeadline = "reading-deadline"

    // Instalments
    case instalment
    case billForecast = "bill-forecast"
    case instalmentProposal = "instalment-proposal"
    case instalmentLimits = "instalment-limits"
    case balance
    case overdue
}

extension Why {
    /// What ties the figure on the page to its explanation.
    var key: String { part.map { "\(kind.rawValue) \($0)" } ?? kind.rawValue }
}

extension Attribute {
    /// This is a figure the portal worked out; nil marks nothing.
    static func figure(_ why: Why?) -> Attribute { .data("data-figure", why?.key) }
}
