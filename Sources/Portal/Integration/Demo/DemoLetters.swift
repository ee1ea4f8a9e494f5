import Paper
import Vocabulary

/// The letters of an invented contract other than bills.
struct DemoLetters: Sendable {
    let contract: DemoContract
    let paper: DemoPaper
    let today: Day

    func instalmentPlan() throws(PaperError) -> DemoDocument? {
        guard let amount = contract.instalment, let end = contract.billedUntil else { return nil }
        let day = end.adding(days: 10)
        let rows = (1...11).map { month in
            let due = day.firstOfMonth.adding(months: month)
            return [
                due.german, Money.net(ofGross: amount, vat: .standard).german, amount.vatContained(.standard).german,
                amount.german,
            ]
        }
        let table = Table(
            columns: [
                .init("Fällig am"), .init("Netto", .right), .init("Umsatzsteuer 19 %", .right),
                .init("Abschlag", .right),
            ],
            rows: rows, footer: ["Summe", "", "", (amount * rows.count).german])
        return try document(
            .instalmentPlan, "Abschlagsplan \(contract.tariff.commodity.german)", on: day,
            [
                .strong("Ihr Abschlag ist \(amount.german) im Monat."),
                .paragraph("Wir buchen ihn an diesen Tagen ab. Danach folgt die nächste Jahresabrechnung."),
                .table(table),
            ])
    }

    /// What a telecommunication contract is about, before it is concluded (TKG § 54 (3)).
    func summary() throws(PaperError) -> DemoDocument? {
        guard let down = contract.tariff.download, let up = contract.tariff.upload,
            let speeds = DemoOffer.all.first(where: { $0.tariff.key == contract.tariff.key })?.speeds
        else { return nil }
        return try document(
            .contractSummary, "Vertragszusammenfassung Internet",
            on: min(contract.startsOn.adding(days: -60), today.adding(days: -20)),
            [
                .paragraph("Diese Zusammenfassung nennt die wichtigsten Punkte Ihres Vertrags (TKG § 54)."),
                .facts(
                    prices(on: contract.startsOn) + [
                        Paper.Fact(
                            "Download: höchstens, meist, mindestens",
                            "\(down), \(speeds.normalDown), \(speeds.leastDown) Mbit/s"),
                        Paper.Fact(
                            "Upload: höchstens, meist, mindestens",
                            "\(up), \(speeds.normalUp), \(speeds.leastUp) Mbit/s"),
                        Paper.Fact("Mindestlaufzeit", "\(contract.firstTerm.words.german), danach monatlich kündbar"),
                    ]),
            ])
    }

    func prices(on day: Day) -> [Paper.Fact] {
        var facts = [Paper.Fact("Tarif", contract.tariff.name)]
        guard let price = contract.tariff.price(on: day, today) else { return facts }
        for kind in MeterRegister.Kind.allCases {
            if let rate = price.rate(kind) { facts.append(Paper.Fact("Arbeitspreis \(Self.words(kind))", rate.german)) }
        }
        if let year = price.year { facts.append(Paper.Fact("Grundpreis im Jahr", Money(cents: year).german)) }
        if let month = price.month { facts.append(Paper.Fact("Preis im Monat", Money(cents: month).german)) }
        return facts
    }

    private static func words(_ kind: MeterRegister.Kind) -> String {
        switch kind {
        case .single, .feedIn: "brutto"
        case .peak: "HT brutto"
        case .offPeak: "NT brutto"
        }
    }

    func document(_ category: DocumentCategory, _ title: String, on day: Day, _ blocks: [Block])
        throws(PaperError) -> DemoDocument
    {
        DemoDocument(
            contract: contract.number, category: category, title: title, issuedOn: day,
            bytes: try paper.letter(title, to: contract, on: day, blocks: blocks))
    }
}
