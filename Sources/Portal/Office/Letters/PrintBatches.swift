import HTML
import Store
import Vocabulary

/// What can be done with the print list: one press makes a batch of it.
struct PrintListPart {
    let visit: StaffVisit

    func write(_ page: Page, isEmpty: Bool) {
        page.p(PrintTexts.lead)
        guard visit.may(.answer), !isEmpty else { return }
        page.form(visit, action: "/service/briefe/druck") {
            page.button(PrintTexts.make, .class("button"))
        }
        page.p(PrintTexts.marks, .class("hint"))
    }
}

/// `/service/briefe/druck`: batches that were printed, and making one.
enum PrintBatches {
    static func show(_ visit: StaffVisit) async throws -> Answer {
        let batches = try await visit.portal.store.read { try $0.paperBatches(most: 50) }
        return visit.office(OfficeLetterTexts.batches, section: .letters) { page in
            if batches.isEmpty {
                page.div(.class("empty")) { page.p(PrintTexts.noBatches) }
            } else {
                page.table(
                    OfficeLetterTexts.batches, of: batches,
                    [
                        .name(PaperLetterTexts.counted) { page, batch in
                            page.a(PrintTexts.batch(batch), href: "/service/briefe/druck/\(batch.id.value)")
                        },
                        .cell(PaperLetterTexts.madeBy) { page, batch in
                            page.text(batch.staffName)
                            if batch.undoneAt != nil { page.span(PrintTexts.undone, .class("badge badge-wait")) }
                        },
                    ])
            }
            page.ul(.class("links")) {
                page.li { page.a(OfficeLetterTexts.stand(.paper), href: LetterFilter.path(.paper)) }
            }
        }
    }

    static func submit(_ visit: StaffVisit) async throws -> Answer {
        let once = visit.forms.onceKey(visit.body)
        if let earlier = try await visit.portal.store.read({ try $0.earlierResult(once) }) {
            return .seeOther(Path(own: earlier))
        }
        guard let batch = try await PaperBatches(portal: visit.portal).make(by: visit) else {
            return .seeOther("/service/briefe?stand=drucken&hinweis=leer")
        }
        let (path, now) = ("/service/briefe/druck/\(batch.value)?hinweis=gedruckt", visit.request.now)
        _ = try await visit.portal.store.write(about: "paper") { db in try db.once(once, at: now) { path } }
        return .seeOther(Path(own: path))
    }
}

/// `/service/briefe/druck/{stapel}`: one batch: its PDF, its letters, and taking it back.
enum PrintBatchPage {
    static func show(_ visit: StaffVisit) async throws -> Answer {
        let id = try visit.request.id("stapel", of: PaperBatch.self)
        let found = try await visit.portal.store.read { db -> (PaperBatch, [LetterStanding])? in
            guard let batch = try db.paperBatch(id) else { return nil }
            return (batch, try db.letters(inBatch: id))
        }
        guard let (batch, letters) = found else { throw Refusal.notFound }
        return visit.office(PaperLetterTexts.run(batch.madeAt.day), section: .letters, wide: true) { page in
            if let notice = visit.request.query["hinweis"], let words = OfficeLetterTexts.notice(notice) {
                page.p(words, .class("notice"), .role("status"))
            }
            page.dl(.class("facts")) {
                page.fact(PaperLetterTexts.counted, String(batch.letters))
                page.fact(PaperLetterTexts.madeBy, "\(batch.staffName), \(batch.madeAt.text.in(visit.language))")
                if let undone = batch.undoneAt {
                    page.fact(PrintTexts.undone, "\(batch.undoneBy ?? ""), \(undone.text.in(visit.language))")
                }
            }
            if batch.undoneAt == nil {
                if visit.may(.answer) { act(page, visit, batch) }
                if !letters.isEmpty { OutboxTable(letters: letters).write(page) }
            }
            page.ul(.class("links")) { page.li { page.a(OfficeLetterTexts.batches, href: "/service/briefe/druck") } }
        }
    }

    private static func act(_ page: Page, _ visit: StaffVisit, _ batch: PaperBatch) {
        page.p(.class("actions")) {
            page.a(PrintTexts.download, download: "/service/briefe/druck/\(batch.id.value)/pdf", .class("button"))
        }
        page.form(visit, action: "/service/briefe/druck/\(batch.id.value)") {
            page.button(PrintTexts.undo, .class("button-second"))
        }
        page.p(PrintTexts.undoHint, .class("hint"))
    }

    /// That somebody took it stands in the log: it holds what many customers are written.
    static func pdf(_ visit: StaffVisit) async throws -> Answer {
        let id = try visit.request.id("stapel", of: PaperBatch.self)
        guard let bytes = try await PaperBatches(portal: visit.portal).pdf(of: id) else { throw Refusal.notFound }
        try await visit.portal.store.write(about: visit.person.id.value) { db in
            try db.audit(visit.staffAct(.lettersDownloaded, of: "batch:\(id.value)"))
        }
        return Answer.bytes(bytes, type: "application/pdf").named(
            "Druckstapel_\(id.value.prefix(8)).pdf", attachment: true)
    }

    static func undo(_ visit: StaffVisit) async throws -> Answer {
        let id = try visit.request.id("stapel", of: PaperBatch.self)
        let (me, now) = (visit.person.id, visit.request.now)
        try await visit.portal.store.write(about: "paper") { db in
            guard let batch = try db.paperBatch(id) else { throw Refusal.notFound }
            guard try db.undoBatch(id, by: me, at: now) else { return }
            try db.audit(visit.staffAct(.printUndone, of: "batch:\(id.value)", [.count: String(batch.letters)]))
        }
        return .seeOther("/service/briefe/druck/\(id.value)?hinweis=zurueck")
    }
}

enum PrintTexts {
    static let lead = Text(
        "Diese Briefe will das Gesetz zugestellt haben, und per E-Mail kamen sie nicht an. Drucken Sie sie und geben Sie sie zur Post. Briefe, zu denen keine Anschrift bekannt ist, bleiben auf der Liste.",
        en: """
            The law wants these letters delivered, and by e-mail they did not arrive. Print and post them. Letters without a \
            known address stay on the list.
            """)
    static let make = Text("Stapel zum Drucken machen", en: "Make a batch to print")
    static let marks = Text(
        "Die Briefe gelten dann als gedruckt. Das lässt sich zurücknehmen.",
        en: "The letters count as printed then. That can be taken back.")
    static let noBatches = Text("Noch nichts gedruckt.", en: "Nothing printed yet.")
    static func batch(_ batch: PaperBatch) -> Text {
        batch.letters == 1
            ? Text("\(batch.madeAt.german): 1 Brief", en: "\(batch.madeAt.english): 1 letter")
            : Text(
                "\(batch.madeAt.german): \(batch.letters) Briefe",
                en: "\(batch.madeAt.english): \(batch.letters) letters")
    }
    static let undone = Text("Zurückgenommen", en: "Taken back")
    static let download = Text("PDF herunterladen", en: "Download the PDF")
    static let undo = Text("Zurücknehmen", en: "Take it back")
    static let undoHint = Text(
        "Nur, wenn die Briefe nicht zur Post gegangen sind: Sie stehen dann wieder auf der Druckliste.",
        en: "Only if the letters were not posted: they are on the print list again then.")
}
