import HTML
import Store
import Vocabulary

/// One document: what it is, and its file.
enum DocumentPage {
    static func show(_ visit: CustomerVisit) async throws -> Answer {
        let bill = try await AskAboutBill.load(visit)
        let document = bill.document
        return visit.page(Text(same: document.title), section: .postbox, wide: true) { page in
            if let moment = document.withdrawnAt { withdrawn(page, document, moment) } else { open(page, document) }
            page.div(.class("detail")) {
                page.dl(.class("facts")) { facts(page, document) }
                page.aside {
                    page.p(PostboxTexts.unchanged, .class("hint"))
                    page.ul(.class("links")) {
                        if let lines = bill.lines {
                            page.li { page.a(BillTexts.explained, href: BillPage.path(lines.contract, lines.id)) }
                        }
                        if bill.mayBeAsked {
                            let path: Path = "/postfach/\(document.id.value)/erklaeren"
                            page.li { page.a(BillQuestionTexts.link, href: path) }
                        }
                        page.li { page.a(PostboxTexts.back, href: "/postfach") }
                    }
                }
            }
        }
    }

    private static func open(_ page: Page, _ document: PostboxDocument) {
        page.p(.class("actions")) {
            page.a(PostboxTexts.open, href: "/postfach/\(document.id.value)/pdf", .class("button"))
            page.text(" ")
            page.a(
                PostboxTexts.save, download: "/postfach/\(document.id.value)/pdf?speichern=1", .class("button-second"))
        }
    }

    private static func withdrawn(_ page: Page, _ document: PostboxDocument, _ moment: Instant) {
        page.p(DocumentWithdrawalTexts.withdrawn(moment), .class("warn"))
        if let reason = document.withdrawnBecause { page.p(reason, .class("lines")) }
        page.p(DocumentWithdrawalTexts.stays)
    }

    private static func facts(_ page: Page, _ document: PostboxDocument) {
        page.fact(PostboxTexts.category, document.category.name)
        page.dt(PostboxTexts.contract)
        page.dd {
            page.a(
                PostboxTexts.contract(document.commodity, document.contract),
                href: "/vertraege/\(document.contract.value)")
        }
        page.fact(PostboxTexts.issued, document.issuedOn.words(in: page.language))
        page.fact(PostboxTexts.arrived, document.arrivedAt.words(in: page.language))
        if let openedAt = document.openedAt { page.fact(PostboxTexts.opened, openedAt.words(in: page.language)) }
        page.fact(PostboxTexts.size, PostboxTexts.size(document.size))
        page.dt(PostboxTexts.checksum)
        page.dd { page.code(document.sha256) }
    }

    /// The file itself, whole or in part (RFC 9110, 14). Opening it for the first time is noted.
    static func pdf(_ visit: CustomerVisit) async throws -> Answer {
        let document = try await document(visit)
        // Its page says why there is nothing to open.
        guard document.withdrawnAt == nil else { return .seeOther("/postfach/\(document.id.value)") }
        if document.isNew, visit.request.isGet { try await noteOpened(document, visit) }
        if visit.request.beginsFile { await visit.portal.documentWatch.note(visit) }
        let file = StoredFile(
            path: visit.portal.documents.path(document.sha256), type: "application/pdf", size: document.size,
            sha256: document.sha256)
        return file.answer(to: visit.request)
            .named(document.fileName, attachment: visit.request.query["speichern"] == "1")
    }

    private static func noteOpened(_ document: PostboxDocument, _ visit: CustomerVisit) async throws {
        let (account, now) = (visit.person.account, visit.request.now)
        try await visit.portal.store.write(about: account.value) { db in
            try db.noteOpened(document.id, by: account, at: now)
        }
    }

    private static func document(_ visit: CustomerVisit) async throws -> PostboxDocument {
        let id = try visit.request.id("id", of: PostboxDocument.self)
        let account = visit.person.account
        guard let document = try await visit.portal.store.read({ try $0.document(id, for: account) }) else {
            throw Refusal.notFound
        }
        return document
    }
}
