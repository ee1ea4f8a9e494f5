import HTML
import Store
import Vocabulary

/// `/service/dokumente/hochladen`: one document, many, or a ZIP with what stands beside. Each goes into the mailbox of its
/// contract; what no contract is known for waits.
enum UploadDocuments {
    static let files = Field("dateien", OfficeDocumentTexts.files, hint: OfficeDocumentTexts.filesHint)

    struct Fields: Form {
        var contract = Field(
            "vertrag", OfficeDocumentTexts.contract, hint: OfficeDocumentTexts.contractHint, .digits, longest: 20)
        var category = Field("art", PostboxTexts.category, hint: OfficeDocumentTexts.categoryHint)
        var title = Field("betreff", OfficeDocumentTexts.title, hint: OfficeDocumentTexts.titleHint)
        var issuedOn = Field("datum", PostboxTexts.issued, hint: OfficeDocumentTexts.dateHint, longest: 20)

        static var fields: [any WritableKeyPath<Fields, Field> & Sendable] {
            [\.contract, \.category, \.title, \.issuedOn]
        }
    }

    static func show(_ visit: StaffVisit) async throws -> Answer { page(visit, Fields(), files) }

    static func submit(_ visit: StaffVisit) async throws -> Answer {
        var (form, picker) = (Fields(visit.body), files)
        let sent = visit.body.files.filter { $0.field == files.name && !$0.bytes.isEmpty }
        if sent.isEmpty { picker.error = OfficeDocumentTexts.filesMissing }
        let typed = form.read()
        guard let typed, picker.error == nil else { return page(visit, form, picker) }
        let items = UploadBundle.items(sent)
        if items.isEmpty { picker.error = OfficeDocumentTexts.nothingInside }
        if items.count > UploadBundle.most { picker.error = OfficeDocumentTexts.tooMany(UploadBundle.most) }
        guard picker.error == nil else { return page(visit, form, picker) }
        let path = try await keep(items, typed, visit)
        visit.portal.bell.ring()
        return .seeOther(Path(own: path))
    }

    /// A file on its way: what is known of it, and its bytes on disk.
    private struct Ready: Sendable {
        let name: String
        let facts: UploadFacts
        let contract: ID<Contract>?
        let kept: DocumentStore.Kept?
        let trouble: UploadTrouble?
    }

    /// First the bytes, then, in one transaction, the rows, the letters and the log.
    private static func keep(_ items: [UploadItem], _ typed: UploadFacts, _ visit: StaffVisit) async throws -> String {
        let (me, now, once) = (visit.person.id, visit.request.now, visit.forms.onceKey(visit.body))
        if let earlier = try await visit.portal.store.read({ try $0.earlierResult(once) }) { return earlier }
        var ready: [Ready] = []
        for item in items {
            let facts = UploadFacts.all(beside: item.facts, form: typed, fileName: item.name)
            guard case .document(let bytes) = item.content else {
                let trouble: UploadTrouble = if case .unreadable(let why) = item.content { why } else { .kind }
                ready.append(Ready(name: item.name, facts: facts, contract: nil, kept: nil, trouble: trouble))
                continue
            }
            let number = facts.contract
            let contract = try await visit.portal.store.read { db in
                try number.flatMap { try db.knownContract(number: $0)?.id }.map { ID<Contract>(stored: $0) }
            }
            let kept =
                contract == nil ? try visit.portal.uploads.keep(bytes) : try visit.portal.documents.keep(bytes)
            ready.append(Ready(name: item.name, facts: facts, contract: contract, kept: kept, trouble: nil))
        }
        let all = ready
        return try await visit.portal.store.write(about: me.value) { db in
            try db.once(once, at: now) {
                let batch = ID<UploadBatch>()
                var taken = 0
                for (position, file) in all.enumerated() {
                    if try store(file, in: batch, at: position, by: me, db, now) { taken += 1 }
                }
                try db.audit(
                    visit.staffAct(
                        .documentsUploaded, of: nil,
                        [.count: String(taken), .refused: String(all.count - taken)]))
                return "/service/dokumente/hochgeladen/\(batch.value)"
            }
        }
    }

    /// False for what was not taken.
    private static func store(
        _ file: Ready, in batch: ID<UploadBatch>, at position: Int, by staff: ID<Staff>, _ db: Session, _ now: Instant
    ) throws -> Bool {
        guard let kept = file.kept else {
            try db.add(
                .unreadable, file.name, file.facts, in: batch, at: position, reason: file.trouble?.stored, by: staff,
                at: now)
            return false
        }
        guard let contract = file.contract else {
            try db.add(.waiting, file.name, file.facts, in: batch, at: position, kept: kept, by: staff, at: now)
            return true
        }
        let (outcome, document) = try db.place(kept, file.facts, of: contract, at: now)
        try db.add(
            outcome, file.name, file.facts.whole(on: now.day), in: batch, at: position, kept: kept, document: document,
            by: staff, at: now)
        return true
    }

    private static func page(_ visit: StaffVisit, _ form: Fields, _ picker: Field) -> Answer {
        let own = picker.error.map { [Problem(field: picker.id, words: $0)] } ?? []
        return visit.office(
            OfficeDocumentTexts.upload, problems: own + form.problems, section: .documents,
            lead: OfficeDocumentTexts.uploadLead
        ) { page in
            page.form(visit, action: "/service/dokumente/hochladen", upload: true) {
                page.fieldFrame(picker) { describedBy in
                    page.fileInput(
                        name: picker.name, accept: "application/pdf,application/zip,.pdf,.zip,.json,.csv",
                        multiple: true, hasError: picker.error != nil, .id(picker.id), .ariaDescribedBy(describedBy),
                        .class("input"))
                }
                page.h2(OfficeDocumentTexts.forAll)
                page.p(OfficeDocumentTexts.forAllHint, .class("hint"))
                page.field(form.contract)
                page.choice(form.category, OfficeDocumentTexts.categories)
                page.field(form.title)
                page.field(form.issuedOn)
                page.button(OfficeDocumentTexts.upload, .class("button"))
            }
            page.h2(OfficeDocumentTexts.zipTitle)
            for line in OfficeDocumentTexts.zip { page.p(line) }
            page.ul(.class("links")) { page.li { page.a(OfficeDocumentTexts.back, href: "/service/dokumente") } }
        }
    }
}

extension UploadDocuments.Fields {
    /// What holds for every file that says nothing else; nil with an error at the field that is wrong.
    mutating func read() -> UploadFacts? {
        var facts = UploadFacts()
        if !contract.raw.trimmed.isEmpty, contract.error == nil {
            facts.contract = try? ContractNumber(contract.raw)
            if facts.contract == nil { contract.error = OfficeDocumentTexts.contractWrong }
        }
        facts.category = DocumentCategory(rawValue: category.raw)
        if !title.raw.trimmed.isEmpty { facts.title = title.raw.trimmed }
        if !issuedOn.raw.trimmed.isEmpty, issuedOn.error == nil {
            facts.issuedOn = Day(typed: issuedOn.raw)
            if facts.issuedOn == nil { issuedOn.error = ReadingTexts.dayWrong }
        }
        return problems.isEmpty ? facts : nil
    }
}
