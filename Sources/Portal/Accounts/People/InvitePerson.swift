import HTML
import Store
import Vocabulary

/// „Person einladen“: which contract, which right, which address. The answer is the same whether that address has an
/// account or not.
enum InvitePerson {
    static let path: Path = "/einstellungen/personen/einladen"

    struct Fields: Form {
        var contract = Field("vertrag", PeopleTexts.contract)
        var right = Field("recht", PeopleTexts.rightLabel, hint: PeopleTexts.rightHint)
        var email = Field("email", PeopleTexts.email, hint: PeopleTexts.emailHint, .email, longest: 254)

        var quarters = Field("viertelstunden", PeopleTexts.quarters, .checkbox)

        static var fields: [any WritableKeyPath<Fields, Field> & Sendable] {
            [\.contract, \.right, \.email, \.quarters]
        }
    }

    private struct Known: Sendable {
        let account: Account
        let owned: [OwnedContract]
        let given: [GivenAccess]
    }

    static func show(_ visit: CustomerVisit) async throws -> Answer {
        try visit.passwordIsFresh()
        let known = try await load(visit)
        guard !known.owned.isEmpty else { return .seeOther(PeoplePage.path) }
        var form = Fields()
        let asked = visit.request.query["vertrag"]
        form.contract.raw = known.owned.first { $0.number.value == asked || known.owned.count == 1 }?.number.value ?? ""
        return page(visit, form, known)
    }

    static func submit(_ visit: CustomerVisit) async throws -> Answer {
        try visit.passwordIsFresh()
        let (known, now) = (try await load(visit), visit.request.now)
        var form = Fields(visit.body)
        let contract = form.contract.contract(of: known.owned)
        // The page offers no other, so somebody wrote it there.
        if contract == nil, !form.contract.raw.isEmpty {
            _ = await Probing(portal: visit.portal, request: visit.request, customer: visit.person)
                .note([form.contract.raw], at: path.value)
        }
        let role = form.right.right()
        let email = form.email.address()
        guard let contract, let role, let email else { return page(visit, form, known) }
        form.email.error = trouble(email, contract, known)
        guard form.problems.isEmpty else { return page(visit, form, known) }
        // The line to the Internet has none.
        let withQuarters = !form.quarters.raw.isEmpty && contract.commodity != .internet
        let (key, device, account) = (visit.forms.onceKey(visit.body), visit.request.device, known.account)
        let target = try await visit.portal.store.write(about: contract.id.value) { db in
            try db.once(key, at: now) {
                guard try db.count(.invitationsByAccount, account.id.value, at: now) else {
                    throw Refusal.tooManyTries(seconds: Throttle.invitationsByAccount.seconds)
                }
                let id = ID<Invitation>()
                try db.replaceInvitation(of: account.id, to: contract.id, at: email)
                guard
                    try db.invite(
                        email, to: contract.id, as: role, withQuarters: withQuarters, by: account.id, id, at: now)
                else { throw Refusal.notFound }
                try db.note(.personInvited, of: account.id, device: device, at: now)
                try db.audit(visit.act(.personInvited))
                try db.queue(InvitationLetter(invitation: id.value), to: email, in: account.language, at: now)
                return "/einstellungen/personen?hinweis=eingeladen"
            }
        }
        visit.portal.bell.ring()
        return .seeOther(Path(own: target))
    }

    /// Only what the holder sees on the page before: it tells of no account.
    private static func trouble(_ email: EmailAddress, _ contract: OwnedContract, _ known: Known) -> Text? {
        if email == known.account.email { return PeopleTexts.own }
        let seesIt = known.given.contains { $0.contract == contract.id && $0.email == email }
        return seesIt ? PeopleTexts.seesAlready : nil
    }

    private static func load(_ visit: CustomerVisit) async throws -> Known {
        let id = visit.person.account
        let known = try await visit.portal.store.read { db in
            try db.account(id).map {
                Known(account: $0, owned: try db.ownedContracts(of: id), given: try db.givenAccess(by: id))
            }
        }
        guard let known else { throw Refusal.notFound }
        return known
    }

    private static func page(_ visit: CustomerVisit, _ form: Fields, _ known: Known) -> Answer {
        visit.page(
            PeopleTexts.invite, problems: form.problems, section: .settings, lead: PeopleTexts.inviteLead
        ) { page in
            page.form(visit, action: path) {
                page.choice(
                    form.contract,
                    known.owned.map { ($0.number.value, ContractTexts.heading($0.commodity, $0.number)) })
                page.choice(
                    form.right,
                    [
                        (ContractRole.reader.rawValue, PeopleTexts.mayRead),
                        (ContractRole.actor.rawValue, PeopleTexts.mayAct),
                    ])
                if known.owned.contains(where: { $0.commodity != .internet }) { quarters(page, form.quarters) }
                page.field(form.email)
                page.p(PeopleTexts.inviteNext, .class("hint"))
                page.button(PeopleTexts.send, .class("button"))
            }
            page.ul(.class("links")) { page.li { page.a(PeopleTexts.back, href: PeoplePage.path) } }
        }
    }

    private static func quarters(_ page: Page, _ field: Field) {
        page.div(.class("choice")) {
            page.input(.checkbox, name: field.name, value: "1", checked: !field.raw.isEmpty, .id(field.id))
            page.label(PeopleTexts.quarters, for: field.id)
        }
        page.p(PeopleTexts.quartersTell, .class("hint"))
    }
}

extension Field {
    fileprivate mutating func contract(of owned: [OwnedContract]) -> OwnedContract? {
        guard let typed = typed(orElse: PeopleTexts.contractMissing) else { return nil }
        guard let found = owned.first(where: { $0.number.value == typed }) else {
            error = PeopleTexts.contractMissing
            return nil
        }
        return found
    }

    fileprivate mutating func right() -> ContractRole? {
        guard let typed = typed(orElse: PeopleTexts.rightMissing) else { return nil }
        guard let role = ContractRole(rawValue: typed), role != .owner else {
            error = PeopleTexts.rightMissing
            return nil
        }
        return role
    }
}
