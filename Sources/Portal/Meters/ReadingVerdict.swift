import Vocabulary

/// What is thought of one reading before it is taken. Cases only; the words stand in the room's texts.
struct ReadingVerdict: Sendable, Equatable {
    let finding: Finding
    /// What ran through the register since the last accepted reading, thousandths of its unit; nil when not known.
    let consumption: Int64?
    /// What was expected; nil without history.
    let expected: ExpectedReading?
    /// More than twice the consumption of the previous period. The customer may then withhold payment of a bill built
    /// on it until the meter has been tested (StromGVV and GasGVV § 17 (1)), so it is looked at before it is billed.
    let isMoreThanTwice: Bool

    init(
        finding: Finding, consumption: Int64? = nil, expected: ExpectedReading? = nil, isMoreThanTwice: Bool = false
    ) {
        self.finding = finding
        self.consumption = consumption
        self.expected = expected
        self.isMoreThanTwice = isMoreThanTwice
    }

    enum Finding: Sendable, Hashable {
        case fine
        /// Within what was expected, if the counter has started again at 0.
        case rollover

        // These are asked back, and go to review when they are confirmed.
        case unchanged
        case unusual
        case farOff
        case tenfold(suggestion: CounterReading)
        /// The values of peak and off-peak fit the other register each.
        case swapped
        case belowLast(MeterReading)
        case aboveLater(MeterReading)
        case alreadyReported(MeterReading)

        // These cannot be right whatever the customer says.
        case unknownRegister
        case tooManyDigits(most: Int)
        /// More digits than the register has before the comma; without the last ones the value fits.
        case decimalsTyped(suggestion: CounterReading)
        /// What meters show or send when they are broken.
        case errorCode
        case inFuture
        case tooOld(earliest: Day)
        case beforeBilled(Day)
        case notYetInstalled(Day)
        case alreadyRemoved(Day)
        case impossible(highest: CounterReading, suggestion: CounterReading?)
    }

    enum Consequence: Sendable, Hashable, CaseIterable {
        case accept, askBack, refuse
    }
}

extension ReadingVerdict {
    var consequence: Consequence { finding.consequence }

    /// The status the reading is stored with; nil when it is not stored: refused, or the question is still open.
    func status(confirmedFor reason: ConfirmationReason?) -> MeterReading.Status? {
        switch consequence {
        case .accept: .accepted
        case .askBack: reason == nil ? nil : .inReview
        case .refuse: nil
        }
    }
}

extension ReadingVerdict.Finding {
    var consequence: ReadingVerdict.Consequence {
        switch self {
        case .fine, .rollover:
            .accept
        case .unchanged, .unusual, .farOff, .tenfold, .swapped, .belowLast, .aboveLater, .alreadyReported:
            .askBack
        case .unknownRegister, .tooManyDigits, .decimalsTyped, .errorCode, .inFuture, .tooOld, .beforeBilled,
            .notYetInstalled, .alreadyRemoved, .impossible:
            .refuse
        }
    }
}
