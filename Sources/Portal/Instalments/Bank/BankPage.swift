import HTML
import Vocabulary

/// `/vertraege/{nummer}/bankverbindung`: how the contract is paid, what was asked for, and the ways to change it.
enum BankPage {
    static func path(_ number: ContractNumber) -> Path { "/vertraege/\(number.value)/bankverbindung" }

    static func show(_ visit: CustomerVisit) async throws -> Answer {
        let file = try await BankFile.load(visit)
        let (contract, house, today) = (file.contract, visit.portal.operator, visit.request.today)
        return visit.page(
            BankTexts.title, section: .contracts, lead: ContractTexts.heading(contract.commodity, contract.number)
        ) { page in
            if let notice = BankTexts.notice(visit.request.query["hinweis"]) {
                page.p(notice, .class("notice"), .role("status"))
            }
            page.section {
                page.h2(BankTexts.now)
                if let current = file.standing.current {
                    page.paymentFacts(current, visit.portal.keys)
                    if current.isLapsed(on: today) { page.p(BankTexts.lapsed, .class("notice")) }
                } else {
                    page.p(BankTexts.unknown(house.phone))
                }
            }
            waiting(page, visit, file)
            if file.standing.current?.way == .transfer || file.standing.waiting?.way == .transfer {
                page.transferDetails(house, contract.number)
            }
            change(page, visit, file)
            page.ul(.class("links")) {
                page.li {
                    page.a(
                        ContractTexts.contractNumber(contract.number), href: "/vertraege/\(contract.number.value)")
                }
            }
        }
    }

    private static func waiting(_ page: Page, _ visit: CustomerVisit, _ file: BankFile) {
        guard let waiting = file.standing.waiting, let number = waiting.request else { return }
        page.section {
            page.h2(BankTexts.waiting)
            page.paymentFacts(waiting, visit.portal.keys, holds: file.waitingHolds)
            if let until = waiting.heldUntil, until > visit.request.now {
                page.p(BankTexts.held(until: until), .class("notice"))
            }
            page.p { page.a(BankTexts.seeRequest, href: RequestPages.path(number)) }
        }
    }

    private static func change(_ page: Page, _ visit: CustomerVisit, _ file: BankFile) {
        let contract = file.contract
        page.section {
            page.h2(BankTexts.change)
            if let until = file.hold.blockedUntil {
                page.p(EmailTexts.frozen(until), .class("notice"))
            } else if contract.state.isOver {
                page.p(BankTexts.over(visit.portal.operator.phone))
            } else {
                page.p(BankTexts.noCosts)
                page.ul(.class("actions")) {
                    page.li {
                        page.a(MandateTexts.give, href: GiveMandatePage.path(contract.number), .class("button"))
                    }
                    if !file.paysByTransfer {
                        page.li {
                            page.a(
                                TransferTexts.choose, href: PayByTransfer.path(contract.number),
                                .class("button-second"))
                        }
                    }
                }
            }
            if file.standing.given != nil {
                page.p {
                    page.a(
                        MandateTexts.copy, href: "/vertraege/\(contract.number.value)/bankverbindung/mandatskopie")
                }
            }
        }
    }
}

extension BankFile {
    /// Whether transferring is how it is paid, or was asked for.
    var paysByTransfer: Bool { (standing.waiting ?? standing.current)?.way == .transfer }
}

extension Page {
    /// Way, account and mandate; of the IBAN the last four signs.
    /// - Parameter holds: from when on, where it does not hold yet.
    func paymentFacts(_ payment: PaymentDetails, _ keys: Keys, holds: Text? = nil) {
        dl(.class("facts")) {
            fact(BankTexts.way, BankTexts.words(payment.way))
            if let holds { fact(BankTexts.holdsFrom, holds) }
            if payment.way == .debit {
                if let iban = payment.iban(keys) {
                    fact(BankTexts.iban, iban.shown)
                    if let bank = BankNames.name(of: iban) { fact(BankTexts.bank, bank) }
                } else {
                    fact(BankTexts.iban, BankTexts.unreadable)
                }
                if let holder = payment.holder { fact(BankTexts.holder, holder) }
                if let address = payment.holderAddress { fact(BankTexts.holderAddress, address) }
                if let reference = payment.reference { fact(MandateTexts.reference, reference) }
            }
            fact(BankTexts.since, payment.signedOn.words(in: language))
            if let day = payment.lastUsedOn { fact(BankTexts.lastUsed, day.words(in: language)) }
        }
    }
}
