import Store
import Testing
import Vocabulary

@testable import Portal

@Suite struct SeriesImportTests {
    private static let row = #"""
        {"external_id":"L-1","meter":"300001001","obis":"1-1:1.8.0","file":"a.xml"}
        """#

    /// A day of 250 tenths of a watt-hour each quarter hour.
    private func day(_ from: String, count: Int = 97, first: Int = 1000, meter: String = "1EMH0000001001") throws
        -> [UInt8]
    {
        let start = try SeriesSamples.instant(from)
        return SeriesSamples.usagePoints(SeriesSamples.readings(from: start, count: count, first: first), meter: meter)
    }

    private func folder(_ house: TestPortal, _ rows: String, _ file: [UInt8]) throws -> ImportFolder {
        let folder = try ImportFolder(in: house.folder)
        try FolderMaker.make("\(folder.path)/series")
        try folder.write(file, to: "series/a.xml")
        try folder.write("\(rows)\n", to: "series.jsonl")
        return folder
    }

    private func kept(_ house: TestPortal) async throws -> [QuarterDay] {
        let (contract, account) = (Cast.contract(Cast.strom), Cast.anna.account)
        return try await house.store.read { db in
            try db.quarterDays(of: contract, from: .earliest, to: .latest, for: account).compactMap(\.quarters)
        }
    }

    @Test(arguments: Engine.all)
    func `twice changes nothing`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let folder = try self.folder(house, Self.row, day("2026-10-25T00:00:00+02:00", count: 101))
            let first = try await FolderImport(house.portal, folder: folder.path).run()
            #expect(first.refused == 0, "\(first.text)")
            #expect(first.files["series.jsonl"]?.added == 1)
            let before = try await kept(house)
            #expect(before.count == 1)
            #expect(before.first?.quarters.count == 100)
            #expect(before.first?.quarters.reduce(0) { $0 + $1.amount } == 2500)
            let second = try await FolderImport(house.portal, folder: folder.path).run()
            #expect(second.isWithoutChange, "\(second.text)")
            #expect(second.files["series.jsonl"]?.unchanged == 1)
            #expect(try await kept(house) == before)
        }
    }

    /// The second file has the rest of the day; a hole in it takes nothing away.
    @Test(arguments: Engine.all)
    func `a day in two files`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let folder = try self.folder(house, Self.row, day("2026-11-01T00:00:00+01:00", count: 49))
            _ = try await FolderImport(house.portal, folder: folder.path).run()
            try folder.write(day("2026-11-01T12:00:00+01:00", count: 49, first: 13_000), to: "series/b.xml")
            let row = Self.row.replacing("L-1", with: "L-2").replacing("a.xml", with: "b.xml")
            try folder.write("\(Self.row)\n\(row)\n", to: "series.jsonl")
            let report = try await FolderImport(house.portal, folder: folder.path).run()
            #expect(
                report.files["series.jsonl"] == .init(added: 1, changed: 0, unchanged: 1, refused: 0), "\(report.text)")
            let whole = try await kept(house).first
            #expect(whole?.quarters.reduce(0) { $0 + $1.amount } == 2400)
            #expect(whole?.quarters.allSatisfy { $0.flag == .measured } == true)
        }
    }

    @Test func `what is refused, and why`() async throws {
        try await TestPortal.run { house in
            let good = try day("2026-11-01T00:00:00+01:00")
            let cases: [(row: String, file: [UInt8], reason: String)] = [
                (Self.row, try day("2026-11-01T00:00:00+01:00", meter: "0A01454D48000051971E"), "is of another meter"),
                (Self.row.replacing("300001001", with: "9"), good, "is not known"),
                (Self.row.replacing("1.8.0", with: "1.8.9"), good, "is not known"),
                (Self.row.replacing("a.xml", with: "../a.xml"), good, "file is not the name of a file"),
                (Self.row.replacing("a.xml", with: "b.xml"), good, "is missing"),
                (Self.row, Array("<!DOCTYPE a><a/>".utf8), "declares a document type"),
                (Self.row, Array("<UsagePoints/>".utf8), "has no values of register"),
                (
                    Self.row, SeriesSamples.usagePoints([("2026-01-10T00:07:00Z", 1)], meter: "1EMH0000001001"),
                    "has no two values"
                ),
                ("\(Self.row)\n\(Self.row)", good, "more than once"),
            ]
            for one in cases {
                let folder = try self.folder(house, one.row, one.file)
                let report = try await FolderImport(house.portal, folder: folder.path).run()
                #expect(report.refusals.last?.reason.contains(one.reason) == true, "\(report.text)")
            }
        }
    }

    @Test func `the table is part of the export`() async throws {
        try await TestPortal.run { house in
            let folder = try self.folder(house, Self.row, day("2026-11-01T00:00:00+01:00"))
            _ = try await FolderImport(house.portal, folder: folder.path).run()
            let rows = try await house.store.read { db in
                try db.value("SELECT COUNT(*) FROM meter_series", as: Int.self)
            }
            #expect(rows == 1)
            #expect(PersonalTables.exports.contains { $0.file == "viertelstunden" })
        }
    }
}
