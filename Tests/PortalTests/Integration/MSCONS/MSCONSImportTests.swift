import Foundation
import Store
import Testing
import Vocabulary

@testable import Portal

/// What market partners send finds its contract by location, code and day; of a file that is not whole nothing counts.
@Suite struct MSCONSImportTests {
    private static let anna = "51238696781"

    /// One reading of a household, as in messages of the metering point operator.
    private static func reading(
        _ value: String, on moment: String = "202611092300?+00", kind: String = "220", at location: String = anna,
        device: String? = nil, obis: String = "1-1?:1.8.0", unit: String = ""
    ) -> String {
        let named = device.map { "RFF+MG:\($0)'" } ?? ""
        let quantity = unit.isEmpty ? value : "\(value):\(unit)"
        return "NAD+DP'LOC+172+\(location)'\(named)LIN+1'PIA+5+\(obis):SRW'QTY+\(kind):\(quantity)'"
            + "DTM+9:\(moment):303'STS+Z34'"
    }

    private func imported(_ house: TestPortal, _ bytes: [UInt8], name: String = "a.edi") async throws -> ImportReport {
        let folder = try ImportFolder(in: house.folder)
        try FolderMaker.make("\(folder.path)/mscons")
        try folder.write(bytes, to: "mscons/\(name)")
        return try await FolderImport(house.portal, folder: folder.path).run()
    }

    private func kept(_ house: TestPortal) async throws -> [String] {
        try await house.store.read { db in
            try db.all(
                """
                SELECT read_on, thousandths, source, status FROM meter_reading
                WHERE external_id LIKE 'mscons-%' ORDER BY read_on
                """
            ) { (day: Day, value: Int, source: String, status: String) in "\(day.iso) \(value) \(source) \(status)" }
        }
    }

