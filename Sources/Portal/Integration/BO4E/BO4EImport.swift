import Foundation
import Logging
import Store
import Vocabulary

/// `kundenportal bo4e import`: brings a BO4E delivery into the portal, through the rows every other delivery is written by.
public struct BO4EImport: Sendable {
    private let portal: Portal
    private let place: String
    /// Whether everything in it has to be BO4E. In an import folder other JSON may lie beside.
    private let isOnlyBO4E: Bool

    /// `place`: a file, or a folder of files that end with `.json`.
    public init(_ portal: Portal, place: String) {
        self.init(portal, place: place, isOnlyBO4E: true)
    }

    init(_ portal: Portal, place: String, isOnlyBO4E: Bool) {
        (self.portal, self.place, self.isOnlyBO4E) = (portal, place, isOnlyBO4E)
    }

    /// Applies the delivery. What was applied before a fault stays, each transaction whole; running it again goes on from there.
    public func run() async throws -> ImportReport {
        let delivery = DeliveredName.shown(place.split(separator: "/").last.map(String.init) ?? place)
        let end = ImportFinish(portal: portal, startedAt: portal.clock.now(), origin: .command, delivery: delivery)
        var book = ImportBook(report: ImportReport(startedAt: end.startedAt.iso))
        do {
            try await apply(&book)
        } catch {
            end.stop(&book, error)
        }
        return await end.finish(book)
    }

    func apply(_ book: inout ImportBook) async throws {
        var delivery = BO4EDelivery()
        for file in BO4EFile.all(at: place) {
            switch file.content() {
            case .objects(let roots): delivery.add(file, roots, &book.report)
            case .somethingElse where isOnlyBO4E:
                book.report.refuse(
                    BO4EDelivery.unread, at: file.name, "enthält kein BO4E: Nirgends steht _typ oder boTyp.")
            case .somethingElse: break
            case .unreadable(let reason): book.report.refuse(BO4EDelivery.unread, at: file.name, reason)
            }
        }
        try await apply(.partner, CustomerRow.self, ReadPartner.row, &delivery, &book.report)
        try await apply(.tariff, TariffRow.self, ReadTariff.row, &delivery, &book.report)
        try await apply(.contract, ContractRow.self, ReadContract.row, &delivery, &book.report)
        try await apply(.marketLocation, ContractRow.self, ReadMarketLocation.row, &delivery, &book.report)
        try await apply(.meter, MeterRow.self, ReadMeter.row, &delivery, &book.report)
        try await applyRows(.reading, ReadingRow.self, ReadReadings.rows, &delivery, &book.report)
        try await apply(.bill, BillRow.self, ReadBill.row, &delivery, &book.report)
        for kind in BO4EKind.allCases where book.report.brought(kind.title) { book.noteBrought(kind.rows) }
    }

    private func apply<Row: ImportRow & ReadableRow>(
        _ kind: BO4EKind, _ type: Row.Type, _ read: @escaping @Sendable (BO4EItem, BO4EBooks) throws -> BO4ERow,
        _ delivery: inout BO4EDelivery, _ report: inout ImportReport
    ) async throws {
        try await applyRows(kind, type, { [.success(try read($0, $1))] }, &delivery, &report)
    }

    private func applyRows<Row: ImportRow & ReadableRow>(
        _ kind: BO4EKind, _: Row.Type,
        _ read: @escaping @Sendable (BO4EItem, BO4EBooks) throws -> [Result<BO4ERow, BO4EProblem>],
        _ delivery: inout BO4EDelivery, _ report: inout ImportReport
    ) async throws {
        let batch = BO4EBatch<Row>(portal: portal, kind: kind, places: delivery.places, read: read)
        for comingLater in [false, true] {
            for (file, items) in delivery.items(of: kind, comingLater: comingLater) {
                for start in stride(from: 0, to: items.count, by: BO4EBatch<Row>.most) {
                    let some = Array(items[start..<min(start + BO4EBatch<Row>.most, items.count)])
                    let judged = delivery.withoutDoubles(try await batch.judge(some), kind)
                    try await batch.write(judged, in: file, &delivery, &report)
                }
            }
        }
    }
}
