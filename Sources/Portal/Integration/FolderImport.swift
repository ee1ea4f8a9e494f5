import Foundation
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

    /// Applies all files of the folder. Throws when the folder cannot be read or the database fails; what was applied
    /// until then stays, and running it again goes on from there.
    public func run() async throws -> ImportReport {
        let started = portal.clock.now()
        var book = ImportBook(report: ImportReport(startedAt: started.iso))
        try await FileImport<CustomerRow>(portal: portal, folder: folder).run(&book)
        try await FileImport<TariffRow>(portal: portal, folder: folder).run(&book)
        try await FileImport<ContractRow>(portal: portal, folder: folder).run(&book)
        try await FileImport<MeterRow>(portal: portal, folder: folder).run(&book)
        try await FileImport<ReadingRow>(portal: portal, folder: folder).run(&book)
        try await FileImport<InstalmentRow>(portal: portal, folder: folder).run(&book)
        try await CodeImport(portal: portal, folder: folder).run(&book)
        try await DocumentImport(portal: portal, folder: folder).run(&book)
        let (finished, accepted, refused) = (portal.clock.now(), book.report.accepted, book.report.refused)
        book.report.finishedAt = finished.iso
        try await portal.store.write(about: "import") { db in
            try db.noteImport(from: started, to: finished, accepted: accepted, refused: refused)
        }
        portal.bell.ring()
        return book.report
    }
}
