import Store
import Vocabulary

/// A tariff with all its prices, gross, by the day they began.
struct TariffRow: ImportRow {
    static let file = ImportFile.tariffs
    let key: String
    let commodity: Commodity
    let name: String
    let isDefaultSupply, isGreen: Bool
    let downloadMbit, uploadMbit: Int?
    /// Where its information sheet lies (TKTransparenzV § 1).
    let productSheet: String?
    let prices: [Price]

    struct Price: Sendable {
        let validFrom: Day
        let unitRate, unitRatePeak, unitRateOffPeak: UnitRate?
        let standingChargeYear, monthlyCharge: Money?
    }

    init(_ fields: inout Fields) throws(RowProblem) {
        key = try fields.take("external_id", .key)
        commodity = try fields.take("commodity", .choice)
        name = try fields.take("name", .text)
        isDefaultSupply = try fields.take("is_default_supply", .flag)
        isGreen = try fields.take("is_green", .flag)
        downloadMbit = try fields.takeIfPresent("download_mbit", .number(1...1_000_000))
        uploadMbit = try fields.takeIfPresent("upload_mbit", .number(1...1_000_000))
        productSheet = try fields.takeIfPresent("product_sheet", .paperAddress)
        var prices: [Price] = []
        for var part in try fields.takeRows("prices") {
            let price = try Price(&part)
            guard !prices.contains(where: { $0.validFrom == price.validFrom }) else {
                throw RowProblem("prices has two entries for \(price.validFrom.iso)")
            }
            prices.append(price)
        }
        self.prices = prices
    }

    var needs: [RowReference] { [] }

    func apply(_ db: Session, _ keys: Keys, at now: Instant) throws -> RowOutcome {
        try db.put(self)
    }
}

extension TariffRow.Price {
    init(_ fields: inout Fields) throws(RowProblem) {
        validFrom = try fields.take("valid_from", .day)
        unitRate = try fields.takeIfPresent("unit_rate_ct_kwh", .centsPerKWh)
        unitRatePeak = try fields.takeIfPresent("unit_rate_peak_ct_kwh", .centsPerKWh)
        unitRateOffPeak = try fields.takeIfPresent("unit_rate_off_peak_ct_kwh", .centsPerKWh)
        standingChargeYear = try fields.takeIfPresent("standing_charge_eur_year", .euros)
        monthlyCharge = try fields.takeIfPresent("monthly_charge_eur", .euros)
    }
}

extension FieldForm where Value == String {
    static var paperAddress: Self {
        Self(words: "is neither a path of the portal nor an address with https") { field in
            guard case .text(let text) = field, PaperAddress.isRight(text) else { return nil }
            return text
        }
    }
}
