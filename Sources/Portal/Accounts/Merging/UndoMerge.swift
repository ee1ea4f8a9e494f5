import HTML
import Store
import Vocabulary

/// Behind the link to the address of the account that went: one press makes two of the one again, because whoever reads
/// that mailbox may never have wanted it.
enum UndoMerge {
    static func page(_ visit: GuestVisit, _ link: OpenLink) async throws -> Answer {
        let now = visit.request.now
        let found = try await visit.portal.store.read { db in
            try db.merge(ID(stored: link.subject)).map {
                (merge: $0, email: try db.account($0.going)?.email, newer: try db.newerMerge(than: $0))
            }
        }
        guard let found, let email = found.email, let until = found.merge.undoUntil,
            MergeRule.canUndo(mergedAt: found.merge.mergedAt, undoneAt: found.merge.undoneAt, at: now)
        else { return ConfirmLink.ended(visit) }
        guard found.newer == nil else {
            let words = MergeTexts.newerFirst(until.day, visit.portal.operator.phone)
            return visit.page(MergeTexts.undoTitle, lead: words) { _ in }
        }
        return visit.page(MergeTexts.undoTitle, lead: MergeTexts.undoLead(email.masked)) { page in
            page.p(MergeTexts.undoNext)
            page.form(visit, action: "/bestaetigen") { page.button(MergeTexts.undo, .class("button")) }
        }
    }

    static func submit(_ visit: GuestVisit, _ link: OpenLink) async throws -> Answer {
        let (request, now) = (visit.request, visit.request.now)
        let isDone = try await visit.portal.store.write(about: link.subject) { db -> Bool in
            guard let merge = try db.merge(ID(stored: link.subject)), try db.newerMerge(than: merge) == nil,
                try db.useLinks(for: .mergeUndo, subject: link.subject, at: now),
                let kept = try db.takeBack(merge, by: nil, at: now)
            else { return false }
            try db.tellOfUndoing(merge, by: .customer, at: now)
            try db.audit(request.act(.mergeUndone, by: nil, of: merge.going.value, [.refused: String(kept)]))
            try db.audit(request.act(.mergeUndone, by: nil, of: merge.staying.value, [.refused: String(kept)]))
            return true
        }
        guard isDone else { return ConfirmLink.ended(visit) }
        visit.portal.bell.ring()
        return visit.page(MergeTexts.undoneTitle, lead: MergeTexts.undone) { page in
            page.p(MergeTexts.unknownHint(visit.portal.operator.phone))
            page.ul(.class("links")) { page.li { page.a(PageTexts.toSignIn, href: "/anmelden") } }
        }
        .setting(SetCookie(name: .link, value: "", seconds: 0))
    }
}
