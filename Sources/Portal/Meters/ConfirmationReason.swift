import Vocabulary

/// Why a reading that looks unusual is right, as the customer says it. The reading then goes to review.
enum ConfirmationReason: String, Sendable, CaseIterable {
    case checkedAgain = "checked-again"
    /// A new appliance, a heat pump, an electric car, more people.
    case moreConsumption = "more-consumption"
    /// Empty rooms, a solar system, fewer people.
    case lessConsumption = "less-consumption"
    case meterExchanged = "meter-exchanged"
    case lastReadingWrong = "last-reading-wrong"
    /// Of a day after the reported one.
    case laterReadingWrong = "later-reading-wrong"
    case other
}

extension ReadingVerdict {
    /// The reasons that can explain what was found on this kind of register; nobody uses less and reads too much.
    func reasons(for kind: MeterRegister.Kind) -> Set<ConfirmationReason> {
        guard consequence == .askBack else { return [] }
        let always: Set<ConfirmationReason> = [.checkedAgain, .meterExchanged, .other]
        switch finding {
        case .alreadyReported: return []
        case .aboveLater: return always.union([.laterReadingWrong])
        case .unchanged: return always.union(kind == .feedIn ? [] : [.lessConsumption])
        case .unusual, .farOff, .tenfold: return always.union([.lastReadingWrong]).union(habits(kind))
        default: return always.union([.lastReadingWrong])
        }
    }

    /// More or less consumption, as the value says. What is fed in is no consumption, and below the last reading lies
    /// neither.
    private func habits(_ kind: MeterRegister.Kind) -> Set<ConfirmationReason> {
        guard kind != .feedIn, let consumption, let expected else { return [] }
        if consumption > expected.mostConsumption { return [.moreConsumption] }
        return consumption < expected.leastConsumption ? [.lessConsumption] : []
    }
}
