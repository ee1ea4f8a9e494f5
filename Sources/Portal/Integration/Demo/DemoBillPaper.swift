import Paper
import Vocabulary

/// An invented yearly bill on paper, with what EnWG § 40 wants on it.
struct DemoBillPaper: Sendable {
    let bill: DemoBill
    let paper: DemoPaper

    var title: String {
        "Jahresabrechnung \(bill.contract.tariff.commodity.german) \(bill.from.german) bis \(bill.to.german)"
    }

    func document() throws(PaperError) -> DemoDocument {
        let bytes = try paper.letter(
            title, to: bill.contract, on: bill.issuedOn,
            blocks: opening + readings + costs + payments + next + comparison + contractFacts + rights,
            footnote: "Demo: Kundin oder Kunde, Zähler und Preise sind erfunden.")
        return DemoDocument(
            contract: bill.contract.number, category: .annualBill, title: title, issuedOn: bill.issuedOn, bytes: bytes)
    }

    /// The name of the document, for the row of the bill.
    static func key(_ bill: DemoBill) -> String {
        DemoDocument.key(bill.contract.number, .annualBill, bill.issuedOn)
    }

    private var opening: [Block] {
        let due = bill.issuedOn.adding(days: 14).german
        let result =
            bill.balance.isNegative
            ? "Ihr Guthaben beträgt \(bill.balance.magnitude.german). Wir überweisen es bis zum \(due)."
            : "Ihre Nachzahlung beträgt \(bill.balance.german). Wir buchen sie am \(due) ab."
        return [
            .strong(result),
            .facts([Paper.Fact("Rechnungsnummer", bill.number)]),
            .paragraph(
                "Sie haben \(bill.energy.german) verbraucht. Das kostet \(bill.gross.german). Bezahlt haben Sie schon \(bill.paid.german). Ihr neuer Abschlag ist \(bill.nextMonthly.german) im Monat."
            ),
        ]
    }

    private var readings: [Block] {
        let rows = bill.usages.map { usage in
            [
                "\(usage.register.obis)\n\(DemoWords.register(usage.register.kind))",
                "\(usage.old.readOn.german)\n\(usage.old.value.german)",
                "\(usage.new.readOn.german)\n\(usage.new.value.german)", DemoWords.source(usage.new.source),
                DemoWords.amount(usage.amount, usage.register.unit),
            ]
        }
        let table = Table(
            columns: [
                .init("Zählwerk", share: 1.6), .init("Stand alt", .right), .init("Stand neu", .right),
                .init("abgelesen von", share: 1.2), .init("Differenz", .right, share: 1.1),
            ], rows: rows)
        return [.heading("Ihr Zähler \(bill.contract.meter?.number ?? "")", level: 2), .table(table)] + gas
    }

    private var gas: [Block] {
        guard bill.contract.tariff.commodity == .gas, let factor = StateFactor(DemoMeter.stateFactor),
            let value = CalorificValue(DemoMeter.calorificValue)
        else { return [] }
        return [
            .facts([
                Paper.Fact("Zustandszahl", factor.german), Paper.Fact("Brennwert", value.german),
                Paper.Fact("Energie = m³ × Zustandszahl × Brennwert", bill.energy.german),
            ])
        ]
    }

    private var costs: [Block] {
        let rows = bill.lines.map { line in
            [
                line.label, "\(line.from.german) – \(line.to.german)", line.energy?.german ?? "",
                line.rate?.german ?? "", line.vat.german, line.gross.german,
            ]
        }
        let table = Table(
            columns: [
                .init("Position", share: 1.3), .init("Zeitraum", share: 1.5), .init("Menge", .right),
                .init("Preis brutto", .right, share: 1.1), .init("USt", .right, share: 0.55),
                .init("Betrag brutto", .right),
            ], rows: rows, footer: ["Rechnungsbetrag", "", bill.energy.german, "", "", bill.gross.german])
        return [
            .heading("Was die Lieferung kostet", level: 2), .table(table),
            .facts([
                Paper.Fact("Netto", bill.net.german), Paper.Fact("Umsatzsteuer", bill.vat.german),
                Paper.Fact("Brutto", bill.gross.german),
                Paper.Fact(DemoTaxes.label(bill), DemoTaxes.amount(bill).german),
            ]),
            .paragraph(
                "Wo sich ein Preis im Jahr geändert hat, ist der Verbrauch nach dem Lastprofil auf die Zeit davor und danach verteilt."
            ),
        ]
    }

    private var payments: [Block] {
        let result = bill.balance.isNegative ? "Guthaben" : "Nachzahlung"
        return [
            .heading("Was Sie bezahlt haben", level: 2),
            .facts([
                Paper.Fact("Rechnungsbetrag", bill.gross.german),
                Paper.Fact("12 Abschläge zu \(bill.paidMonthly.german)", (-bill.paid).german),
                Paper.Fact(result, bill.balance.magnitude.german),
            ]),
        ]
    }

    private var next: [Block] {
        let first = bill.issuedOn.firstOfMonth.adding(months: 1)
        return [
            .heading("Ihr neuer Abschlag", level: 2),
            .paragraph(
                "Ab dem \(first.german) buchen wir am 1. jedes Monats \(bill.nextMonthly.german) ab (davon \(bill.nextMonthly.vatContained(.standard).german) Umsatzsteuer). Sie können den Abschlag im Kundenportal sehen."
            ),
        ]
    }

    private var comparison: [Block] {
        var rows = [["Sie, dieses Jahr", bill.energy.german]]
        if let before = bill.yearBefore { rows.append(["Sie, im Jahr davor", before.german]) }
        rows += DemoComparison.rows(bill.contract.tariff.commodity)
        return [
            .heading("Ihr Verbrauch im Vergleich", level: 2),
            .table(Table(columns: [.init("Haushalt", share: 2), .init("im Jahr", .right)], rows: rows)),
        ]
    }

    private var contractFacts: [Block] {
        let contract = bill.contract
        let weeks = contract.tariff.isDefaultSupply ? "2 Wochen" : "4 Wochen"
        return [
            .heading("Ihr Vertrag", level: 2),
            .facts([
                Paper.Fact(
                    "Lieferstelle",
                    "\(contract.person.street) \(contract.person.houseNumber), \(contract.person.place.postalCode) \(contract.person.place.city)"
                ),
                Paper.Fact("Marktlokation", DemoLocations.malo(contract.number) ?? ""),
                Paper.Fact("Lieferbeginn", contract.startsOn.german), Paper.Fact("Kündigungsfrist", weeks),
                Paper.Fact("Nächste Abrechnung", "nach dem \(bill.to.adding(months: 12).german)"),
            ]),
        ]
    }

    private var rights: [Block] {
        [
            .note(
                "Fragen oder Einwände? Rufen Sie uns an: \(paper.house.phone). Hilft das nicht, können Sie sich an die Schlichtungsstelle Energie e. V., Friedrichstraße 133, 10117 Berlin, und an den Verbraucherservice der Bundesnetzagentur, Postfach 8001, 53105 Bonn, wenden. Den Lieferanten können Sie jederzeit mit der Frist oben wechseln. Rat zum Sparen von Energie: www.bfee-online.de."
            )
        ]
    }
}
