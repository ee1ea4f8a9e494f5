import Vocabulary

/// The seven items of the summary before a contract with a fixed or dynamic price (EnWG § 41a (7)). What the utility wrote about
/// the parts of the price and the risks comes with the offer.
struct TariffSummary: Codable, Sendable, Equatable {
    let priceParts: String
    let pricePartsEnglish: String?
    let risks: String
    let risksEnglish: String?
    let needsSmartMeter: Bool

    /// Nil where the law wants none, or the offer does not say enough.
    init?(_ offer: TariffOffer) {
        guard offer.needsSummary, let parts = offer.priceParts, let risks = offer.risks else { return nil }
        priceParts = parts
        pricePartsEnglish = offer.pricePartsEnglish
        self.risks = risks
        risksEnglish = offer.risksEnglish
        needsSmartMeter = offer.needsSmartMeter || offer.isDynamic
    }

    func items(_ terms: ShownTerms, _ house: Operator) -> [Fact] {
        [
            Fact(TariffSummaryTexts.parts, Text(priceParts, en: pricePartsEnglish ?? priceParts)),
            Fact(TariffSummaryTexts.total, TariffSummaryTexts.joined(terms.prices)),
            Fact(TariffSummaryTexts.kind, TariffSummaryTexts.kind(terms)),
            Fact(TariffSummaryTexts.oneOff, TariffSummaryTexts.noOneOff),
            Fact(TariffSummaryTexts.risks, Text(risks, en: risksEnglish ?? risks)),
            Fact(
                TariffSummaryTexts.smartMeter,
                TariffSummaryTexts.smartMeter(isNeeded: needsSmartMeter, isTold: terms.isMeterTold)),
            Fact(TariffSummaryTexts.rights, TariffSummaryTexts.rights(terms, house)),
        ]
    }
}

/// Prices and terms as a page shows them before an order.
struct ShownTerms: Sendable {
    let prices, terms: [Fact]
    let isDynamic: Bool
    /// Whether the meter is what a new customer says there is.
    var isMeterTold = false
}

extension TariffChangeRequest {
    var shown: ShownTerms { ShownTerms(prices: prices, terms: terms, isDynamic: isDynamic) }
}

enum TariffSummaryTexts {
    static let title = Text("Zusammenfassung vor der Bestellung", en: "Summary before the order")
    static let parts = Text("1. Bestandteile des Preises", en: "1. Parts of the price")
    static let total = Text("2. Gesamtpreis", en: "2. Total price")
    static let kind = Text("3. Fest oder veränderlich", en: "3. Fixed or variable")
    static let oneOff = Text("4. Einmalige Kosten", en: "4. One-off costs")
    static let risks = Text("5. Vorteile, Nachteile und Risiken", en: "5. Advantages, disadvantages and risks")
    static let smartMeter = Text("6. Intelligentes Messsystem", en: "6. Smart metering system")
    static let meter = Text("Voraussetzung", en: "Condition")
    static let rights = Text("7. Laufzeit, Ihre Rechte und Kontakt", en: "7. Term, your rights and contact")
    static let noOneOff = Text("Keine. Der Wechsel ist unentgeltlich.", en: "None. The change is free of charge.")

    static func joined(_ facts: [Fact]) -> Text {
        Text(
            facts.map { "\($0.label.german): \($0.value.german)" }.joined(separator: "; "),
            en: facts.map { "\($0.label.english): \($0.value.english)" }.joined(separator: "; "))
    }
    static func kind(_ terms: ShownTerms) -> Text {
        guard !terms.isDynamic else {
            return Text(
                "Dynamisch: Der Arbeitspreis folgt der Strombörse von Stunde zu Stunde.",
                en: "Dynamic: the energy price follows the power exchange from hour to hour.")
        }
        return joined(terms.terms.filter { $0.label == ContractFactTexts.guarantee })
    }
    static func smartMeter(isNeeded: Bool, isTold: Bool) -> Text {
        if isNeeded, isTold {
            return Text(
                "Dieser Tarif braucht ein intelligentes Messsystem. Sie geben an, dass eines eingebaut ist; wir prüfen das, bevor wir den Vertrag bestätigen.",
                en: """
                    This tariff needs a smart metering system. You say that one is installed; we check that before we confirm \
                    the contract.
                    """)
        }
        return isNeeded
            ? Text(
                "Dieser Tarif braucht ein intelligentes Messsystem. An Ihrer Lieferstelle ist eines eingebaut.",
                en: "This tariff needs a smart metering system. One is installed at your place of supply.")
            : Text(
                "Dieser Tarif braucht kein intelligentes Messsystem. Den Einbau können Sie bei Ihrem Messstellenbetreiber verlangen; wir helfen Ihnen dabei.",
                en: """
                    This tariff needs no smart metering system. You can ask your metering operator to install one; we help you \
                    with it.
                    """)
    }
    static func rights(_ terms: ShownTerms, _ house: Operator) -> Text {
        let rest = joined(terms.terms.filter { $0.label != ContractFactTexts.guarantee })
        return Text(
            "\(rest.german). Widerruf 14 Tage lang ohne Grund; bei Preisänderungen Sonderkündigung (§\u{A0}41 Abs.\u{A0}5 EnWG). Hilfe: \(house.phone), \(house.email).",
            en: """
                \(rest.english). Withdrawal within 14 days without reason; special right to cancel when prices change (§\u{A0}41 \
                (5) EnWG). Help: \(house.phone), \(house.email).
                """)
    }
}
