import Vocabulary

/// An invented tariff. Prices are near those of the market in 2026; no utility offers it.
struct DemoTariff: Sendable {
    let key, name: String
    let commodity: Commodity
    var isDefaultSupply = false
    var isGreen = false
    var download: Int?
    var upload: Int?
    /// For how long it binds at first, for offers and contracts alike; 0 is without a term.
    var termMonths = 0
    /// Holds as long as the term does: a price is promised to those only who promise to stay, and nobody is bound by a
    /// guarantee that is over.
    var guarantee: PriceGuarantee?
    let prices: [Price]

    struct Price: Sendable {
        /// By how many years before this one it began.
        let yearsBack: Int
        /// Ten-thousandths of a cent.
        var single, peak, offPeak: Int64?
        /// Cents.
        var year, month: Int64?
        /// Whether it begins later and is announced (`DemoPriceChange`).
        var isAnnounced = false
    }

    func line(_ today: Day) -> JSONLine {
        var line = JSONLine()
        line.add("external_id", key)
        line.add("commodity", commodity.rawValue)
        line.add("name", name)
        line.add("is_default_supply", isDefaultSupply)
        line.add("is_green", isGreen)
        line.add("download_mbit", download)
        line.add("upload_mbit", upload)
        line.add("product_sheet", "/produktblatt/\(key)")
        line.add("prices", prices.map { $0.line(today) })
        return line
    }

    /// The price in force on a day: the newest that had begun, else the first.
    func price(on day: Day, _ today: Day) -> Price? {
        let begun = prices.filter { $0.validFrom(today) <= day }
        return begun.max { $0.validFrom(today) < $1.validFrom(today) } ?? prices.first
    }

    /// The day the next announced price begins.
    func nextPriceOn(_ today: Day) -> Day? {
        prices.map { $0.validFrom(today) }.filter { $0 > today }.min()
    }
}

extension DemoTariff.Price {
    func validFrom(_ today: Day) -> Day {
        if isAnnounced { return DemoPriceChange.firstDay(today) }
        return Day(year: today.year - yearsBack, month: 1, day: 1) ?? today
    }

    func rate(_ kind: MeterRegister.Kind) -> UnitRate? {
        let value: Int64? =
            switch kind {
            case .single: single
            case .peak: peak
            case .offPeak: offPeak
            case .feedIn: nil
            }
        return value.map { UnitRate(tenThousandths: $0) }
    }

    fileprivate func line(_ today: Day) -> JSONLine {
        var line = JSONLine()
        line.add("valid_from", validFrom(today).iso)
        line.add("unit_rate_ct_kwh", single.map { DemoDecimals.text($0, decimals: 4) })
        line.add("unit_rate_peak_ct_kwh", peak.map { DemoDecimals.text($0, decimals: 4) })
        line.add("unit_rate_off_peak_ct_kwh", offPeak.map { DemoDecimals.text($0, decimals: 4) })
        line.add("standing_charge_eur_year", year.map { DemoDecimals.text($0, decimals: 2) })
        line.add("monthly_charge_eur", month.map { DemoDecimals.text($0, decimals: 2) })
        return line
    }
}
