import Store
import Vocabulary

/// A price change as it concerns one contract.
struct PriceChangeFile: Sendable {
    let change: PriceChange
    let contract: ID<Contract>
    let number: ContractNumber
    let commodity: Commodity
    let tariff: Tariff
    let old: TariffPrice?
    let new: TariffPrice
    let hasTwoRates: Bool
    let use: YearlyCosts.Use?
    /// When the letter about it was made; nil before.
    let toldAt: Instant?
    /// What of the price is guaranteed on the day it changes.
    let guarantee: StandingGuarantee?

    /// Whom the letter is to.
    let holder: Holder

    /// Who holds the contract, as billing knows them.
    struct Holder: Sendable {
        let name: String
        let customerNumber: String
        /// As they stand in the window of the envelope, name first.
        let lines: [String]
    }

    /// Whether its meters count by two prices.
    private var isSplit: Bool { new.unitRate == nil || (hasTwoRates && new.unitRatePeak != nil) }

    /// How much the price of a kilowatt-hour changes by, where there is one for every hour.
    var unitRateChange: UnitRate? {
        guard !isSplit, let before = old?.unitRate, let after = new.unitRate else { return nil }
        return UnitRate(tenThousandths: after.tenThousandths - before.tenThousandths)
    }

    /// A part of the price, before and after.
    struct Line: Sendable {
        let label: Text
        let before: Text?
        let after: Text
    }

    /// The parts of the price the meters of the contract count by, and what a year comes to.
    var lines: [Line] {
        var lines: [Line?] =
            isSplit
            ? [line(ContractFactTexts.peak, \.unitRatePeak), line(ContractFactTexts.offPeak, \.unitRateOffPeak)]
            : [line(ContractFactTexts.unitRate, \.unitRate)]
        lines += [
            line(ContractFactTexts.standingMonth, \.standingChargeMonth),
            line(ContractFactTexts.standingYear, \.standingChargeYear),
            line(ContractFactTexts.monthly, \.monthlyCharge),
        ]
        return lines.compactMap { $0 }
    }

    /// What a year costs before and after; nil where it cannot be told.
    var year: (before: Money, after: Money)? {
        guard let old, let before = YearlyCosts.of(old, use, hasTwoRates: hasTwoRates),
            let after = YearlyCosts.of(new, use, hasTwoRates: hasTwoRates)
        else { return nil }
        return (before, after)
    }

    private func line(_ label: Text, _ part: (TariffPrice) -> (some Speakable)?) -> Line? {
        guard let after = part(new) else { return nil }
        return Line(label: label, before: old.flatMap(part)?.text, after: after.text)
    }

    /// How the contract may be left because of it; nil when it may not. What the utility grants holds, also where the law
    /// would not want it.
    var termination: SpecialTermination? {
        guard change.right == .special else { return nil }
        return SpecialTermination.right(commodity, old: old, new: new) ?? .notBefore(change.validFrom.adding(days: -1))
    }

    /// What is wrong with telling of it today; nil when there is time enough and no guarantee forbids it.
    func problem(on today: Day) -> String? {
        if let guarantee, change.risingPart != nil, guarantee.kind.covers(change.risingPart) {
            return "the contract's price guarantee (\(guarantee.kind.rawValue)) covers what rises"
        }
        return PriceChangeDeadline.problem(
            commodity, isDefaultSupply: tariff.isDefaultSupply, right: change.right, validFrom: change.validFrom,
            today: today)
    }
}
