import Vocabulary

/// The bonus for a contract that is taken along, as it was promised when the move was told (Umzugsbonus).
struct MoveBonus: Codable, Sendable, Equatable {
    let cents: Int
    let payableFrom: String
    let conditions: String
    let conditionsEnglish: String
    /// Nil in moves of before it was kept.
    var waitingMonths: Int?

    func facts(_ why: Why?) -> [Fact] {
        let amount = Money(cents: Int64(cents))
        guard let day = Day(iso: payableFrom) else { return [Fact(MoveTexts.bonus, amount.text)] }
        return [
            Fact(MoveTexts.bonus, MoveTexts.bonus(amount, from: day), why: why),
            Fact(MoveTexts.bonusConditions, Text(conditions, en: conditionsEnglish)),
        ]
    }
}

extension Operator.MovingBonus {
    /// What is promised for a contract whose supply begins on this day; nil when there is no bonus for its kind.
    func promise(_ commodity: Commodity, from begin: Day) -> MoveBonus? {
        guard isPaid(for: commodity) else { return nil }
        return MoveBonus(
            cents: cents, payableFrom: begin.adding(months: waitingMonths).iso, conditions: conditions,
            conditionsEnglish: conditionsEnglish, waitingMonths: waitingMonths)
    }

    func isPaid(for commodity: Commodity) -> Bool { commodities.contains(commodity.rawValue) }

    var amount: Money { Money(cents: Int64(cents)) }
    /// As „Strom und Gas“.
    var kinds: [Commodity] { Commodity.allCases.filter { commodities.contains($0.rawValue) } }
}
