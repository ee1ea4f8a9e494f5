import HTML
import HTTPTypes
import Store
import Vocabulary

/// Behind the link of an invitation: password and second factor, both in one step. Opening it changes nothing; nobody is
/// signed in by it.
enum AcceptStaffInvitation {
    struct Fields: Form {
        var password = Field(
            "passwort", RegistrationTexts.newPassword, hint: RegistrationTexts.newPasswordHint, .password,
            autocomplete: "new-password", longest: 1024)
        var code = Field(
            "code", SecondFactorTexts.firstCode, hint: SecondFactorTexts.firstCodeHint, .digits,
            autocomplete: "one-time-code", longest: 40)

        static var fields: [any WritableKeyPath<Fields, Field> & Sendable] { [\.password, \.code] }
    }

    private static let secretField = "geheim"

    /// `/service/einladung/{token}`: remembers the token for half an hour and goes on under an address without it.
    static func open(_ visit: GuestVisit) async throws -> Answer {
        let token = visit.request.parameters["token"] ?? ""
        guard token.utf8.count == 64, Hexadecimal.bytes(token) != nil else { return ended(visit) }
        return Answer.seeOther("/service/einladung")
            .setting(SetCookie(name: .staffLink, value: token, seconds: 1800))
    }

    static func show(_ visit: GuestVisit) async throws -> Answer {
        guard let invited = try await invited(visit) else { return ended(visit) }
        return try page(visit, Fields(), invited, Random.bytes(TOTP.secretBytes))
    }

    static func submit(_ visit: GuestVisit) async throws -> Answer {
        guard let invited = try await invited(visit) else { return ended(visit) }
        var form = Fields(visit.body)
        guard let secret = carried(visit, invited) else {
            form.code.error = OfficeSignInTexts.tooOld
            return try page(visit, form, invited, Random.bytes(TOTP.secretBytes))
        }
        let own = [invited.email.value, invited.name, visit.portal.operator.name]
        let password = try await form.password.newPassword(own: own, visit.portal.passwords)
        let typed = form.code.typed(orElse: SecondFactorTexts.codeMissing)
        let step = typed.flatMap { TOTP(secret: secret).acceptedStep($0, at: visit.request.now, after: nil) }
        if typed != nil, step == nil { form.code.error = SecondFactorTexts.firstCodeWrong }
        guard let password, let step else { return try page(visit, form, invited, secret) }
        let hash = try await visit.portal.passwords.hash(password)
        let (keys, request, id) = (visit.portal.keys, visit.request, invited.id)
        let sealed = try keys.seal(secret, for: SealedColumn.staffSecondFactor.place(of: id.value))
        let codes = RecoveryCode.fresh()
        let hashes = codes.compactMap { RecoveryCode.hash($0, keys) }
        let token = request.cookies[.staffLink].map(tokenHash) ?? ""
        let isDone = try await visit.portal.store.write(about: id.value) { db in
            guard try db.invitedStaff(token, at: request.now)?.id == id,
                try db.join(id, password: hash, sealed: sealed, step: step, at: request.now)
            else { return false }
            try db.endInvitations(of: id)
            try db.replaceStaffRecoveryCodes(of: id, hashes: hashes, at: request.now)
            try db.audit(request.staffAct(.staffJoined, by: id, of: nil))
            return true
        }
        guard isDone else { return ended(visit) }
        return shown(visit, codes).setting(SetCookie(name: .staffLink, value: "", seconds: 0))
    }

    private static func invited(_ visit: GuestVisit) async throws -> Staff? {
        guard let token = visit.request.cookies[.staffLink], token.utf8.count == 64 else { return nil }
        let now = visit.request.now
        return try await visit.portal.store.read { try $0.invitedStaff(tokenHash(token), at: now) }
    }

    private static func place(_ staff: Staff) -> String { "form/staff-totp/\(staff.id.value)" }

    /// The secret this form was made with.
    private static func carried(_ visit: GuestVisit, _ invited: Staff) -> [UInt8]? {
        guard let sealed = visit.body[secretField].flatMap(Hexadecimal.bytes) else { return nil }
        return try? visit.portal.keys.open(sealed, for: place(invited))
    }

    private static func page(_ visit: GuestVisit, _ form: Fields, _ invited: Staff, _ secret: [UInt8]) throws -> Answer
    {
        let issuer = OfficeTexts.site(visit.portal.operator.name).german
        let key = AuthenticatorKey(secret: secret, issuer: issuer, email: invited.email)
        let sealed = Hexadecimal.string(try visit.portal.keys.seal(secret, for: place(invited)))
        return visit.office(
            OfficeSignInTexts.invitationTitle, problems: form.problems,
            lead: OfficeSignInTexts.invitationLead(invited.name, invited.role)
        ) { page in
            page.form(visit, action: "/service/einladung") {
                page.input(.hidden, name: secretField, value: sealed)
                page.h2(OfficeSignInTexts.passwordStep)
                page.field(form.password)
                page.h2(OfficeSignInTexts.appStep)
                page.p(SecondFactorTexts.scanHint)
                if let picture = QRCode(key.address) { page.qrCode(picture, label: SecondFactorTexts.picture) }
                page.p(SecondFactorTexts.typeInstead)
                page.p(.class("secret")) { page.code(key.groups) }
                page.h2(OfficeSignInTexts.proofStep)
                page.field(form.code, showsValue: false)
                page.button(OfficeSignInTexts.setUp, .class("button"))
            }
            page.p(SecondFactorTexts.thenCodes, .class("hint"))
        }
    }

    /// The ten codes, shown this once.
    private static func shown(_ visit: GuestVisit, _ codes: [String]) -> Answer {
        visit.office(OfficeSignInTexts.codesTitle, lead: OfficeSignInTexts.codesLead) { page in
            page.ul(.class("codes")) {
                for code in codes { page.li { page.code(code) } }
            }
            page.p(OfficeSignInTexts.codesKeep, .class("notice"))
            page.p(.class("actions")) {
                page.a(
                    OfficeSignInTexts.codesKept, href: "/service/anmelden?hinweis=eingerichtet", .class("button"))
            }
        }
    }

    /// Used, expired or never there: one answer for all three.
    private static func ended(_ visit: GuestVisit) -> Answer {
        visit.office(OfficeSignInTexts.ended, status: .gone, lead: OfficeSignInTexts.endedNext) { page in
            page.ul(.class("links")) { page.li { page.a(OfficeTexts.toSignIn, href: "/service/anmelden") } }
        }
        .setting(SetCookie(name: .staffLink, value: "", seconds: 0))
    }
}
