import Vocabulary

/// What the last page shows, and its marks: nothing is ordered that was not shown as it is.
struct NewContractOrder: Sendable {
    let plan: NewContractPlan
    let desk: NewContractDesk
    /// As it is ordered, to the day.
    let payload: NewContractRequest
    /// Bound to the holder: a form that was kept over a sign-in of somebody else orders nothing.
    let mark: String
    /// Names what the summary says.
    let summaryMark: String

    init(
        _ plan: NewContractPlan, _ desk: NewContractDesk, of holder: NewContractHolder, _ house: Operator, _ keys: Keys,
        baseURL: String, language: Language, at now: Instant
    ) {
        (self.plan, self.desk) = (plan, desk)
        payload = Self.payload(plan, desk, house, baseURL, language, at: now)
        let facts = (payload.told + payload.documents).map { "\($0.label.german)=\($0.written.german)" }
            .joined(separator: ";")
        // A page that did not name an order under way sends no second one.
        let underWay = desk.underWay?.value ?? ""
        let days = "\(plan.supply.start.earliest) \(plan.supply.start.regular) \(plan.isEarly)"
        mark = keys.counted(
            "new contract \(holder.key) \(payload.offer) \(days) \(plan.person.email?.key ?? "") \(underWay) \(facts)")
        let shown = NewContractSummary(plan.offer.offer, payload.price, payload.internet)?.parts(house) ?? []
        let words = shown.flatMap(\.lines).flatMap { [$0.german, $0.english] }
        let recipient = plan.person.email?.key ?? ""
        summaryMark = keys.counted(
            "new contract summary \(holder.key) \(recipient) \(payload.offer) \(words.joined(separator: ";"))"
        )
    }

    private static func payload(
        _ plan: NewContractPlan, _ desk: NewContractDesk, _ house: Operator, _ baseURL: String, _ language: Language,
        at now: Instant
    ) -> NewContractRequest {
        let (supply, person, offer) = (plan.supply, plan.person, plan.offer.offer)
        var isSoonest = false
        if case .soonest = supply.begin { isSoonest = true }
        let transferTo = person.debit == nil ? house.transferTo : nil
        let givesPower = supply.previous?.ending == .byUs
        return NewContractRequest(
            commodity: plan.place.commodity.rawValue, offer: offer.id.value, tariff: offer.name,
            place: plan.place.address,
            price: AgreedPrice(plan.offer, use: desk.use, hasTwoRates: desk.counted.hasTwoRates),
            terms: AgreedTerms(offer),
            internet: plan.offer.internet, occasion: supply.occasion,
            beginsOn: supply.start.day(early: plan.isEarly).iso, isSoonest: isSoonest, previous: supply.previous,
            power: givesPower ? NewContractSupplyTexts.powerWords(house.name).in(language) : nil,
            marktlokation: supply.marktlokation?.value, meter: supply.meter?.value, customer: person.name,
            customerNumber: person.customerNumber,
            email: person.email?.value, language: language, hasPhone: person.phone != nil,
            hasBirthDate: person.bornOn != nil, lettersTo: person.lettersTo,
            payment: AgreedPayment(
                way: person.debit == nil ? .transfer : .debit, shownIBAN: person.debit?.iban.shown,
                holder: person.debit?.holder,
                mandate: person.debit.map { _ in MandateTexts.consentWords(house.name).in(language) },
                creditorID: person.debit.map { _ in house.creditorID }, transferGerman: transferTo?.german,
                transferEnglish: transferTo?.english,
                heldUntil: person.debit == nil ? nil : desk.hold?.heldUntil?.millisecondsSince1970),
            askedForEarlyAt: plan.isEarly ? now.millisecondsSince1970 : nil,
            lastDayToWithdraw: supply.start.lastDayToWithdraw.iso,
            days: OrderDays(orderedOn: desk.rule.today, supply.start, supply.ground),
            withdrawalAddress: "\(baseURL)\(WithdrawalRequest.path)",
            papers: OrderPapers(offer, house.orderRules, baseURL: baseURL), meterKind: plan.meter)
    }

    /// The day it is confirmed by: before supply begins, however soon that is.
    var promisedOn: Day {
        let before = Day(iso: payload.beginsOn).map { $0.adding(days: -1) } ?? plan.supply.start.concludedOn
        return min(plan.supply.start.concludedOn, before)
    }

    /// Nil where the law wants none, or the offer does not say enough.
    var summary: NewContractSummary? { NewContractSummary(self) }
}
