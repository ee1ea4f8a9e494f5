import HTML
import Store
import Vocabulary

/// The page behind the link of an acknowledgement: who ordered without an account gets one, or ties the order to the one
/// they have.
enum OrderAccount {
    /// An order of nobody, with the login its address has, if any.
    private struct Open: Sendable {
        let request: ServiceRequest
        let payload: NewContractRequest
        let email: EmailAddress
        let account: Account?
    }

    /// What who ordered knows. The link came to an address nobody had proved, so whoever opens it may be a stranger, and
    /// the order holds all of a person.
    private struct Proof: Form {
        var lastName = Field("nachname", NewContractPersonTexts.last, autocomplete: "family-name", longest: 100)
        var postalCode = Field(
            "plz", OrderAccountTexts.postalCode, .digits, autocomplete: "postal-code", longest: 20)

        static var fields: [any WritableKeyPath<Proof, Field> & Sendable] { [\.lastName, \.postalCode] }

        /// Nil while something is missing.
        mutating func fits(_ order: NewContractRequest) -> Bool? {
            let name = lastName.typed(orElse: NewContractPersonTexts.lastMissing)
            let code = postalCode.typed(orElse: PersonTexts.postalCodeMissing)
            guard let name, let code else { return nil }
            return DesignatedContract.names(order.customer, lastName: name)
                && (try? PostalCode(code))?.value == order.place.postalCode
        }
    }

    static func page(_ visit: GuestVisit, _ link: OpenLink) async throws -> Answer {
        guard let open = try await load(visit, link) else { return ConfirmLink.ended(visit) }
        return page(visit, open, Proof(), ChooseEmail.PasswordFields(), FinishRegistration.Fields())
    }

    static func submit(_ visit: GuestVisit, _ link: OpenLink) async throws -> Answer {
        guard let open = try await load(visit, link) else { return ConfirmLink.ended(visit) }
        var proof = Proof(visit.body)
        var (new, known) = (ChooseEmail.PasswordFields(visit.body), FinishRegistration.Fields(visit.body))
        var hash: String?
        guard let fits = proof.fits(open.payload) else { return page(visit, open, proof, new, known) }
        guard fits else {
            guard try await mayTryAgain(visit, open) else { return ConfirmLink.ended(visit) }
            proof.lastName.error = OrderAccountTexts.doesNotFit
            return page(visit, open, proof, new, known)
        }
        if let account = open.account {
            guard let password = known.password.secret() else { return page(visit, open, proof, new, known) }
            let (tries, now) = (SignInTries(visit.request, visit.portal.keys, email: open.email), visit.request.now)
            let wait = try await visit.portal.store.write(about: tries.byAccount) {
                try tries.wait($0, isSignedIn: true, at: now)
            }
            if let wait { throw Refusal.tooManyTries(seconds: wait) }
            guard try await visit.portal.passwords.verify(password, against: account.passwordHash) else {
                try await tries.fail(visit)
                known.password.error = ConfirmTexts.passwordWrong
                return page(visit, open, proof, new, known)
            }
        } else {
            guard
                let password = try await new.password.newPassword(
                    own: [open.email.value, visit.portal.operator.name], visit.portal.passwords)
            else { return page(visit, open, proof, new, known) }
            hash = try await visit.portal.passwords.hash(password)
        }
        guard try await finish(visit, open, hash) else { return ConfirmLink.ended(visit) }
        visit.portal.bell.ring()
        visit.portal.filingBell.ring()
        return Answer.seeOther("/anmelden?hinweis=\(open.account == nil ? "registriert" : "verknuepft")")
            .setting(SetCookie(name: .link, value: "", seconds: 0))
    }

    /// Five wrong answers end the link.
    private static func mayTryAgain(_ visit: GuestVisit, _ open: Open) async throws -> Bool {
        let (id, now) = (open.request.id.value, visit.request.now)
        return try await visit.portal.store.write(about: id) { db in
            if try db.count(.orderProofs, id, at: now) { return true }
            _ = try db.useLinks(for: .orderAccount, subject: id, at: now)
            return false
        }
    }

    private static func load(_ visit: GuestVisit, _ link: OpenLink) async throws -> Open? {
        try await visit.portal.store.read { db in
            guard let request = try db.guestOrder(ID(stored: link.subject)),
                let payload = RequestKinds.payload(of: request) as? NewContractRequest, let email = payload.answerTo
            else { return nil }
            let account = try db.account(email: email)
            // What it got would go to nobody.
            if let account, try db.mergedInto(account.id) != nil { return nil }
            return Open(request: request, payload: payload, email: email, account: account)
        }
    }

