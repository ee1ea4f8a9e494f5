import HTML
import Store
import Vocabulary

/// `/service/kunden/{id}/zusammenfuehren`: a clerk writes down by phone that two accounts are to become one. It is a proposal,
/// which somebody else confirms; both addresses hear of it before.
enum StartMerge {
    struct Fields: Form {
        var staying = Field("bleibt", OfficeMergeTexts.staying, hint: OfficeMergeTexts.stayingHint)
        var email = Field("email", OfficeMergeTexts.going, .email, autocomplete: "off", longest: 254)
        var proof = Field("nachweis", OfficeMergeTexts.proof, hint: OfficeMergeTexts.proofHint)
        var signedOn = Field("datum", OfficeMergeTexts.signedOn, hint: OfficeMergeTexts.signedOnHint, longest: 20)

        static var fields: [any WritableKeyPath<Fields, Field> & Sendable] {
            [\.staying, \.email, \.proof, \.signedOn]
        }
    }

    /// The customer whose file it was begun in, and the accounts that own their contracts.
    private struct Begun: Sendable {
        let customer: OfficeCustomer
        let owners: [OfficeAccount]
    }

    static func show(_ visit: StaffVisit) async throws -> Answer {
        var form = Fields()
        let begun = try await begun(visit)
        if begun.owners.count == 1 { form.staying.raw = begun.owners[0].id.value }
        return page(visit, begun, form)
    }

    static func submit(_ visit: StaffVisit) async throws -> Answer {
        let begun = try await begun(visit)
        try visit.codeIsFresh()
        var form = Fields(visit.body)
        guard let wanted = form.read(begun.owners.map(\.id), today: visit.request.today) else {
            return page(visit, begun, form)
        }
        let (me, once) = (visit.person.id, visit.forms.onceKey(visit.body))
        let outcome = try await visit.portal.store.write(about: me.value) { db -> Outcome in
            if let earlier = try db.earlierResult(once) { return .begun(earlier) }
            return try begin(wanted, visit, db, once)
        }
        switch outcome {
        case .begun(let path):
            visit.portal.bell.ring()
            return .seeOther(Path(own: path))
        case .unknown: form.email.error = OfficeMergeTexts.unknown
        case .same: form.email.error = OfficeMergeTexts.same
        case .waits: form.email.error = OfficeMergeTexts.waits
        case .trouble(let trouble): form.email.error = MergeTexts.trouble(trouble)
        case .notProved: form.proof.error = OfficeMergeTexts.notProved
        }
        return page(visit, begun, form)
    }

    struct Wanted: Sendable {
        let staying: ID<Account>
        let email: EmailAddress
        let proof: AccountMerge.Proof
        let signedOn: Day?
    }

    private enum Outcome: Sendable {
        case begun(String)
        case unknown, same, waits, notProved
        case trouble(MergeRule.Trouble)
    }

    /// Merge, request, proposal and letters in one transaction.
    private static func begin(_ wanted: Wanted, _ visit: StaffVisit, _ db: Session, _ once: String?) throws -> Outcome {
        let now = visit.request.now
        guard let going = try db.account(email: wanted.email) else { return .unknown }
        guard going.id != wanted.staying else { return .same }
        guard let one = try db.mergeSide(wanted.staying, at: now), let other = try db.mergeSide(going.id, at: now)
        else {
            return .unknown
        }
        if let trouble = MergeRule.trouble(staying: one, going: other) { return .trouble(trouble) }
        guard try !db.waitsToBeMerged(wanted.staying, going.id) else { return .waits }
        let proof = MergeRule.proof(
            wanted.proof, signedOn: wanted.signedOn, today: now.day, staying: one, going: other)
        guard let proof else { return .notProved }
        let id = ID<AccountMerge>()
        try db.ask(id, staying: wanted.staying, going: going.id, at: now)
        let request = try db.add(
            MergeRequest(other: going.email.masked, isByPhone: true), contract: nil, account: wanted.staying,
            state: .received, promisedOn: MergeRequest.promisedOn(receivedOn: now.day), at: now)
        let signedOn = proof == .signedForm ? wanted.signedOn : nil
        guard try db.prove(id, by: proof, signedOn: signedOn, request: request.id),
            try db.propose(id, by: visit.person.id, at: now)
        else { throw StoreError.busy }
        try db.tellOfArrival(of: request.id, at: now)
        try db.queueForEveryAddress(MergeAskedLetter(merge: id.value), of: going.id, at: now)
        try db.audit(
            visit.staffAct(
                .mergeProposed, of: wanted.staying.value, [.request: request.number.value, .state: proof.rawValue]))
        let path = "/service/zusammenfuehrungen/\(id.value)?hinweis=vorgeschlagen"
        return .begun(try db.once(once, at: now) { path })
    }

    private static func begun(_ visit: StaffVisit) async throws -> Begun {
        let id = try visit.request.id("id", of: CustomerFilePage.self).value
        let found = try await visit.portal.store.read { db in
            try db.officeCustomer(id).map { Begun(customer: $0.customer, owners: try db.officeAccounts(of: id)) }
        }
        guard let found else { throw Refusal.notFound }
        return Begun(customer: found.customer, owners: found.owners.filter { $0.role == .owner })
    }

    private static func page(_ visit: StaffVisit, _ begun: Begun, _ form: Fields) -> Answer {
        visit.office(
            MergeTexts.title, problems: form.problems, section: .customers, lead: OfficeMergeTexts.startLead
        ) { page in
            page.p(OfficeMergeTexts.forCustomer(begun.customer.name, begun.customer.number))
            guard !begun.owners.isEmpty else {
                page.p(CustomerTexts.noLogin, .class("notice"))
                return
            }
            page.form(visit, action: "/service/kunden/\(begun.customer.id)/zusammenfuehren") {
                page.choice(form.staying, begun.owners.map { ($0.id.value, Text(same: $0.email)) })
                page.field(form.email)
                page.choice(
                    form.proof,
                    [AccountMerge.Proof.sameCustomer, .signedForm].map { ($0.rawValue, OfficeMergeTexts.words($0)) })
                page.field(form.signedOn)
                page.p(OfficeMergeTexts.startNext, .class("hint"))
                page.button(StaffTexts.propose, .class("button"))
            }
            page.ul(.class("links")) {
                page.li { page.a(OfficeMergeTexts.toFile, href: "/service/kunden/\(begun.customer.id)") }
            }
        }
    }
}

extension StartMerge.Fields {
    /// Nil with an error at each field that is missing or wrong.
    mutating func read(_ owners: [ID<Account>], today: Day) -> StartMerge.Wanted? {
        let chosen = staying.typed(orElse: OfficeMergeTexts.stayingMissing).flatMap { ID<Account>($0) }
        if let chosen, !owners.contains(chosen) { staying.error = OfficeMergeTexts.stayingMissing }
        let address = email.address()
        let named = proof.typed(orElse: OfficeMergeTexts.proofMissing).flatMap(AccountMerge.Proof.init(rawValue:))
        var day: Day?
        if named == .signedForm, let typed = signedOn.typed(orElse: OfficeMergeTexts.signedOnMissing) {
            day = Day(typed: typed)
            let isRecent = day.map { $0 <= today && $0 >= today.adding(days: -365) } ?? false
            if !isRecent { signedOn.error = OfficeMergeTexts.signedOnWrong }
        }
        guard problems.isEmpty, let chosen, let address, let named else { return nil }
        return StartMerge.Wanted(staying: chosen, email: address, proof: named, signedOn: day)
    }
}
