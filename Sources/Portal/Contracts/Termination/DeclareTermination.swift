import HTML
import Store
import Vocabulary

/// „Verträge hier kündigen“: one page, one press, with or without an account (BGB § 312k).
enum DeclareTermination {
    static func show(_ visit: GuestVisit) async throws -> Answer {
        var form = TerminationForm(try await DeclarationSender.load(visit), in: visit.language)
        // From beside an announced price: the last day of the old one.
        if let day = visit.request.query["preis"].flatMap({ Day(iso: $0) }), try await hasNewPrice(after: day, visit) {
            form.leaveForPrice(on: day, in: visit.language)
        }
        return page(visit, form)
    }

    /// The form, filled in for a contract that is left because of its new price.
    static func path(_ number: ContractNumber, because right: SpecialTermination) -> Path {
        "/kuendigen?vertrag=\(number.value)&preis=\(right.day.iso)"
    }

    /// An address alone makes no reason. Who may act on the contract is told by its own prices; for everybody else, as who
    /// comes from the letter without signing in, no contract is looked at.
    private static func hasNewPrice(after day: Day, _ visit: GuestVisit) async throws -> Bool {
        let number = visit.request.query["vertrag"].flatMap { try? ContractNumber($0) }
        let (account, today) = (visit.person.signedIn?.account, visit.request.today)
        return try await visit.portal.store.read { db in
            if let number, let account, let contract = try db.contract(number, for: account), contract.role.mayAct {
                return try db.priceExits(of: contract, today: today).contains { $0.right.day == day }
            }
            return try db.hasPublishedPrice(after: day, today: today)
        }
    }

    static func submit(_ visit: GuestVisit) async throws -> Answer {
        var form = TerminationForm(sent: visit.body)
        guard let told = form.told() else { return page(visit, form) }
        let today = visit.request.today
        let keep = KeepDeclaration(visit: visit, email: told.email, contract: told.contract, person: told.person)
        return try await keep.answer { place in
            let part = TerminatedPart(place.named)
            let whole = part == nil ? end(of: place, told, today) : nil
            let end = part.map { $0.end(of: place.option, told.way, wish: told.wish, receivedOn: today) } ?? whole?.day
            return TerminationRequest(
                way: told.way, reason: told.reason, person: told.person, address: told.address,
                contract: told.contract, wish: told.wish?.iso, email: told.email.value, endsOn: end?.iso,
                isOnContract: place.contract != nil, commodity: place.contract?.commodity.rawValue,
                suggested: place.suggested?.value, language: visit.language,
                leaving: whole?.leaving, basis: whole?.basis, part: part,
                named: DesignatedContract.everyNumber(in: told.contract))
        }
    }

    private struct End {
        let day: Day?
        let leaving: PriceExitTaken?
        let basis: TerminationBasis?
    }

    /// When the contract as a whole ends, and why.
    private static func end(of place: KeepDeclaration.Place, _ told: TerminationForm.Told, _ today: Day) -> End {
        let term = place.contract?.state.isOver == true ? nil : place.term
        let leaving = TerminationRule.leaving(
            told.way, reason: told.reason, by: place.exits, of: term, endsOn: place.contract?.endsOn, wish: told.wish,
            receivedOn: today)
        let ordinary = TerminationRule.end(
            told.way, of: term, endsOn: place.contract?.endsOn, wish: told.wish, receivedOn: today)
        return End(
            day: leaving.map(\.end) ?? ordinary, leaving: leaving?.taken,
            basis: term.map { TerminationBasis($0, receivedOn: today) })
    }

    private static func page(_ visit: GuestVisit, _ form: TerminationForm) -> Answer {
        visit.page(TerminationTexts.title, problems: form.problems, lead: TerminationTexts.lead) { page in
            page.form(visit, action: "/kuendigen") {
                page.choice(
                    form.way, TerminationRule.Way.allCases.map { ($0.rawValue, TerminationTexts.kind($0)) })
                page.area(form.reason, rows: 3)
                page.field(form.contract)
                page.field(form.person)
                page.field(form.address)
                page.field(form.wish)
                page.field(form.email)
                page.lawButton(TerminationTexts.press, explained: TerminationTexts.pressExplained)
            }
            page.p(TerminationTexts.notThis)
            page.ul(.class("links")) { page.li { page.a(WithdrawalTexts.request, href: "/widerrufen") } }
        }
    }
}

extension Page {
    /// A button whose words the law fixes, in German on every page; English readers get them explained below.
    func lawButton(_ words: String, name: String? = nil, value: String? = nil, explained: Text) {
        let isForeign = language != .german
        button(
            Text(same: words), name: name, value: value, .class("button"), .lang(isForeign ? .german : nil))
        if isForeign { p(explained, .class("hint")) }
    }
}
