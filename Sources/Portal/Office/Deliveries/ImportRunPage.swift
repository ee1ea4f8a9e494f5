import HTML
import Store
import Vocabulary

/// `/service/lieferungen/{id}`: what became of each file of a run, and why rows were refused; also as a table.
struct ImportRunPage: Sendable {
    private let run: ImportRun
    private let files: [ImportRunFile]
    private let remarks: [ImportRunRemark]

    private static let mostShown = 200

    static func show(_ visit: StaffVisit) async throws -> Answer {
        let found = try await load(visit, most: ImportRun.mostRemarks)
        let name = found.run.delivery.isEmpty ? ImportRunTexts.delivery : Text(same: found.run.delivery)
        return visit.office(name, section: .deliveries, wide: true) { page in found.write(page, visit) }
    }

    /// Who takes the table out of the house stands in the log.
    static func csv(_ visit: StaffVisit) async throws -> Answer {
        let found = try await load(visit, most: ImportRun.mostRemarks)
        let act = visit.staffAct(.deliveryTaken, of: "run:\(found.run.id.value)", [.count: String(found.remarks.count)])
        try await visit.portal.store.write(about: visit.person.id.value) { try $0.audit(act) }
        var csv = CSV()
        let heads = [ImportRunTexts.refusalOrNote, ImportRunTexts.file, ImportRunTexts.line, ImportRunTexts.reason]
        csv.add(heads.map { $0.in(visit.language) })
        for one in found.remarks {
            csv.add([
                (one.isRefusal ? ImportRunTexts.refusal : ImportRunTexts.note).in(visit.language), one.file ?? "",
                one.line.map { String($0) } ?? "", one.words,
            ])
        }
        return Answer.bytes(csv.bytes, type: "text/csv; charset=utf-8")
            .named("\(found.run.finishedAt.day.iso)_Lieferung.csv", attachment: true)
    }

    private static func load(_ visit: StaffVisit, most: Int) async throws -> ImportRunPage {
        let id = try visit.request.id("id", of: ImportRun.self)
        let found = try await visit.portal.store.read { db in
            try db.importRun(id).map { run in
                ImportRunPage(
                    run: run, files: try db.importFiles(of: id), remarks: try db.importRemarks(of: id, most: most))
            }
        }
        guard let found else { throw Refusal.notFound }
        return found
    }

    private func write(_ page: Page, _ visit: StaffVisit) {
        if let stopped = run.stopped { page.p(ImportRunTexts.stopped(stopped), .class("warn")) }
        page.dl(.class("facts")) {
            page.fact(ImportRunTexts.way, ImportRunTexts.way(run.origin))
            page.fact(ImportRunTexts.begun, run.startedAt.text)
            page.fact(ImportRunTexts.ended, run.finishedAt.text)
            page.fact(ImportRunTexts.accepted, String(run.accepted))
            page.fact(ImportRunTexts.refused, String(run.refused))
        }
        if !files.isEmpty { fileTable(page) }
        page.h2(ImportRunTexts.refusals)
        let refusals = remarks.filter(\.isRefusal)
        if refusals.isEmpty { page.p(ImportRunTexts.noRefusals) } else { refusalTable(page, refusals) }
        let notes = remarks.filter { !$0.isRefusal }
        if !notes.isEmpty {
            page.h2(ImportRunTexts.notes)
            page.ul { for note in notes { page.li { page.span(note.words, .lang(.english)) } } }
        }
        page.ul(.class("links")) {
            if !remarks.isEmpty {
                page.li { page.a(ImportRunTexts.save, href: "/service/lieferungen/\(run.id.value)/tabelle") }
            }
            if files.contains(where: { $0.waiting > 0 }), visit.may(.keepDocuments) {
                page.li { page.a(ImportRunTexts.toWaiting, href: "/service/dokumente") }
            }
            page.li { page.a(ImportRunTexts.back, href: "/service/lieferungen") }
        }
    }

    private func fileTable(_ page: Page) {
        func count(_ head: Text, _ count: @escaping (ImportRunFile) -> Int) -> TableColumn<ImportRunFile> {
            .words(head) { Text(same: String(count($0))) }
        }
        page.table(
            ImportRunTexts.files, of: files,
            [
                .name(ImportRunTexts.file) { page, file in page.text(file.name) },
                count(ImportRunTexts.added, \.added), count(ImportRunTexts.changed, \.changed),
                count(ImportRunTexts.unchanged, \.unchanged), count(ImportRunTexts.refused, \.refused),
                count(ImportRunTexts.waiting, \.waiting),
            ])
    }

    private func refusalTable(_ page: Page, _ refusals: [ImportRunRemark]) {
        if run.refused > Self.mostShown {
            page.p(ImportRunTexts.shown(min(Self.mostShown, refusals.count), of: run.refused), .class("hint"))
        }
        page.table(
            ImportRunTexts.refusals, of: refusals.prefix(Self.mostShown),
            [
                .name(ImportRunTexts.file) { page, one in page.text(one.file ?? "–") },
                .words(ImportRunTexts.line) { $0.line.map { Text(same: String($0)) } ?? ImportRunTexts.wholeFile },
                .cell(ImportRunTexts.reason) { page, one in page.span(one.words, .lang(.english)) },
            ])
    }
}
