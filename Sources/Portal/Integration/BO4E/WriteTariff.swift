/// A tariff for Strom or Gas as a Tarif. What the schema wants and nobody knows is null.
enum WriteTariff {
    /// Nil for the Internet, which BO4E does not know.
    static func object(_ row: ExportedRow) -> [HandoverField]? {
        guard let sparte = Sparte.word(row.text("commodity")) else { return nil }
        let prices = row.parts("prices")
        let hasTwo = prices.contains { $0.text("unit_rate_peak_ct_kwh") != nil }
        return BO4EHead.of("TARIF", row.key) + [
            HandoverField("bezeichnung", row.text("name")), HandoverField("sparte", sparte),
            HandoverField("kundentypen", json: "null"),
            HandoverField("registeranzahl", hasTwo ? "ZWEITARIF" : "EINTARIF"),
            HandoverField("tariftyp", row.isTrue("is_default_supply") ? "GRUNDVERSORGUNG" : "SONDERTARIF"),
            HandoverField("tarifmerkmale", json: "null"), HandoverField("website", json: "null"),
            HandoverField("energiemix", json: "null"), HandoverField("vertragskonditionen", json: "null"),
            HandoverField("preisgarantie", json: "null"), HandoverField("berechnungsparameter", json: "null"),
            HandoverField(
                "regionspreise",
                objects: [
                    BO4EHead.of("REGIONSPREIS") + [HandoverField("tarifpreiszeitscheiben", objects: prices.map(slice))]
                ]),
            BO4EExtras.written(row.fields, of: .tariff, [("prices_are", .text("gross"))]),
        ]
    }

    private static func slice(_ price: ExportedRow) -> [HandoverField] {
        let time = BO4EHead.of("ZEITRAUM") + [HandoverField("startdatum", price.text("valid_from"))]
        let plain = [
            position("unit_rate_ct_kwh", price, "CT", "KWH", "ENERGIEMENGE"),
            position("standing_charge_eur_year", price, "EUR", "JAHR", "ZEITRAUM"),
            position("monthly_charge_eur", price, "EUR", "MONAT", "ZEITRAUM"),
        ].compactMap { $0.map { BO4EHead.of("EINHEITSPREISPOSITION") + $0 } }
        let timed = [("unit_rate_peak_ct_kwh", "HT"), ("unit_rate_off_peak_ct_kwh", "NT")].compactMap {
            field, register in
            position(field, price, "CT", "KWH", "ENERGIEMENGE").map {
                BO4EHead.of("ZEITVARIABLEPREISPOSITION") + $0 + [HandoverField("zaehlzeitregister", register)]
            }
        }
        return BO4EHead.of("TARIFPREISZEITSCHEIBE") + [
            HandoverField("zeitscheibengueltigkeit", json: HandoverField.object(time)),
            HandoverField("einheitsPreispositionen", objects: plain),
            timed.isEmpty
                ? HandoverField("zeitvariablePreispositionen", nil)
                : HandoverField("zeitvariablePreispositionen", objects: timed),
        ]
    }

    private static func position(
        _ field: String, _ price: ExportedRow, _ currency: String, _ per: String, _ reference: String
    ) -> [HandoverField]? {
        guard let digits = price.text(field) else { return nil }
        return [
            HandoverField("preisreferenz", reference),
            HandoverField(
                "preis",
                json: HandoverField.object(
                    BO4EHead.of("PREIS") + [
                        HandoverField("wert", json: digits), HandoverField("einheit", currency),
                        HandoverField("bezugswert", per),
                    ])),
        ]
    }
}
