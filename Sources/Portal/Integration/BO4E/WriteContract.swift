import Vocabulary

/// A contract for Strom or Gas as a Vertrag, and its place as a Marktlokation.
enum WriteContract {
    static func object(_ row: ExportedRow, commodity: String, supplier: String) -> [HandoverField] {
        let state = row.text("state").flatMap(ContractState.init(rawValue:))
        return BO4EHead.of("VERTRAG", row.key) + [
            HandoverField("vertragsnummer", row.text("number")), HandoverField("sparte", Sparte.word(commodity)),
            HandoverField("vertragsart", "ENERGIELIEFERVERTRAG"),
            HandoverField("vertragsstatus", state.map(ContractStatus.word)),
            HandoverField("vertragsbeginn", day(row, "starts_on").map(BO4EDay.written)),
            HandoverField("vertragsende", day(row, "ends_on").map(BO4EDay.writtenEnd)),
            HandoverField("vertragspartner1", json: self.supplier(supplier)),
            HandoverField("vertragspartner2", json: row.text("customer").map(WritePartner.reference) ?? "null"),
            terms(row), part(row),
            BO4EExtras.written(row.fields, of: .contract, [("tariff", row.fields["tariff"])]),
        ]
    }

    static func place(_ row: ExportedRow, commodity: String) -> [HandoverField] {
        BO4EHead.of("MARKTLOKATION") + [
            HandoverField("marktlokationsId", row.text("malo_id")), HandoverField("sparte", Sparte.word(commodity)),
            HandoverField("energierichtung", "AUSSP"), WritePartner.address("lokationsadresse", row), metering(row),
            BO4EExtras.written([("contract", .text(row.key))]),
        ]
    }

    private static func supplier(_ name: String) -> String {
        HandoverField.object(
            BO4EHead.of("GESCHAEFTSPARTNER") + [
                HandoverField("organisationsname", name), HandoverField("organisationstyp", "UNTERNEHMEN"),
                HandoverField("geschaeftspartnerrollen", json: #"["LIEFERANT"]"#),
            ])
    }

    private static func metering(_ row: ExportedRow) -> HandoverField {
        guard let melo = row.text("melo_id") else { return HandoverField("lokationszuordnungen", nil) }
        let location = BO4EHead.of("MESSLOKATION") + [HandoverField("messlokationsId", melo)]
        return HandoverField(
            "lokationszuordnungen",
            objects: [BO4EHead.of("LOKATIONSZUORDNUNG") + [HandoverField("messlokationen", objects: [location])]])
    }

    private static func terms(_ row: ExportedRow) -> HandoverField {
        let (until, weeks) = (row.text("minimum_term_until"), row.number("notice_weeks"))
        guard until != nil || weeks != nil else { return HandoverField("vertragskonditionen", nil) }
        return HandoverField(
            "vertragskonditionen",
            json: HandoverField.object(
                BO4EHead.of("VERTRAGSKONDITIONEN") + [
                    period("vertragslaufzeit", "enddatum", until),
                    period("kuendigungsfrist", "dauer", weeks.map { "P\($0)W" }),
                ]))
    }

    private static func period(_ name: String, _ field: String, _ value: String?) -> HandoverField {
        guard let value else { return HandoverField(name, nil) }
        return HandoverField(name, json: HandoverField.object(BO4EHead.of("ZEITRAUM") + [HandoverField(field, value)]))
    }

    private static func part(_ row: ExportedRow) -> HandoverField {
        guard let malo = row.text("malo_id") else { return HandoverField("vertragsteile", nil) }
        return HandoverField(
            "vertragsteile", objects: [BO4EHead.of("VERTRAGSTEIL") + [HandoverField("lokation", malo)]])
    }

    private static func day(_ row: ExportedRow, _ name: String) -> Day? {
        row.text(name).flatMap { Day(iso: $0) }
    }
}
