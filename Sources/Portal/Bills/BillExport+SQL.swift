import Store
import Vocabulary

extension ExportTable {
    static let bills = ExportTable(
        file: "rechnungen", words: Text("Ihre Rechnungen", en: "Your bills"),
        columns: [
            "vertrag", "rechnung", "art", "von", "bis", "datum", "faellig_am", "zeilen", "netto_cent",
            "umsatzsteuer_cent", "brutto_cent", "bezahlt_cent", "ergebnis_cent", "verbrauch_davor_wh", "tage_davor",
            "ersetzt_rechnung", "gespeichert_am",
        ]
    ) { try $0.exportBills($1, after: $2, most: $3) }

    static let billLines = ExportTable(
        file: "rechnungszeilen",
        words: Text(
            "Die Zeilen der Rechnungen; Preise in Zehntausendstel Cent",
            en: "The lines of the bills; prices in ten-thousandths of a cent"),
        columns: [
            "vertrag", "rechnung", "zeile", "art", "text", "von", "bis", "menge_tausendstel", "einheit", "preis",
            "preis_fuer_einheiten", "umsatzsteuer_prozent", "betrag_cent", "enthalten",
        ]
    ) { try $0.exportBillLines($1, after: $2, most: $3) }

    static let billConsumption = ExportTable(
        file: "rechnungsverbrauch",
        words: Text("Der Verbrauch, der abgerechnet wurde", en: "The consumption that was billed"),
        columns: [
            "vertrag", "rechnung", "zaehler", "obis", "art", "einheit", "von", "bis", "stand_anfang_tausendstel",
            "stand_ende_tausendstel", "quelle_anfang", "quelle_ende", "menge_tausendstel",
            "zustandszahl_zehntausendstel", "brennwert_wh_je_m3", "energie_wh",
        ]
    ) { try $0.exportBillConsumption($1, after: $2, most: $3) }

    static let billPayments = ExportTable(
        file: "rechnungszahlungen",
        words: Text("Die Zahlungen, die Rechnungen abziehen", en: "The payments bills take off"),
        columns: ["vertrag", "rechnung", "bezahlt_am", "betrag_cent"]
    ) { try $0.exportBillPayments($1, after: $2, most: $3) }
}

extension Session {
    fileprivate func exportBills(_ subject: DataSubject, after key: String, most: Int) throws -> [[Value]] {
        try plain(
            """
            SELECT bill.id, contract.number, bill.number, bill.kind, bill.first_day, bill.last_day, bill.billed_on,
                   bill.due_on, bill.basis, bill.net, bill.vat, bill.gross, bill.paid, bill.result,
                   bill.former_consumption, bill.former_days, former.number, bill.stored_at
            FROM contract_access AS access
            JOIN contract ON contract.id = access.contract_id
            JOIN bill ON bill.contract_id = contract.id
            LEFT JOIN bill AS former ON former.id = bill.replaces_id
            WHERE access.account_id = \(subject.account) AND access.role = 'owner' AND bill.id > \(key)
            ORDER BY bill.id LIMIT \(most)
            """)
    }

    fileprivate func exportBillLines(_ subject: DataSubject, after key: String, most: Int) throws -> [[Value]] {
        try plain(
            """
            SELECT bill.id || CAST(1000 + line.position AS TEXT), contract.number, bill.number, line.position, line.kind,
                   line.title, line.first_day, line.last_day, line.quantity, line.unit, line.price, line.price_per,
                   line.vat_percent, line.amount, line.is_contained
            FROM contract_access AS access
            JOIN contract ON contract.id = access.contract_id
            JOIN bill ON bill.contract_id = contract.id
            JOIN bill_line AS line ON line.bill_id = bill.id
            WHERE access.account_id = \(subject.account) AND access.role = 'owner'
              AND bill.id || CAST(1000 + line.position AS TEXT) > \(key)
            ORDER BY bill.id || CAST(1000 + line.position AS TEXT) LIMIT \(most)
            """)
    }

    fileprivate func exportBillConsumption(_ subject: DataSubject, after key: String, most: Int) throws -> [[Value]] {
        try plain(
            """
            SELECT bill.id || CAST(1000 + used.position AS TEXT), contract.number, bill.number, used.meter_number,
                   used.obis, used.kind, used.unit, used.first_day, used.last_day, used.first_reading, used.last_reading,
                   used.first_source, used.last_source, used.amount, used.state_factor, used.calorific_value, used.energy
            FROM contract_access AS access
            JOIN contract ON contract.id = access.contract_id
            JOIN bill ON bill.contract_id = contract.id
            JOIN bill_consumption AS used ON used.bill_id = bill.id
            WHERE access.account_id = \(subject.account) AND access.role = 'owner'
              AND bill.id || CAST(1000 + used.position AS TEXT) > \(key)
            ORDER BY bill.id || CAST(1000 + used.position AS TEXT) LIMIT \(most)
            """)
    }

    fileprivate func exportBillPayments(_ subject: DataSubject, after key: String, most: Int) throws -> [[Value]] {
        try plain(
            """
            SELECT bill.id || CAST(1000 + payment.position AS TEXT), contract.number, bill.number, payment.paid_on,
                   payment.amount
            FROM contract_access AS access
            JOIN contract ON contract.id = access.contract_id
            JOIN bill ON bill.contract_id = contract.id
            JOIN bill_payment AS payment ON payment.bill_id = bill.id
            WHERE access.account_id = \(subject.account) AND access.role = 'owner'
              AND bill.id || CAST(1000 + payment.position AS TEXT) > \(key)
            ORDER BY bill.id || CAST(1000 + payment.position AS TEXT) LIMIT \(most)
            """)
    }
}
