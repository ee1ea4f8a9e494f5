import HTML
import Store
import Vocabulary

/// Behind the link to the other account's mailbox: who opened it reads that mailbox. One press makes the request that two
/// people of the office decide on.
enum ConfirmMerge {
    static func page(_ visit: GuestVisit, _ link: OpenLink) async throws -> Answer {
        guard let both = try await visit.portal.store.read({ try open(link, $0) }) else {
            return ConfirmLink.ended(visit)
        }
        let lead = MergeTexts.confirmLead(both.going.email.value, both.staying.email.masked)
        return visit.page(MergeTexts.confirmTitle, lead: lead) { page in
            page.p(MergeTexts.confirmNext)
            page.form(visit, action: "/bestaetigen") { page.button(MergeTexts.confirm, .class("button")) }
            page.p(AccountLetterTexts.notYou, .class("hint"))
        }
    }

    static func submit(_ visit: GuestVisit, _ link: OpenLink) async throws -> Answer {
        let now = visit.request.now
        let promised = MergeRequest.promisedOn(receivedOn: now.day)
        let isDone = try await visit.portal.store.write(about: link.subject) { db -> Bool in
            guard let both = try open(link, db), try db.mergeTrouble(both.merge, at: now) == nil,
                try db.useLinks(for: .mergeProof, subject: link.subject, at: now)
            else { return false }
            let payload = MergeRequest(other: both.going.email.masked, isByPhone: false)
            let request = try db.add(
                payload, contract: nil, account: both.staying.id, state: .received, promisedOn: promised, at: now)
            guard try db.prove(both.merge.id, by: .bothAccounts, request: request.id) else { throw StoreError.busy }
            try db.tellOfArrival(of: request.id, at: now)
            try db.queueForEveryAddress(MergeAskedLetter(merge: both.merge.id.value), of: both.going.id, at: now)
            try db.audit(visit.act(.mergeProved, of: both.going.id, [.request: request.number.value]))
            return true
        }
        guard isDone else { return ConfirmLink.ended(visit) }
        visit.portal.bell.ring()
        return visit.page(MergeTexts.confirmedTitle, lead: MergeTexts.confirmed(promised)) { _ in }
            .setting(SetCookie(name: .link, value: "", seconds: 0))
    }

    private struct Both: Sendable {
        let merge: AccountMerge
        let staying: Account
        let going: Account
    }

    /// Nil when there is nothing to prove any more.
    private static func open(_ link: OpenLink, _ db: Session) throws -> Both? {
        guard let merge = try db.merge(ID(stored: link.subject)), merge.proof == nil,
            let staying = try db.account(merge.staying), let going = try db.account(merge.going)
        else { return nil }
        return Both(merge: merge, staying: staying, going: going)
    }
}
