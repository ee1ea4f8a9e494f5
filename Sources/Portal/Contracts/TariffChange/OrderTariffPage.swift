import HTML
import Vocabulary

/// One tariff before it is ordered. What matters most stands directly above the button, and nothing between
/// (BGB § 312j (2), (3)). When it begins is chosen before, because the terms above the button follow from it.
struct OrderTariffPage {
    let visit: CustomerVisit
    let order: TariffOrder
    let isSummarySent: Bool

    private var number: ContractNumber { order.file.contract.number }
    private var mustSendSummary: Bool { order.needsSummary && !isSummarySent }

    func answer() -> Answer {
        visit.page(
            TariffChangeTexts.orderTitle(order.choice.offer.name), section: .contracts,
            lead: mustSendSummary ? leadSummary : TariffChangeTexts.leadOrder, wide: true
        ) { page in
            notice(page)
            if order.start.canBeEarlier { beginning(page) }
            summary(page)
            if mustSendSummary {
                sendSummary(page)
            } else {
                page.orderPapers(order.terms.papers)
                withdrawal(page)
            }
            page.whys(order.terms.prices + order.terms.terms)
            if !mustSendSummary { form(page) }
            page.ul(.class("links")) {
                page.li { page.a(TariffChangeTexts.backToAll, href: ChangeTariff.path(number)) }
            }
        }
    }

    private var isInternet: Bool { order.file.contract.commodity == .internet }

    private func notice(_ page: Page) {
        let words: Text? =
            switch visit.request.query["hinweis"] {
            case "nicht-bestellt": TariffChangeTexts.nothingOrdered
            case "zusammenfassung": TariffChangeTexts.summaryFirst
            case "gesendet" where isSummarySent: TariffChangeTexts.summarySent
            default: nil
            }
        if let words { page.p(words, .class("notice"), .role("status")) }
    }

    private var leadSummary: Text {
        order.contractSummary == nil ? TariffChangeTexts.leadSummary : NewContractReviewTexts.leadSummary
    }

    private func summary(_ page: Page) {
        let path = ChangeTariff.summaryPath(number).adding("tarif", order.choice.offer.id.value)
        let pdf = (order.file.isEarly ? path.adding(OrderTariff.earlyField, "1") : path).adding("speichern", "1")
        if let summary = order.contractSummary {
            page.summary(
                summary.shown(visit.portal.operator), isFolded: !mustSendSummary, hint: ContractSummaryTexts.saveHint,
                pdf: pdf)
        }
        if let conditions = order.terms.conditions(from: visit.portal.operator) {
            page.summary(
                conditions, isFolded: true, hint: ConditionsTexts.hint, save: ConditionsTexts.link, pdf: pdf)
        }
        guard let summary = order.summary else { return }
        page.section {
            page.h2(TariffSummaryTexts.title)
            page.dl(.class("facts")) {
                for item in summary.items(order.terms.shown, visit.portal.operator) {
                    page.dt(item.label)
                    page.dd(item.value, .lang(foreign(item, summary)))
                }
            }
        }
    }

    /// What the utility wrote in German only is German on an English page, too.
    private func foreign(_ item: Fact, _ summary: TariffSummary) -> Language? {
        guard visit.language == .english else { return nil }
        let isGerman =
            (item.label == TariffSummaryTexts.parts && summary.pricePartsEnglish == nil)
            || (item.label == TariffSummaryTexts.risks && summary.risksEnglish == nil)
        return isGerman ? .german : nil
    }

    private func sendSummary(_ page: Page) {
        guard order.hasSummary else { return page.p(TariffChangeTexts.byPhone(visit.portal.operator.phone)) }
        page.form(visit, action: ChangeTariff.orderPath(number)) {
            chosen(page)
            page.button(
                TariffChangeTexts.sendSummary, name: "aktion", value: "zusammenfassung", .class("button"))
        }
    }

    private func withdrawal(_ page: Page) {
        page.withdrawalLaw(order.terms.appendix(from: visit.portal.operator))
    }

    private func form(_ page: Page) {
        page.form(visit, action: ChangeTariff.orderPath(number)) {
            chosen(page)
            page.input(.hidden, name: OrderTariff.shownField, value: order.mark)
            page.section(.class("card")) {
                page.h2(TariffChangeTexts.essentials)
                page.dl(.class("facts")) {
                    page.fact(TariffOrderTexts.newTariff, order.terms.tariff)
                    page.fact(
                        TariffChangeTexts.what, TariffChangeTexts.supply(order.choice.offer, at: order.terms.place))
                    for fact in order.terms.prices + order.terms.terms { page.emphasised(fact) }
                    if order.file.isEarly { page.fact(TariffOrderTexts.early, early) }
                }
            }
            page.button(TariffChangeTexts.order, .class("button"))
        }
    }

    /// What was chosen on the way here.
    private func chosen(_ page: Page) {
        page.input(.hidden, name: ChangeTariff.offerField, value: order.choice.offer.id.value)
        if order.file.isEarly { page.input(.hidden, name: OrderTariff.earlyField, value: "1") }
    }

    private var early: Text { NewContractReviewTexts.early(order.file.contract.commodity) }

    private func beginning(_ page: Page) {
        page.form(.get, action: ChangeTariff.orderPath(number), .class("form")) {
            page.input(.hidden, name: ChangeTariff.offerField, value: order.choice.offer.id.value)
            page.fieldset(.class("choices")) {
                page.legend(TariffChangeTexts.earlyLegend)
                page.p(
                    isInternet
                        ? NewContractReviewTexts.earlyHint(order.start) : TariffChangeTexts.earlyHint(order.start),
                    .class("hint"))
                page.div(.class("check")) {
                    page.input(
                        .checkbox, name: OrderTariff.earlyField, value: "1", checked: order.file.isEarly,
                        .id("feld-vorher"))
                    page.label(early, for: "feld-vorher")
                }
            }
            page.button(TariffChangeTexts.chooseBeginning, .class("button-second"))
        }
    }
}
