import HTML
import Store
import Vocabulary

/// `/service/freischaltung`: who asks for access, what is due first at the top, with how far it agrees.
struct ApplicationList {
    static let most = 30

    private struct Line: Sendable {
        let listed: ListedApplication
        let claim: AccessClaim?
        let best: FindCandidates.Found?
    }

    static func show(_ visit: StaffVisit) async throws -> Answer {
        let isDecided = visit.request.query["stand"] == "entschieden"
        let keys = visit.portal.keys
        let lines = try await visit.portal.store.readAtLength { db in
            let listed = try isDecided ? db.decidedApplications(most: most) : db.openApplications(most: most)
            return try listed.map { one in
                let claim = one.application.claim(keys)
                let best = try isDecided ? nil : claim.flatMap { try FindCandidates.find($0, db, keys).first }
                return Line(listed: one, claim: claim, best: best)
            }
        }
        let open = try await visit.portal.store.write(about: visit.person.id.value) { db in
            try db.audit(visit.staffAct(.applicationsListed, of: nil, [.count: String(lines.count)]))
            return try db.countOpenApplications()
        }
        return visit.office(
            ApplicationTexts.title, section: .activation, lead: ApplicationTexts.lead(open), wide: true
        ) { page in
            page.nav(.ariaLabel(WorklistTexts.views)) {
                page.ul(.class("actions")) {
                    for (words, path, isHere) in [
                        (ApplicationTexts.open, Path("/service/freischaltung"), !isDecided),
                        (ApplicationTexts.decided, Path("/service/freischaltung?stand=entschieden"), isDecided),
                    ] {
                        page.li { page.a(words, href: path, .class("button-quiet"), .ariaCurrent(isHere)) }
                    }
                }
            }
            guard !lines.isEmpty else {
                page.div(.class("empty")) { page.p(WorklistTexts.none) }
                return
            }
            table(page, visit, lines)
        }
    }

    private static func table(_ page: Page, _ visit: StaffVisit, _ lines: [Line]) {
        page.table(
            ApplicationTexts.title, of: lines,
            [
                .name(StaffTexts.name, name),
                .cell(OfficeRequestTexts.address) { page, line in page.text(line.claim?.place ?? "–") },
                .cell(WorklistTexts.due) { page, line in
                    let one = line.listed.application
                    guard let decided = one.decidedAt else { return page.due(one.dueOn, on: visit.request.today) }
                    page.text(WorklistTexts.closed(decided.day))
                },
                .cell(ApplicationTexts.match, match),
            ])
    }

    private static func name(_ page: Page, _ line: Line) {
        let one = line.listed.application
        page.a(href: "/service/freischaltung/\(one.id.value)") {
            page.text(line.claim?.name ?? "–")
            page.text(" ")
            page.span(one.number)
        }
        page.small(WorklistTexts.received((one.confirmedAt ?? one.askedAt).day, nil), .class("detail"))
    }

    private static func match(_ page: Page, _ line: Line) {
        if let decision = line.listed.application.decision {
            page.span(ApplicationTexts.decision(decision), .class(ApplicationTexts.badge(decision)))
            if let name = line.listed.decidedBy { page.small(name, .class("detail")) }
        } else if let best = line.best {
            page.text(ApplicationTexts.score(best.match.score))
            page.small(ApplicationTexts.agreeing(best.match), .class("detail"))
        } else {
            page.text(ApplicationTexts.nobody)
        }
    }
}
