import Store
import Testing
import Vocabulary

@testable import Portal

/// Load profiles of the market: one file may be of many households, each contract gets its own.
@Suite struct LocationImportTests {
    private static let anna = "51238696781"
    private static let emil = "56789012345"
    private static let melo = "DE00056266802AO6G56M11SN51G21M24S"

    private func row(_ key: String, _ meter: String) -> String {
        #"{"external_id":"\#(key)","meter":"\#(meter)","obis":"1-1:1.8.0","file":"a.edi"}"#
    }

    private func imported(_ house: TestPortal, _ rows: [String], _ file: [UInt8]) async throws -> ImportReport {
        let folder = try ImportFolder(in: house.folder)
        try FolderMaker.make("\(folder.path)/series")
        try folder.write(file, to: "series/a.edi")
        try folder.write("\(rows.joined(separator: "\n"))\n", to: "series.jsonl")
        return try await FolderImport(house.portal, folder: folder.path).run()
    }

    private func kept(_ house: TestPortal, _ contract: String) async throws -> Int {
        try await house.store.read { db in
            try db.quarterDays(of: Cast.register(contract), from: .earliest, through: .latest).compactMap(\.quarters)
                .reduce(0) { $0 + $1.quarters.reduce(0) { $0 + $1.amount } }
        }
    }

    @Test(arguments: Engine.all)
    func `each household gets its own`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let file = SeriesSamples.mscons([(Self.anna, "0.25"), (Self.emil, "7")], isOneMessage: true)
            let report = try await imported(house, [row("L-1", Cast.strom), row("L-2", Cast.letterContract)], file)
            #expect(report.files["series.jsonl"]?.added == 2, "\(report.text)")
            #expect(try await kept(house, Cast.strom) == 1000)
            #expect(try await kept(house, Cast.letterContract) == 28_000)
        }
    }

    @Test func `a file of somebody else is refused`() async throws {
        try await TestPortal.run { house in
            let file = SeriesSamples.mscons([(Self.emil, "7")], isOneMessage: true)
            let report = try await imported(house, [row("L-1", Cast.strom)], file)
            let reason = "file a.edi names no market or metering location of the meter’s contract"
            #expect(report.refusals.map(\.reason) == [reason], "\(report.text)")
            #expect(try await kept(house, Cast.strom) == 0)
        }
    }

    @Test func `by the metering location, where the contract knows it`() async throws {
        try await TestPortal.run { house in
            let file = SeriesSamples.mscons([(Self.melo, "0.25")], isOneMessage: true)
            let unknown = try await imported(house, [row("L-1", Cast.strom)], file)
            #expect(unknown.refused == 1)
            let contract = Cast.contract(Cast.strom)
            try await house.store.write(about: "test") { db in
                try db.run("UPDATE contract SET melo_id = \(Self.melo) WHERE id = \(contract)")
            }
            let known = try await imported(house, [row("L-1", Cast.strom)], file)
            #expect(known.files["series.jsonl"]?.added == 1, "\(known.text)")
            #expect(try await kept(house, Cast.strom) == 1000)
        }
    }

    @Test func `two series of one register are refused`() async throws {
        try await TestPortal.run { house in
            let contract = Cast.contract(Cast.strom)
            try await house.store.write(about: "test") { db in
                try db.run("UPDATE contract SET melo_id = \(Self.melo) WHERE id = \(contract)")
            }
            let file = SeriesSamples.mscons([(Self.anna, "0.25"), (Self.melo, "0.25")], isOneMessage: true)
            let report = try await imported(house, [row("L-1", Cast.strom)], file)
            #expect(report.refusals.first?.reason.contains("more than one series") == true, "\(report.text)")
        }
    }
}
