import HTML
import HTTPTypes
import Store
import Vocabulary

/// The page behind a one-time link. Opening it changes nothing, because mail programs open links too; only the press of
/// its button does.
enum ConfirmLink {
    /// `/bestaetigen/{token}`: remembers the token for half an hour and goes on under an address without it.
    static func open(_ visit: GuestVisit) async throws -> Answer {
        let token = visit.request.parameters["token"] ?? ""
        guard token.utf8.count == 64, Hexadecimal.bytes(token) != nil else { return ended(visit) }
        return Answer.seeOther("/bestaetigen")
            .setting(SetCookie(name: .link, value: token, seconds: 1800))
    }

    static func show(_ visit: GuestVisit) async throws -> Answer {
        guard let link = try await current(visit) else { return ended(visit) }
        switch link.purpose {
        case .registration: return try await FinishRegistration.page(visit, link)
        case .passwordReset: return try await ResetPassword.page(visit, ResetPassword.Fields(), link)
        case .emailChange: return try await ConfirmEmail.page(visit, link)
        case .emailUndo: return try await UndoEmail.page(visit, link)
        case .consent: return try await ConfirmWishes.page(visit, link)
        case .invitation: return try await AcceptInvitation.page(visit, link)
        case .keepAccount: return try await KeepAccount.page(visit, link)
        case .orderAccount: return try await OrderAccount.page(visit, link)
        case .message: return try await ConfirmMessage.page(visit, link)
        case .accessApplication: return try await ConfirmAccess.page(visit, link)
        case .accessInvitation: return try await AcceptAccess.page(visit, link)
        case .mergeProof: return try await ConfirmMerge.page(visit, link)
        case .mergeUndo: return try await UndoMerge.page(visit, link)
        }
    }

    static func submit(_ visit: GuestVisit) async throws -> Answer {
        guard let link = try await current(visit) else { return ended(visit) }
        switch link.purpose {
        case .registration: return try await FinishRegistration.submit(visit, link)
        case .passwordReset: return try await ResetPassword.submit(visit, link)
        case .emailChange: return try await ConfirmEmail.submit(visit, link)
        case .emailUndo: return try await UndoEmail.submit(visit, link)
        case .consent: return try await ConfirmWishes.submit(visit, link)
        case .invitation: return try await AcceptInvitation.submit(visit, link)
        case .keepAccount: return try await KeepAccount.submit(visit, link)
        case .orderAccount: return try await OrderAccount.submit(visit, link)
        case .message: return try await ConfirmMessage.submit(visit, link)
        case .accessApplication: return try await ConfirmAccess.submit(visit, link)
        case .accessInvitation: return try await AcceptAccess.submit(visit, link)
        case .mergeProof: return try await ConfirmMerge.submit(visit, link)
        case .mergeUndo: return try await UndoMerge.submit(visit, link)
        }
    }

    /// The link this browser opened, if it can still be used.
    private static func current(_ visit: GuestVisit) async throws -> OpenLink? {
        guard let token = visit.request.cookies[.link], token.utf8.count == 64 else { return nil }
        let now = visit.request.now
        return try await visit.portal.store.read { try $0.openLink(token: token, at: now) }
    }

    /// Used, expired or never there: one answer for all three.
    static func ended(_ visit: GuestVisit) -> Answer {
        visit.page(ConfirmTexts.endedTitle, status: .gone) { page in
            page.p(ConfirmTexts.ended, .class("lead"))
            page.ul(.class("links")) {
                page.li { page.a(PageTexts.toSignIn, href: "/anmelden") }
                page.li { page.a(SignInTexts.forgotten, href: "/passwort-vergessen") }
                page.li { page.a(SignInTexts.haveLetter, href: "/registrieren/code") }
            }
        }
        .setting(SetCookie(name: .link, value: "", seconds: 0))
    }
}

/// `/code`: the short code of a letter, for whom the link cannot be clicked.
enum TypeCode {
    struct Fields: Form {
        var code = Field(
            "code", ConfirmTexts.code, hint: ConfirmTexts.codeHint, .code, autocomplete: "one-time-code", longest: 40)

        static var fields: [any WritableKeyPath<Fields, Field> & Sendable] { [\.code] }
    }

    static func show(_ visit: GuestVisit) async throws -> Answer {
        page(visit, Fields())
    }

    static func submit(_ visit: GuestVisit) async throws -> Answer {
        var form = Fields(visit.body)
        guard let typed = form.code.typed(orElse: ConfirmTexts.codeMissing) else { return page(visit, form) }
        let now = visit.request.now
        let address = visit.portal.keys.counted(visit.request.peer)
        let code = OneTimeLink.canonicalCode(typed) ?? ""
        let hashes = visit.portal.keys.everyCodeHash(code)
        let outcome = try await visit.portal.store.write(about: address) { db -> Outcome in
            guard try db.count(.typedCodeByAddress, address, at: now) else { return .tooMany }
            guard let token = try db.openAnew(codeHashes: hashes, at: now) else { return .unknown }
            try db.uncount(.typedCodeByAddress, address)
            return .opened(token)
        }
        switch outcome {
        case .tooMany:
            throw Refusal.tooManyTries(seconds: Throttle.typedCodeByAddress.seconds)
        case .unknown:
            try await WrongCode(portal: visit.portal, request: visit.request).note(.typedCodeFailed)
            form.code.error = ConfirmTexts.codeWrong
            return page(visit, form)
        case .opened(let token):
            return Answer.seeOther("/bestaetigen").setting(SetCookie(name: .link, value: token, seconds: 1800))
        }
    }

    private enum Outcome: Sendable {
        case opened(String)
        case unknown
        case tooMany
    }

    private static func page(_ visit: GuestVisit, _ form: Fields) -> Answer {
        visit.page(ConfirmTexts.codeTitle, problems: form.problems, lead: ConfirmTexts.codeLead) { page in
            page.form(visit, action: "/code") {
                page.field(form.code)
                page.button(RegistrationTexts.next, .class("button"))
            }
        }
    }
}
