import Vocabulary

/// The prices of a tariff as rows have them.
struct TariffPrices {
    let rows: [[String: JSONField]]
    let path: String
    /// Whether these are all there are; a price sheet holds those of one day.
    let areAll: Bool

    static func read(_ object: BO4EObject) throws(BO4EProblem) -> TariffPrices {
        if object.has("tarifpreise") { return try sheet(object) }
        var rows: [[String: JSONField]] = []
        let regions = try object.objects("regionspreise")
        guard regions.count <= 1 else {
            throw BO4EProblem(regions[1].path, "nennt Preise für mehrere Regionen. Liefern Sie je Region einen Tarif.")
        }
        for region in regions {
            for slice in try region.objects("tarifpreiszeitscheiben") { rows.append(try read(slice: slice)) }
        }
        return TariffPrices(rows: rows, path: object.place("regionspreise"), areAll: true)
    }

    /// What is known of other days stays where a sheet tells one day.
    func laid(over known: [String: JSONField]?) -> [[String: JSONField]] {
        guard !areAll, case .rows(let before)? = known?["prices"] else { return rows }
        let days = rows.map { $0["valid_from"] }
        return before.filter { !days.contains($0["valid_from"]) } + rows
    }

    private static func read(slice: BO4EObject) throws(BO4EProblem) -> [String: JSONField] {
        var row: [String: JSONField] = [:]
        guard let time = try slice.object("zeitscheibengueltigkeit"), let day = try time.firstDay("startdatum") else {
            throw BO4EProblem(
                slice.place("zeitscheibengueltigkeit"), "nennt nicht, ab wann die Preise gelten (startdatum).")
        }
        row["valid_from"] = .text(day.value.iso)
        for name in ["lastvariablePreispositionen", "relativePreispositionen"] where slice.has(name) {
            throw BO4EProblem(slice.place(name), "Solche Preise kann das Portal nicht zeigen.")
        }
        for position in try slice.objects("einheitsPreispositionen") {
            guard let price = try position.object("preis") else { throw BO4EProblem(position.place("preis"), "fehlt.") }
            try add(try PlainPrice(price), .none, &row)
        }
        for position in try slice.objects("zeitvariablePreispositionen") {
            guard let price = try position.object("preis") else { throw BO4EProblem(position.place("preis"), "fehlt.") }
            try add(try PlainPrice(price), try Self.time(of: position), &row)
        }
        return row
    }

    /// At which time of the day a price counts.
    private enum Time { case none, peak, offPeak }

    private static func time(of position: BO4EObject) throws(BO4EProblem) -> Time {
        let register = try position.word("zaehlzeitregister", "bezeichnung")
        switch register?.value {
        case "HT": return .peak
        case "NT": return .offPeak
        default: throw BO4EProblem(position.place("zaehlzeitregister"), "ist weder HT noch NT.")
        }
    }

    private static func add(_ price: PlainPrice, _ time: Time, _ row: inout [String: JSONField]) throws(BO4EProblem) {
        let field =
            switch (price.per, time) {
            case (.kilowattHour, .none): "unit_rate_ct_kwh"
            case (.kilowattHour, .peak): "unit_rate_peak_ct_kwh"
            case (.kilowattHour, .offPeak): "unit_rate_off_peak_ct_kwh"
            case (.year, _): "standing_charge_eur_year"
            case (.month, _): "monthly_charge_eur"
            }
        guard row[field] == nil else { throw BO4EProblem(price.path, "Diesen Preis gibt es in dem Zeitraum zweimal.") }
        row[field] = .text(price.digits)
    }

    /// A Tarifpreisblatt, and a Tarif before 2023.
    private static func sheet(_ object: BO4EObject) throws(BO4EProblem) -> TariffPrices {
        var row: [String: JSONField] = [:]
        var day = try object.firstDay("preisstand", "anwendungVon")
        if let time = try object.object("zeitlicheGueltigkeit"), let start = try time.firstDay("startdatum") {
            day = start
        }
        guard let day else {
            throw BO4EProblem(
                object.place("zeitlicheGueltigkeit"), "nennt nicht, ab wann die Preise gelten (startdatum).")
        }
        row["valid_from"] = .text(day.value.iso)
        for position in try object.objects("tarifpreise") {
            let steps = try position.objects("preisstaffeln")
            guard steps.count == 1, let step = steps.first else {
                throw BO4EProblem(
                    position.place("preisstaffeln"), "Das Portal führt einen Preis je Art, ohne Staffeln.")
            }
            let price = try PlainPrice(sheet: position, step)
            switch try position.word("preistyp")?.value {
            case "ARBEITSPREIS_HT": try add(price, .peak, &row)
            case "ARBEITSPREIS_NT": try add(price, .offPeak, &row)
            case "ARBEITSPREIS_EINTARIF", "GRUNDPREIS": try add(price, .none, &row)
            default: throw BO4EProblem(position.place("preistyp"), "Diese Preisart kann das Portal nicht zeigen.")
            }
        }
        return TariffPrices(rows: [row], path: object.place("tarifpreise"), areAll: false)
    }
}
