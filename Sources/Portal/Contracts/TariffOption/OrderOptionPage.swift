import HTML
import Vocabulary

/// One option before it is ordered. What matters most stands directly above the button, and nothing between
/// (BGB § 312j (2), (3)).
struct OrderOptionPage {
    let visit: CustomerVisit
    let contract: ContractNumber
    let option: Operator.TariffOption
    let terms: TariffOptionRequest
    let mark: String

    func answer() -> Answer {
        visit.page(option.title, section: .contracts, lead: TariffOptionTexts.leadOrder, wide: true) { page in
            if visit.request.query["hinweis"] == "nicht-bestellt" {
                page.p(TariffOptionTexts.nothingOrdered, .class("notice"), .role("status"))
            }
            let law = terms.appendix(from: visit.portal.operator)
            if !law.isEmpty { page.withdrawalLaw(law) }
            page.whys(terms.terms)
            page.form(visit, action: OrderOption.path(contract)) {
                page.input(.hidden, name: OrderOption.optionField, value: option.id)
                page.input(.hidden, name: OrderOption.shownField, value: mark)
                page.section(.class("card")) {
                    page.h2(TariffChangeTexts.essentials)
                    page.dl(.class("facts")) {
                        page.fact(TariffOptionTexts.option, terms.called)
                        page.dt(TariffChangeTexts.what)
                        page.dd(
                            option.words, .lang(visit.language == .english && option.textEnglish == nil ? .german : nil)
                        )
                        for fact in terms.terms { page.emphasised(fact) }
                    }
                }
                page.button(
                    option.price > .zero ? TariffChangeTexts.order : TariffOptionTexts.bookFree, .class("button"))
            }
            page.ul(.class("links")) {
                page.li { page.a(TariffOptionTexts.backToAll, href: TariffOptionsPage.path(contract)) }
            }
        }
    }
}
