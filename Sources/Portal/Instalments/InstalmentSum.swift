import Vocabulary

/// How an instalment comes about: a year's consumption times the unit rates, plus the standing charge, over the number of
/// instalments (EnWG § 41b (3), StromGVV and GasGVV § 13). Nothing is put on top to be safe.
struct InstalmentSum: Sendable, Equatable {
    /// What one rate makes of a year.
    struct Line: Sendable, Equatable {
        let kind: MeterRegister.Kind
        let energy: Energy
        let rate: UnitRate

        /// Rounded to cents.
        var cost: Money { rate.cost(of: energy) }
    }

    let lines: [Line]
    /// For a year.
    let standing: Money
    let perYear: Int

    var year: Money { lines.reduce(standing) { $0 + $1.cost } }
    /// A year's part, rounded to cents.
    var exact: Money { year.share(1, of: max(1, perYear)) }
    /// What is asked for: whole euros. All instalments of a year miss its cost by half a euro each at most; the bill
    /// settles that.
    var amount: Money { year.wholeEuros(in: perYear) }
}

extension InstalmentSum {
    /// Nil when a price is missing.
    init?(_ energies: [(kind: MeterRegister.Kind, energy: Energy)], at price: TariffPrice, perYear: Int) {
        var lines: [Line] = []
        for (kind, energy) in energies {
            guard let rate = price.rate(of: kind) else { return nil }
            lines.append(Line(kind: kind, energy: energy, rate: rate))
        }
        guard !lines.isEmpty, let standing = price.standingChargeYear else { return nil }
        self.init(lines: lines, standing: standing, perYear: perYear)
    }
}

extension TariffPrice {
    /// What a kilowatt-hour of a register costs. One price holds for every hour where there is no other.
    func rate(of kind: MeterRegister.Kind) -> UnitRate? {
        switch kind {
        case .single: unitRate
        case .peak: unitRatePeak ?? unitRate
        case .offPeak: unitRateOffPeak ?? unitRate
        case .feedIn: nil
        }
    }
}

extension [TariffPrice] {
    /// Whether peak and off-peak are billed apart: one of the prices is split, and the others hold for every hour. After a
    /// change of tariff both kinds can stand in one year.
    var haveTwoRates: Bool {
        contains { $0.unitRatePeak != nil && $0.unitRateOffPeak != nil }
            && allSatisfy { $0.rate(of: .peak) != nil && $0.rate(of: .offPeak) != nil }
    }
}

extension Money {
    /// Rounded to euros commercially: 44,50 € are 45 €.
    var inWholeEuros: Money { Money(euros: share(1, of: 100).cents) }

    /// An equal part in whole euros, rounded once: by way of cents a part of 44,495 € would become 45 €.
    func wholeEuros(in parts: Int) -> Money { Money(euros: share(1, of: 100 * max(1, parts)).cents) }

    /// Up to the next whole euro.
    var upToWholeEuros: Money { Money(euros: (cents / 100) + (cents > 0 && cents % 100 != 0 ? 1 : 0)) }

    /// Down to whole euros.
    var downToWholeEuros: Money { Money(euros: (cents / 100) - (cents < 0 && cents % 100 != 0 ? 1 : 0)) }

    /// „95 €“ where the cents are none, else „95,50 €“.
    var shortText: Text {
        cents % 100 == 0
            ? Text(german.replacing(",00", with: ""), en: english.replacing(".00", with: "")) : text
    }

    /// An estimate: to whole euros, without a sign.
    var roughText: Text { magnitude.inWholeEuros.shortText }
}
