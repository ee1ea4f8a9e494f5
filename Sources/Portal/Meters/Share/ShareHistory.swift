import HTML
import HTTPTypes
import Store
import Vocabulary

/// „Verbrauch freigeben“: the owner names a third party and for how long; the link is shown once. Ending it works at once.
enum ShareHistory {
    struct Fields: Form {
        var named = Field("name", ShareTexts.named, hint: ShareTexts.namedHint, longest: 100)
        var months = Field("monate", ShareTexts.months)
        var quarters = Field("viertelstunden", ShareTexts.quarters, .checkbox)

        static var fields: [any WritableKeyPath<Fields, Field> & Sendable] { [\.named, \.months, \.quarters] }
    }

    private struct Known: Sendable {
        let contract: MeteredContract
        let shares: [HistoryShare]
        /// Whether there are quarter hours to share.
        let hasSeries: Bool
    }

    static func show(_ visit: CustomerVisit) async throws -> Answer {
        page(visit, Fields(), try await load(visit))
    }

    static func submit(_ visit: CustomerVisit) async throws -> Answer {
        let known = try await load(visit)
        if let typed = visit.body["beenden"] { return try await end(visit, known, typed) }
        var form = Fields(visit.body)
        let named = form.named.typed(orElse: ShareTexts.namedMissing)
        let months = form.months.months()
        guard let named, let months else { return page(visit, form, known) }
        do {
            return try await make(
                visit, known, named, until: visit.request.today.adding(months: months),
                withQuarters: known.hasSeries && !form.quarters.raw.isEmpty)
        } catch is TooMany {
            form.named.error = ShareTexts.tooMany
            return page(visit, form, try await load(visit))
        }
    }

    /// As many links work as may.
    private struct TooMany: Error {}

    private static func make(
        _ visit: CustomerVisit, _ known: Known, _ named: String, until day: Day, withQuarters: Bool
    )
        async throws -> Answer
    {
        let (account, now) = (visit.person.account, visit.request.now)
        let (token, id, contract) = (Random.hexadecimal(bytes: 32), ID<HistoryShare>(), known.contract)
        let answer = try await visit.keep { db in
            guard
                try db.add(
                    id, to: contract.id, of: account, named: named, hash: tokenHash(token), until: day,
                    withQuarters: withQuarters, at: now)
            else { throw TooMany() }
            try db.audit(visit.act(.historyShared))
            for owner in try db.owners(of: contract.id) {
                try db.queueForEveryAddress(
                    HistorySharedLetter(contract: contract.number.value, until: day.iso), of: owner, at: now)
            }
            return path(contract.number).adding("neu", id.value).value
        }
        // Only the press that made the link knows its token; the same form pressed again leads to the list.
        let isMine = answer.headers[.location]?.hasSuffix(id.value) ?? false
        return isMine ? shown(visit, contract.number, token, named, until: day) : answer
    }

    private static func end(_ visit: CustomerVisit, _ known: Known, _ typed: String) async throws -> Answer {
        guard let id = ID<HistoryShare>(typed), known.shares.contains(where: { $0.id == id }) else {
            throw Refusal.notFound
        }
        let (account, now, contract) = (visit.person.account, visit.request.now, known.contract)
        try await visit.portal.store.write(about: contract.id.value) { db in
            guard try db.end(id, of: contract.id, for: account, at: now) else { return }
            try db.audit(visit.act(.historyShareEnded))
        }
        return .seeOther(path(contract.number))
    }

    static func path(_ number: ContractNumber) -> Path { "/vertraege/\(number.value)/freigabe" }

    /// For the owner only: who reads along or acts for somebody finds nothing here.
    private static func load(_ visit: CustomerVisit) async throws -> Known {
        let (number, account) = (try visit.contractNumber(), visit.person.account)
        let known = try await visit.portal.store.read { db -> Known? in
            guard let contract = try db.meteredContract(number, for: account), contract.role == .owner else {
                return nil
            }
            return Known(
                contract: contract, shares: try db.historyShares(of: contract.id, for: account),
                hasSeries: try db.quarterDayRange(of: contract.id, for: account)?.newest != nil)
        }
        guard let known, known.contract.commodity != .internet else { throw Refusal.notFound }
        return known
    }

    private static func page(_ visit: CustomerVisit, _ form: Fields, _ known: Known) -> Answer {
        let number = known.contract.number
        return visit.page(
            ShareTexts.title, problems: form.problems, section: .contracts, lead: ShareTexts.lead
        ) { page in
            page.form(visit, action: path(number)) {
                page.field(form.named)
                page.choice(form.months, HistoryShare.months.map { ("\($0)", ShareTexts.months($0)) })
                if known.hasSeries {
                    page.div(.class("choice")) {
                        page.input(
                            .checkbox, name: form.quarters.name, value: "1", checked: !form.quarters.raw.isEmpty,
                            .id(form.quarters.id))
                        page.label(ShareTexts.quarters, for: form.quarters.id)
                    }
                    page.p(ShareTexts.quartersTell, .class("hint"))
                }
                page.p(ShareTexts.what, .class("hint"))
                page.button(ShareTexts.make, .class("button"))
            }
            ShareList(shares: known.shares, contract: number, today: visit.request.today).write(page, visit)
            back(page, number)
        }
    }

    private static func shown(
        _ visit: CustomerVisit, _ number: ContractNumber, _ token: String, _ named: String, until day: Day
    ) -> Answer {
        visit.page(ShareTexts.madeTitle, section: .contracts, lead: ShareTexts.made(named, until: day)) { page in
            page.p(ShareTexts.once, .class("notice"))
            page.p(.class("secret")) { page.code("\(visit.portal.settings.baseURL)/verbrauch/\(token)") }
            page.p(ShareTexts.anybody)
            back(page, number)
        }
    }

    private static func back(_ page: Page, _ number: ContractNumber) {
        page.ul(.class("links")) {
            page.li { page.a(ShareTexts.list, href: path(number)) }
            page.li { page.a(ConsumptionTexts.title, href: "/vertraege/\(number.value)/verbrauch") }
        }
    }
}

extension Field {
    fileprivate mutating func months() -> Int? {
        guard let typed = typed(orElse: ShareTexts.monthsMissing) else { return nil }
        guard let months = Int(typed), HistoryShare.months.contains(months) else {
            error = ShareTexts.monthsMissing
            return nil
        }
        return months
    }
}
