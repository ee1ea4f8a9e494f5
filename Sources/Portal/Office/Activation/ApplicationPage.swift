import HTML
import HTTPTypes
import Store
import Vocabulary

/// `/service/freischaltung/{id}`: what somebody told, whom it may be, and the decision.
struct ApplicationPage {
    let visit: StaffVisit
    let file: ApplicationFile
    var form = RefuseAccessForm()
    /// Why a press was not taken.
    var conflict: Text?

    private var path: Path { "/service/freischaltung/\(file.application.id.value)" }

    static func show(_ visit: StaffVisit) async throws -> Answer {
        let id = try visit.request.id("id", of: AccessApplication.self)
        let keys = visit.portal.keys
        let file = try await visit.portal.store.write(about: visit.person.id.value) { db -> ApplicationFile? in
            guard let file = try ApplicationFile.load(id, db, keys) else { return nil }
            try db.audit(visit.staffAct(.applicationRead, of: id.value, [.request: file.application.number]))
            return file
        }
        guard let file else { throw Refusal.notFound }
        return ApplicationPage(visit: visit, file: file).answer()
    }

    func answer() -> Answer {
        visit.office(
            ApplicationTexts.heading(file.application.number), problems: form.problems,
            status: conflict == nil ? .ok : .conflict, section: .activation, wide: true
        ) { page in
            if let conflict { page.p(conflict, .class("notice"), .role("alert")) }
            if visit.request.query["hinweis"] == "entschieden" {
                page.p(ApplicationTexts.saved, .class("notice"), .role("status"))
            }
            page.div(.class("sections")) {
                told(page)
                if let decided = file.decided { outcome(page, decided) }
                for found in file.found { candidate(page, found) }
                if file.decided == nil {
                    if file.found.isEmpty { page.section { page.p(ApplicationTexts.nobodyFound) } }
                    if visit.may(.decideAccess) { refusal(page) }
                }
            }
            page.ul(.class("links")) { page.li { page.a(ApplicationTexts.back, href: "/service/freischaltung") } }
        }
    }

    private func told(_ page: Page) {
        let (one, claim) = (file.application, file.claim)
        page.section {
            page.h2(ApplicationTexts.told)
            page.dl(.class("facts")) {
                page.fact(StaffTexts.name, claim.name)
                page.fact(OfficeRequestTexts.address, claim.place)
                if let contract = claim.contract { page.fact(RegistrationTexts.contractNumber, contract) }
                if let meter = claim.meter { page.fact(TellReadingTexts.meter, meter) }
                if let born = claim.bornOn.flatMap(Day.init(iso:)) { page.fact(PersonTexts.bornOn, born.text) }
                page.fact(SignInTexts.email, ApplicationTexts.proved(claim.email))
                page.fact(RequestTexts.received, (one.confirmedAt ?? one.askedAt).text)
                if let due = one.dueOn { page.fact(WorklistTexts.due, due.text) }
            }
            if !file.twins.isEmpty { page.p(ApplicationTexts.twins(file.twins), .class("warn")) }
        }
    }

    private func outcome(_ page: Page, _ decided: DecidedApplication) {
        page.section {
            page.h2(ApplicationTexts.decisionTitle)
            page.dl(.class("facts")) {
                if let decision = file.application.decision {
                    page.fact(ApplicationTexts.decisionTitle, ApplicationTexts.decision(decision))
                }
                page.fact(ApplicationTexts.by, decided.by)
                if let moment = file.application.decidedAt { page.fact(ApplicationTexts.at, moment.text) }
                if let remark = decided.remark { page.fact(ApplicationTexts.words, remark) }
                if let drawn = decided.drawnAt { page.fact(ApplicationTexts.drawn, drawn.text) }
                if let accepted = decided.acceptedAt { page.fact(ApplicationTexts.accepted, accepted.text) }
            }
            if let customer = decided.customer {
                page.p { page.a(ApplicationTexts.toFile, href: "/service/kunden/\(customer)") }
            }
        }
    }

    private func candidate(_ page: Page, _ found: FindCandidates.Found) {
        let (customer, ways) = (found.customer, found.match.ways(found.customer))
        page.section {
            page.h2(ApplicationTexts.candidate(customer, found.match.score))
            MatchTable(claim: file.claim, found: found).write(page)
            if let letterAt = customer.letterAt { page.p(ApplicationTexts.letterOrdered(letterAt.day), .class("warn")) }
            if !customer.hasSomethingToOpen {
                page.p(ApplicationTexts.nothingToOpen, .class("warn"))
            } else if ways.isEmpty {
                page.p(ApplicationTexts.notEnough, .class("warn"))
            }
            if visit.may(.decideAccess), !ways.isEmpty {
                page.form(visit, action: path) {
                    page.input(.hidden, name: "kunde", value: customer.id)
                    for way in ways {
                        page.p(ApplicationTexts.wayHint(way, customer), .class("hint"))
                        page.button(
                            ApplicationTexts.press(way), name: "entscheidung", value: way.rawValue,
                            .class(way == ways.first ? "button" : "button-second"))
                    }
                }
            }
            page.p { page.a(ApplicationTexts.toFile, href: "/service/kunden/\(customer.id)") }
        }
    }

    private func refusal(_ page: Page) {
        page.section {
            page.h2(ApplicationTexts.refuseTitle)
            page.p(ApplicationTexts.refuseLead)
            page.form(visit, action: path) {
                page.choice(form.reason, RefuseAccessForm.reasons.map { ($0.name, $0.label) })
                page.area(form.words)
                page.button(
                    ApplicationTexts.refuse, name: "entscheidung", value: AccessApplication.Decision.refused.rawValue,
                    .class("button-second"))
            }
        }
    }
}
