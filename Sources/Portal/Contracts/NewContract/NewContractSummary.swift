import Vocabulary

/// What has to be with the customer before an order: of Internet the contract summary with the headings of Implementing
/// Regulation (EU) 2019/2243 in their order (TKG § 54 (3)), of Strom with a fixed price the seven items of EnWG § 41a (7).
/// Page, e-mail and PDF say the same.
struct NewContractSummary: Codable, Sendable, Equatable {
    let tariff: String
    let description: String
    let descriptionEnglish: String?
    let price: AgreedPrice
    let terms: AgreedTerms
    let internet: InternetTerms?
    let energy: TariffSummary?

    /// Nil where the law wants none, or the offer does not say enough.
    init?(_ offer: TariffOffer, _ price: AgreedPrice, _ internet: InternetTerms?) {
        tariff = offer.name
        (description, descriptionEnglish) = (offer.german, offer.english)
        (self.price, terms) = (price, AgreedTerms(offer))
        self.internet = internet
        energy = TariffSummary(offer)
        guard internet != nil || energy != nil else { return nil }
    }

    init?(_ order: NewContractOrder) {
        self.init(order.plan.offer.offer, order.payload.price, order.payload.internet)
    }

    var title: Text { internet == nil ? TariffSummaryTexts.title : ContractSummaryTexts.title }

    func parts(_ house: Operator) -> [Part] {
        if let energy {
            let shown = ShownTerms(
                prices: price.facts(), terms: terms.facts, isDynamic: price.isDynamic ?? false, isMeterTold: true)
            return energy.items(shown, house).map { Part(heading: $0.label, lines: [$0.value]) }
        }
        guard let internet else { return [] }
        return [
            Part(heading: ContractSummaryTexts.services, lines: services(internet)),
            Part(
                heading: ContractSummaryTexts.speeds,
                lines: internet.facts.map(ContractSummaryTexts.line) + [ContractSummaryTexts.remedies]),
            Part(heading: ContractSummaryTexts.price, lines: price.facts().map(ContractSummaryTexts.line)),
            Part(heading: ContractSummaryTexts.duration, lines: [ContractSummaryTexts.term(terms.termMonths)]),
            Part(
                heading: ContractSummaryTexts.disabilities,
                lines: [
                    internet.disabilities.map { Text($0, en: internet.disabilitiesEnglish ?? $0) }
                        ?? ContractSummaryTexts.noDisabilities(house)
                ]),
            Part(heading: ContractSummaryTexts.other, lines: [ContractSummaryTexts.otherWords(house)]),
        ]
    }

    private func services(_ internet: InternetTerms) -> [Text] {
        [
            ContractSummaryTexts.service(tariff, Text(description, en: descriptionEnglish ?? description)),
            internet.devices.map { Text($0, en: internet.devicesEnglish ?? $0) } ?? ContractSummaryTexts.noDevices,
        ]
    }
}