    /// Account, order and letters in one transaction. False when another press was faster.
    private static func finish(_ visit: GuestVisit, _ open: Open, _ hash: String?) async throws -> Bool {
        let (now, device, language) = (visit.request.now, visit.request.device, visit.language)
        let (keys, house) = (visit.portal.keys, visit.portal.operator.name)
        return try await visit.portal.store.write(about: open.request.id.value) { db in
            guard try db.useLinks(for: .orderAccount, subject: open.request.id.value, at: now) else { return false }
            let account: ID<Account>
            if let known = open.account {
                account = known.id
            } else if let hash,
                let added = try db.addAccount(email: open.email, passwordHash: hash, language: language, at: now)
            {
                account = added
            } else {
                throw StoreError.busy
            }
            var payload = open.payload
            (payload.email, payload.wasOfGuest) = (nil, true)
            // The account's own ledger names it from now on.
            payload.ticked = payload.ticked?.map { $0.forgetting(open.email.value) }
            guard try db.adopt(open.request.id, WrittenPayload(payload), by: account) else { throw StoreError.busy }
            try giveContract(open.request, at: now, db)
            let isNew = open.account == nil
            try db.note(isNew ? .registered : .contractLinked, of: account, device: device, at: now)
            if isNew { try db.queue(RegistrationDoneLetter(isNew: true), to: open.email, in: language, at: now) }
            try OrderWishes.ask(
                try db.orderWishes(of: open.request.id), of: account, keys, house: house, language: language,
                device: device, at: now, db)
            try db.audit(visit.act(isNew ? .registered : .contractLinked, of: account))
            return true
        }
    }

    /// The billing system may have delivered the contract meanwhile. One that somebody owns by now opens by a code only.
    private static func giveContract(_ order: ServiceRequest, at now: Instant, _ db: Session) throws {
        guard order.contract != nil, try db.isOwnedByNobody(order.id) else { return }
        try db.giveOrdered(order.id, at: now)
    }

    private static func page(
        _ visit: GuestVisit, _ open: Open, _ proof: Proof, _ new: ChooseEmail.PasswordFields,
        _ known: FinishRegistration.Fields
    ) -> Answer {
        let hasLogin = open.account != nil
        let problems = proof.problems + (hasLogin ? known.problems : new.problems)
        return visit.page(OrderAccountTexts.title, problems: problems) { page in
            page.p(OrderAccountTexts.lead(open.payload.tariff, open.request.number), .class("lead"))
            page.form(visit, action: "/bestaetigen") {
                page.p(.class("fact")) {
                    page.text(SignInTexts.email)
                    page.text(": ")
                    page.strong(open.email.value)
                }
                page.p(OrderAccountTexts.proof)
                page.field(proof.lastName)
                page.field(proof.postalCode)
                if hasLogin {
                    page.p(ConfirmTexts.hasLogin)
                    page.field(known.password)
                } else {
                    page.field(new.password)
                }
                page.button(hasLogin ? OrderAccountTexts.tie : OrderAccountTexts.make, .class("button"))
            }
            if hasLogin { page.p { page.a(SignInTexts.forgotten, href: "/passwort-vergessen") } }
        }
    }
}

enum OrderAccountTexts {
    static let title = Text("Zugang zu Ihrer Bestellung", en: "Account for your order")
    static func lead(_ tariff: String, _ number: RequestNumber) -> Text {
        Text(
            "Sie haben \(tariff) bestellt (\(number.value)). Mit einem Zugang sehen Sie jederzeit, wie weit der Vertrag ist.",
            en: "You ordered \(tariff) (\(number.value)). With an account you see at any time how far the contract is.")
    }
    static let proof = Text(
        "Damit niemand sonst Ihre Bestellung sieht: Nennen Sie den Nachnamen und die Postleitzahl, mit denen Sie bestellt haben.",
        en: "So that nobody else sees your order: tell the last name and the postal code you ordered with.")
    static let postalCode = Text("Postleitzahl der Lieferadresse", en: "Postal code of the place of supply")
    static let doesNotFit = Text(
        "Nachname und Postleitzahl passen nicht zur Bestellung. Nach fünf Versuchen endet der Link; die Bestellung gilt weiter.",
        en: "Last name and postal code do not fit the order. After five tries the link ends; the order still holds.")
    static let make = Text("Zugang anlegen", en: "Make the account")
    static let tie = Text("Bestellung mit meinem Zugang verknüpfen", en: "Link the order to my account")
    static let letter = Text(
        "Öffnen Sie den Link und wählen Sie ein Passwort: Dann sehen Sie im Kundenportal jederzeit, wie weit Ihr Vertrag ist. Der Link gilt sieben Tage. Die Bestellung gilt auch ohne Zugang.",
        en: """
            Open the link and choose a password: then you see in the customer portal at any time how far your contract is. The \
            link is valid for seven days. The order holds without an account, too.
            """)
}
