import HTML
import Store
import Vocabulary

/// Registering, first step: contract number and code from the letter.
enum RedeemCode {
    struct Fields: Form {
        var contract = Field(
            "vertragsnummer", RegistrationTexts.contractNumber, hint: RegistrationTexts.contractNumberHint, .digits,
            autocomplete: "off", longest: 40)
        var code = Field(
            "registrierungscode", RegistrationTexts.code, hint: RegistrationTexts.codeHint, .code, autocomplete: "off",
            longest: 40)

        static var fields: [any WritableKeyPath<Fields, Field> & Sendable] { [\.contract, \.code] }
    }

    static let contractKey = "vertrag"

    /// As the squares of a letter lead here: with the number of the contract. Nothing is looked up.
    static func show(_ visit: GuestVisit) async throws -> Answer {
        var form = Fields()
        form.contract.raw = visit.request.query[contractKey].flatMap { try? ContractNumber($0) }?.value ?? ""
        return page(visit, form)
    }

    static func submit(_ visit: GuestVisit) async throws -> Answer {
        var form = Fields(visit.body)
        let number = form.contract.contractNumber()
        let code = form.code.registrationCode()
        guard let number, let code else { return page(visit, form) }
        let now = visit.request.now
        try await admit(visit, number, at: now)
        let open = try await visit.portal.store.read { try $0.openCodes(contract: number, at: now) }.first
        // One hash for every attempt, whether the contract, the code or neither is known.
        guard try await visit.portal.passwords.verify(code, against: open?.hash), let open else {
            try await WrongCode(portal: visit.portal, request: visit.request).note(
                .codeFailed, contract: visit.portal.keys.counted(number.value))
            form.code.error = RegistrationTexts.noMatch
            return page(visit, form)
        }
        let secret = Random.hexadecimal(bytes: 32)
        let language = visit.request.language
        try await visit.portal.store.write(about: open.customer) { db in
            try db.begin(ID<Registration>(), secret: secret, code: open.id, language: language, at: now)
            try db.audit(visit.act(.codeRight, subject: open.id.value))
        }
        return Answer.seeOther("/registrieren/email")
            .setting(SetCookie(name: .registration, value: secret, seconds: 24 * 3600, isStrict: true))
    }

    /// Counts the attempt: by address, by contract, and by address at this contract. No limit burns a code, and none that
    /// strangers use up keeps its owner out: an address that comes new to a contract always has some tries. The code
    /// alone holds: 57⁸ of them, and a thousand tries a second for a year find one in 3,500 (see docs/threat-model.md).
    private static func admit(_ visit: GuestVisit, _ number: ContractNumber, at now: Instant) async throws {
        let (keys, peer) = (visit.portal.keys, visit.request.peer)
        let (address, contract) = (keys.counted(peer), keys.counted(number.value))
        let both = keys.counted("\(peer) \(number.value)")
        let isWithinLimits = try await visit.portal.store.write(about: contract) { db in
            // In this order, and no further than the first that is used up: one address must not use up what all share.
            guard try db.count(.registrationByAddress, address, at: now) else { return false }
            if try db.count(.registrationByContract, contract, at: now) { return true }
            return try db.count(.registrationByNewcomer, both, at: now)
        }
        guard isWithinLimits else {
            throw Refusal.tooManyTries(seconds: Throttle.registrationByAddress.seconds)
        }
    }

    private static func page(_ visit: GuestVisit, _ form: Fields) -> Answer {
        visit.page(
            RegistrationTexts.codeTitle, step: RegistrationTexts.step(1), problems: form.problems, section: .register,
            lead: RegistrationTexts.codeLead
        ) { page in
            page.form(visit, action: "/registrieren/code") {
                page.field(form.contract)
                page.field(form.code)
                page.button(RegistrationTexts.register, .class("button"))
            }
            page.h2(RegistrationTexts.codeTroubleTitle)
            page.p(RegistrationTexts.codeTrouble(visit.portal.operator))
            page.p { page.a(OrderLetterTexts.title, href: OrderLetter.path, .class("button-second")) }
            page.p { page.a(phone: visit.portal.operator.phone) }
        }
    }
}

extension Field {
    mutating func contractNumber() -> ContractNumber? {
        guard let typed = typed(orElse: RegistrationTexts.contractNumberMissing) else { return nil }
        guard let number = try? ContractNumber(typed) else {
            error = RegistrationTexts.contractNumberWrong
            return nil
        }
        return number
    }

    /// A code as the letter shows it: blanks and hyphens do not matter, upper and lower case do.
    mutating func registrationCode() -> String? {
        guard let typed = typed(orElse: RegistrationTexts.codeMissing) else { return nil }
        let kept = typed.filter { !" -–\u{A0}".contains($0) }
        guard kept.utf8.count == 8, kept.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else {
            error = RegistrationTexts.codeLength
            return nil
        }
        return kept
    }
}
