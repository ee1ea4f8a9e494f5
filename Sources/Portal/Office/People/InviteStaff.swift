import HTML
import Store
import Vocabulary

/// `/service/personen/einladen`: an admin lets somebody in. What needs four eyes is proposed with it.
enum InviteStaff {
    struct Fields: Form {
        var name = Field("name", StaffTexts.name, autocomplete: "off", longest: 100)
        var email = Field("email", SignInTexts.email, .email, autocomplete: "off", longest: 254)
        var role = Field("rolle", StaffTexts.role, hint: StaffTexts.roleHint)

        static var fields: [any WritableKeyPath<Fields, Field> & Sendable] { [\.name, \.email, \.role] }
    }

    static let roles = StaffRole.allCases.map { role in
        let (name, means) = (OfficeTexts.role(role), OfficeTexts.roleMeans(role))
        return (
            value: role.rawValue,
            words: Text("\(name.german): \(means.german)", en: "\(name.english): \(means.english)")
        )
    }

    static func show(_ visit: StaffVisit) async throws -> Answer {
        try visit.codeIsFresh()
        return page(visit, Fields())
    }

    static func submit(_ visit: StaffVisit) async throws -> Answer {
        try visit.codeIsFresh()
        var form = Fields(visit.body)
        let name = form.name.typed(orElse: StaffTexts.nameMissing)
        let email = form.email.address()
        let wanted = form.role.typed(orElse: StaffTexts.roleMissing).flatMap(StaffRole.init(rawValue:))
        if wanted == nil, form.role.error == nil { form.role.error = StaffTexts.roleMissing }
        guard let name, let email, let wanted else { return page(visit, form) }
        let added = try await invite(visit, name, email, wanted)
        guard let added else {
            form.email.error = StaffTexts.emailKnown
            return page(visit, form)
        }
        visit.portal.bell.ring()
        return .seeOther(Path(own: added))
    }

    /// Where the person is found. Nil when somebody has the address already.
    private static func invite(_ visit: StaffVisit, _ name: String, _ email: EmailAddress, _ wanted: StaffRole)
        async throws -> String?
    {
        let (inviter, key, now) = (visit.person.id, visit.forms.onceKey(visit.body), visit.request.now)
        let first = StaffRule.firstRole(for: wanted)
        return try await visit.portal.store.write(about: "staff") { db -> String? in
            if let earlier = try db.earlierResult(key) { return earlier }
            guard let id = try db.addStaff(name, email, as: first, by: inviter, at: now) else { return nil }
            try db.queue(StaffInvitationLetter(staff: id.value), to: id, at: now)
            let path = try db.once(key, at: now) { "/service/personen/\(id.value)?hinweis=eingeladen" }
            try db.audit(visit.staffAct(.staffInvited, of: "staff:\(id.value)", [.role: first.rawValue]))
            guard wanted != first, try db.propose(wanted, for: id, by: inviter, at: now) else { return path }
            try db.audit(visit.staffAct(.roleProposed, of: "staff:\(id.value)", [.role: wanted.rawValue]))
            return path
        }
    }

    private static func page(_ visit: StaffVisit, _ form: Fields) -> Answer {
        visit.office(StaffTexts.invite, problems: form.problems, section: .people, lead: StaffTexts.inviteLead) {
            page in
            page.form(visit, action: "/service/personen/einladen") {
                page.field(form.name)
                page.field(form.email)
                page.choice(form.role, roles)
                page.button(StaffTexts.send, .class("button"))
            }
            page.ul(.class("links")) { page.li { page.a(StaffTexts.back, href: "/service/personen") } }
        }
    }
}
