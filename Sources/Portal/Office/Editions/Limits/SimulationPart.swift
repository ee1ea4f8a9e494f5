import HTML
import Store
import Vocabulary

/// The trial on the page of the limits, and as a table for a spreadsheet.
struct SimulationPart: Sendable {
    let simulation: LimitsSimulation
    private static let mostShown = 100

    /// Away from the threads that serve pages, and noted: it names requests.
    static func run(_ typed: EditedLimits, _ visit: StaffVisit) async throws -> LimitsSimulation {
        let (rules, today, now) = (typed.rules, visit.house.rules.instalmentRules, visit.request.now)
        let simulation = try await visit.portal.store.readAtLength {
            try LimitsSimulation.run(rules, today: today, at: now, $0)
        }
        let act = visit.staffAct(.limitsTried, [.count: "\(simulation.total)"])
        try await visit.portal.store.write(about: visit.person.id.value) { try $0.audit(act) }
        return simulation
    }

    func write(_ page: Page) {
        page.section {
            page.h2(SimulationTexts.title)
            page.p(SimulationTexts.lead)
            guard simulation.total > 0 else { return page.p(SimulationTexts.nothing) }
            if simulation.isCut { page.p(SimulationTexts.cut(LimitsSimulation.most), .class("notice")) }
            page.p { page.strong(SimulationTexts.sum(simulation)) }
            counts(page)
            page.p(SimulationTexts.reasonsAdd, .class("hint"))
            page.p(SimulationTexts.trust(simulation), .class("hint"))
            if !simulation.changes.isEmpty { list(page) }
        }
    }

    private func counts(_ page: Page) {
        let (all, then, now) = (simulation.total, simulation.atOnceThen, simulation.atOnceNow)
        let reasons = LimitsSimulation.Reason.allCases.map { reason in
            Count(
                title: SimulationTexts.reason(reason), then: simulation.then[reason] ?? 0,
                now: simulation.now[reason] ?? 0)
        }
        page.table(
            SimulationTexts.title,
            of: [
                Count(title: SimulationTexts.all, then: all, now: all),
                Count(title: SimulationTexts.atOnce, then: then, now: now),
                Count(title: SimulationTexts.review, then: all - then, now: all - now),
            ] + reasons,
            [
                .name(SimulationTexts.what) { page, count in page.text(count.title) },
                .words(SimulationTexts.then) { Text(same: String($0.then)) },
                .words(SimulationTexts.now) { Text(same: String($0.now)) },
            ])
    }

    private struct Count {
        let title: Text
        let then, now: Int
    }

    private func list(_ page: Page) {
        let shown = simulation.changes.prefix(Self.mostShown)
        let all = simulation.toAtOnce + simulation.toReview
        page.h3(SimulationTexts.changes)
        if shown.count < all { page.p(SimulationTexts.shown(shown.count, of: all), .class("hint")) }
        page.table(
            SimulationTexts.changes, of: shown,
            [
                .name(SimulationTexts.number) { page, change in
                    page.a(change.number.value, href: "/service/vorgaenge/\(change.number.value)")
                },
                .words(SimulationTexts.day) { $0.receivedOn.text },
                .words(SimulationTexts.before) { $0.before.shortText },
                .words(SimulationTexts.wish) { $0.amount.shortText },
                .words(SimulationTexts.then) { SimulationTexts.outcome($0.was) },
                .words(SimulationTexts.now) { SimulationTexts.outcome($0.now) },
            ])
    }

    private static var columns: [Text] {
        [
            SimulationTexts.number, SimulationTexts.day, SimulationTexts.before, SimulationTexts.wish,
            SimulationTexts.then, SimulationTexts.now,
        ]
    }

    /// No more rows than one person may take out of the house alone.
    func table(for visit: StaffVisit) -> Answer {
        var csv = CSV()
        let language = visit.language
        csv.add(Self.columns.map { $0.in(language) })
        for change in simulation.changes.prefix(visit.portal.operator.rules.exportRowsAlone) {
            csv.add([
                change.number.value, change.receivedOn.iso, CSV.number(change.before.cents * 10),
                CSV.number(change.amount.cents * 10), SimulationTexts.outcome(change.was).in(language),
                SimulationTexts.outcome(change.now).in(language),
            ])
        }
        return Answer.bytes(csv.bytes, type: "text/csv; charset=utf-8")
            .named("\(visit.request.today.iso)_Probe_Abschlagsgrenzen.csv", attachment: true)
    }
}

extension EditedLimits {
    static let needsPreview = true
    static var tableWords: Text? { SimulationTexts.table }

    static func more(_ name: String, typed: EditedLimits?, _ visit: StaffVisit) async throws -> EditionPart? {
        guard let typed, visit.may(.writeEditions) else { return nil }
        let part = SimulationPart(simulation: try await SimulationPart.run(typed, visit))
        return EditionPart { part.write($0) }
    }

    static func table(_ typed: EditedLimits, _ visit: StaffVisit) async throws -> Answer? {
        SimulationPart(simulation: try await SimulationPart.run(typed, visit)).table(for: visit)
    }
}
