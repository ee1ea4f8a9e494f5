import Vocabulary

/// A meter with registers and readings as a Zaehler.
enum WriteMeter {
    static func object(_ row: ExportedRow, commodity: String, _ readings: [KeptReading]) -> [HandoverField] {
        let registers = row.parts("registers")
        let hasTwo = registers.contains { $0.text("kind") == MeterRegister.Kind.offPeak.rawValue }
        let feedsIn = registers.contains { $0.text("kind") == MeterRegister.Kind.feedIn.rawValue }
        return BO4EHead.of("ZAEHLER", row.key) + [
            HandoverField("zaehlernummer", row.text("number")), HandoverField("sparte", Sparte.word(commodity)),
            HandoverField("zaehlerauspraegung", feedsIn ? "ZWEIRICHTUNGSZAEHLER" : "EINRICHTUNGSZAEHLER"),
            HandoverField("registeranzahl", hasTwo ? "ZWEITARIF" : "EINTARIF"),
            HandoverField("istFernauslesbar", json: row.isTrue("is_remotely_read") ? "true" : "false"),
            HandoverField("zaehlwerke", objects: registers.map { register($0, readings) }),
            BO4EExtras.written(row.fields, of: .meter, [("contract", row.fields["contract"])]),
        ]
    }

    private static func register(_ row: ExportedRow, _ readings: [KeptReading]) -> [HandoverField] {
        let unit = row.text("unit") == MeterRegister.Unit.cubicMetres.rawValue ? "KUBIKMETER" : "KWH"
        let kind = row.text("kind") ?? ""
        let own = readings.filter { $0.obis == row.text("obis") }
        return BO4EHead.of("ZAEHLWERK") + [
            HandoverField("obisKennzahl", row.text("obis")),
            HandoverField("richtung", kind == MeterRegister.Kind.feedIn.rawValue ? "EINSP" : "AUSSP"),
            HandoverField("einheit", unit),
            HandoverField("vorkommastelle", json: row.number("integer_digits").map { String($0) } ?? "null"),
            HandoverField("nachkommastelle", json: row.number("decimal_digits").map { String($0) } ?? "null"),
            own.isEmpty
                ? HandoverField("messwerte", nil) : HandoverField("messwerte", objects: own.map { value($0, unit) }),
            BO4EExtras.written([("kind", .text(kind))]),
        ]
    }

    private static func value(_ reading: KeptReading, _ unit: String) -> [HandoverField] {
        let amount =
            BO4EHead.of("MENGE") + [
                HandoverField("wert", json: DecimalText.plain(reading.thousandths, decimals: 3, least: 0)),
                HandoverField("einheit", unit),
            ]
        return BO4EHead.of("MESSWERT", reading.key) + [
            HandoverField("zeitpunkt", BO4EDay.written(reading.readOn)),
            HandoverField("wert", json: HandoverField.object(amount)),
            HandoverField("messwertstatus", status(reading)),
            BO4EExtras.written([("source", .text(reading.source)), ("status", .text(reading.status))]),
        ]
    }

    private static func status(_ reading: KeptReading) -> String {
        if reading.status == MeterReading.Status.notUsed.rawValue { return "NICHT_VERWENDBAR" }
        switch MeterReading.Source(rawValue: reading.source) {
        case .substitute: return "ERSATZWERT"
        case .estimate: return "VORLAEUFIGERWERT"
        default: return "ABGELESEN"
        }
    }
}
