import HTML
import Store
import Vocabulary

/// Taking a document back: at once within a day, by two people after it. The customer reads why.
enum WithdrawDocument {
    static func submit(_ visit: StaffVisit) async throws -> Answer {
        let found = try await OfficeDocumentPage.load(visit)
        try visit.codeIsFresh()
        var field = OfficeDocumentPage.reasonField
        field.fillLines(visit.body[field.name])
        guard let reason = field.lines(orElse: OfficeDocumentTexts.withdrawReasonMissing) else {
            // Decided meanwhile: there is no field for it any more.
            guard found.0.withdrawnAt == nil, found.1 == nil else { return back(found.0.id, "schneller") }
            return OfficeDocumentPage(visit, found, reason: field).answer()
        }
        let (id, me, now) = (found.0.id, visit.person.id, visit.request.now)
        let notice = try await visit.portal.store.write(about: id.value) { db -> String in
            guard let document = try db.officeDocument(id), document.withdrawnAt == nil,
                try db.openWithdrawal(of: id) == nil
            else { return "schneller" }
            guard !DocumentWithdrawal.needsTwo(arrivedAt: document.arrivedAt, at: now) else {
                guard try db.proposeWithdrawal(of: id, because: reason, by: me, at: now) else { return "schneller" }
                try db.audit(visit.staffAct(.withdrawalProposed, of: "document:\(id.value)"))
                return "vorgeschlagen"
            }
            try db.noteWithdrawal(of: id, because: reason, by: me, at: now)
            _ = try db.withdraw(id, because: reason, at: now)
            try db.audit(visit.staffAct(.documentWithdrawn, of: "document:\(id.value)"))
            return "zurueckgezogen"
        }
        visit.portal.bell.ring()
        return back(id, notice)
    }

    static func decide(_ visit: StaffVisit) async throws -> Answer {
        let id = try visit.request.id("id", of: PostboxDocument.self)
        try visit.codeIsFresh()
        let isConfirmed = visit.body["aktion"] == "bestaetigen"
        let (named, me, now) = (visit.body["vorschlag"] ?? "", visit.person.id, visit.request.now)
        let notice = try await visit.portal.store.write(about: id.value) { db -> String in
            guard try db.officeDocument(id) != nil else { throw Refusal.notFound }
            guard let wish = try db.openWithdrawal(of: id), wish.id.value == named else { return "schneller" }
            let isOwn = wish.proposedBy == me
            if isConfirmed, isOwn { return "vieraugen" }
            guard isOwn || visit.may(.decideWithdrawal) else { throw Refusal.notFound }
            guard try db.decide(wish.id, isConfirmed: isConfirmed, by: me, at: now) else { return "schneller" }
            if isConfirmed { _ = try db.withdraw(id, because: wish.reason, at: now) }
            try db.audit(
                visit.staffAct(isConfirmed ? .documentWithdrawn : .withdrawalRefused, of: "document:\(id.value)"))
            return isConfirmed ? "zurueckgezogen" : "abgelehnt"
        }
        visit.portal.bell.ring()
        return back(id, notice)
    }

    private static func back(_ id: ID<PostboxDocument>, _ notice: String) -> Answer {
        .seeOther("/service/dokumente/\(id.value)?hinweis=\(notice)")
    }
}
