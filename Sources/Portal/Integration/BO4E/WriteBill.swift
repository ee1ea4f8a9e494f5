import Vocabulary

/// A bill as a Rechnung. The readings it rests on stand with their meters.
enum WriteBill {
    static func object(_ row: ExportedRow, contractNumber: String?, commodity: String) -> [HandoverField] {
        let contract = BO4EHead.of("VERTRAG", row.text("contract")) + [HandoverField("vertragsnummer", contractNumber)]
        let payments = row.parts("payments")
        return BO4EHead.of("RECHNUNG", row.key) + [
            HandoverField("rechnungsnummer", row.text("number")), HandoverField("sparte", Sparte.word(commodity)),
            HandoverField("rechnungstyp", row.text("kind").flatMap(Bill.Kind.init(rawValue:)).map(kind)),
            HandoverField("istStorno", json: "false"), HandoverField("istSimuliert", json: "false"),
            HandoverField("rechnungsdatum", day(row, "billed_on")),
            HandoverField("faelligkeitsdatum", day(row, "due_on")),
            period("rechnungsperiode", row), HandoverField("vertrag", json: HandoverField.object(contract)),
            amount("gesamtnetto", row.text("net_eur")), amount("gesamtsteuer", row.text("vat_eur")),
            amount("gesamtbrutto", row.text("gross_eur")), amount("zuZahlen", row.text("result_eur")),
            HandoverField(
                "rechnungspositionen",
                objects: row.parts("lines").enumerated().map { WriteBillPosition.object($1, number: $0 + 1) }),
            payments.isEmpty
                ? HandoverField("vorauszahlungen", nil)
                : HandoverField("vorauszahlungen", objects: payments.map(payment)),
            BO4EExtras.written(row.fields, of: .bill),
        ]
    }

    static func amount(_ name: String, _ digits: String?) -> HandoverField {
        guard let digits else { return HandoverField(name, nil) }
        return HandoverField(
            name,
            json: HandoverField.object(
                BO4EHead.of("BETRAG") + [HandoverField("wert", json: digits), HandoverField("waehrung", "EUR")]))
    }

    /// Both days belong to it.
    static func period(_ name: String, _ row: ExportedRow) -> HandoverField {
        guard let first = row.text("from"), let last = row.text("to") else { return HandoverField(name, nil) }
        let days = [HandoverField("startdatum", first), HandoverField("enddatum", last)]
        return HandoverField(name, json: HandoverField.object(BO4EHead.of("ZEITRAUM") + days))
    }

    private static func payment(_ row: ExportedRow) -> [HandoverField] {
        BO4EHead.of("VORAUSZAHLUNG") + [
            amount("betrag", row.text("amount_eur")), HandoverField("datum", day(row, "paid_on")),
        ]
    }

    private static func day(_ row: ExportedRow, _ name: String) -> String? {
        row.text(name).flatMap { Day(iso: $0) }.map(BO4EDay.written)
    }

    private static func kind(_ kind: Bill.Kind) -> String {
        switch kind {
        case .yearly: "TURNUSRECHNUNG"
        case .monthly: "MONATSRECHNUNG"
        case .interim: "ZWISCHENRECHNUNG"
        case .final: "ABSCHLUSSRECHNUNG"
        }
    }
}

/// A line of a bill as a Rechnungsposition.
enum WriteBillPosition {
    static func object(_ line: ExportedRow, number: Int) -> [HandoverField] {
        let rest = ["kind", "title_en", "price_per"].map { ($0, line.fields[$0]) }
        let contained = line.isTrue("is_contained") ? [("is_contained", JSONField?.some(.truth(true)))] : []
        return BO4EHead.of("RECHNUNGSPOSITION") + [
            HandoverField("positionsnummer", json: String(number)), HandoverField("positionstext", line.text("title")),
            WriteBill.period("lieferungszeitraum", line), quantity(line), price(line), tax(line),
            WriteBill.amount("gesamtpreis", line.text("amount_eur")), BO4EExtras.written(rest + contained),
        ]
    }

    private static func unit(_ line: ExportedRow) -> String? {
        MeasuredUnit.billed.first { $0.value.rawValue == line.text("unit") }?.key
    }

    private static func quantity(_ line: ExportedRow) -> HandoverField {
        guard let digits = line.text("quantity"), let unit = unit(line) else {
            return HandoverField("positionsMenge", nil)
        }
        let fields = [HandoverField("wert", json: digits), HandoverField("einheit", unit)]
        return HandoverField("positionsMenge", json: HandoverField.object(BO4EHead.of("MENGE") + fields))
    }

    private static func price(_ line: ExportedRow) -> HandoverField {
        guard let digits = line.text("price_ct"), let unit = unit(line) else {
            return HandoverField("einzelpreis", nil)
        }
        let fields = [
            HandoverField("wert", json: digits), HandoverField("einheit", "CT"), HandoverField("bezugswert", unit),
        ]
        return HandoverField("einzelpreis", json: HandoverField.object(BO4EHead.of("PREIS") + fields))
    }

    private static func tax(_ line: ExportedRow) -> HandoverField {
        guard let percent = line.number("vat_percent") else { return HandoverField("steuerbetrag", nil) }
        let fields = [
            HandoverField("steuerart", "UST"), HandoverField("steuersatz", json: String(percent)),
            HandoverField("waehrungscode", "EUR"),
        ]
        return HandoverField("steuerbetrag", json: HandoverField.object(BO4EHead.of("STEUERBETRAG") + fields))
    }
}
