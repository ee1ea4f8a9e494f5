import Foundation
import Store
import Testing
import Vocabulary

@testable import Paper
@testable import Portal

/// Letters on paper to contracts whose reading is due. Today is 20 November 2026.
@Suite struct AskForReadingsTests {
    private func due(_ day: String, _ number: String, _ house: TestPortal) async throws {
        try await house.store.write(about: "test") { db in
            try db.run("UPDATE contract SET next_reading_due_on = \(day) WHERE number = \(number)")
        }
    }

    private func write(_ house: TestPortal, due: String? = nil) async throws -> (folder: URL, lines: [String]) {
        let folder = URL(filePath: house.folder).appending(path: "letters-\(UUID().uuidString)")
        let count = try await house.portal.askForReadings(in: folder, due: due)
        let report = try String(contentsOf: folder.appending(path: "letters.jsonl"), encoding: .utf8)
        let lines = report.split(separator: "\n").map(String.init)
        #expect(lines.count == count)
        return (folder, lines)
    }

    @Test(arguments: Engine.all)
    func `a letter for each reading that is due and not there, and a line of what was written`(engine: Engine)
        async throws
    {
        try await TestPortal.run(on: engine) { house in
            try await due("2026-12-01", Cast.strom, house)
            try await due("2027-02-01", Cast.gas, house)
            let (folder, lines) = try await write(house)
            #expect(lines.count == 1)
            #expect(lines.first?.contains(#""contract_number":"\#(Cast.strom)""#) == true)
            #expect(lines.first?.contains(#""due_on":"2026-12-01""#) == true)
            let pdf = try Data(contentsOf: folder.appending(path: "\(Cast.strom).pdf"))
            #expect(pdf.starts(with: Array("%PDF".utf8)))
            let mode = try FileManager.default.attributesOfItem(atPath: folder.appending(path: "letters.jsonl").path)
            #expect(mode[.posixPermissions] as? Int == 0o600)
            #expect(try await write(house, due: "2027-02-01").lines.count == 2)

            // Who told the reading is asked no more.
            try await house.store.write(about: "test") { db in
                try db.run(
                    """
                    UPDATE meter_reading SET read_on = '2026-11-18' WHERE register_id IN (
                        SELECT register.id FROM register JOIN meter ON meter.id = register.meter_id
                        WHERE meter.contract_id = \(Cast.contract(Cast.strom)))
                    """)
            }
            #expect(try await write(house).lines.isEmpty)
        }
    }

    @Test(
        arguments: ["UPDATE meter SET is_remotely_read = 1", "UPDATE meter SET removed_on = '2026-11-01'"] as [SQL])
    func `who has no meter to read by eye gets no letter`(change: SQL) async throws {
        try await TestPortal.run { house in
            try await due("2026-12-01", Cast.strom, house)
            try await house.store.write(about: "test") { db in
                try db.run(change)
            }
            #expect(try await write(house).lines.isEmpty)
        }
    }

    @Test func `a letter goes where the owner wants letters`() async throws {
        try await TestPortal.run { house in
            try await due("2026-12-01", Cast.strom, house)
            let (now, today) = (house.clock.now, house.clock.today)
            try await house.store.write(about: "test") { db in
                try db.tell(
                    CorrespondenceAddress(
                        addition: "c/o Meier", street: "Hafenstraße", houseNumber: "3", postalCode: "18439",
                        city: "Stralsund"), of: Cast.anna.account, at: now)
            }
            let asked = try await house.store.read { try $0.askedReadings(dueUntil: .latest, today: today) }
            #expect(asked.first?.recipient.suffix(3) == ["c/o Meier", "Hafenstraße 3", "18439 Stralsund"])
            #expect(asked.first?.place == "Lindenweg 7a, 19053 Schwerin")
        }
    }

    @Test func `a day that is none and a folder with something in it are refused`() async throws {
        try await TestPortal.run { house in
            try await due("2026-12-01", Cast.strom, house)
            await #expect(throws: AskForReadingsProblem.noDay) { try await write(house, due: "morgen") }
            let (folder, _) = try await write(house)
            await #expect(throws: AskForReadingsProblem.notEmpty) {
                try await house.portal.askForReadings(in: folder, due: nil)
            }
        }
    }

    private func asked(_ meters: [String], dueOn: String = "2026-12-01") throws -> AskedReading {
        AskedReading(
            contractKey: "K-1", number: try ContractNumber(Cast.strom), commodity: .strom,
            dueOn: Day(unchecked: dueOn), recipient: ["Anna Ahrens", "Lindenweg 7a", "19053 Schwerin"],
            greeted: "Anna Ahrens", customerNumber: "100001", place: "Lindenweg 7a, 19053 Schwerin",
            meters: try meters.map { try MeterNumber($0) })
    }

    /// One meter is named in the link; with several whoever reads knows which one it is.
    @Test func `the code leads to the page without a sign-in`() throws {
        let one = try asked(["1EMH0012345678"]).link("https://portal.example")
        #expect(one == "https://portal.example/zaehlerstand?vertrag=300001001&zaehler=1EMH0012345678")
        let two = try asked(["1EMH0012345678", "7GWF0000000001"]).link("https://portal.example")
        #expect(two == "https://portal.example/zaehlerstand?vertrag=300001001")
    }

    @Test(arguments: [
        ("2026-12-01", "2026-11-20", "2026-12-01"), ("2026-12-24", "2026-12-10", "2026-12-24"),
        ("2026-11-20", "2026-11-20", "2026-11-20"), ("2026-11-01", "2026-11-20", "2026-12-04"),
    ])
    func `the days to read on`(due: String, first: String, last: String) throws {
        let window = try asked([], dueOn: due).window(today: Day(unchecked: "2026-11-20"))
        #expect(window == Day(unchecked: first)...Day(unchecked: last))
    }

    /// In every length of names and with the longest address of a portal: one sheet with everything on it.
    @Test(arguments: [["1EMH0012345678"], ["1EMH0012345678", "7GWF0000000001", "7GWF0000000002"]])
    func `it is one page that says everything`(meters: [String]) throws {
        let base = "https://kundenportal.stadtwerke-musterstadt-an-der-see.example"
        let paper = AskForReadingPaper(asked: try asked(meters), house: .demo, baseURL: base)
        let document = paper.document(at: TestClock.start)
        let words = document.blocks.map { "\($0)" }.joined()
        for part in [
            "zwischen dem 20.11.2026 und dem 01.12.2026", "bis zum 01.12.2026", "1EMH0012345678",
            try asked(meters).link(base), "§ 40a", Operator.demo.phone,
        ] {
            #expect(words.contains(part), "\(part)")
        }
        let text = String(decoding: try document.render(), as: UTF8.self)
        #expect(text.contains("/S /Figure"))
        #expect(text.split(separator: "/Type /Page\n").count == 2)
    }
}
