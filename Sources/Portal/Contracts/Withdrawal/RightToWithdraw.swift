import Vocabulary

/// What an order says of the right to withdraw from it.
enum RightToWithdraw {
    /// `day` is the last one to withdraw, `moment` when the customer asked to begin before it has passed, in milliseconds.
    static func facts(until day: String, earlyAt moment: Int64?, _ days: OrderDays?) -> [Fact] {
        var facts: [Fact] = []
        if let moment {
            facts.append(
                Fact(TariffOrderTexts.early, TariffOrderTexts.asked(Instant(millisecondsSince1970: moment))))
        }
        if let day = Day(iso: day) {
            let words = TariffOrderTexts.withdrawal(atLeastUntil: day)
            facts.append(Fact(TariffOrderTexts.withdrawal, words, why: days?.withdrawal(until: day)))
        }
        return facts
    }
}
