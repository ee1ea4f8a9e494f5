import HTML
import Store
import Vocabulary

/// `/service/zusammenfuehrungen/{id}`: both accounts side by side, what goes over, and what can be done about it.
struct MergePage {
    private let visit: StaffVisit
    private let file: OfficeMerge
    private let reason: Field

    private var merge: AccountMerge { file.merge }

    static let reasonField = Field(
        "grund", OfficeMergeTexts.reason, hint: OfficeMergeTexts.reasonHint, longest: 300)

    init(_ visit: StaffVisit, _ file: OfficeMerge, reason: Field = MergePage.reasonField) {
        self.visit = visit
        self.file = file
        self.reason = reason
    }

    static func show(_ visit: StaffVisit) async throws -> Answer {
        let id = try visit.request.id("id", of: AccountMerge.self)
        let now = visit.request.now
        let file = try await visit.portal.store.write(about: visit.person.id.value) { db -> OfficeMerge? in
            guard let file = try OfficeMerge.load(id, db, at: now) else { return nil }
            try db.audit(visit.staffAct(.mergeRead, of: file.merge.staying.value))
            return file
        }
        guard let file else { throw Refusal.notFound }
        return MergePage(visit, file).answer()
    }

    func answer() -> Answer {
        let problems = reason.error.map { [Problem(field: reason.id, words: $0)] } ?? []
        let notice = OfficeMergeTexts.notice(visit.request.query["hinweis"])
        return visit.office(MergeTexts.title, problems: problems, section: .customers, wide: true) { page in
            if let notice { page.p(notice, .class("notice"), .role("status")) }
            page.div(.class("sections")) {
                standing(page)
                side(page, OfficeMergeTexts.staying, file.staying)
                side(page, OfficeMergeTexts.going, file.going)
                if merge.mergedAt == nil { open(page) } else { undo(page) }
            }
            if let request = file.request {
                page.ul(.class("links")) {
                    page.li {
                        page.a(
                            OfficeMergeTexts.toRequest(request.number),
                            href: "/service/vorgaenge/\(request.number.value)")
                    }
                }
            }
        }
    }

    private func standing(_ page: Page) {
        page.section {
            page.h2(RequestTexts.glance)
            page.dl(.class("facts")) {
                if let proof = merge.proof { page.fact(OfficeMergeTexts.proof, OfficeMergeTexts.words(proof)) }
                if let day = merge.signedOn { page.fact(OfficeMergeTexts.signedOn, day.text) }
                page.fact(MergeTexts.asked, merge.askedAt.text)
                if let name = file.proposer { page.fact(OfficeMergeTexts.proposedBy, name) }
                if let moment = merge.mergedAt { page.fact(OfficeMergeTexts.mergedAt, moment.text) }
                if let name = file.confirmer { page.fact(OfficeMergeTexts.confirmedBy, name) }
                if let moment = merge.undoneAt { page.fact(OfficeMergeTexts.undoneAt, moment.text) }
            }
        }
    }

    private func side(_ page: Page, _ title: Text, _ side: OfficeMergeSide) {
        page.section {
            page.h2(title)
            page.p { page.strong(side.email) }
            if let created = side.createdAt { page.p(OfficeMergeTexts.since(created), .class("detail")) }
            guard !side.rights.isEmpty else {
                page.p(OfficeMergeTexts.noContracts)
                return
            }
            page.ul(.class("list")) {
                for right in side.rights {
                    page.li {
                        page.div {
                            page.text(ContractTexts.heading(right.commodity, right.contract))
                            page.p(OfficeMergeTexts.holder(right), .class("detail"))
                            if right.stays, merge.mergedAt == nil { page.p(OfficeMergeTexts.stays, .class("detail")) }
                        }
                        page.span(CustomerTexts.role(right.role), .class("badge"))
                    }
                }
            }
        }
    }

    private func open(_ page: Page) {
        page.section {
            page.h2(OfficeMergeTexts.decision)
            guard file.request.map({ !$0.state.isClosed }) ?? false else {
                page.p(OfficeMergeTexts.requestClosed)
                return
            }
            if let trouble = file.trouble { page.p(MergeTexts.trouble(trouble), .class("warn")) }
            page.p(OfficeMergeTexts.checks)
            if merge.proposedBy == nil {
                guard visit.may(.proposeMerge), file.trouble == nil else { return }
                press(page, "", "vorschlagen", StaffTexts.propose, .class("button"))
            } else {
                if merge.proposedBy == visit.person.id {
                    page.p(OfficeMergeTexts.fourEyes, .class("hint"))
                } else if visit.may(.decideMerge), file.trouble == nil {
                    press(page, "/entscheiden", "bestaetigen", OfficeMergeTexts.confirm, .class("button"))
                }
                if visit.may(.proposeMerge) {
                    press(page, "", "zuruecknehmen", OfficeMergeTexts.endProposal, .class("button-second"))
                }
            }
            page.p(OfficeMergeTexts.refuseThere, .class("hint"))
        }
    }

    private func press(_ page: Page, _ step: String, _ action: String, _ words: Text, _ look: Attribute) {
        let path = Path(own: "/service/zusammenfuehrungen/\(merge.id.value)\(step)")
        page.form(visit, action: path) {
            page.input(.hidden, name: "stand", value: file.mark)
            page.button(words, name: "aktion", value: action, look)
        }
    }

    private func undo(_ page: Page) {
        let canUndo = MergeRule.canUndo(
            mergedAt: merge.mergedAt, undoneAt: merge.undoneAt, at: visit.request.now)
        guard let until = merge.undoUntil, canUndo, visit.may(.decideMerge) else { return }
        page.section {
            page.h2(MergeTexts.undoTitle)
            if let newer = file.newer {
                page.p(OfficeMergeTexts.newerFirst(until: until), .class("warn"))
                page.p(.class("actions")) {
                    page.a(
                        OfficeMergeTexts.toNewer, href: "/service/zusammenfuehrungen/\(newer.id.value)",
                        .class("button-second"))
                }
                return
            }
            page.p(OfficeMergeTexts.undoUntil(until))
            page.p(OfficeMergeTexts.undoMeans)
            page.form(visit, action: "/service/zusammenfuehrungen/\(merge.id.value)/rueckgaengig") {
                page.field(reason)
                page.button(MergeTexts.undo, .class("button-second"))
            }
        }
    }
}