    @Test(arguments: Engine.all)
    func `a reading is kept once, and a corrected one takes its place`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { (house) async throws in
            let first = SeriesSamples.interchange([Self.reading("20000", kind: "67")])
            #expect(try await imported(house, first).files["mscons/a.edi"]?.added == 1)
            // Midnight belongs to the day that ends.
            #expect(try await kept(house) == ["2026-11-09 20000000 substitute accepted"])
            #expect(try await imported(house, first).isWithoutChange)
            let mended = SeriesSamples.interchange([Self.reading("20001")])
            #expect(try await imported(house, mended).files["mscons/a.edi"]?.changed == 1)
            #expect(try await kept(house) == ["2026-11-09 20001000 grid-operator accepted"])
            #expect(try await house.store.read { try $0.lastDelivery(.readings) } == house.clock.now)
        }
    }

    @Test(
        arguments: [
            (reading("20000", kind: "Z18"), "2026-11-09 20000000 grid-operator in-review"),
            (reading("20000", kind: "20"), "2026-11-09 20000000 grid-operator not-used"),
            (reading("20000", kind: "201"), "2026-11-09 20000000 estimate accepted"),
            (reading("20000,5", unit: "KWH"), "2026-11-09 20000500 grid-operator accepted"),
        ])
    func `what is known of a value is kept`(message: String, row: String) async throws {
        try await TestPortal.run { (house) async throws in
            #expect(try await imported(house, SeriesSamples.interchange([message])).refused == 0)
            #expect(try await kept(house) == [row])
        }
    }

    @Test(
        arguments: [
            (reading("1", at: "99999999999"), "no contract with a meter has this location"),
            (reading("1", obis: "1-1?:2.8.0"), "no meter there has this register on 2026-11-09"),
            (reading("1", device: "9EMH0000000001"), "no meter there has this register on 2026-11-09"),
            (reading("1", on: "202301010000?+00"), "no contract is supplied there on 2023-01-01"),
            (reading("1", kind: "999"), "a quantity of the kind 999 is no reading"),
            (reading("1", unit: "MTQ"), "the unit is not that of the register"),
            (reading("-1"), "value is not a reading as"),
        ])
    func `a reading that fits nowhere is refused with its segment`(message: String, reason: String) async throws {
        try await TestPortal.run { (house) async throws in
            let report = try await imported(house, SeriesSamples.interchange([message]))
            #expect(
                report.refusals.count == 1 && report.refusals.first?.reason.hasPrefix(reason) == true, "\(report.text)")
            #expect((report.refusals.first?.line ?? 0) > 1)
            #expect(try await kept(house) == [])
        }
    }

    @Test(arguments: Engine.all)
    func `a load profile comes without a row that names its meter`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { (house) async throws in
            let file = SeriesSamples.mscons([(Self.anna, "0.25"), ("56789012345", "7")], isOneMessage: true)
            let report = try await imported(house, file)
            #expect(report.files["mscons/a.edi"]?.added == 2, "\(report.text)")
            let days = try await house.store.read { db in
                try db.quarterDays(of: Cast.register(Cast.strom), from: .earliest, through: .latest)
            }
            #expect(days.compactMap(\.quarters).reduce(0) { $0 + $1.quarters.reduce(0) { $0 + $1.amount } } == 1000)
            #expect(try await imported(house, file).isWithoutChange)
        }
    }

    /// The tenant before has the same location: what ran through after the contract's last day is not theirs to see.
    @Test func `values of days without supply go to nobody`() async throws {
        try await TestPortal.run { (house) async throws in
            let contract = Cast.contract(Cast.strom)
            try await house.store.write(about: "test") { db in
                try db.run("UPDATE contract SET ends_on = '2025-12-31' WHERE id = \(contract)")
            }
            let report = try await imported(house, SeriesSamples.mscons([(Self.anna, "0.25")], isOneMessage: true))
            #expect(report.refused == 1 && report.accepted == 0, "\(report.text)")
            #expect(try await house.count("SELECT COUNT(*) FROM meter_series") == 0)
        }
    }

    @Test(
        arguments: [
            ("UNT+9", "UNT+8", "counts 8 segments, there are 9"),
            ("UNZ+1+1", "UNZ+2+1", "UNZ counts 2 messages, there are 1"),
            ("UNZ+1+1", "UNZ+1+7", "UNZ is of another interchange"), ("UNT+9+1", "UNT+9+2", "is of another message"),
            ("MSCONS", "UTILMD", "the file is EDIFACT, but no MSCONS"), ("UNZ+1+1'", "", "the file was cut off"),
            ("LOC+172", "UNH+172", "stands where it does not belong"),
            ("202611092300", "202613092300", "a time that is none (segment 8)"),
        ])
    func `a file that is not whole is refused as a whole`(old: String, new: String, reason: String) async throws {
        try await TestPortal.run { (house) async throws in
            let whole = String(decoding: SeriesSamples.interchange([Self.reading("20000")]), as: UTF8.self)
            #expect(whole.contains(old), "\(whole)")
            let report = try await imported(house, Array(whole.replacing(old, with: new).utf8))
            #expect(report.refusals.first?.reason.contains(reason) == true, "\(report.text)")
            #expect(report.refused == 1 && report.accepted == 0)
        }
    }

    @Test func `an interchange may name signs of its own`() throws {
        let own =
            "UNA|*,! ~UNB*UNOC|3*1*2*260101|0000*1~UNH*1*MSCONS|D~LOC*172*1~PIA*5*1-1:1.8.0|SRW~QTY*220*x~UNT*5*1~UNZ*1*1~"
        let segments = try EDIFACT.segments(Array(own.utf8))
        #expect(segments.map(\.tag) == ["UNB", "UNH", "LOC", "PIA", "QTY", "UNT", "UNZ"])
        #expect(segments[3][1] == ["1-1:1.8.0", "SRW"])
        try EDIFACT.checkFrame(segments)
        #expect(throws: RowProblem.self) { try EDIFACT.segments(Array("UNA++.? 'UNB'".utf8)) }
        #expect(throws: RowProblem.self) { try EDIFACT.segments(Array("UNAAB.? 'UNB'".utf8)) }
    }

    @Test(
        arguments: [
            ("202603290000+00", "2026-03-29T00:00:00.000Z", "2026-03-29"),
            ("202603282300+00", "2026-03-28T23:00:00.000Z", "2026-03-28"),
            // The hour that comes twice: before and after the clocks go back.
            ("202610250200+02", "2026-10-25T00:00:00.000Z", "2026-10-25"),
            ("202610250200+01", "2026-10-25T01:00:00.000Z", "2026-10-25"),
            ("202610252300+00", "2026-10-25T23:00:00.000Z", "2026-10-25"),
            ("20261031", "2026-10-30T23:00:00.000Z", "2026-10-31"),
        ])
    func `times of the market`(text: String, iso: String, day: String) throws {
        let time = try #require(MarketTime(text))
        #expect(time.instant.iso == iso && time.dayEnded.iso == day)
    }

    @Test(arguments: ["", "2026", "202613010000+00", "20260230", "202601010000", "202601012500+00", "202601010000?00"])
    func `what is no time of the market`(text: String) { #expect(MarketTime(text) == nil) }
}
