import Vocabulary

/// What of an invented bill goes to the state, to municipalities and to others, net: taxes and concession fees by law, and the
/// levies of the years whose rates are known.
struct DemoLevies {
    let bill: DemoBill

    private struct Rate {
        let kind: BillLine.Kind
        let title: String
        let rate: UnitRate

        init(_ kind: BillLine.Kind, _ title: String, _ tenThousandths: Int64) {
            (self.kind, self.title, rate) = (kind, title, UnitRate(tenThousandths: tenThousandths))
        }
    }

    /// In ten-thousandths of a cent, as published on netztransparenz.de.
    private static let yearly: [Int: [Rate]] = [
        2025: levies(chp: 2_770, offshore: 8_160, gridUse: 15_580),
        2026: levies(chp: 4_460, offshore: 9_410, gridUse: 15_590),
    ]

    private static func levies(chp: Int64, offshore: Int64, gridUse: Int64) -> [Rate] {
        [
            Rate(.chpLevy, "KWKG-Umlage", chp), Rate(.offshoreLevy, "Offshore-Netzumlage", offshore),
            Rate(.gridUseLevy, "Aufschlag für besondere Netznutzung", gridUse),
        ]
    }

    func lines() -> [JSONLine] {
        whole.map { line($0, bill.energy, from: bill.from, to: bill.to) } + (isStrom ? byYear() : [])
    }

    private var isStrom: Bool { bill.contract.tariff.commodity == .strom }

    /// The same rate all the time: StromStG § 3, EnergieStG § 2 (3), KAV § 2 for a municipality of up to 100,000 people.
    private var whole: [Rate] {
        guard !isStrom else {
            return [
                Rate(.electricityTax, "Stromsteuer", 20_500), Rate(.concessionFee, "Konzessionsabgabe", 15_900),
            ]
        }
        let fee: Int64 = bill.contract.tariff.isDefaultSupply ? 2_700 : 300
        return [Rate(.energyTax, "Energiesteuer", 5_500), Rate(.concessionFee, "Konzessionsabgabe", fee)]
    }

    /// Each calendar year has rates of its own; nothing where one of them is not known.
    private func byYear() -> [JSONLine] {
        let years = Array(bill.from.year...max(bill.from.year, bill.to.year))
        guard years.allSatisfy({ Self.yearly[$0] != nil }) else { return [] }
        var (left, lines) = (bill.energy, [JSONLine]())
        for year in years {
            let first = max(bill.from, Day(year: year, month: 1, day: 1) ?? bill.from)
            let last = min(bill.to, Day(year: year, month: 12, day: 31) ?? bill.to)
            let part =
                year == bill.to.year
                ? left : DemoBill.share(of: bill.energy, .strom, (first, last), bill.from, bill.to)
            left -= part
            lines += (Self.yearly[year] ?? []).map { line($0, part, from: first, to: last) }
        }
        return lines
    }

    private func line(_ rate: Rate, _ energy: Energy, from: Day, to: Day) -> JSONLine {
        var line = JSONLine()
        line.add("kind", rate.kind.rawValue)
        line.add("title", rate.title)
        line.add("from", from.iso)
        line.add("to", to.iso)
        line.add("quantity", DemoBillRow.kilowattHours(energy))
        line.add("unit", BilledQuantity.Unit.kilowattHours.rawValue)
        line.add("price_ct", DemoDecimals.text(rate.rate.tenThousandths, decimals: 4))
        line.add("amount_eur", DemoBillRow.euros(rate.rate.cost(of: energy)))
        line.add("is_contained", true)
        return line
    }
}
