/// Why a reading that looks unusual is right, as the customer says it. The reading then goes to review.
enum ConfirmationReason: String, Sendable, CaseIterable {
    case checkedAgain = "checked-again"
    /// A new appliance, a heat pump, an electric car, more people.
    case moreConsumption = "more-consumption"
    /// Empty rooms, a solar system, fewer people.
    case lessConsumption = "less-consumption"
    case meterExchanged = "meter-exchanged"
    case lastReadingWrong = "last-reading-wrong"
    case other
}
