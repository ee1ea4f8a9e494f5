import Mail
import Store
import Vocabulary

/// The link by which somebody of the office sets up password and second factor. Made when its letter is sent, or when a
/// command prints it.
struct StaffInvitation: Sendable {
    static let hours = 72

    /// 256 random bits.
    let token = Random.hexadecimal(bytes: 32)

    func address(_ baseURL: String) -> String { "\(baseURL)/service/einladung/\(token)" }
}

/// Invites somebody to the office.
struct StaffInvitationLetter: PortalLetter {
    static let kind = "staff-invitation"
    let staff: String

    func write(_ desk: LetterDesk) async throws -> Draft? {
        let (id, recipient, now) = (ID<Staff>(stored: staff), desk.recipient, desk.now)
        let invitation = StaffInvitation()
        let invited = try await desk.portal.store.write(about: staff) { db -> Staff? in
            // Locked, joined or written to at another address meanwhile: there is nothing to say.
            guard let invited = try db.staff(id), invited.standing == .invited, invited.email == recipient else {
                return nil
            }
            try db.keep(invitation, of: id, at: now)
            return invited
        }
        guard let invited else { return nil }
        return Draft(
            subject: StaffLetterTexts.invitationSubject,
            parts: [
                .paragraph(desk.words(StaffLetterTexts.invitation(invited.name, invited.role))),
                .button(
                    label: desk.words(OfficeSignInTexts.setUp),
                    url: invitation.address(desk.portal.settings.baseURL)),
                .small(desk.words(StaffLetterTexts.unknown)),
            ])
    }
}

/// Tells somebody of the office what happened to their access.
struct StaffNoticeLetter: PortalLetter {
    static let kind = "staff-notice"

    enum News: Codable, Sendable {
        case newDevice(String)
        case recoveryCodeUsed(left: Int)
        case role(String)
        case passwordChanged
        case codesMade
    }

    let news: News

    func write(_ desk: LetterDesk) async throws -> Draft? {
        Draft(
            subject: StaffLetterTexts.subject(news),
            parts: [
                .paragraph(desk.words(StaffLetterTexts.words(news))),
                .small(desk.words(StaffLetterTexts.notYou)),
            ])
    }
}

enum StaffLetterTexts {
    static let invitationSubject = Text("Ihr Zugang zum Service-Büro", en: "Your access to the service office")
    static func invitation(_ name: String, _ role: StaffRole) -> Text {
        let role = OfficeTexts.role(role)
        return Text(
            "\(name), Sie bekommen einen Zugang zum Service-Büro des Kundenportals (\(role.german)). Richten Sie ihn innerhalb von 72 Stunden ein. Sie brauchen dafür ein Handy mit einer App für Einmalcodes.",
            en: """
                \(name), you get access to the service office of the customers' portal (\(role.english)). Set it up within \
                72 hours. You need a phone with an app for one-time codes.
                """)
    }
    static let unknown = Text(
        "Sie wissen nichts davon? Dann öffnen Sie den Link nicht und sagen Sie im Büro Bescheid.",
        en: "You know nothing about this? Then do not open the link, and tell the office.")
    static let notYou = Text(
        "Waren Sie das nicht? Sagen Sie sofort den Personen Bescheid, die im Büro Zugänge verwalten.",
        en: "Was this not you? Tell those who manage access in the office at once.")

    static func subject(_ news: StaffNoticeLetter.News) -> Text {
        switch news {
        case .newDevice:
            Text("Service-Büro: Anmeldung mit einem neuen Gerät", en: "Service office: sign-in with a new device")
        case .recoveryCodeUsed:
            Text("Service-Büro: Wiederherstellungscode benutzt", en: "Service office: recovery code used")
        case .passwordChanged: Text("Service-Büro: Passwort geändert", en: "Service office: password changed")
        case .codesMade:
            Text("Service-Büro: neue Wiederherstellungscodes", en: "Service office: new recovery codes")
        case .role: Text("Service-Büro: Ihre Aufgabe wurde geändert", en: "Service office: your role was changed")
        }
    }
    static func words(_ news: StaffNoticeLetter.News) -> Text {
        switch news {
        case .newDevice(let device):
            return Text(
                "In Ihrem Namen hat sich jemand im Service-Büro angemeldet, mit einem Gerät, das wir noch nicht kannten: \(device).",
                en: "Somebody signed in to the service office in your name, with a device we did not know: \(device).")
        case .recoveryCodeUsed(let left):
            return Text(
                "Ein Wiederherstellungscode wurde benutzt. Unbenutzt sind noch \(left).",
                en: "A recovery code was used. \(left) are left unused.")
        case .passwordChanged:
            return Text(
                "Ihr Passwort für das Service-Büro wurde geändert.", en: "Your password of the office was changed.")
        case .codesMade:
            return Text(
                "Für Ihren Zugang wurden neue Wiederherstellungscodes gemacht. Die alten gelten nicht mehr.",
                en: "New recovery codes were made for your access. The old ones count no more.")
        case .role(let name):
            let role = StaffRole(rawValue: name).map(OfficeTexts.role(_:)) ?? Text(same: name)
            return Text(
                "Ihre Aufgabe im Service-Büro ist jetzt: \(role.german). Melden Sie sich neu an.",
                en: "Your role in the service office is now: \(role.english). Sign in again.")
        }
    }
}

extension Session {
    /// Keeps the hash of a link; older ones of this person end.
    func keep(_ invitation: StaffInvitation, of staff: ID<Staff>, at now: Instant) throws {
        try endInvitations(of: staff)
        try addInvitation(tokenHash(invitation.token), of: staff, until: now.adding(hours: StaffInvitation.hours))
    }

    /// Promises a letter to somebody of the office.
    func queue(_ letter: some PortalLetter, to staff: ID<Staff>, at now: Instant) throws {
        guard let known = try self.staff(staff) else { return }
        try queue(letter, to: known.email, in: known.language, at: now)
    }
}
