import HTML
import Store
import Vocabulary

/// Turning the second factor on: the app reads the picture, its first code proves that it did. Until then nothing is
/// stored: the secret waits in the form, sealed for this session.
enum TurnOnSecondFactor {
    struct Fields: Form {
        var code = Field(
            "code", SecondFactorTexts.firstCode, hint: SecondFactorTexts.firstCodeHint, .digits,
            autocomplete: "one-time-code", longest: 40)

        static var fields: [any WritableKeyPath<Fields, Field> & Sendable] { [\.code] }
    }

    private static let secretField = "geheim"

    static func show(_ visit: CustomerVisit) async throws -> Answer {
        try await page(visit, Fields(), Random.bytes(TOTP.secretBytes))
    }

    static func submit(_ visit: CustomerVisit) async throws -> Answer {
        var form = Fields(visit.body)
        guard let secret = carried(visit) else { return try await show(visit) }
        guard let typed = form.code.typed(orElse: SecondFactorTexts.codeMissing) else {
            return try await page(visit, form, secret)
        }
        let (account, now, device) = (visit.person.account, visit.request.now, visit.request.device)
        guard let step = TOTP(secret: secret).acceptedStep(typed, at: now, after: nil) else {
            form.code.error = SecondFactorTexts.firstCodeWrong
            return try await page(visit, form, secret)
        }
        let keys = visit.portal.keys
        let sealed = try keys.seal(secret, for: SecondFactor.place(account))
        let codes = RecoveryCode.fresh()
        let hashes = codes.compactMap { RecoveryCode.hash($0, keys) }
        let isDone = try await visit.portal.store.write(about: account.value) { db in
            guard try db.turnOnSecondFactor(of: account, sealed: sealed, step: step, at: now) else { return false }
            try db.replaceRecoveryCodes(of: account, hashes: hashes, at: now)
            try db.note(.secondFactorOn, of: account, device: device, at: now)
            try db.queueForEveryAddress(SecondFactorLetter(change: .on), of: account, at: now)
            try db.audit(visit.act(.secondFactorOn))
            return true
        }
        guard isDone else { return .seeOther(SecondFactorPage.path) }
        visit.portal.bell.ring()
        return SecondFactorPage.codes(visit, codes, title: SecondFactorTexts.nowOn)
    }

    private static func place(_ visit: CustomerVisit) -> String { "form/totp/\(visit.person.session)" }

    /// The secret this form was made with.
    private static func carried(_ visit: CustomerVisit) -> [UInt8]? {
        guard let sealed = visit.body[secretField].flatMap(Hexadecimal.bytes) else { return nil }
        return try? visit.portal.keys.open(sealed, for: place(visit))
    }

    private static func page(_ visit: CustomerVisit, _ form: Fields, _ secret: [UInt8]) async throws -> Answer {
        let id = visit.person.account
        guard let account = try await visit.portal.store.read({ try $0.account(id) }) else { throw Refusal.notFound }
        let key = AuthenticatorKey(secret: secret, issuer: visit.portal.operator.name, email: account.email)
        let sealed = Hexadecimal.string(try visit.portal.keys.seal(secret, for: place(visit)))
        return visit.page(
            SecondFactorTexts.title, problems: form.problems, section: .settings, lead: SecondFactorTexts.lead
        ) { page in
            page.h2(SecondFactorTexts.scan)
            page.p(SecondFactorTexts.scanHint)
            if let picture = QRCode(key.address) { page.qrCode(picture, label: SecondFactorTexts.picture) }
            page.p(SecondFactorTexts.typeInstead)
            page.p(.class("secret")) { page.code(key.groups) }
            page.h2(SecondFactorTexts.proof)
            page.form(visit, action: SecondFactorPage.path) {
                page.input(.hidden, name: secretField, value: sealed)
                page.field(form.code, showsValue: false)
                page.button(SecondFactorTexts.turnOn, .class("button"))
            }
            page.p(SecondFactorTexts.thenCodes, .class("hint"))
            page.ul(.class("links")) { page.li { page.a(SettingsTexts.back, href: "/einstellungen") } }
        }
    }
}
