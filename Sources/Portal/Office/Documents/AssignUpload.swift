import Foundation
import HTML
import Store
import Vocabulary

/// `/service/dokumente/eingang/{id}`: a document no contract is known for. Somebody looks at it and says whose it is, or that
/// it is nobody's.
enum AssignUpload {
    struct Fields: Form {
        var contract = Field("vertrag", OfficeDocumentTexts.contract, .digits, longest: 20)
        var category = Field("art", PostboxTexts.category)
        var title = Field("betreff", OfficeDocumentTexts.title, hint: OfficeDocumentTexts.titleHint)
        var issuedOn = Field("datum", PostboxTexts.issued, longest: 20)
        var reason = Field("grund", OfficeDocumentTexts.dropReason, longest: 200)

        static var fields: [any WritableKeyPath<Fields, Field> & Sendable] {
            [\.contract, \.category, \.title, \.issuedOn, \.reason]
        }
    }

    static func show(_ visit: StaffVisit) async throws -> Answer {
        let line = try await line(visit)
        var form = Fields()
        form.contract.raw = line.contract ?? ""
        form.category.raw = line.category?.rawValue ?? ""
        form.title.raw = line.title ?? ""
        form.issuedOn.raw = line.issuedOn?.german ?? ""
        return page(visit, line, form)
    }

    /// The bytes as they were sent. Who looked stands in the log.
    static func pdf(_ visit: StaffVisit) async throws -> Answer {
        let line = try await line(visit)
        guard line.outcome == .waiting, let sha256 = line.sha256, let size = line.size else { throw Refusal.notFound }
        try await visit.portal.store.write(about: visit.person.id.value) {
            try $0.audit(visit.staffAct(.documentRead, of: "upload:\(line.id.value)"))
        }
        let path = visit.portal.uploads.files.path(sha256)
        return StoredFile(path: path, type: "application/pdf", size: size, sha256: sha256).answer(to: visit.request)
            .named("Eingang.pdf", attachment: false)
    }

    static func submit(_ visit: StaffVisit) async throws -> Answer {
        let line = try await line(visit)
        var form = Fields(visit.body)
        return try await visit.body["aktion"] == "verwerfen"
            ? drop(visit, line, &form) : assign(visit, line, &form)
    }

    private static func assign(_ visit: StaffVisit, _ line: UploadLine, _ form: inout Fields) async throws -> Answer {
        let number = form.contract.typed(orElse: OfficeDocumentTexts.contractMissing)
        let facts = form.read()
        guard let number, let facts else { return page(visit, line, form) }
        guard let known = try? ContractNumber(number),
            let contract = try await visit.portal.store.read({ try $0.knownContract(number: known)?.id })
        else {
            form.contract.error = OfficeDocumentTexts.contractUnknown
            return page(visit, line, form)
        }
        guard line.outcome == .waiting, let sha256 = line.sha256,
            let bytes = FileManager.default.contents(atPath: visit.portal.uploads.files.path(sha256))
        else { return done("schneller") }
        let kept = try visit.portal.documents.keep([UInt8](bytes))
        let (me, now, id) = (visit.person.id, visit.request.now, line.id)
        let isDone = try await visit.portal.filing(kept, isFiled: { $0 }) {
            try await visit.portal.store.write(about: id.value) { db -> Bool in
                guard try db.upload(id)?.outcome == .waiting else { return false }
                let (outcome, document) = try db.place(
                    kept, facts, of: ID(stored: contract), key: line.externalID, at: now)
                guard
                    try db.settle(
                        id, outcome, facts.whole(on: now.day), document: document, by: me, at: now)
                else { throw StoreError.busy }
                try db.audit(visit.staffAct(.uploadAssigned, of: "document:\(document.value)"))
                return true
            }
        }
        visit.portal.bell.ring()
        return done(isDone ? "zugeordnet" : "schneller")
    }

    private static func drop(_ visit: StaffVisit, _ line: UploadLine, _ form: inout Fields) async throws -> Answer {
        guard let reason = form.reason.typed(orElse: OfficeDocumentTexts.dropReasonMissing) else {
            return page(visit, line, form)
        }
        let (me, now, id) = (visit.person.id, visit.request.now, line.id)
        let isDone = try await visit.portal.store.write(about: id.value) { db -> Bool in
            guard try db.settle(id, .dropped, UploadFacts(), reason: reason, by: me, at: now) else { return false }
            try db.audit(visit.staffAct(.uploadDropped, of: "upload:\(id.value)"))
            return true
        }
        return done(isDone ? "verworfen" : "schneller")
    }

    private static func done(_ notice: String) -> Answer { .seeOther("/service/dokumente?hinweis=\(notice)") }

    private static func line(_ visit: StaffVisit) async throws -> UploadLine {
        let id = try visit.request.id("id", of: UploadLine.self)
        guard let line = try await visit.portal.store.read({ try $0.upload(id) }) else { throw Refusal.notFound }
        return line
    }

    private static func page(_ visit: StaffVisit, _ line: UploadLine, _ form: Fields) -> Answer {
        let path: Path = "/service/dokumente/eingang/\(line.id.value)"
        let isOpen = line.outcome == .waiting
        return visit.office(
            OfficeDocumentTexts.assignTitle, problems: isOpen ? form.problems : [], section: .documents,
            lead: isOpen ? OfficeDocumentTexts.assignLead : OfficeDocumentTexts.words(line.outcome)
        ) { page in
            page.dl(.class("facts")) {
                page.fact(OfficeDocumentTexts.file, UploadedPage.name(line))
                page.fact(OfficeDocumentTexts.uploadedAt, line.uploadedAt.text)
                page.fact(OfficeDocumentTexts.uploader, line.uploader)
                if let size = line.size { page.fact(PostboxTexts.size, PostboxTexts.size(size)) }
            }
            if isOpen {
                page.p(.class("actions")) {
                    page.a(
                        OfficeDocumentTexts.look, href: "/service/dokumente/eingang/\(line.id.value)/pdf",
                        .class("button-second"))
                }
                page.form(visit, action: path) {
                    page.h2(OfficeDocumentTexts.assign)
                    page.field(form.contract)
                    page.choice(form.category, OfficeDocumentTexts.categories)
                    page.field(form.title)
                    page.field(form.issuedOn)
                    page.button(OfficeDocumentTexts.assign, name: "aktion", value: "zuordnen", .class("button"))
                    page.h2(OfficeDocumentTexts.drop)
                    page.field(form.reason)
                    page.button(
                        OfficeDocumentTexts.drop, name: "aktion", value: "verwerfen", .class("button-second"))
                }
            }
            page.ul(.class("links")) { page.li { page.a(OfficeDocumentTexts.back, href: "/service/dokumente") } }
        }
    }
}

extension AssignUpload.Fields {
    /// What was said but for the contract; nil with an error at the field that is wrong.
    mutating func read() -> UploadFacts? {
        var facts = UploadFacts()
        facts.contract = try? ContractNumber(contract.raw)
        facts.category = DocumentCategory(rawValue: category.raw)
        if !title.raw.trimmed.isEmpty { facts.title = title.raw.trimmed }
        if !issuedOn.raw.trimmed.isEmpty, issuedOn.error == nil {
            facts.issuedOn = Day(typed: issuedOn.raw)
            if facts.issuedOn == nil { issuedOn.error = ReadingTexts.dayWrong }
        }
        return problems.isEmpty ? facts : nil
    }
}
