import HTML
import Store
import Vocabulary

/// The end of an option, in two steps: cancelled for a day, or withdrawn from within the fourteen days (BGB § 356a).
enum EndOption {
    static let optionField = "option"
    static let wayField = "aktion"
    static let withdrawing = "widerruf"

    static func path(_ number: ContractNumber) -> Path { "/vertraege/\(number.value)/tarifoptionen/beenden" }
    static func cancelPath(_ number: ContractNumber, _ option: ID<BookedOption>) -> Path {
        "/vertraege/\(number.value)/tarifoptionen/beenden?option=\(option.value)"
    }
    static func withdrawPath(_ number: ContractNumber, _ option: ID<BookedOption>) -> Path {
        "/vertraege/\(number.value)/tarifoptionen/beenden?option=\(option.value)&aktion=widerruf"
    }

    /// What cannot be ended leads to all options.
    static func show(_ visit: CustomerVisit) async throws -> Answer {
        let file = try await TariffOptionsFile.load(visit)
        let today = visit.request.today
        let isWithdrawal = visit.request.query[wayField] == withdrawing
        guard file.contract.role.mayAct,
            let option = file.booked.first(where: { $0.id.value == visit.request.query[optionField] }),
            isWithdrawal ? option.canBeWithdrawn(on: today) : option.endsOn == nil
        else { return TariffOptionsPage(visit: visit, file: file).answer() }
        let email = try await visit.portal.store.read { try $0.account(visit.person.account)?.email.value }
        return visit.page(
            isWithdrawal ? DeliveryTexts.withdraw : TariffOptionTexts.cancel, section: .contracts,
            lead: isWithdrawal
                ? TariffOptionTexts.leadWithdraw(option.lastDayToWithdraw)
                : TariffOptionTexts.leadCancel(option.lastDay(cancelledOn: today))
        ) { page in
            page.dl(.class("facts")) {
                page.fact(TariffOptionTexts.option, option.title)
                page.fact(RequestTexts.contract, file.contract.number.value)
                page.fact(TariffOptionTexts.ordered, option.orderedAt.day.text)
                page.fact(TariffOptionTexts.order, option.request.value)
                if let email { page.fact(DeliveryTexts.acknowledgedAt, email) }
            }
            page.form(visit, action: path(file.contract.number)) {
                page.input(.hidden, name: optionField, value: option.id.value)
                page.button(
                    isWithdrawal ? DeliveryTexts.confirmWithdrawal : TariffOptionTexts.cancelNow, name: wayField,
                    value: isWithdrawal ? withdrawing : "kuendigen", .class("button"))
            }
            page.ul(.class("links")) {
                page.li { page.a(TariffOptionTexts.keep, href: TariffOptionsPage.path(file.contract.number)) }
            }
        }
    }

    static func submit(_ visit: CustomerVisit) async throws -> Answer {
        let (number, account, house) = (try visit.contractNumber(), visit.person.account, visit.house)
        let (now, act) = (visit.request.now, visit.act(.tariffOptionEnded))
        let (sent, isWithdrawal) = (visit.body[optionField], visit.body[wayField] == withdrawing)
        return try await visit.keep { db in
            guard let file = try TariffOptionsFile.load(number, for: account, house, today: now.day, db),
                file.contract.role.mayAct
            else { throw Refusal.notFound }
            guard let option = file.booked.first(where: { $0.id.value == sent }) else {
                return TariffOptionsPage.path(number).value
            }
            return try db.end(option, isWithdrawal: isWithdrawal, of: file.contract, by: account, act)
                ?? TariffOptionsPage.path(number).value
        }
    }
}

extension Session {
    /// Ends an option with its request, letters and the entry of the security log. Nil when that cannot be any more.
    fileprivate func end(
        _ option: BookedOption, isWithdrawal: Bool, of contract: Contract, by account: ID<Account>, _ act: AuditEntry
    ) throws -> String? {
        let (now, lastDay) = (act.at, option.lastDay(cancelledOn: act.at.day))
        if isWithdrawal {
            guard option.canBeWithdrawn(on: now.day), try withdraw(option.id, of: contract.id, at: now) else {
                return nil
            }
        } else {
            guard try cancel(option.id, of: contract.id, lastDay: lastDay) else { return nil }
        }
        let payload = TariffOptionEndRequest(
            option: option.key, german: option.name, english: option.nameEnglish, order: option.request.value,
            endsOn: isWithdrawal ? nil : lastDay.iso, withdrawnAt: isWithdrawal ? now.millisecondsSince1970 : nil)
        let request = try add(
            payload, contract: contract.id, account: account, state: .done, promisedOn: nil, at: now)
        try noteEnd(ofOrder: option.request, on: isWithdrawal ? nil : lastDay, by: request.number, at: now)
        try tellOfArrival(of: request.id, at: now)
        try audit(act)
        return "/vorgaenge/\(request.number.value)?neu=1"
    }

    /// Says in the timeline of its order what became of an option: its last day, or, without one, that it was withdrawn from.
    /// `number` is of the request that did it. Returns the position of the entry.
    @discardableResult
    func noteEnd(ofOrder order: RequestNumber, on lastDay: Day?, by number: RequestNumber, at now: Instant) throws
        -> Int?
    {
        guard let order = try request(numbered: order) else { return nil }
        return try move(
            order, to: lastDay == nil ? .withdrawn : order.state, by: .customer,
            remark: RequestRemark.see(number).rawValue, endsOn: lastDay, at: now)
    }
}
