import Vocabulary

/// What a kind of line is, who gets the money, and where that is laid down.
struct BillLineWords: Sendable {
    let name: Text
    let what: Text
    let receiver: Text
    /// A law, or who publishes the figures.
    let source: Text?

    init(_ kind: BillLine.Kind, _ commodity: Commodity) {
        self =
            switch kind {
            case .workPrice: Self.workPrice
            case .basePrice: commodity == .internet ? Self.monthlyPrice : Self.basePrice
            case .gridFee: Self.gridFee
            case .metering: Self.metering
            case .concessionFee: Self.concessionFee
            case .electricityTax: Self.electricityTax
            case .energyTax: Self.energyTax
            case .chpLevy: Self.chpLevy
            case .offshoreLevy: Self.offshoreLevy
            case .gridUseLevy: Self.gridUseLevy
            case .gasStorageLevy: Self.gasStorageLevy
            case .gasBalancingLevy: Self.gasBalancingLevy
            case .carbonPrice: Self.carbonPrice
            case .levy: Self.levy
            case .tax: Self.tax
            case .option: Self.option
            case .bonus: Self.bonus
            case .discount: Self.discount
            case .other: Self.other
            }
    }

    init(_ name: Text, what: Text, receiver: Text, source: Text? = nil) {
        (self.name, self.what, self.receiver, self.source) = (name, what, receiver, source)
    }
}

// What we ask ourselves.
extension BillLineWords {
    private static let workPrice = BillLineWords(
        Text("Arbeitspreis", en: "Price for energy"),
        what: Text(
            "Der Preis für jede Kilowattstunde, die Sie verbraucht haben. Wer weniger verbraucht, zahlt hier weniger. Hat sich der Preis im Zeitraum geändert, steht jeder Preis in einer eigenen Zeile.",
            en:
                "The price of every kilowatt-hour you used. Who uses less pays less here. Where the price changed within the period, each price has a line of its own."
        ),
        receiver: Text(
            "Das Geld erhalten wir. Wir bezahlen davon den Einkauf der Energie und geben weiter, was in diesem Preis an Netzentgelten, Steuern und Abgaben steckt.",
            en:
                "We receive the money. We pay for the energy with it, and pass on the grid fees, taxes and levies within this price."
        ),
        source: Text(
            "Ihr Vertrag und das Preisblatt Ihres Tarifs", en: "your contract and the price sheet of your tariff"))

    private static let basePrice = BillLineWords(
        Text("Grundpreis", en: "Standing charge"),
        what: Text(
            "Ein fester Preis für jeden Tag der Lieferung. Er hängt nicht davon ab, wie viel Sie verbrauchen. Ein Jahrespreis wird nach Tagen geteilt.",
            en:
                "A fixed price for every day of supply. It does not depend on how much you use. A price of a year is divided by days."
        ),
        receiver: Text(
            "Das Geld erhalten wir. Wir bezahlen davon Abrechnung und Service und geben weiter, was darin an festen Entgelten für Netz und Zähler steckt.",
            en:
                "We receive the money. We pay for billing and service with it, and pass on the fixed fees for grid and meter within it."
        ),
        source: Text(
            "Ihr Vertrag und das Preisblatt Ihres Tarifs", en: "your contract and the price sheet of your tariff"))

    private static let monthlyPrice = BillLineWords(
        Text("Monatspreis", en: "Monthly price"),
        what: Text(
            "Der feste Preis Ihres Anschlusses für den Zeitraum, gleich, wie viel Sie ihn nutzen.",
            en: "The fixed price of your line for the period, however much you use it."),
        receiver: Text("Das Geld erhalten wir.", en: "We receive the money."),
        source: Text("Ihr Vertrag", en: "your contract"))

    private static let option = BillLineWords(
        Text("Gebuchte Option", en: "Booked option"),
        what: Text(
            "Etwas, das Sie neben Ihrem Tarif gebucht haben, zum Beispiel Post auf Papier.",
            en: "Something you booked beside your tariff, as post on paper."),
        receiver: Text("Das Geld erhalten wir.", en: "We receive the money."))

    private static let bonus = BillLineWords(
        Text("Bonus", en: "Bonus"),
        what: Text(
            "Ein Betrag, den wir Ihnen mit dem Vertrag zugesagt haben. Er verringert die Rechnung.",
            en: "An amount we promised you with the contract. It makes the bill smaller."),
        receiver: Text("Das Geld erhalten Sie.", en: "You receive the money."),
        source: Text("Ihr Vertrag", en: "your contract"))

    private static let discount = BillLineWords(
        Text("Nachlass", en: "Discount"),
        what: Text(
            "Ein Abzug vom Preis. Er verringert die Rechnung.",
            en: "A deduction from the price. It makes the bill smaller."),
        receiver: Text("Das Geld erhalten Sie.", en: "You receive the money."))

    private static let other = BillLineWords(
        Text("Sonstiges", en: "Other"),
        what: Text(
            "Ein Betrag, der zu keiner der anderen Arten gehört. Was er ist, steht in der Zeile. Wir erklären ihn Ihnen auf Wunsch kostenlos.",
            en:
                "An amount of none of the other kinds. The line says what it is. If you like we explain it to you, free of charge."
        ),
        receiver: Text("Das Geld erhalten wir.", en: "We receive the money."))
}
