import Foundation
import Logging
import Store
import Vocabulary

/// `kundenportal import FOLDER`: brings what the billing system delivered into the portal.
///
/// Rows are known by their `external_id`: a new one is added, a known one brought up to date, an equal one left alone.
/// A row that cannot stand is named in the report and takes no other row with it.
public struct FolderImport: Sendable {
    private let portal: Portal
    private let folder: String

    public init(_ portal: Portal, folder: String) {
        self.portal = portal
        self.folder = folder
    }

    /// Applies all files of the folder. When the database or the disk fails, or a file cannot be read, the import stops
    /// there and the report says so: what was applied until then stays, each transaction whole, and running it again
    /// goes on from there.
    public func run() async throws -> ImportReport {
        let started = portal.clock.now()
        var book = ImportBook(report: ImportReport(startedAt: started.iso))
        do {
            try await apply(&book)
            let (finished, accepted, refused) = (portal.clock.now(), book.report.accepted, book.report.refused)
            let hasPayments = book.report.brought(.payments)
            try await portal.store.write(about: "import") { db in
                try db.noteImport(
                    from: started, to: finished, accepted: accepted, refused: refused, hasPayments: hasPayments)
                let detail: [AuditField: String] = [.count: String(accepted), .refused: String(refused)]
                try db.audit(AuditEntry(kind: .imported, actor: "command", detail: detail, at: finished))
            }
        } catch {
            portal.log.error("import stopped", metadata: ["trouble": "\(error)"])
            book.report.stopped = Self.sentence(error)
        }
        book.report.finishedAt = portal.clock.now().iso
        portal.bell.ring()
        return book.report
    }

    private func apply(_ book: inout ImportBook) async throws {
        try await FileImport<CustomerRow>(portal: portal, folder: folder).run(&book)
        try await FileImport<TariffRow>(portal: portal, folder: folder).run(&book)
        try await FileImport<TariffOfferRow>(portal: portal, folder: folder).run(&book)
        try await FileImport<AvailabilityRow>(portal: portal, folder: folder).run(&book)
        try await FileImport<ContractRow>(portal: portal, folder: folder).run(&book)
        try await FileImport<PriceChangeRow>(portal: portal, folder: folder).run(&book)
        try await FileImport<MeterRow>(portal: portal, folder: folder).run(&book)
        try await FileImport<ReadingRow>(portal: portal, folder: folder).run(&book)
        try await SeriesImport(portal: portal, folder: folder).run(&book)
        try await BO4EImport(portal, place: folder, isOnlyBO4E: false).apply(&book)
        try await FileImport<InstalmentRow>(portal: portal, folder: folder).run(&book)
        try await FileImport<BankRow>(portal: portal, folder: folder).run(&book)
        try await FileImport<PaymentRow>(portal: portal, folder: folder).run(&book)
        try await FileImport<BillRow>(portal: portal, folder: folder).run(&book)
        try await CodeImport(portal: portal, folder: folder).run(&book)
        try await DocumentImport(portal: portal, folder: folder).run(&book)
        try await FileImport<AnswerRow>(portal: portal, folder: folder).run(&book)
        try await FileImport<IncidentRow>(portal: portal, folder: folder).run(&book)
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
