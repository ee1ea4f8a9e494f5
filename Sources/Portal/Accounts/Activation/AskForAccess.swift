import HTML
import Store
import Vocabulary

/// `/registrieren/zugang`: somebody has a contract and no access yet. Whatever they tell, they are told the same, and it
/// takes as long: nobody is looked up before a person of the office does.
enum AskForAccess {
    static let path: Path = "/registrieren/zugang"
    private static let sentPath = "/registrieren/zugang/gesendet"

    /// So many in a day to one address that the next would only fill a mailbox.
    private struct TooManyToAddress: Error {}

    static func show(_ visit: GuestVisit) async throws -> Answer { page(visit, AskForAccessForm()) }

    static func submit(_ visit: GuestVisit) async throws -> Answer {
        var form = AskForAccessForm(visit.body)
        guard let (claim, email) = form.read(visit.portal.operator, today: visit.request.today) else {
            return page(visit, form)
        }
        do {
            try await keep(claim, email, visit)
        } catch is TooManyToAddress {
            form.email.error = ActivationTexts.tooManyToAddress
            return page(visit, form)
        }
        visit.portal.bell.ring()
        return .seeOther(Path(own: sentPath))
    }

    private static func keep(_ claim: AccessClaim, _ email: EmailAddress, _ visit: GuestVisit) async throws {
        let (id, keys, now) = (ID<AccessApplication>(), visit.portal.keys, visit.request.now)
        let (network, recipient) = (keys.counted(visit.request.peer), keys.counted(email.key))
        let (sealed, once, language) = (try claim.sealed(of: id, keys), visit.forms.onceKey(visit.body), visit.language)
        _ = try await visit.portal.store.write(about: recipient) { db in
            try db.once(once, at: now) {
                // In this order: what one network uses up must not use up what an address has.
                guard try db.count(.accessByNetwork, network, at: now) else {
                    throw Refusal.tooManyTries(seconds: Throttle.accessByNetwork.seconds)
                }
                guard try db.count(.accessByEmail, recipient, at: now) else { throw TooManyToAddress() }
                try db.add(id, sealed: sealed, language: language, at: now)
                try db.queue(ConfirmAccessLetter(application: id.value), to: email, in: language, at: now)
                try db.audit(visit.act(.accessAsked, subject: recipient))
                return sentPath
            }
        }
    }

    /// `/registrieren/zugang/gesendet`
    static func sent(_ visit: GuestVisit) async throws -> Answer {
        visit.page(RegistrationTexts.sentTitle, section: .register) { page in
            page.p(ActivationTexts.sent, .class("lead"))
            page.p(.class("actions")) {
                page.a(ForgottenPasswordTexts.typeCode, href: "/code", .class("button"))
                page.a(ActivationTexts.again, href: path, .class("button-second"))
            }
            page.letterTrouble(visit.portal.operator)
            page.callUs(visit.portal.operator)
        }
    }

    private static func page(_ visit: GuestVisit, _ form: AskForAccessForm) -> Answer {
        visit.page(
            ActivationTexts.title, problems: form.problems, section: .register, lead: ActivationTexts.lead, wide: true
        ) { page in
            page.div(.class("detail")) {
                page.form(visit, action: path) { fields(page, form) }
                page.aside { beside(page, visit) }
            }
        }
    }

    private static func fields(_ page: Page, _ form: AskForAccessForm) {
        page.choice(
            form.kind,
            [
                (AskForAccessForm.isPrivate, ActivationTexts.asPrivate),
                (AskForAccessForm.isBusiness, ActivationTexts.asBusiness),
            ])
        for field in [form.firstName, form.lastName, form.street, form.houseNumber, form.postalCode, form.city] {
            page.field(field)
        }
        page.p(ActivationTexts.numbers, .class("hint"))
        for field in [form.contract, form.meter, form.bornOn, form.email] { page.field(field) }
        page.p(ActivationTexts.notice, .class("hint"))
        page.p { page.a(PrivacyTexts.title, href: "/datenschutz") }
        let isWrong = form.privacy.error != nil
        page.div(.class(isWrong ? "field field-wrong" : "field")) {
            let errorID = "\(form.privacy.id)-fehler"
            if let error = form.privacy.error { page.p(error, .class("error"), .id(errorID)) }
            page.div(.class("choice")) {
                page.input(
                    .checkbox, name: form.privacy.name, value: "1", checked: !form.privacy.raw.isEmpty,
                    hasError: isWrong, .id(form.privacy.id), .ariaDescribedBy(isWrong ? errorID : nil))
                page.label(form.privacy.label, for: form.privacy.id)
            }
        }
        page.button(ActivationTexts.submit, .class("button"))
    }

    private static func beside(_ page: Page, _ visit: GuestVisit) {
        let house = visit.portal.operator
        page.section {
            page.h2(RequestTexts.nextTitle)
            page.ol { for step in ActivationTexts.steps(house) { page.li(step) } }
        }
        page.section {
            page.h2(ActivationTexts.businessTitle)
            page.p(ActivationTexts.business(house))
            page.ul(.class("links")) {
                page.li { page.a(phone: house.phone) }
                page.li { page.mailLink(house.email) }
            }
        }
        page.section {
            page.h2(ActivationTexts.haveLetterTitle)
            page.p { page.a(SignInTexts.haveLetter, href: "/registrieren/code") }
        }
    }
}
