import HTML
import Store
import Vocabulary

/// The presses on the page of a merge: proposing it, confirming what somebody else proposed, undoing it.
enum DecideMerge {
    static func propose(_ visit: StaffVisit) async throws -> Answer {
        let id = try visit.request.id("id", of: AccountMerge.self)
        let isProposal = visit.body["aktion"] != "zuruecknehmen"
        let (me, now) = (visit.person.id, visit.request.now)
        let notice = try await visit.portal.store.write(about: id.value) { db -> String in
            guard let file = try OfficeMerge.load(id, db, at: now) else { throw Refusal.notFound }
            let act: AuditKind
            if isProposal {
                guard isOpen(file), file.trouble == nil, try db.propose(id, by: me, at: now) else { return "schneller" }
                act = .mergeProposed
            } else {
                guard try db.endProposal(id) else { return "schneller" }
                act = .mergeProposalEnded
            }
            try db.audit(visit.staffAct(act, of: file.merge.staying.value, fields(file)))
            return isProposal ? "vorgeschlagen" : "zurueckgenommen"
        }
        return back(id, notice)
    }

    /// Everything in one transaction: contracts, requests, sessions, both letters, the request's end and the log.
    static func confirm(_ visit: StaffVisit) async throws -> Answer {
        let id = try visit.request.id("id", of: AccountMerge.self)
        try visit.codeIsFresh()
        let (me, now, seen) = (visit.person.id, visit.request.now, visit.body["stand"] ?? "")
        let notice = try await visit.portal.store.write(about: id.value) { db -> String in
            guard let file = try OfficeMerge.load(id, db, at: now) else { throw Refusal.notFound }
            guard file.merge.proposedBy != me else { return "vieraugen" }
            guard isOpen(file), file.merge.proposedBy != nil, let proof = file.merge.proof, let request = file.request
            else { return "schneller" }
            guard file.trouble == nil, file.mark == seen else { return "geaendert" }
            let key = "office:\(ID<AnswerRow>().value)"
            try db.tellOfMerge(file.merge, at: now)
            guard try db.carryOut(file.merge, proof, confirmedBy: me, at: now),
                try db.move(request, to: .done, by: .staff, key: key, at: now) != nil
            else { throw StoreError.busy }
            try db.sign(key, by: me)
            for account in [file.merge.staying, file.merge.going] {
                try db.audit(visit.staffAct(.accountsMerged, of: account.value, fields(file)))
            }
            return "zusammengefuehrt"
        }
        visit.portal.bell.ring()
        return back(id, notice)
    }

    static func undo(_ visit: StaffVisit) async throws -> Answer {
        let id = try visit.request.id("id", of: AccountMerge.self)
        try visit.codeIsFresh()
        let (me, now) = (visit.person.id, visit.request.now)
        var reason = MergePage.reasonField
        reason.fill(visit.body[reason.name])
        guard let file = try await visit.portal.store.read({ try OfficeMerge.load(id, $0, at: now) }) else {
            throw Refusal.notFound
        }
        guard MergeRule.canUndo(mergedAt: file.merge.mergedAt, undoneAt: file.merge.undoneAt, at: now) else {
            return back(id, "zuspaet")
        }
        guard let words = reason.typed(orElse: OfficeMergeTexts.reasonMissing) else {
            return MergePage(visit, file, reason: reason).answer()
        }
        let notice = try await visit.portal.store.write(about: id.value) { db -> String in
            guard let file = try OfficeMerge.load(id, db, at: now) else { throw Refusal.notFound }
            guard file.newer == nil else { return "neuere" }
            guard let kept = try db.takeBack(file.merge, by: me, because: words, at: now) else { return "zuspaet" }
            try db.tellOfUndoing(file.merge, by: .staff, at: now)
            let detail = fields(file).merging([.refused: String(kept)]) { one, _ in one }
            for account in [file.merge.staying, file.merge.going] {
                try db.audit(visit.staffAct(.mergeUndone, of: account.value, detail))
            }
            return kept == 0 ? "rueckgaengig" : "teilweise"
        }
        visit.portal.bell.ring()
        return back(id, notice)
    }

    private static func isOpen(_ file: OfficeMerge) -> Bool {
        file.merge.mergedAt == nil && file.request.map { !$0.state.isClosed } ?? false
    }

    private static func fields(_ file: OfficeMerge) -> [AuditField: String] {
        file.request.map { [.request: $0.number.value] } ?? [:]
    }

    private static func back(_ id: ID<AccountMerge>, _ notice: String) -> Answer {
        .seeOther("/service/zusammenfuehrungen/\(id.value)?hinweis=\(notice)")
    }
}
