import HTML
import Store
import Vocabulary

/// `/service/dokumente/{id}`: a document of a customer. Looking at it stands in the log; taking it back needs a reason the
/// customer reads.
struct OfficeDocumentPage {
    private let visit: StaffVisit
    private let document: OfficeMailboxDocument
    private let wish: DocumentWithdrawal?
    private let reason: Field

    static let reasonField = Field(
        "grund", DocumentWithdrawalTexts.reason, hint: OfficeDocumentTexts.withdrawHint, longest: 500)

    static func show(_ visit: StaffVisit) async throws -> Answer {
        try await OfficeDocumentPage(visit, load(visit)).answer()
    }

    init(_ visit: StaffVisit, _ found: (OfficeMailboxDocument, DocumentWithdrawal?), reason: Field = reasonField) {
        self.visit = visit
        document = found.0
        wish = found.1
        self.reason = reason
    }

    static func load(_ visit: StaffVisit) async throws -> (OfficeMailboxDocument, DocumentWithdrawal?) {
        let id = try visit.request.id("id", of: PostboxDocument.self)
        let found = try await visit.portal.store.read { db in
            try db.officeDocument(id).map { ($0, try db.openWithdrawal(of: id)) }
        }
        guard let found else { throw Refusal.notFound }
        return found
    }

    /// What was taken back is shown to nobody, not to the office either.
    static func pdf(_ visit: StaffVisit) async throws -> Answer {
        let document = try await load(visit).0
        guard document.withdrawnAt == nil else { return .seeOther("/service/dokumente/\(document.id.value)") }
        try await visit.portal.store.write(about: visit.person.id.value) {
            try $0.audit(visit.staffAct(.documentRead, of: "document:\(document.id.value)"))
        }
        return StoredFile(
            path: visit.portal.documents.path(document.sha256), type: "application/pdf", size: document.size,
            sha256: document.sha256
        )
        .answer(to: visit.request).named(document.fileName, attachment: false)
    }

    func answer() -> Answer {
        let problems = reason.error.map { [Problem(field: reason.id, words: $0)] } ?? []
        let notice = OfficeDocumentTexts.notice(visit.request.query["hinweis"])
        return visit.office(Text(same: document.title), problems: problems, section: .documents, wide: true) { page in
            if let notice { page.p(notice, .class("notice"), .role("status")) }
            page.div(.class("sections")) {
                facts(page)
                if document.withdrawnAt == nil { if let wish { decide(page, wish) } else { withdraw(page) } }
            }
            page.ul(.class("links")) {
                page.li { page.a(OfficeMergeTexts.toFile, href: "/service/kunden/\(document.customer)") }
                page.li { page.a(OfficeDocumentTexts.back, href: "/service/dokumente") }
            }
        }
    }

    private func facts(_ page: Page) {
        page.section {
            page.h2(RequestTexts.glance)
            page.dl(.class("facts")) {
                page.fact(PostboxTexts.category, document.category.name)
                page.fact(PostboxTexts.contract, document.contract.value)
                page.fact(OfficeDocumentTexts.customer, document.holder)
                page.fact(PostboxTexts.issued, document.issuedOn.text)
                page.fact(PostboxTexts.arrived, document.arrivedAt.text)
                page.fact(PostboxTexts.size, PostboxTexts.size(document.size))
                page.dt(PostboxTexts.checksum)
                page.dd { page.code(document.sha256) }
                if let moment = document.withdrawnAt { page.fact(OfficeDocumentTexts.withdrawnAt, moment.text) }
                if let reason = document.withdrawnBecause { page.fact(DocumentWithdrawalTexts.reason, reason) }
            }
            guard document.withdrawnAt == nil else { return }
            page.p(.class("actions")) {
                page.a(
                    OfficeDocumentTexts.look, href: "/service/dokumente/\(document.id.value)/pdf",
                    .class("button-second"))
            }
        }
    }

    private func withdraw(_ page: Page) {
        guard visit.may(.keepDocuments) else { return }
        let needsTwo = DocumentWithdrawal.needsTwo(arrivedAt: document.arrivedAt, at: visit.request.now)
        page.section {
            page.h2(OfficeDocumentTexts.withdraw)
            page.p(needsTwo ? OfficeDocumentTexts.takesTwo : OfficeDocumentTexts.takesOne)
            page.form(visit, action: "/service/dokumente/\(document.id.value)/zurueckziehen") {
                page.area(reason)
                page.button(OfficeDocumentTexts.withdraw, .class("button-second"))
            }
        }
    }

    private func decide(_ page: Page, _ wish: DocumentWithdrawal) {
        page.section {
            page.h2(OfficeDocumentTexts.withdraw)
            page.p(OfficeDocumentTexts.wanted(by: wish.proposer, wish.proposedAt))
            page.p(wish.reason, .class("lines"))
            let isOwn = wish.proposedBy == visit.person.id
            guard visit.may(.decideWithdrawal) || isOwn else { return }
            page.form(visit, action: "/service/dokumente/\(document.id.value)/entscheiden") {
                page.input(.hidden, name: "vorschlag", value: wish.id.value)
                if isOwn {
                    page.p(OfficeMergeTexts.fourEyes, .class("hint"))
                } else {
                    page.button(StaffTexts.confirm, name: "aktion", value: "bestaetigen", .class("button"))
                }
                page.button(
                    isOwn ? StaffTexts.takeBack : StaffTexts.refuse, name: "aktion", value: "ablehnen",
                    .class("button-second"))
            }
        }
    }
}
