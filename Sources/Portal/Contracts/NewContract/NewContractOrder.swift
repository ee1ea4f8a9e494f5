import Vocabulary

/// What the last page shows, and its marks: nothing is ordered that was not shown as it is.
struct NewContractOrder: Sendable {
    let plan: NewContractPlan
    let desk: NewContractDesk
    /// As it would be ordered without anything else being asked for.
    let payload: NewContractRequest
    /// Bound to the holder: a form that was kept over a sign-in of somebody else orders nothing.
    let mark: String
    /// Names what the summary says.
    let summaryMark: String

    private let house: Operator
    private let language: Language
    private let baseURL: String

    init(
        _ plan: NewContractPlan, _ desk: NewContractDesk, of holder: NewContractHolder, _ house: Operator, _ keys: Keys,
        baseURL: String, language: Language
    ) {
        (self.plan, self.desk, self.house, self.language, self.baseURL) = (plan, desk, house, language, baseURL)
        payload = Self.payload(plan, desk, house, baseURL, language, askedAt: nil)
        let facts = payload.facts().map { "\($0.label.german)=\($0.value.german)" }.joined(separator: ";")
        let days = "\(plan.supply.start.earliest) \(plan.supply.start.regular)"
        mark = keys.counted(
            "new contract \(holder.key) \(payload.offer) \(days) \(plan.person.email?.key ?? "") \(facts)")
        let shown = (payload.price.facts + payload.terms.facts + (payload.internet?.facts ?? [])).map(\.value.german)
        let words = [plan.offer.offer.german, plan.offer.offer.priceParts, plan.offer.offer.risks].compactMap { $0 }
        let recipient = plan.person.email?.key ?? ""
        summaryMark = keys.counted(
            "new contract summary \(holder.key) \(recipient) \(payload.offer) \((shown + words).joined(separator: ";"))"
        )
    }

    /// The same with an express request for supply before the end of the time to withdraw.
    func payload(askedAt: Instant?) -> NewContractRequest {
        Self.payload(plan, desk, house, baseURL, language, askedAt: askedAt)
    }

    private static func payload(
        _ plan: NewContractPlan, _ desk: NewContractDesk, _ house: Operator, _ baseURL: String, _ language: Language,
        askedAt: Instant?
    ) -> NewContractRequest {
        let (supply, person, offer) = (plan.supply, plan.person, plan.offer.offer)
        let isEarly = askedAt != nil && supply.start.canBeEarlier
        var isSoonest = false
        if case .soonest = supply.begin { isSoonest = true }
        let givesPower = supply.previous?.ending == .byUs
        return NewContractRequest(
            commodity: plan.place.commodity.rawValue, offer: offer.id.value, tariff: offer.name,
            place: plan.place.address, price: AgreedPrice(plan.offer, use: desk.use), terms: AgreedTerms(offer),
            internet: plan.offer.internet, occasion: supply.occasion,
            beginsOn: supply.start.day(early: isEarly).iso, isSoonest: isSoonest, previous: supply.previous,
            power: givesPower ? NewContractSupplyTexts.powerWords(house.name).in(language) : nil,
            marktlokation: supply.marktlokation?.value, meter: supply.meter?.value, customer: person.name,
            email: person.email?.value, hasPhone: person.phone != nil, hasBirthDate: person.bornOn != nil,
            lettersTo: person.lettersTo,
            payment: AgreedPayment(
                way: person.debit == nil ? .transfer : .debit, shownIBAN: person.debit?.iban.shown,
                holder: person.debit?.holder,
                mandate: person.debit.map { _ in MandateTexts.consentWords(house.name).in(language) },
                creditorID: person.debit.map { _ in house.creditorID }),
            askedForEarlyAt: isEarly ? askedAt?.millisecondsSince1970 : nil,
            lastDayToWithdraw: supply.start.lastDayToWithdraw.iso, withdrawalAddress: "\(baseURL)/widerrufen")
    }

    /// Nil where the law wants none, or the offer does not say enough.
    var summary: NewContractSummary? { NewContractSummary(self) }
}
