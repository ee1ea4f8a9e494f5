import HTML
import Store
import Vocabulary

/// `/vorgaenge/{nummer}/auszahlung`: the account for credit and bonus of a move is named, or another one, after the move was
/// told, also when the contract has ended. Asks for the password first.
enum NamePayout {
    struct Fields: Form {
        var iban = Field.iban("iban")
        var holder = Field.accountHolder("inhaber")

        static var fields: [any WritableKeyPath<Fields, Field> & Sendable] { [\.iban, \.holder] }

        mutating func read() -> (iban: IBAN, holder: String)? {
            let number = iban.readIBAN(notSEPA: MovePayoutTexts.notSEPA)
            let name = holder.readAccountHolder()
            guard let number, let name else { return nil }
            return (number, name)
        }
    }

    static func path(_ number: RequestNumber) -> Path { "/vorgaenge/\(number.value)/auszahlung" }

    static func show(_ visit: CustomerVisit) async throws -> Answer {
        try visit.passwordIsFresh()
        let file = try await RequestPages.load(visit)
        guard PayoutRule.mayBeNamed(file, today: visit.request.today) else {
            return .seeOther(RequestPages.path(file.request.number))
        }
        return try await page(visit, file, Fields())
    }

    static func submit(_ visit: CustomerVisit) async throws -> Answer {
        try visit.passwordIsFresh()
        let file = try await RequestPages.load(visit)
        var form = Fields(visit.body)
        guard let named = form.read() else { return try await page(visit, file, form) }
        let (number, account, keys) = (file.request.number, visit.person.account, visit.portal.keys)
        let (now, act) = (visit.request.now, visit.act(.payoutNamed))
        return try await visit.keep { db in
            guard let file = try RequestFile.load(number, for: account, db) else { throw Refusal.notFound }
            let hold = try db.bankHold(of: account, at: now)
            // Not any more, or blocked meanwhile: the page says which.
            guard PayoutRule.mayBeNamed(file, today: now.day), hold.blockedUntil == nil,
                let contract = try file.request.contract.flatMap({ try db.contract($0, for: account) })
            else { return path(number).value }
            let payout = NewPayout(iban: named.iban, holder: named.holder, heldUntil: hold.heldUntil)
            try db.add(payout, of: file.request.id, by: account, keys, at: now)
            try db.tellOfPayout(of: file.request.id, contract.id, by: account, at: now)
            try db.audit(act)
            return RequestPages.path(number).value
        }
    }

    /// On the page of the request.
    static func write(_ page: Page, _ file: RequestFile, _ move: MoveRequest, today: Day) {
        guard PayoutRule.mayBeNamed(file, today: today),
            let last = PayoutRule.lastDay(of: move, file.events.bonusNews.last)
        else { return }
        page.section {
            page.h2(MovePayoutTexts.legend(hasBonus: move.bonus != nil))
            page.p(NamePayoutTexts.lead(until: last, hasBonus: move.bonus != nil))
            page.p { page.a(NamePayoutTexts.title, href: path(file.request.number), .class("button-second")) }
        }
    }

    private static func page(_ visit: CustomerVisit, _ file: RequestFile, _ form: Fields) async throws -> Answer {
        let (account, now) = (visit.person.account, visit.request.now)
        let hold = try await visit.portal.store.read { try $0.bankHold(of: account, at: now) }
        let hasBonus = (file.payload as? MoveRequest)?.bonus != nil
        return visit.page(
            NamePayoutTexts.title, problems: form.problems, section: .requests,
            lead: NamePayoutTexts.what(hasBonus: hasBonus)
        ) { page in
            page.dl(.class("facts")) {
                page.fact(RequestTexts.what, file.headline)
                page.fact(RequestTexts.number, file.request.number.value)
                for fact in file.payout?.facts(at: now) ?? [] { page.fact(fact.label, fact.value) }
            }
            if let until = hold.blockedUntil {
                page.p(EmailTexts.frozen(until), .class("notice"))
            } else {
                if let until = hold.heldUntil { page.p(BankTexts.willBeHeld(until: until), .class("notice")) }
                page.form(visit, action: path(file.request.number)) {
                    page.field(form.iban)
                    page.field(form.holder)
                    page.button(NamePayoutTexts.submit, .class("button"))
                }
            }
            page.ul(.class("links")) {
                page.li { page.a(NamePayoutTexts.back, href: RequestPages.path(file.request.number)) }
            }
        }
    }
}
