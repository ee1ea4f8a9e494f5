import Vocabulary

/// The figures of a billed time, for page and paper.
enum CarbonFacts {
    /// What CO2KostAufG § 3 (1) asks for, of the whole time.
    static func sums(_ period: CarbonPeriod) -> [Fact] {
        [
            Fact(CarbonTexts.energy, Energy(kilowattHours: period.energy.wholeKilowattHours).text),
            Fact(CarbonTexts.factor, list(period) { CarbonTexts.factor($0.price) }),
            Fact(CarbonTexts.emissions, CarbonTexts.kilograms(period.grams)),
            Fact(CarbonTexts.price, list(period) { CarbonTexts.perTonne($0.price) }),
            Fact(CarbonTexts.cost, period.cost.text),
        ]
    }

    static func share(_ share: CarbonShare, _ span: BilledSpan) -> [Fact] {
        var facts = [
            Fact(CarbonTexts.area, share.area.text),
            Fact(CarbonTexts.perArea, CarbonTexts.kilogramsPerArea(share.perSquareMetre)),
        ]
        if span.days != span.daysOfYear {
            facts.append(Fact(CarbonTexts.perAreaAndYear, CarbonTexts.kilogramsPerArea(share.perSquareMetreAndYear)))
        }
        return facts + [
            Fact(CarbonTexts.level, CarbonTexts.level(share.level)),
            Fact(CarbonTexts.landlord, CarbonTexts.part(share.landlord, share.level.landlordPercent)),
            Fact(CarbonTexts.tenant, share.tenant.text),
        ]
    }

    /// One value where it is the same in all years, else each with its year.
    private static func list(_ period: CarbonPeriod, _ words: (CarbonCost) -> Text) -> Text {
        let all = period.years.map { ($0.year, words($0)) }
        if let first = all.first?.1, all.allSatisfy({ $0.1.german == first.german }) { return first }
        return Text(
            all.map { "\($0.0): \($0.1.german)" }.joined(separator: "; "),
            en: all.map { "\($0.0): \($0.1.english)" }.joined(separator: "; "))
    }
}
