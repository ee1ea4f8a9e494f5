import Vocabulary

extension Operator {
    /// The bonus for each contract a customer takes along to a new home.
    public struct MovingBonus: Sendable, Codable, Equatable {
        /// Gross, in cents, for each contract.
        public var cents: Int
        /// The kinds of contracts it is paid for: `strom`, `gas`, `internet`.
        public var commodities: [String]
        /// Months after the beginning of supply at the new place until it is paid.
        public var waitingMonths: Int
        /// Under which conditions it is paid and how, in German.
        public var conditions: String
        /// The same in English.
        public var conditionsEnglish: String
    }

    /// What the operator decides about moves.
    public struct MoveRules: Sendable, Codable {
        /// How many days back supply with gas can end or begin; 0 unless it is set, 42 at most. Electricity: never.
        public var gasRetroactiveDays: Int?
        /// The same for Internet.
        public var internetRetroactiveDays: Int?
        /// Working days until a move is answered; 5 unless it is set.
        public var answerWorkingDays: Int?
    }

    /// Working days until a move is answered.
    var moveAnswerDays: Int { rules.moves?.answerWorkingDays ?? 5 }

    /// Throws a sentence that names the setting and what is wrong.
    func checkMoves() throws(SettingProblem) {
        let back = [rules.moves?.gasRetroactiveDays, rules.moves?.internetRetroactiveDays].compactMap { $0 }
        guard back.allSatisfy({ (0...MoveRule.mostRetroactiveDays).contains($0) }), (1...60).contains(moveAnswerDays)
        else {
            throw SettingProblem(
                "KUNDENPORTAL_OPERATOR: rules.moves needs gasRetroactiveDays and internetRetroactiveDays from 0 to 42 and answerWorkingDays from 1 to 60."
            )
        }
        guard let bonus = movingBonus else { return }
        guard (1...100_000).contains(bonus.cents), (0...36).contains(bonus.waitingMonths), !bonus.kinds.isEmpty,
            bonus.kinds.count == bonus.commodities.count, !bonus.conditions.trimmed.isEmpty,
            !bonus.conditionsEnglish.trimmed.isEmpty
        else {
            throw SettingProblem(
                "KUNDENPORTAL_OPERATOR: movingBonus needs cents from 1 to 100000, commodities among strom, gas and internet, waitingMonths from 0 to 36, conditions and conditionsEnglish."
            )
        }
    }
}
