import HTML
import Store
import Vocabulary

/// `/umzug`: what a move is told for, from when on what is possible, the bonus, and the draft that waits.
enum MoveStart {
    static let path: Path = "/umzug"

    struct Known: Sendable {
        let household: MoveHousehold
        let draft: MoveDraft?
    }

    static func show(_ visit: CustomerVisit) async throws -> Answer {
        let (known, reported) = (try await load(visit), try await reported(visit))
        return visit.page(MoveTexts.title, section: .contracts, lead: MoveTexts.lead, wide: true) { page in
            notice(page, visit)
            if known.household.isAllReported {
                allReported(page, reported)
            } else {
                if !reported.isEmpty {
                    page.p(.class("notice")) { page.a(MoveTexts.seeReported, href: ReportedMoves.path) }
                }
                begin(page, visit, known)
            }
            page.div(.class("sections")) {
                if let bonus = known.household.bonus,
                    known.household.movable.contains(where: { bonus.isPaid(for: $0.commodity) })
                {
                    MoveTexts.write(bonus, on: page)
                }
                possible(page, known.household)
                page.section {
                    page.h2(MoveTexts.otherwiseTitle)
                    for sentence in MoveTexts.otherwise { page.p(sentence) }
                }
            }
            page.ul(.class("links")) { page.li { page.a(ContractTexts.allContracts, href: "/vertraege") } }
        }
    }

    /// Throws the draft away, when somebody asks for that.
    static func submit(_ visit: CustomerVisit) async throws -> Answer {
        guard visit.body["aktion"] == "verwerfen" else { return .seeOther(path) }
        let account = visit.person.account
        return try await visit.keep { db in
            try db.forgetMoveDraft(of: account)
            return "/umzug?hinweis=verworfen"
        }
    }

    static func load(_ visit: CustomerVisit) async throws -> Known {
        let (account, house, keys) = (visit.person.account, visit.house, visit.portal.keys)
        let now = visit.request.now
        return try await visit.portal.store.read { db in
            let draft = try db.moveDraft(of: account, keys)
            let household = try MoveHousehold.load(for: account, house, keys, at: now, db)
            return Known(household: try household.withLines(at: draft, house, db), draft: draft)
        }
    }

    /// The requests of moves that are under way.
    static func reported(_ visit: CustomerVisit) async throws -> [ServiceRequest] {
        let account = visit.person.account
        return try await visit.portal.store.read { try $0.openRequests(for: account) }
            .filter { $0.kind == MoveRequest.name }
    }

    private static func notice(_ page: Page, _ visit: CustomerVisit) {
        if visit.request.query["hinweis"] == "verworfen" {
            page.p(MoveTexts.discarded, .class("notice"), .role("status"))
        }
    }

    /// Nothing is left to tell; each contract's request says how far it is.
    private static func allReported(_ page: Page, _ reported: [ServiceRequest]) {
        page.section(.class("notice")) {
            page.p(MoveTexts.allReported)
            page.ul(.class("links")) {
                for request in reported {
                    page.li { page.a(href: RequestPages.path(request.number)) { page.text(MoveTexts.named(request)) } }
                }
                page.li { page.a(MoveTexts.seeReported, href: ReportedMoves.path) }
            }
        }
    }

    private static func begin(_ page: Page, _ visit: CustomerVisit, _ known: Known) {
        guard !known.household.movable.isEmpty else {
            page.p(MoveTexts.nothingToMove, .class("notice"))
            return
        }
        guard let draft = known.draft, let changedAt = draft.changedAt else {
            page.p { page.a(MoveTexts.begin, href: MoveStep.dates.path, .class("button")) }
            return
        }
        let step = MovePlan.step(draft, known.household)
        page.section {
            page.h2(MoveTexts.draftTitle)
            page.p(MoveTexts.draft(since: changedAt, until: changedAt.day.adding(days: Retention.moveDrafts)))
            page.p { page.a(MoveTexts.goOn(step), href: step.path, .class("button")) }
            page.form(visit, action: path) {
                page.button(MoveTexts.discard, name: "aktion", value: "verwerfen", .class("button-second"))
            }
        }
    }

    private static func possible(_ page: Page, _ household: MoveHousehold) {
        let kinds = Commodity.allCases.filter { kind in household.contracts.contains { $0.commodity == kind } }
        guard !kinds.isEmpty else { return }
        page.section {
            page.h2(MoveTexts.possibleTitle)
            page.dl(.class("facts")) {
                for kind in kinds { page.possible(kind, household.rule) }
            }
            for kind in kinds { page.why(MoveDaysWhy.possible(kind, household.rule)) }
        }
    }
}
