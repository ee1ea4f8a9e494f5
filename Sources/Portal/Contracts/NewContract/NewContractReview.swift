import HTML
import Vocabulary

/// The last page. What matters most stands directly above the button, and nothing between (BGB § 312j (2), (3)). Where a
/// summary has to be with the customer first, there is no button before it is.
struct NewContractReview {
    let visit: GuestVisit
    let file: NewContractFile
    let order: NewContractOrder

    private var house: Operator { visit.portal.operator }
    private var mustSendSummary: Bool {
        order.plan.offer.needsSummary && file.draft.summaryMark != order.summaryMark
    }

    func answer() -> Answer {
        visit.page(
            NewContractTexts.title(.review), step: NewContractTexts.step(.review),
            section: visit.customer == nil ? nil : .contracts,
            lead: mustSendSummary ? NewContractReviewTexts.leadSummary : NewContractReviewTexts.lead, wide: true
        ) { page in
            notice(page)
            page.orderUnderWay(file.desk.underWay)
            if let until = order.payload.payment.held {
                page.p(OrderHoldTexts.willWait(until: until), .class("notice"))
            }
            if order.plan.supply.start.canBeEarlier { beginning(page) }
            summary(page)
            told(page)
            if mustSendSummary {
                sendSummary(page)
            } else {
                page.orderPapers(order.payload.papers)
                page.withdrawalLaw(order.payload.appendix(from: house))
                form(page)
            }
        }
    }

    private func notice(_ page: Page) {
        let words: Text? =
            switch visit.request.query["hinweis"] {
            case "nicht-bestellt": TariffChangeTexts.nothingOrdered
            case "zusammenfassung": TariffChangeTexts.summaryFirst
            case "gesendet" where !mustSendSummary: TariffChangeTexts.summarySent
            default: nil
            }
        if let words { page.p(words, .class("notice"), .role("status")) }
    }

    /// Prices stand open once: in the summary that has to be with the customer first, else above the button.
    private func summary(_ page: Page) {
        if let summary = order.summary {
            page.summary(
                summary.shown(house), isFolded: !mustSendSummary, hint: ContractSummaryTexts.saveHint,
                pdf: "/neuer-vertrag/zusammenfassung.pdf?speichern=1")
        }
        if let conditions = order.payload.conditions(from: house) {
            page.summary(
                conditions, isFolded: true, hint: ConditionsTexts.hint, save: ConditionsTexts.link,
                pdf: "/neuer-vertrag/vertragszusammenfassung.pdf?speichern=1")
        }
    }

    /// Everything that was told, with the ways back to change it (BGB § 312i (1) no. 1).
    private func told(_ page: Page) {
        page.section {
            page.h2(RequestTexts.whatYouTold)
            page.dl(.class("facts")) {
                if let email = order.payload.email { page.fact(SignInTexts.email, email) }
                for fact in order.payload.entered { page.fact(fact) }
            }
            page.whys(order.payload.told)
            page.ul(.class("links")) {
                for step in NewContractStep.allCases where step != .review {
                    page.li { page.a(NewContractTexts.change(step), href: step.path) }
                }
            }
        }
    }

    private func sendSummary(_ page: Page) {
        guard order.summary != nil else { return page.p(TariffChangeTexts.byPhone(house.phone)) }
        page.form(visit, action: NewContractStep.review.path) {
            page.button(TariffChangeTexts.sendSummary, name: "aktion", value: "zusammenfassung", .class("button"))
        }
    }

    private func form(_ page: Page) {
        page.form(visit, action: NewContractStep.review.path) {
            page.input(.hidden, name: OrderTariff.shownField, value: order.mark)
            OrderWishes.write(page, file.desk, contact: order.payload.email, house.name)
            page.section(.class("card")) {
                page.h2(TariffChangeTexts.essentials)
                page.dl(.class("facts")) {
                    page.emphasised(Fact(TariffChangeTexts.what, NewContractReviewTexts.what(order.payload)))
                    for fact in essentials { page.emphasised(fact) }
                    if order.plan.isEarly {
                        page.fact(TariffOrderTexts.early, NewContractReviewTexts.early(order.payload.kind))
                    }
                }
            }
            page.button(TariffChangeTexts.order, .class("button"))
        }
    }

    private var essentials: [Fact] {
        let payload = order.payload
        return (payload.internet?.facts ?? []) + payload.prices + payload.agreed
    }

    private func beginning(_ page: Page) {
        page.form(visit, action: NewContractStep.review.path) {
            page.fieldset(.class("choices")) {
                page.legend(TariffChangeTexts.earlyLegend)
                page.p(NewContractReviewTexts.earlyHint(order.plan.supply.start), .class("hint"))
                if let first = order.plan.supply.firstUnsupplied, order.payload.kind != .internet {
                    page.p(NewContractReviewTexts.gap(from: first, to: order.plan.supply.start.regular))
                }
                page.div(.class("check")) {
                    page.input(
                        .checkbox, name: OrderTariff.earlyField, value: "1", checked: order.plan.isEarly,
                        .id("feld-vorher"))
                    page.label(NewContractReviewTexts.early(order.payload.kind), for: "feld-vorher")
                }
            }
            page.button(
                TariffChangeTexts.chooseBeginning, name: "aktion", value: "beginn", .class("button-second"))
        }
    }
}
