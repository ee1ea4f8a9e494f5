import HTML
import Store
import Vocabulary

/// The list of contracts, and one contract with everything a customer looks up.
enum ContractPages {
    static func list(_ visit: CustomerVisit) async throws -> Answer {
        let (account, today) = (visit.person.account, visit.request.today)
        let since = visit.request.now.adding(days: -OrderCard.refusedDays)
        let (cards, orders, open, ordered, overdue, declared) = try await visit.portal.store.read { db in
            let cards = try db.contractCards(for: account, today: today)
            return (
                cards, try db.instalmentOrders(for: account),
                try db.openRequests(for: account), try db.orderCards(for: account, since: since),
                try OverdueBookings.load(for: account, on: cards, today: today, db), try db.declarations(about: account)
            )
        }
        return visit.page(
            ContractTexts.title, section: .contracts, lead: cards.isEmpty ? nil : ContractTexts.lead, wide: true
        ) { page in
            page.declared(declared)
            page.newContract()
            guard !cards.isEmpty || !ordered.isEmpty else {
                page.div(.class("empty")) {
                    page.p(ContractTexts.none)
                    page.p { page.a(ContractTexts.redeem, href: "/registrieren/code", .class("button-second")) }
                }
                return
            }
            page.h2(ContractTexts.allContracts)
            page.div(.class("cards")) {
                for order in ordered { page.card(order, declared: declared) }
                for card in cards {
                    page.card(card, ordered: orders[card.number], open: open, overdue: overdue, today: today)
                }
            }
            page.p { page.a(ContractTexts.redeem, href: "/registrieren/code") }
        }
    }

    static func show(_ visit: CustomerVisit) async throws -> Answer {
        guard let number = visit.request.parameters["nummer"].flatMap({ try? ContractNumber($0) }) else {
            throw Refusal.notFound
        }
        let (account, today) = (visit.person.account, visit.request.today)
        let (found, deliveredAt) = try await visit.portal.store.read { db in
            (
                try ContractFile.load(number, for: account, today: today, db),
                try db.lastDelivery(.contracts, .tariffs, .meters)
            )
        }
        guard let file = found else { throw Refusal.notFound }
        let (contract, house) = (file.contract, visit.house)
        let isLeft = file.termination?.isWhole == true || !file.declared.isEmpty
        return visit.page(
            ContractTexts.heading(contract.commodity, contract.number), section: .contracts,
            lead: isLeft ? nil : ContractTexts.next(contract.state, startsOn: contract.startsOn), wide: true
        ) { page in
            page.running(file.termination)
            page.running(file.declared)
            if let order = file.order {
                page.p { page.a(NewContractRequestTexts.seeOrder, href: "/vorgaenge/\(order.value)") }
            }
            page.nextSteps(file, house)
            page.div(.class("sections")) {
                page.product(file)
                page.prices(file, house, today: today)
                page.terms(file, house, today: today)
                page.supply(file)
                page.holder(file)
                page.people(file)
                page.rights(file, house)
            }
            page.freshness(deliveredAt)
            page.ul(.class("links")) {
                page.li {
                    page.a(MessageTexts.aboutContract, href: "/nachrichten/neu?vertrag=\(file.contract.number.value)")
                }
                page.li { page.a(ContractTexts.allContracts, href: "/vertraege") }
            }
        }
    }
}
