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
    private let mapping: Mapping?
    private let origin: ImportRun.Origin
    private let delivery: String

    /// - Parameters:
    ///   - mapping: What the columns of tables mean. Without it `mapping.json` in the folder says so, if there is one.
    ///   - delivery: As people call what came; the name of the folder if left out.
    public init(_ portal: Portal, folder: String, mapping: Mapping? = nil) {
        self.init(portal, folder: folder, mapping: mapping, origin: .command, delivery: nil)
    }

    init(
        _ portal: Portal, folder: String, mapping: Mapping?, origin: ImportRun.Origin, delivery: String?
    ) {
        (self.portal, self.folder, self.mapping, self.origin) = (portal, folder, mapping, origin)
        let name = folder.split(separator: "/").last.map(String.init) ?? folder
        self.delivery = DeliveredName.shown(delivery ?? name)
    }

    /// Applies all files of the folder. When the database or the disk fails, or a file cannot be read, the import stops
    /// there and the report says so: what was applied until then stays, each transaction whole, and running it again
    /// goes on from there.
    public func run() async throws -> ImportReport {
        let end = ImportFinish(portal: portal, startedAt: portal.clock.now(), origin: origin, delivery: delivery)
        var book = ImportBook(report: ImportReport(startedAt: end.startedAt.iso))
        do throws(MappingTrouble) {
            book = ImportBook(report: book.report, mapping: try mappingOfTables())
        } catch {
            // Nothing is applied: what the tables hold may be what the other files build on.
            for problem in error.problems { book.report.refuse(Mapping.fileName, line: nil, problem) }
            return await end.finish(book)
        }
        do {
            try await apply(&book)
            noteStrangers(&book)
        } catch {
            end.stop(&book, error)
        }
        return await end.finish(book)
    }

    /// Refuses everything that came, and writes that down.
    func refuse(_ reason: String) async throws -> ImportReport {
        let end = ImportFinish(portal: portal, startedAt: portal.clock.now(), origin: origin, delivery: delivery)
        var book = ImportBook(report: ImportReport(startedAt: end.startedAt.iso))
        book.report.refuse(delivery, line: nil, reason)
        return await end.finish(book)
    }

    private func mappingOfTables() throws(MappingTrouble) -> Mapping {
        if let mapping { return mapping }
        let path = "\(folder)/\(Mapping.fileName)"
        return FileFacts.exists(path) ? try Mapping.read(file: path) : .none
    }

    /// A table nobody explained is told, because its sender takes it for delivered.
    private func noteStrangers(_ book: inout ImportBook) {
        for name in RowFile.names(in: folder) where name.lowercased().hasSuffix(".csv") && !book.knows(name) {
            book.report.note("\(DeliveredName.shown(name)) was not read: no pattern of a mapping fits its name")
        }
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
        try await MSCONSImport(portal: portal, folder: folder).run(&book)
        try await FileImport<InstalmentRow>(portal: portal, folder: folder).run(&book)
        try await FileImport<BankRow>(portal: portal, folder: folder).run(&book)
        try await FileImport<PaymentRow>(portal: portal, folder: folder).run(&book)
        try await FileImport<BillRow>(portal: portal, folder: folder).run(&book)
        try await CodeImport(portal: portal, folder: folder).run(&book)
        try await DocumentImport(portal: portal, folder: folder, delivery: delivery).run(&book)
        try await FileImport<AnswerRow>(portal: portal, folder: folder).run(&book)
        try await FileImport<IncidentRow>(portal: portal, folder: folder).run(&book)
    }
}
