import HTML
import Store
import Vocabulary

/// The steps in which a move is told. Each page stands alone: what was typed is in the draft, right or wrong.
enum MoveWizard {
    static let markField = "fassung"

    static func show(_ visit: CustomerVisit) async throws -> Answer {
        guard let step = MoveStep(visit.request) else { throw Refusal.notFound }
        let known = try await MoveStart.load(visit)
        guard !known.household.movable.isEmpty else { return .seeOther(MoveStart.path) }
        let draft = known.draft ?? MoveDraft()
        let missing = MovePlan.step(draft, known.household)
        guard missing.number >= step.number else { return .seeOther(missing.path) }
        if step == .review { return MoveReview(visit: visit, household: known.household, draft: draft).answer() }
        let form = MoveForm(step, known.household, draft)
        return MovePage(visit: visit, household: known.household, draft: draft, form: form).answer()
    }

    static func submit(_ visit: CustomerVisit) async throws -> Answer {
        guard let step = MoveStep(visit.request) else { throw Refusal.notFound }
        if step == .review { return try await ReportMove(visit).answer(visit) }
        let (account, house, keys) = (visit.person.account, visit.house, visit.portal.keys)
        let (now, body) = (visit.request.now, visit.body)
        let saved = try await visit.portal.store.write(about: account.value) { db -> MoveSaving in
            guard try db.count(.writesByAccount, account.value, at: now) else {
                throw Refusal.tooManyTries(seconds: Throttle.writesByAccount.seconds)
            }
            let household = try MoveHousehold.load(for: account, house, keys, at: now, db)
            guard !household.movable.isEmpty else { return MoveSaving.elsewhere(MoveStart.path) }
            var draft = try db.moveDraft(of: account, keys) ?? MoveDraft()
            let missing = MovePlan.step(draft, household)
            guard missing.number >= step.number else { return .elsewhere(missing.path) }
            let saving = MoveSaving(step, body, household, &draft)
            if case .conflict = saving { return saving }
            guard try db.save(draft, of: account, keys, at: now) else { throw Refusal.busy }
            return saving
        }
        switch saved {
        case .elsewhere(let path): return .seeOther(path)
        case .conflict(let household, let draft, let form):
            return MovePage(visit: visit, household: household, draft: draft, form: form, isConflict: true).answer()
        case .kept(let household, let draft, let form):
            if visit.body["aktion"] == "spaeter" { return .seeOther(MoveStart.path) }
            if visit.body["aktion"] == "zurueck", let before = step.previous { return .seeOther(before.path) }
            guard form.problems.isEmpty else {
                return MovePage(visit: visit, household: household, draft: draft, form: form).answer()
            }
            return .seeOther(step.next.path)
        }
    }
}

/// What came of a step that was sent.
enum MoveSaving: Sendable {
    /// Something before it is missing, or there is nothing to move.
    case elsewhere(Path)
    /// Another page changed these fields meanwhile: nothing was kept, what was typed here is in the form.
    case conflict(MoveHousehold, MoveDraft, MoveForm)
    /// It is in the draft, with its problems noted in the form.
    case kept(MoveHousehold, MoveDraft, MoveForm)

    /// Takes what was sent into the draft, unless the draft says something else than the page that was filled in.
    init(_ step: MoveStep, _ body: FormBody, _ household: MoveHousehold, _ draft: inout MoveDraft) {
        let stored = MoveForm(step, household, draft)
        var form = stored
        form.fill(body)
        let isOther = zip(form.fields, stored.fields).contains { $0.raw != $1.raw }
        if isOther, body[MoveWizard.markField] != draft.mark(of: form.names) {
            self = .conflict(household, draft, form)
            return
        }
        for field in form.fields { draft.told[field.name] = field.raw }
        MovePlan.judge(&form, household, draft)
        self = .kept(household, draft, form)
    }
}
