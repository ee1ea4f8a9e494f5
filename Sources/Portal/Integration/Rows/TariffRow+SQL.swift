import Store
import Vocabulary

extension Session {
    /// Adds the tariff or brings it and its prices up to date. Prices the row does not list are gone.
    func put(_ row: TariffRow) throws -> RowOutcome {
        if let commodity = try commodity(ofTariff: row.key), commodity != row.commodity {
            return .refused("commodity of a tariff never changes; deliver a new tariff")
        }
        if let day = try announcedDayChanged(by: row) {
            return .refused("the prices around \(day.iso) were announced to customers and do not change")
        }
        let new = Random.hexadecimal(bytes: 16)
        let written = try value(
            """
            INSERT INTO tariff (id, external_id, commodity, name, is_default_supply, is_green, download_mbit,
                upload_mbit, product_sheet)
            VALUES (\(new), \(row.key), \(row.commodity), \(row.name), \(row.isDefaultSupply), \(row.isGreen),
                \(row.downloadMbit), \(row.uploadMbit), \(row.productSheet))
            ON CONFLICT (external_id) DO UPDATE SET name = excluded.name,
                is_default_supply = excluded.is_default_supply, is_green = excluded.is_green,
                download_mbit = excluded.download_mbit, upload_mbit = excluded.upload_mbit,
                product_sheet = excluded.product_sheet
            WHERE (tariff.name, tariff.is_default_supply, tariff.is_green, tariff.download_mbit, tariff.upload_mbit,
                tariff.product_sheet)
              IS DISTINCT FROM (excluded.name, excluded.is_default_supply, excluded.is_green,
                excluded.download_mbit, excluded.upload_mbit, excluded.product_sheet)
            RETURNING id
            """, as: String.self)
        guard let tariff = try knownID(ofTariff: row.key) else { return .refused("the tariff was not kept") }
        var outcome = RowOutcome(written: written, new: new)
        for price in row.prices { outcome = outcome.joined(try put(price, of: tariff)) }
        let gone = try run(
            """
            DELETE FROM tariff_price
            WHERE tariff_id = \(tariff) AND valid_from NOT IN \(list: row.prices.map(\.validFrom))
            """)
        return gone > 0 ? outcome.joined(.changed) : outcome
    }

    /// An announced day for which the row has another price than was announced, or another price before it.
    private func announcedDayChanged(by row: TariffRow) throws -> Day? {
        guard let tariff = try knownID(ofTariff: row.key) else { return nil }
        let days = try announcedDays(of: tariff)
        guard !days.isEmpty else { return nil }
        let known = try prices(of: ID(stored: tariff), from: .earliest)
        let told = row.prices.map(TariffPrice.init).sorted { $0.validFrom < $1.validFrom }
        return days.first { day in
            [day, day.adding(days: -1)].contains { on in
                known.last { $0.validFrom <= on } != told.last { $0.validFrom <= on }
            }
        }
    }

    private func put(_ price: TariffRow.Price, of tariff: String) throws -> RowOutcome {
        let written = try run(
            """
            INSERT INTO tariff_price (tariff_id, valid_from, unit_rate, unit_rate_peak, unit_rate_off_peak,
                standing_charge_year, monthly_charge)
            VALUES (\(tariff), \(price.validFrom), \(price.unitRate), \(price.unitRatePeak),
                \(price.unitRateOffPeak), \(price.standingChargeYear), \(price.monthlyCharge))
            ON CONFLICT (tariff_id, valid_from) DO UPDATE SET unit_rate = excluded.unit_rate,
                unit_rate_peak = excluded.unit_rate_peak, unit_rate_off_peak = excluded.unit_rate_off_peak,
                standing_charge_year = excluded.standing_charge_year, monthly_charge = excluded.monthly_charge
            WHERE (tariff_price.unit_rate, tariff_price.unit_rate_peak, tariff_price.unit_rate_off_peak,
                tariff_price.standing_charge_year, tariff_price.monthly_charge)
              IS DISTINCT FROM (excluded.unit_rate, excluded.unit_rate_peak, excluded.unit_rate_off_peak,
                excluded.standing_charge_year, excluded.monthly_charge)
            """)
        return written > 0 ? .changed : .unchanged
    }

    func knownID(ofTariff key: String) throws -> String? {
        try value("SELECT id FROM tariff WHERE external_id = \(key)")
    }

    func commodity(ofTariff key: String) throws -> Commodity? {
        try value("SELECT commodity FROM tariff WHERE external_id = \(key)")
    }
}

extension TariffPrice {
    fileprivate init(_ row: TariffRow.Price) {
        self.init(
            validFrom: row.validFrom, unitRate: row.unitRate, unitRatePeak: row.unitRatePeak,
            unitRateOffPeak: row.unitRateOffPeak, standingChargeYear: row.standingChargeYear,
            monthlyCharge: row.monthlyCharge)
    }
}
