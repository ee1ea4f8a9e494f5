import HTML
import Store
import Vocabulary

/// `/einstellungen/zustellung`: electronically or on paper too, this year's bill on paper, and what comes by post anyway.
enum DeliveryPage {
    static let path: Path = "/einstellungen/zustellung"

    static func show(_ visit: CustomerVisit) async throws -> Answer {
        let delivery = try await load(visit)
        guard delivery.person.isCustomer else { return reader(visit) }
        let lead = DeliveryTexts.lead(delivery.choice, today: visit.request.today)
        return visit.page(DeliveryTexts.title, section: .settings, lead: lead) { page in
            if visit.request.query["hinweis"] == "nicht-bestellt" {
                page.p(DeliveryTexts.nothingOrdered, .class("notice"), .role("status"))
            }
            way(page, visit, delivery)
            copy(page, visit, delivery)
            always(page)
            if let address = delivery.person.address {
                page.p(DeliveryTexts.address(address), .class("hint"))
                page.p { page.a(DeliveryTexts.changeAddress, href: PersonPage.path) }
            }
            page.ul(.class("links")) { page.li { page.a(SettingsTexts.back, href: "/einstellungen") } }
        }
    }

    static func submit(_ visit: CustomerVisit) async throws -> Answer {
        let delivery = try await load(visit)
        guard delivery.person.isCustomer else { throw Refusal.notFound }
        switch visit.body["aktion"] {
        case "papier": return try await OrderPaper.answer(visit)
        case "elektronisch", "widerruf": return try await BackToElectronic(visit).answer(visit)
        case "kopie":
            guard !delivery.energyContracts.isEmpty else { throw Refusal.notFound }
            return try await AskForCopy(visit, delivery).answer(visit)
        default: return .seeOther(path)
        }
    }

    private static func load(_ visit: CustomerVisit) async throws -> Delivery {
        let (account, year, keys) = (visit.person.account, visit.request.today.year, visit.portal.keys)
        return try await visit.portal.store.read { try $0.delivery(of: account, year: year, keys) }
    }

    private static func reader(_ visit: CustomerVisit) -> Answer {
        visit.page(DeliveryTexts.title, section: .settings) { page in
            page.p(DeliveryTexts.noCustomer, .class("notice"))
            page.ul(.class("links")) { page.li { page.a(SettingsTexts.back, href: "/einstellungen") } }
        }
    }

    private static func way(_ page: Page, _ visit: CustomerVisit, _ delivery: Delivery) {
        page.section {
            page.h2(DeliveryTexts.wayTitle)
            if delivery.way == .paper {
                current(page, visit, delivery)
            } else if let option = visit.portal.operator.paperOption {
                offer(page, visit, option)
            } else {
                page.p(DeliveryTexts.notOffered)
            }
        }
    }

    private static func current(_ page: Page, _ visit: CustomerVisit, _ delivery: Delivery) {
        if let choice = delivery.choice {
            page.dl(.class("facts")) {
                page.fact(DeliveryTexts.from, choice.appliesFrom.text)
                if let price = choice.priceYear { page.fact(DeliveryTexts.price, DeliveryTexts.perYear(price)) }
                page.fact(RequestTexts.request, choice.request.value)
            }
            if choice.isWithdrawnBy(visit.request.now) {
                page.p(DeliveryTexts.backWithdrawn(choice))
                page.p { page.a(DeliveryTexts.withdraw, href: WithdrawPaper.path, .class("button")) }
                return
            }
            page.p(DeliveryTexts.backFree)
        }
        page.form(visit, action: path) {
            page.button(DeliveryTexts.back, name: "aktion", value: "elektronisch", .class("button-second"))
        }
    }

    private static func offer(_ page: Page, _ visit: CustomerVisit, _ option: Operator.PaperOption) {
        page.p(DeliveryTexts.offer(option.name))
        if option.price > .zero {
            page.p(DeliveryTexts.charged)
            page.p(DeliveryTexts.withdrawal(visit.portal.operator))
            let (house, baseURL) = (visit.portal.operator, visit.portal.settings.baseURL)
            let order = OrderPaper.request(option, baseURL, today: visit.request.today)
            for part in order.appendix(from: house) { page.folded(part) }
        }
        page.form(visit, action: path) {
            page.input(.hidden, name: OrderPaper.priceField, value: String(option.centsPerYear))
            page.input(.hidden, name: OrderPaper.shownField, value: OrderPaper.mark(visit))
            essentials(page, visit, option)
            page.button(
                option.price > .zero ? DeliveryTexts.order : DeliveryTexts.orderFree, name: "aktion", value: "papier",
                .class("button"))
        }
    }

    /// What matters most stands directly above the button, and nothing between (BGB § 312j (2)); the price for a month, too
    /// (EGBGB Art. 246a § 1 (1) no. 5).
    private static func essentials(_ page: Page, _ visit: CustomerVisit, _ option: Operator.PaperOption) {
        page.section(.class("card")) {
            page.h3(TariffChangeTexts.essentials)
            page.dl(.class("facts")) {
                page.fact(DeliveryTexts.option, DeliveryTexts.option(option.name))
                emphasised(page, DeliveryTexts.price, DeliveryTexts.perYear(option.price))
                if option.price > .zero {
                    emphasised(
                        page, TariffOptionTexts.perMonth, TariffOrderTexts.gross(option.price.share(1, of: 12)))
                }
                emphasised(page, DeliveryTexts.from, option.start(orderedOn: visit.request.today).text)
                emphasised(page, ContractFactTexts.minimumTermLabel, ContractFactTexts.noMinimumTerm)
                emphasised(page, TariffOptionTexts.cancelling, TariffOptionTexts.notice(days: 0, minimum: nil))
            }
        }
    }

    private static func emphasised(_ page: Page, _ label: Text, _ value: Text) {
        page.dt(label)
        page.dd { page.strong(value) }
    }

    private static func copy(_ page: Page, _ visit: CustomerVisit, _ delivery: Delivery) {
        let year = visit.request.today.year
        page.section {
            page.h2(DeliveryTexts.copyTitle)
            if delivery.energyContracts.isEmpty {
                page.p(DeliveryTexts.copyNotForInternet)
            } else if let copy = delivery.copy {
                page.p(DeliveryTexts.copyAsked(year: year, promisedOn: copy.promisedOn))
                page.p { page.a(DeliveryTexts.seeCopy, href: "/vorgaenge/\(copy.request.value)") }
            } else {
                page.p(DeliveryTexts.copy(days: visit.portal.operator.rules.paperCopyDays))
                page.form(visit, action: path) {
                    page.button(DeliveryTexts.askForCopy, name: "aktion", value: "kopie", .class("button-second"))
                }
            }
        }
    }

    private static func always(_ page: Page) {
        page.section {
            page.h2(DeliveryTexts.alwaysTitle)
            page.ul {
                for words in DeliveryTexts.always { page.li(words) }
            }
        }
    }
}
