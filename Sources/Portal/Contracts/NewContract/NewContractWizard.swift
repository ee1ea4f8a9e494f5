import HTML
import Store
import Vocabulary

/// The steps in which a contract is ordered, by anybody. Each page stands alone: what was typed is in the draft, right or
/// wrong.
enum NewContractWizard {
    static func show(_ visit: GuestVisit) async throws -> Answer {
        guard let step = NewContractStep(visit.request) else { throw Refusal.notFound }
        let file = try await NewContractFile.load(visit)
        let draft = file?.draft ?? NewContractDraft()
        let desk: NewContractDesk
        if let file { desk = file.desk } else { desk = try await beginning(visit) }
        let missing = NewContractPlan.step(draft, desk)
        guard missing.number >= step.number else {
            let isRefused = visit.request.query["hinweis"] == "nicht-bestellt"
            return .seeOther(isRefused ? missing.path.adding("hinweis", "nicht-bestellt") : missing.path)
        }
        if step == .review, let file, let order = file.order {
            return NewContractReview(visit: visit, file: file, order: order).answer()
        }
        return NewContractPage(visit: visit, desk: desk, form: NewContractForm(step, desk, draft)).answer()
    }

    static func submit(_ visit: GuestVisit) async throws -> Answer {
        guard let step = NewContractStep(visit.request) else { throw Refusal.notFound }
        guard step != .review else { return try await PlaceOrder.answer(visit) }
        let secret = Random.hexadecimal(bytes: 16)
        let holder = visit.orderHolder ?? NewContractHolder(secret: secret)
        let answer = try await keep(step, of: holder, visit)
        guard visit.orderHolder == nil else { return answer }
        return answer.setting(
            SetCookie(name: .order, value: secret, seconds: Retention.orderDrafts * 24 * 3600))
    }

    private static func keep(_ step: NewContractStep, of holder: NewContractHolder, _ visit: GuestVisit) async throws
        -> Answer
    {
        let (press, body) = (NewContractPress(visit, holder), visit.body)
        let (peer, now) = (visit.portal.keys.counted(visit.request.peer), visit.request.now)
        if body["aktion"] == "verwerfen" {
            try await visit.portal.store.write(about: holder.key) { try $0.forgetOrderDraft(of: holder) }
            return .seeOther(NewContractStep.start)
        }
        let kept = try await visit.portal.store.write(about: holder.key) { db -> NewContractKept in
            let isWithinLimit =
                try holder.account.map { try db.count(.writesByAccount, $0.value, at: now) }
                ?? db.count(.orderPagesByAddress, peer, at: now)
            guard isWithinLimit else { throw Refusal.tooManyTries(seconds: Throttle.orderPagesByAddress.seconds) }
            var draft = try db.orderDraft(of: holder, before: press.guest, press.keys)
            let before = try press.file(draft, db)
            let missing = NewContractPlan.step(draft, before.desk)
            var form = NewContractForm(step, before.desk, draft)
            form.fill(body)
            draft.keep(form)
            guard try db.save(draft, of: holder, press.keys, at: now) else { throw Refusal.busy }
            // What was typed is kept all the same.
            guard missing.number >= step.number else { return .elsewhere(missing.path) }
            let after = try press.file(draft, db)
            NewContractPlan.judge(&form, after.desk)
            return .kept(after.desk, form)
        }
        switch kept {
        case .elsewhere(let path): return .seeOther(path)
        case .kept(let desk, let form):
            if body["aktion"] == "zurueck", let before = step.previous { return .seeOther(before.path) }
            guard form.problems.isEmpty else { return NewContractPage(visit: visit, desk: desk, form: form).answer() }
            // Reckoned anew: the tariffs stand on the same page.
            if step == .tariff, body[NewContractChoice.offerName] == nil { return .seeOther(step.path) }
            return .seeOther(step.next.path)
        }
    }

    private static func beginning(_ visit: GuestVisit) async throws -> NewContractDesk {
        let (account, house, keys) = (visit.own?.person.account, visit.portal.operator, visit.portal.keys)
        let today = visit.request.today
        return try await visit.portal.store.read { db in
            try NewContractDesk.load(NewContractDraft(), for: account, house, keys, today: today, db)
        }
    }
}

/// What came of a step that was sent.
enum NewContractKept: Sendable {
    /// Something before it is missing.
    case elsewhere(Path)
    /// It is in the draft, with its problems noted in the form.
    case kept(NewContractDesk, NewContractForm)
}
