import Foundation
import Logging
import Store
import Vocabulary

/// The end of an import, wherever its delivery came from: the run is written down for the office and the security log, and who
/// waits for news is woken.
struct ImportFinish {
    let portal: Portal
    let startedAt: Instant
    let origin: ImportRun.Origin
    let delivery: String

    /// Where that cannot be written down the report says that the import stopped.
    func finish(_ book: ImportBook) async -> ImportReport {
        let finished = portal.clock.now()
        var report = book.report
        report.finishedAt = finished.iso
        do {
            let run = ImportRun(report, from: startedAt, to: finished, origin: origin, delivery: delivery)
            let (done, brought) = (report, book.brought)
            let actor = origin.actor
            try await portal.store.write(about: "import") { db in
                try db.add(run, done)
                for kind in ImportFile.allCases where brought.contains(kind) {
                    try db.noteDelivered(kind, at: finished)
                }
                let detail: [AuditField: String] = [.count: String(run.accepted), .refused: String(run.refused)]
                try db.audit(AuditEntry(kind: .imported, actor: actor, detail: detail, at: finished))
            }
        } catch {
            portal.log.error("import not noted", metadata: ["trouble": "\(error)"])
            report.stopped = report.stopped ?? Self.sentence(error)
        }
        portal.bell.ring()
        return report
    }

    /// Notes that the import stopped, and why.
    func stop(_ book: inout ImportBook, _ error: any Error) {
        portal.log.error("import stopped", metadata: ["trouble": "\(error)"])
        book.report.stopped = Self.sentence(error)
    }

    private static func sentence(_ error: any Error) -> String {
        let reason =
            switch error {
            case let trouble as StoreError: "KUNDENPORTAL_DATABASE: \(trouble.sentence)"
            case DocumentStore.Trouble.cannotWrite(let number):
                "KUNDENPORTAL_DATA: a document cannot be kept: \(String(cString: strerror(number)))."
            default: "\(error)"
            }
        return "The import stopped. \(reason) What was applied stays; run it again, and it goes on from there."
    }
}
