import Foundation
import Store

/// `kundenportal bo4e export`: every customer with tariffs, contracts, places, meters, readings and bills for Strom and Gas as files
/// of BO4E v202607. They can be read again, and then change nothing.
public struct BO4EExport: Sendable {
    private let portal: Portal
    private let folder: String

    /// What was written.
    public struct Result: Sendable {
        public let customers: Int
        /// Objects by their kind, in the order of their files.
        public let counts: [(kind: String, count: Int)]
        /// Contracts that supply what BO4E does not know.
        public let withoutSparte: Int
    }

    /// Why nothing is written.
    public enum Problem: Error, CustomStringConvertible {
        case notEmpty

        public var description: String { "The folder is not empty. Name a new one; it is made." }
    }

    /// Objects of one file: few enough that a reader may hold it in memory.
    static let most = 200

    /// `folder`: a new or empty one.
    public init(_ portal: Portal, to folder: String) {
        (self.portal, self.folder) = (portal, folder)
    }

    /// Page by page, so what changes meanwhile may be told as it was or as it is. The security log hears of it before the first
    /// file.
    public func run() async throws -> Result {
        let files = FileManager.default
        try files.createDirectory(
            atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        guard try files.contentsOfDirectory(atPath: folder).isEmpty else { throw Problem.notEmpty }
        try files.setAttributes([.posixPermissions: 0o700], ofItemAtPath: folder)
        let customers = try await portal.store.read { try $0.customerCount() }
        try await portal.noteLeaving(customers, as: .bo4eExported, about: "bo4e export")
        let house = portal.operator.name
        let counts = [
            try await write("geschaeftspartner", CustomerRow.self) { row, _ in [WritePartner.object(row)] },
            try await write("tarife", TariffRow.self) { row, _ in [WriteTariff.object(row)].compactMap { $0 } },
            try await write("vertraege", ContractRow.self) { row, db in
                try db.suppliedContract(row.key).map {
                    [WriteContract.object(row, commodity: $0.commodity, supplier: house)]
                } ?? []
            },
            try await write("marktlokationen", ContractRow.self) { row, db in
                try db.suppliedContract(row.key).map { [WriteContract.place(row, commodity: $0.commodity)] } ?? []
            },
            try await write("zaehler", MeterRow.self) { row, db in
                guard let contract = try row.text("contract").flatMap({ try db.suppliedContract($0) }) else {
                    return []
                }
                let readings = try db.keptReadings(ofMeter: row.key)
                return [WriteMeter.object(row, commodity: contract.commodity, readings)]
            },
            try await write("rechnungen", BillRow.self) { row, db in
                guard let contract = try row.text("contract").flatMap({ try db.suppliedContract($0) }) else {
                    return []
                }
                return [WriteBill.object(row, contractNumber: contract.number, commodity: contract.commodity)]
            },
        ]
        let left = try await portal.store.read { try $0.internetContractCount() }
        return Result(customers: customers, counts: counts, withoutSparte: left)
    }

    /// Page by page, at least a file for each.
    private func write<Row: ReadableRow>(
        _ name: String, _: Row.Type, _ make: @escaping @Sendable (ExportedRow, Session) throws -> [[HandoverField]]
    ) async throws -> (kind: String, count: Int) {
        var (after, count, number) = ("", 0, 0)
        let keys = portal.keys
        while true {
            let start = after
            let page = try await portal.store.readAtLength { db in
                let rows = try Row.known(.after(start, most: Self.most), db, keys)
                return (
                    last: rows.last?.key,
                    objects: try rows.flatMap { try make(try ExportedRow($0), db) }.map(HandoverField.object)
                )
            }
            guard let last = page.last else { return (name, count) }
            after = last
            for objects in Self.files(page.objects) {
                (count, number) = (count + objects.count, number + 1)
                let digits = String(number)
                let padded = String(repeating: "0", count: max(0, 5 - digits.count)) + digits
                try write("[\n\(objects.joined(separator: ",\n"))\n]\n", to: "\(name)-\(padded).json")
            }
        }
    }

    /// A meter may have thousands of readings, and a file has to be small enough to be read again.
    static func files(_ objects: [String], most: Int = BO4EFile.largest / 4) -> [[String]] {
        var (files, size): ([[String]], Int) = ([], 0)
        for object in objects {
            size += object.utf8.count
            if files.isEmpty || size > most {
                files.append([])
                size = object.utf8.count
            }
            files[files.count - 1].append(object)
        }
        return files
    }

    private func write(_ text: String, to name: String) throws {
        let file = URL(filePath: "\(folder)/\(name)")
        try Data(text.utf8).write(to: file, options: .atomic)
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: file.path)
    }
}
