import HTML
import HTTPTypes
import Store
import Vocabulary

/// Behind the link of an invitation: one press accepts it, for the account that is signed in, or for one that is made
/// here. Whoever opened the link reads that mailbox, so the address is proved, and an honest answer tells nobody anything.
enum AcceptInvitation {
    struct Fields: Form {
        var password = Field(
            "passwort", RegistrationTexts.newPassword, hint: RegistrationTexts.newPasswordHint, .password,
            autocomplete: "new-password", longest: 1024)

        static var fields: [any WritableKeyPath<Fields, Field> & Sendable] { [\.password] }
    }

    /// An invitation and who is there.
    private struct Open: Sendable {
        let invitation: Invitation
        let here: Account?
        let seesAlready: Bool
        /// Whether the address of the invitation has an account.
        let hasLogin: Bool
    }

    private enum Outcome: Sendable {
        case accepted, ended
    }

    static func page(_ visit: GuestVisit, _ link: OpenLink) async throws -> Answer {
        guard let open = try await load(visit, link) else { return ConfirmLink.ended(visit) }
        return page(visit, open, Fields())
    }

    static func submit(_ visit: GuestVisit, _ link: OpenLink) async throws -> Answer {
        guard let open = try await load(visit, link) else { return ConfirmLink.ended(visit) }
        if open.here == nil, open.hasLogin || open.seesAlready { return page(visit, open, Fields()) }
        var form = Fields(visit.body)
        var hash: String?
        if open.here == nil {
            guard
                let password = try await form.password.newPassword(
                    own: [open.invitation.email.value, visit.portal.operator.name], visit.portal.passwords)
            else { return page(visit, open, form) }
            hash = try await visit.portal.passwords.hash(password)
        }
        let newHash = hash
        let (language, request, now) = (visit.language, visit.request, visit.request.now)
        let outcome = try await visit.portal.store.write(about: open.invitation.contract.value) { db -> Outcome in
            guard let invitation = try db.openInvitation(link.subject, at: now) else { return .ended }
            let account: ID<Account>
            if let here = open.here {
                account = here.id
            } else {
                // If somebody made one in the same moment, nothing is kept, and the next press asks to sign in.
                guard let newHash,
                    let added = try db.addAccount(
                        email: invitation.email, passwordHash: newHash, language: language, at: now)
                else { throw StoreError.busy }
                account = added
                try db.note(.registered, of: account, device: request.device, at: now)
                try db.audit(request.act(.registered, by: nil, of: account.value))
            }
            return try accept(invitation, by: account, request, db)
        }
        guard outcome == .accepted else { return ConfirmLink.ended(visit) }
        visit.portal.bell.ring()
        let target: Path =
            open.here == nil ? "/anmelden?hinweis=eingeladen" : "/einstellungen/personen?hinweis=angenommen"
        return Answer.seeOther(target).setting(SetCookie(name: .link, value: "", seconds: 0))
    }

    /// Access, entries and letters for both in one transaction: of two presses one is taken.
    private static func accept(
        _ invitation: Invitation, by account: ID<Account>, _ request: Incoming, _ db: Session
    ) throws -> Outcome {
        let now = request.now
        guard try db.useLinks(for: .invitation, subject: invitation.id.value, at: now),
            try db.giveAccess(by: invitation, to: account, at: now),
            try db.accept(invitation, by: account, at: now)
        else { return .ended }
        try db.note(.accessReceived, of: account, device: request.device, at: now)
        try db.note(.accessGiven, of: invitation.account, device: nil, at: now)
        try db.audit(request.act(.accessGiven, by: account, of: invitation.account.value))
        let (contract, role) = (invitation.number.value, invitation.role.rawValue)
        try db.queueForEveryAddress(
            AccessGivenLetter(
                invitation: invitation.id.value, contract: contract, role: role,
                hasQuarters: invitation.shown.hasQuarters), of: invitation.account, at: now)
        if let guest = try db.account(account) {
            try db.queue(
                AccessReceivedLetter(contract: contract, role: role), to: guest.email, in: guest.language, at: now)
        }
        return .accepted
    }

    private static func load(_ visit: GuestVisit, _ link: OpenLink) async throws -> Open? {
        let (now, here) = (visit.request.now, visit.person.signedIn?.account)
        return try await visit.portal.store.read { db in
            guard let invitation = try db.openInvitation(link.subject, at: now) else { return nil }
            return Open(
                invitation: invitation, here: try here.flatMap { try db.account($0) },
                seesAlready: try here.map { try db.sees(invitation.contract, $0) } ?? false,
                hasLogin: try db.account(email: invitation.email) != nil)
        }
    }

    private static func page(_ visit: GuestVisit, _ open: Open, _ form: Fields) -> Answer {
        let invitation = open.invitation
        return visit.page(
            InvitationTexts.title, problems: form.problems,
            lead: InvitationTexts.lead(invitation.role, invitation.commodity)
        ) { page in
            if invitation.shown.hasQuarters { page.p(InvitationTexts.quarters) }
            page.p(InvitationTexts.ends)
            if let here = open.here {
                signedIn(page, visit, here, open)
            } else if open.hasLogin {
                page.p(InvitationTexts.hasLogin(invitation.email))
                signIn(page)
            } else {
                page.h2(InvitationTexts.newTitle)
                page.form(visit, action: "/bestaetigen") {
                    page.p(InvitationTexts.newAccount(invitation.email))
                    page.field(form.password)
                    page.button(InvitationTexts.acceptNew, .class("button"))
                }
                page.h2(InvitationTexts.otherTitle)
                page.p(InvitationTexts.other)
                signIn(page)
            }
        }
    }

    private static func signedIn(_ page: Page, _ visit: GuestVisit, _ here: Account, _ open: Open) {
        page.p(InvitationTexts.signedInAs(here.email))
        guard !open.seesAlready else {
            page.p(InvitationTexts.seesAlready, .class("notice"))
            return
        }
        page.form(visit, action: "/bestaetigen") { page.button(InvitationTexts.accept, .class("button")) }
    }

    private static func signIn(_ page: Page) {
        page.p(.class("actions")) {
            page.a(PageTexts.signIn, href: "/anmelden?weiter=/bestaetigen", .class("button-second"))
        }
    }
}
