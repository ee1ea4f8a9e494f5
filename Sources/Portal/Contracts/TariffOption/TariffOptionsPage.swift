import HTML
import Vocabulary

/// `/vertraege/{nummer}/tarifoptionen`: what is booked, what can be booked, and the way to documents on paper.
struct TariffOptionsPage {
    let visit: CustomerVisit
    let file: TariffOptionsFile
    /// Somebody asked for an option that this contract cannot have.
    var isRefused = false

    static func path(_ number: ContractNumber) -> Path { "/vertraege/\(number.value)/tarifoptionen" }

    static func show(_ visit: CustomerVisit) async throws -> Answer {
        TariffOptionsPage(visit: visit, file: try await TariffOptionsFile.load(visit)).answer()
    }

    private var number: ContractNumber { file.contract.number }
    private var mayAct: Bool { file.contract.role.mayAct }

    func answer() -> Answer {
        visit.page(
            TariffOptionTexts.title, section: .contracts,
            lead: ContractTexts.heading(file.contract.commodity, number), wide: true
        ) { page in
            if isRefused || visit.request.query["hinweis"] == "passt-nicht" {
                page.p(TariffOptionTexts.notForThis, .class("notice"), .role("status"))
            }
            page.p(TariffOptionTexts.lead)
            if !file.booked.isEmpty {
                page.h2(TariffOptionTexts.booked)
                page.div(.class("sections")) { for option in file.booked { booked(page, option) } }
            }
            page.h2(TariffOptionTexts.offered)
            if file.offered.isEmpty {
                page.p(TariffOptionTexts.nothing)
            } else {
                if !mayAct { page.p(TariffOptionTexts.readOnly, .class("notice")) }
                page.div(.class("sections")) { for option in file.offered { offered(page, option) } }
            }
            paper(page)
            page.ul(.class("links")) {
                page.li { page.a(ReportReadingTexts.contract, href: "/vertraege/\(number.value)") }
            }
        }
    }

    private func booked(_ page: Page, _ option: BookedOption) {
        let (today, why) = (visit.request.today, option.why)
        page.section {
            page.h3(option.title)
            page.dl(.class("facts")) {
                for fact in TariffOptionTexts.prices(option.price, option.period, why) { page.fact(fact) }
                page.fact(TariffOptionTexts.ordered, option.orderedAt.day.text)
                page.fact(DeliveryTexts.from, option.appliesFrom.text, why)
                if let day = option.minimumUntil { page.fact(ContractFactTexts.minimumTerm, day.text, why) }
                if let day = option.endsOn { page.fact(TariffOptionTexts.lastDay, day.text) }
                page.dt(RequestTexts.request)
                page.dd { page.a(option.request.value, href: RequestPages.path(option.request)) }
            }
            page.why(why)
            let (canBeWithdrawn, canBeCancelled) = (option.canBeWithdrawn(on: today), option.endsOn == nil)
            if mayAct, canBeWithdrawn || canBeCancelled {
                page.ul(.class("actions")) {
                    if canBeWithdrawn {
                        page.li {
                            page.a(
                                DeliveryTexts.withdraw, href: EndOption.withdrawPath(number, option.id),
                                .class("button-second"))
                        }
                    }
                    if canBeCancelled {
                        page.li {
                            page.a(
                                TariffOptionTexts.cancel, href: EndOption.cancelPath(number, option.id),
                                .class("button-second"))
                        }
                    }
                }
            }
        }
    }

    private func offered(_ page: Page, _ option: Operator.TariffOption) {
        let terms = TariffOptionRequest(option, orderedOn: visit.request.today, baseURL: visit.portal.settings.baseURL)
        page.section {
            page.h3 {
                page.span(option.title, .lang(visit.language == .english && option.nameEnglish == nil ? .german : nil))
            }
            page.p(option.words, .lang(visit.language == .english && option.textEnglish == nil ? .german : nil))
            page.dl(.class("facts")) { for fact in terms.terms { page.fact(fact) } }
            page.whys(terms.terms)
            if mayAct {
                page.p {
                    page.a(
                        TariffOptionTexts.look(option.title), href: OrderOption.path(number, option: option.id),
                        .class("button"))
                }
            }
        }
    }

    /// Documents on paper are an option too, chosen for all contracts of an owner.
    private func paper(_ page: Page) {
        guard let way = file.delivery, let option = visit.portal.operator.paperOption else { return }
        page.section {
            page.h2(DeliveryTexts.onPaper)
            page.p(DeliveryTexts.standing(way))
            page.dl(.class("facts")) {
                page.fact(DeliveryTexts.option, option.name)
                page.fact(DeliveryTexts.price, DeliveryTexts.perYear(option.price))
            }
            page.p(TariffOptionTexts.otherwise, .class("hint"))
            page.p { page.a(DeliveryTexts.manage, href: DeliveryPage.path) }
        }
    }
}
