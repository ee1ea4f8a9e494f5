import HTML
import HTTPTypes
import Store
import Vocabulary

/// „Zugang für ein Programm anlegen“: asks for the password again, shows the key once, and tells every address of the account.
enum MakeProgram {
    static let path: Path = "/einstellungen/programme/neu"

    static func show(_ visit: CustomerVisit) async throws -> Answer {
        try visit.passwordIsFresh()
        let known = try await known(visit)
        return page(visit, ProgramForm(choosing: known), known)
    }

    static func submit(_ visit: CustomerVisit) async throws -> Answer {
        try visit.passwordIsFresh()
        let known = try await known(visit)
        var form = ProgramForm(sent: visit.body)
        await noteForeign(form, known, visit)
        guard let wish = form.read(known) else { return page(visit, form, known) }
        do {
            return try await make(visit, wish)
        } catch is TooMany {
            form.name.error = MakeProgramTexts.tooMany
            return page(visit, form, known)
        }
    }

    /// As many have access as may.
    private struct TooMany: Error {}

    private static func make(_ visit: CustomerVisit, _ wish: ProgramForm.Wish) async throws -> Answer {
        let (account, now, device) = (visit.person.account, visit.request.now, visit.request.device)
        let secret = APISecret(.customer)
        let token = CustomerToken(
            id: secret.id, account: account, name: wish.name, scopes: ProgramScope.text(wish.scopes), madeAt: now,
            expiresAt: now.adding(days: wish.days), endedAt: nil, lastUsedOn: nil)
        let (hash, until) = (secret.hash, token.expiresAt.day)
        let answer = try await visit.keep { db in
            guard try db.add(token, hash: hash, for: wish.contracts.map(\.id), at: now) else { throw TooMany() }
            try db.note(.programMade, of: account, device: device, at: now)
            try db.audit(visit.act(.programMade))
            try db.queueForEveryAddress(ProgramLetter(until: until.iso), of: account, at: now)
            return ProgramsPage.path.adding("neu", token.id).value
        }
        // Only the press that made it knows the key; the same form pressed again leads to the list.
        let isMine = answer.headers[.location]?.hasSuffix(token.id) ?? false
        return isMine ? shown(visit, secret, token) : answer
    }

    private static func shown(_ visit: CustomerVisit, _ secret: APISecret, _ token: CustomerToken) -> Answer {
        let lead = MakeProgramTexts.made(token.name, until: token.expiresAt.day)
        return visit.page(MakeProgramTexts.madeTitle, section: .settings, lead: lead) { page in
            page.p(MakeProgramTexts.once, .class("notice"))
            page.h2(MakeProgramTexts.key)
            page.p(.class("secret")) { page.code(secret.text) }
            page.p(MakeProgramTexts.secret)
            page.h2(MakeProgramTexts.address)
            page.p(.class("secret")) { page.code("\(visit.portal.settings.baseURL)/api/v1/me") }
            page.p(MakeProgramTexts.next, .class("hint"))
            page.ul(.class("links")) {
                page.li { page.a(ProgramTexts.document, href: ProgramDocument.path) }
                page.li { page.a(ProgramTexts.list, href: ProgramsPage.path) }
            }
        }
    }

    private static func known(_ visit: CustomerVisit) async throws -> [ProgramContract] {
        let account = visit.person.account
        return try await visit.portal.store.read { try $0.contractsForPrograms(of: account) }
    }

    /// The page offers no others, so somebody wrote them there.
    private static func noteForeign(_ form: ProgramForm, _ known: [ProgramContract], _ visit: CustomerVisit) async {
        let foreign = form.tickedContracts.subtracting(known.map(\.number.value)).sorted()
        guard !foreign.isEmpty else { return }
        _ = await Probing(portal: visit.portal, request: visit.request, customer: visit.person)
            .note(foreign, at: path.value)
    }

    private static func page(_ visit: CustomerVisit, _ form: ProgramForm, _ known: [ProgramContract]) -> Answer {
        visit.page(
            MakeProgramTexts.title, problems: form.problems, section: .settings, lead: MakeProgramTexts.lead
        ) { page in
            if known.isEmpty {
                page.p(MakeProgramTexts.noContract, .class("empty"))
            } else {
                page.form(visit, action: path) {
                    form.write(page, known)
                    page.p(MakeProgramTexts.never, .class("hint"))
                    page.button(MakeProgramTexts.make, .class("button"))
                }
            }
            page.ul(.class("links")) { page.li { page.a(ProgramTexts.list, href: ProgramsPage.path) } }
        }
    }
}
