import HTML
import Store
import Vocabulary

/// „Personen“: who may see my contracts, whose contracts I may see, and what was offered. Each can be ended here at once;
/// for that nobody is asked for a password.
enum PeoplePage {
    static let path: Path = "/einstellungen/personen"

    private struct Standing: Sendable {
        let owned: [OwnedContract]
        let given: [GivenAccess]
        let open: [Invitation]
        let received: [ReceivedAccess]
    }

    static func show(_ visit: CustomerVisit) async throws -> Answer {
        let (account, now) = (visit.person.account, visit.request.now)
        let standing = try await visit.portal.store.read { db in
            Standing(
                owned: try db.ownedContracts(of: account), given: try db.givenAccess(by: account),
                open: try db.openInvitations(of: account, at: now), received: try db.receivedAccess(of: account))
        }
        let notice = PeopleTexts.notice(visit.request.query["hinweis"])
        return visit.page(PeopleTexts.title, section: .settings, lead: PeopleTexts.lead) { page in
            if let notice { page.p(notice, .class("notice"), .role("status")) }
            if !standing.owned.isEmpty { given(page, visit, standing) }
            if !standing.received.isEmpty { received(page, visit, standing.received) }
            if standing.owned.isEmpty, standing.received.isEmpty { page.p(PeopleTexts.nothing, .class("empty")) }
            page.ul(.class("links")) { page.li { page.a(SettingsTexts.back, href: "/einstellungen") } }
        }
    }

    private static func given(_ page: Page, _ visit: CustomerVisit, _ standing: Standing) {
        page.h2(PeopleTexts.given)
        if standing.given.isEmpty, standing.open.isEmpty { page.p(PeopleTexts.nobody) }
        page.ul(.class("cards")) {
            for one in standing.given {
                entry(page, one.email, PeopleTexts.right(one.role, one.commodity, one.number)) {
                    page.p(PeopleTexts.sees(one.role, one.shown, one.commodity))
                    page.p(PeopleTexts.since(one.since), .class("hint"))
                    button(
                        page, visit, PeopleTexts.end, "beenden", visit.portal.keys.counted(name(of: one)),
                        PeopleTexts.end(one.email, one.number))
                }
            }
            for one in standing.open {
                entry(page, one.email, PeopleTexts.offered(one.role, one.commodity, one.number)) {
                    page.p(PeopleTexts.sees(one.role, one.shown, one.commodity))
                    page.p(PeopleTexts.waits(until: one.lapsesAt), .class("hint"))
                    button(
                        page, visit, PeopleTexts.withdraw, "zuruecknehmen", one.id.value,
                        PeopleTexts.withdraw(one.email, one.number))
                }
            }
        }
        page.p(.class("actions")) { page.a(PeopleTexts.invite, href: InvitePerson.path, .class("button")) }
    }

    private static func received(_ page: Page, _ visit: CustomerVisit, _ all: [ReceivedAccess]) {
        page.h2(PeopleTexts.received)
        page.ul(.class("cards")) {
            for one in all {
                page.li(.class("card")) {
                    page.div {
                        page.a(
                            ContractTexts.heading(one.commodity, one.number), href: "/vertraege/\(one.number.value)")
                        page.p(PeopleTexts.mine(one.role))
                        if one.commodity != .internet { page.p(PeopleTexts.mineQuarters(one.shown.hasQuarters)) }
                        page.p(PeopleTexts.since(one.since), .class("hint"))
                    }
                    button(
                        page, visit, PeopleTexts.leave, "verlassen", one.number.value, PeopleTexts.leave(one.number))
                }
            }
        }
    }

    private static func entry(_ page: Page, _ email: EmailAddress, _ right: Text, _ rest: () -> Void) {
        page.li(.class("card")) {
            page.strong(email.value)
            page.p(right)
            rest()
        }
    }

    private static func button(
        _ page: Page, _ visit: CustomerVisit, _ words: Text, _ name: String, _ value: String, _ label: Text
    ) {
        page.form(visit, action: path) {
            page.button(words, name: name, value: value, .class("button-second"), .ariaLabel(label))
        }
    }

    /// What a form calls an access, as a keyed hash: nothing that tells whose account it is.
    static func name(of access: GivenAccess) -> String { "\(access.account.value) \(access.contract.value)" }
}
