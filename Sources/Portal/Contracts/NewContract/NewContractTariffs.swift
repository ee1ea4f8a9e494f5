import HTML
import Vocabulary

/// Step 2: what is known of the place, how much is used, and what can be had there, by what it costs.
struct NewContractTariffs {
    let visit: GuestVisit
    let desk: NewContractDesk
    let form: NewContractForm

    func write(_ page: Page) {
        guard let place = desk.place else { return }
        page.section {
            page.h2(AvailabilityTexts.title(place.commodity))
            page.p(Text(same: place.address.line), .class("hint"))
            page.p(AvailabilityTexts.words(place.commodity, desk.line, visit.portal.operator.phone), .class("notice"))
            if let note = desk.line?.note {
                page.p(note, .lang(page.language == .english && desk.line?.remarkEnglish == nil ? .german : nil))
            }
            if let number = desk.present {
                page.p(.class("notice")) {
                    page.text(NewContractTexts.present(number))
                    page.text(" ")
                    page.a(TariffChangeTexts.change, href: ChangeTariff.path(number))
                }
            }
            page.orderUnderWay(desk.underWay)
        }
        if desk.offers.isEmpty { waysOn(page, place) }
        page.form(visit, action: NewContractStep.tariff.path) {
            // Another day may bring an offer, but no line.
            if place.canBeSupplied(desk.line) { finder(page) }
            if !desk.offers.isEmpty { page.p(NewContractTexts.pricesOf(desk.beginsOn), .class("hint")) }
            page.div(.class("cards")) {
                for offer in desk.offers { card(page, offer) }
            }
            page.button(MoveStepTexts.back, name: "aktion", value: "zurueck", .class("button-second"))
        }
    }

    /// Where nothing is offered there is still something to do.
    private func waysOn(_ page: Page, _ place: NewContractPlace) {
        if place.canBeSupplied(desk.line) {
            page.p(AvailabilityTexts.noOffers(visit.portal.operator.phone), .class("empty"))
        }
        page.ul(.class("links")) {
            page.li { page.a(NewContractTexts.otherPlace, href: NewContractStep.start) }
            page.li { page.a(NewContractTexts.askUs, href: "/kontakt") }
            page.li { page.a(NewContractTexts.allTariffs, href: "/tarife") }
        }
    }

    private func finder(_ page: Page) {
        page.fieldset {
            let isInternet = desk.commodity == .internet
            page.legend(isInternet ? NewContractSupplyTexts.when : NewContractTexts.finder)
            for field in form.fields where field.name != NewContractChoice.offerName {
                if NewContractChoice.isPeople(field) {
                    let all = desk.rules.households.indices
                    page.choice(
                        field,
                        all.map { ("\($0 + 1)", NewContractTexts.people($0 + 1, desk.rules.households[$0])) })
                } else if field.name == NewContractMeter.fieldName {
                    let all = NewContractMeter.allCases
                    page.choice(field, all.map { ($0.rawValue, NewContractMeterTexts.words($0)) })
                } else {
                    page.field(field)
                }
            }
            page.button(
                isInternet ? NewContractTexts.showPrices : PublicTariffTexts.reckon, name: "aktion", value: "rechnen",
                .class("button-second"))
        }
    }

    private func card(_ page: Page, _ offer: NewContractOffer) {
        let isChosen = desk.chosen?.offer.id == offer.offer.id
        let whys = whys(of: offer)
        page.article(.class("card")) {
            page.header(.class("card-head")) {
                page.h3(offer.offer.name)
                if isChosen { page.span(NewContractTexts.chosen, .class("badge badge-good")) }
            }
            page.description(of: offer.offer)
            page.dl(.class("facts")) {
                if offer.internet == nil {
                    costs(page, offer, whys)
                    page.rates(
                        offer.choice.price, isDynamic: offer.offer.isDynamic, hasTwoRates: desk.counted.hasTwoRates,
                        whys)
                    announced(page, offer)
                    page.terms(of: offer.offer)
                } else {
                    internet(page, offer, whys)
                }
            }
            page.priceWhy(whys)
            if offer.choice.fit == .fits {
                page.button(
                    NewContractTexts.choose(offer.offer.name), name: NewContractChoice.offerName,
                    value: offer.offer.id.value, .class("button"))
            } else {
                page.p(NewContractMeterTexts.doesNotFit(offer.choice.fit), .class("hint"))
            }
        }
    }

    private func whys(of offer: NewContractOffer) -> PriceWhys {
        AgreedPrice(offer, use: desk.use, hasTwoRates: desk.counted.hasTwoRates)
            .whys(of: offer.offer.name, offer.offer.id.value)
    }

    private func costs(_ page: Page, _ offer: NewContractOffer, _ whys: PriceWhys) {
        guard let year = offer.choice.year, let use = desk.use else {
            return page.fact(TariffOrderTexts.yearUnknown, NewContractTexts.sayUse)
        }
        page.dt(TariffOrderTexts.year(use.energy))
        page.dd { page.strong(year.text, .figure(whys.year)) }
        if desk.counted.countsTwice(offer.choice.price), let low = use.offPeak {
            page.fact(
                TwoRatesTexts.share, TwoRatesTexts.share(low, of: use.energy, isAssumed: use.isShareAssumed), whys.year)
        }
    }

    private func announced(_ page: Page, _ offer: NewContractOffer) {
        let price = AgreedPrice(offer, use: desk.use, hasTwoRates: desk.counted.hasTwoRates)
        if let fact = price.announced?.fact { page.fact(fact) }
    }

    private func internet(_ page: Page, _ offer: NewContractOffer, _ whys: PriceWhys) {
        let price = AgreedPrice(offer, use: nil).facts(whys)
        for fact in price + (offer.internet?.facts ?? []) + AgreedTerms(offer.offer).facts { page.fact(fact) }
    }
}
