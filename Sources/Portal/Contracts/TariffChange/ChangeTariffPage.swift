import HTML
import Vocabulary

/// The tariffs a contract can have, beside the one it has, by what they cost in a year.
struct ChangeTariffPage {
    let visit: CustomerVisit
    let file: TariffChangeFile
    var notice: Text?

    private var number: ContractNumber { file.contract.number }

    func answer() -> Answer {
        visit.page(TariffChangeTexts.title, section: .contracts, lead: TariffChangeTexts.lead(file), wide: true) {
            page in
            if let notice = notice ?? asked { page.p(notice, .class("notice"), .role("status")) }
            standing(page)
            tariffs(page)
            page.ul(.class("links")) {
                page.li { page.a(ReportReadingTexts.contract, href: "/vertraege/\(number.value)") }
                page.li { page.a(PublicTariffTexts.title, href: "/tarife") }
            }
        }
    }

    private var isInternet: Bool { file.contract.commodity == .internet }

    private var asked: Text? {
        visit.request.query["hinweis"] == "nicht-bestellt" ? TariffChangeTexts.nothingOrdered : nil
    }

    /// Whether it can be changed now, and if not why, and from when on.
    private func standing(_ page: Page) {
        if let underWay = file.underWay {
            page.p(TariffChangeTexts.underWay(underWay), .class("notice"))
            page.p { page.a(RequestTexts.look, href: "/vorgaenge/\(underWay.request.value)") }
        } else if !file.contract.role.mayAct {
            page.p(TariffChangeTexts.readOnly, .class("notice"))
        } else {
            page.p(TariffChangeTexts.answer(file.answer, visit.portal.operator.phone), .class("notice"))
            if case .never(.leaving) = file.answer, let leaving = file.termination {
                page.p { page.a(TerminationTexts.seeRunning, href: "/vorgaenge/\(leaving.request.value)") }
            }
            if let until = guaranteeGivenUp { page.p(TariffChangeTexts.givesUp(until)) }
        }
        if file.start != nil { page.p(TariffChangeTexts.conditions, .class("hint")) }
    }

    /// The last day of a price guarantee that a change would end early.
    private var guaranteeGivenUp: Day? {
        guard let start = file.start, file.contract.priceGuarantee != nil,
            let until = file.contract.priceGuaranteeUntil, until >= start.earliest
        else { return nil }
        return until
    }

    private func tariffs(_ page: Page) {
        page.h2(TariffChangeTexts.all)
        if file.choices.isEmpty { page.p(TariffChangeTexts.nothingElse) }
        page.div(.class("cards")) {
            var isPresentShown = false
            for choice in file.choices {
                if !isPresentShown, isPresentCheaper(than: choice) {
                    present(page)
                    isPresentShown = true
                }
                card(page, choice)
            }
            if !isPresentShown { present(page) }
        }
    }

    private func isPresentCheaper(than choice: TariffChoice) -> Bool {
        guard let year = file.lasting else { return true }
        return choice.lasting.map { year <= $0 } ?? true
    }

    private func present(_ page: Page) {
        page.article(.class("card")) {
            page.header(.class("card-head")) {
                page.h3(file.tariff.name)
                page.span(TariffChangeTexts.present, .class("badge badge-good"))
            }
            let whys = file.presentWhys
            page.dl(.class("facts")) {
                costs(page, file.year, whys)
                if let price = file.price { rates(page, price, isDynamic: false, whys) }
                later(page, file.later, file.yearLater, whys)
                page.fact(
                    ContractFactTexts.guarantee,
                    file.contract.priceGuarantee.map {
                        ContractFactTexts.guarantee($0, until: file.contract.priceGuaranteeUntil)
                    } ?? ContractFactTexts.noGuarantee)
                page.fact(
                    ContractFactTexts.minimumTermLabel,
                    file.contract.minimumTermUntil.map(TariffOrderTexts.until) ?? ContractFactTexts.noMinimumTerm)
            }
            page.priceWhy(whys)
        }
    }

    private func card(_ page: Page, _ choice: TariffChoice) {
        let (offer, whys) = (choice.offer, file.whys(of: choice))
        page.article(.class("card")) {
            page.header(.class("card-head")) { page.h3(offer.name) }
            page.description(of: offer)
            page.dl(.class("facts")) {
                costs(page, choice.year, whys)
                rates(page, choice.price, isDynamic: offer.isDynamic, whys)
                later(page, choice.later, choice.yearLater, whys)
                for fact in choice.internet?.facts ?? [] { page.fact(fact.label, fact.value) }
                if let once = choice.internet?.setup { page.fact(NewContractRequestTexts.once, once.text) }
                page.terms(of: offer)
            }
            if let comparison = file.comparison(with: choice) { page.p(comparison.words, .figure(whys.year)) }
            page.priceWhy(whys)
            if choice.fit != .fits {
                page.p(TariffChangeTexts.doesNotFit(choice.fit), .class("hint"))
            } else if file.start != nil {
                let path: Path = "/vertraege/\(number.value)/tarifwechsel/bestellen?tarif=\(offer.id.value)"
                page.a(TariffChangeTexts.look(offer.name), href: path, .class("button-second"))
            }
        }
    }

    private func costs(_ page: Page, _ year: Money?, _ whys: PriceWhys) {
        guard !isInternet else {
            if let year { page.fact(TariffOrderTexts.yearUnknown, year.text, whys.year) }
            return
        }
        guard let year, let use = file.use else {
            return page.fact(TariffOrderTexts.yearUnknown, TariffOrderTexts.yearFormula)
        }
        page.dt(TariffOrderTexts.year(use.energy))
        page.dd { page.strong(year.text, .figure(whys.year)) }
    }

    /// What is announced already for a day after the change.
    private func later(_ page: Page, _ price: TariffPrice?, _ year: LaterYear?, _ whys: PriceWhys) {
        guard let price else { return }
        let countsTwice = CountedPlace(hasTwoRates: file.hasTwoRates).countsTwice(price)
        if let fact = AnnouncedPrice(price, countsTwice: countsTwice).fact { page.fact(fact.label, fact.value) }
        if let year { page.fact(TariffComparisonTexts.year(from: price.validFrom), year.money.text, whys.year) }
    }

    private func rates(_ page: Page, _ price: TariffPrice, isDynamic: Bool, _ whys: PriceWhys) {
        page.rates(price, isDynamic: isDynamic, hasTwoRates: file.hasTwoRates, whys)
    }
}
