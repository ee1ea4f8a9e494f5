import Vocabulary

/// What energy costs as an order says it, whatever is ordered: rates, standing charge, and what a year comes to. In
/// ten-thousandths of a cent, cents and watt-hours. The total with taxes stands among them, or how it is reckoned
/// (EGBGB Art. 246a § 1 (1) no. 5 and 7).
struct EnergyPriceFacts: Sendable {
    var unitRate, peak, offPeak: Int64?
    var standingChargeYear: Int64?
    var isDynamic = false
    /// What a year takes, and how much of it off-peak.
    var energy, offPeakEnergy: Int64?
    var isShareAssumed = false
    var year, yearBefore: Int64?
    /// What the present tariff costs later, by a price that is announced.
    var laterBefore: LaterYear?
    /// What is said where a total cannot be told.
    let yearFormula: Text
    /// What explains the figures among them, where a page shows them.
    var whys: PriceWhys?

    var all: [Fact] { rates + [total, [Fact(TariffOrderTexts.extra, TariffOrderTexts.noExtra)]].flatMap { $0 } }

    var rates: [Fact] {
        var facts = [
            (ContractFactTexts.unitRate, unitRate), (ContractFactTexts.peak, peak),
            (ContractFactTexts.offPeak, offPeak),
        ].compactMap { label, rate in
            rate.map {
                Fact(label, TariffOrderTexts.rate(UnitRate(tenThousandths: $0), isDynamic: isDynamic))
            }
        }
        if let standingChargeYear {
            let charge = Money(cents: standingChargeYear)
            facts.append(Fact(ContractFactTexts.standingMonth, charge.share(1, of: 12).text, why: whys?.month))
            facts.append(Fact(ContractFactTexts.standingYear, charge.text))
        }
        return facts
    }

    private var total: [Fact] {
        guard let year, let energy else { return [Fact(TariffOrderTexts.yearUnknown, yearFormula)] }
        let (sum, use) = (Money(cents: year), Energy(wattHours: energy))
        var facts = [
            Fact(TariffOrderTexts.year(use), TariffOrderTexts.gross(sum), why: whys?.year),
            Fact(TariffOrderTexts.month, TariffOrderTexts.gross(sum.share(1, of: 12)), why: whys?.year),
        ]
        if let offPeakEnergy, peak != nil {
            let low = Energy(wattHours: offPeakEnergy)
            facts.append(
                Fact(
                    TwoRatesTexts.share, TwoRatesTexts.share(low, of: use, isAssumed: isShareAssumed), why: whys?.year))
        }
        if let yearBefore {
            let before = TariffComparisonTexts.before(Money(cents: yearBefore), laterBefore)
            facts.append(Fact(TariffOrderTexts.yearBefore, before, why: whys?.year))
        }
        return facts
    }
}

/// How a consumption is divided between two rates.
enum TwoRatesTexts {
    static let share = Text("Davon im Niedertarif (NT)", en: "Of it off-peak")
    static func share(_ low: Energy, of all: Energy, isAssumed: Bool) -> Text {
        let percent = percent(low, of: all)
        let german = "\(low.german) (\(percent) %\(isAssumed ? ", Annahme" : ""))"
        return Text(german, en: "\(low.english) (\(percent)%\(isAssumed ? ", an assumption" : ""))")
    }
    /// Whole percent, rounded.
    static func percent(_ low: Energy, of all: Energy) -> Int64 {
        guard all.wattHours > 0, low.wattHours >= 0, low.wattHours <= all.wattHours else { return 0 }
        return (low.wattHours.multipliedReportingOverflow(by: 200).partialValue / all.wattHours + 1) / 2
    }
    static let field = Text("Davon im Niedertarif (NT), in Prozent", en: "Of it off-peak, in percent")
    static func hint(_ assumed: Int) -> Text {
        Text(
            "Nur für Zähler mit Hochtarif und Niedertarif. Wissen Sie es nicht, rechnen wir mit \(assumed) %.",
            en: "Only for meters with peak and off-peak rates. If you do not know, we reckon with \(assumed)%.")
    }
    static let wrong = Text("Schreiben Sie ganze Prozent, von 0 bis 100.", en: "Write whole percent, from 0 to 100.")
}
