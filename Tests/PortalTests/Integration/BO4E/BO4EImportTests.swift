import Store
import Testing
import Vocabulary

@testable import Portal

@Suite struct BO4EImportTests {
    @Test(arguments: Engine.all)
    func `one of each is added, and the second time unchanged`(engine: Engine) async throws {
        try await TestPortal.run(on: engine, hasCast: false) { (house) async throws in
            let folder = try ImportFolder(in: house.folder)
            try folder.write(BO4EDeliveries.list(BO4EDeliveries.all.reversed()), to: "alles.json")
            let first = try await BO4EImport(house.portal, place: folder.path).run()
            #expect(first.refused == 0, "\(first.text)")
            for kind in BO4EKind.allCases where kind != .marketLocation {
                #expect(first.files[kind.title]?.added == 1, "\(first.text)")
            }
            let second = try await BO4EImport(house.portal, place: "\(folder.path)/alles.json").run()
            #expect(second.refused == 0 && second.isWithoutChange, "\(second.text)")
            let (contract, reading, price) = try await house.store.read { db in
                (
                    try db.first(
                        "SELECT starts_on, notice_weeks, malo_id, city FROM contract WHERE external_id = 'K-9'"
                    ) { (begin: Day, weeks: Int, malo: String, city: String) in "\(begin.iso) \(weeks) \(malo) \(city)"
                    },
                    try db.value("SELECT thousandths FROM meter_reading", as: CounterReading.self),
                    try db.value("SELECT unit_rate FROM tariff_price", as: UnitRate.self)
                )
            }
            #expect(contract == "2026-01-01 6 51238696781 Schwerin")
            #expect(reading?.thousandths == 1_234_500)
            #expect(price?.tenThousandths == 310_500)
            let noted = try await house.store.read { db in
                try db.value("SELECT COUNT(*) FROM audit_event WHERE kind = \(AuditKind.imported)", as: Int.self)
            }
            #expect(noted == 2)
        }
    }

    /// The folder import takes them too, and leaves other JSON alone.
    @Test func `objects that lie in the import folder`() async throws {
        try await TestPortal.run(hasCast: false) { (house) async throws in
            let folder = try ImportFolder(in: house.folder)
            try folder.writeOneOfEach()
            try folder.write(BO4EDeliveries.partner, to: "partner.json")
            try folder.write(#"{"mapping":"customers"}"#, to: "spalten.json")
            let report = try await FolderImport(house.portal, folder: folder.path).run()
            #expect(report.refused == 0, "\(report.text)")
            #expect(report.files[BO4EKind.partner.title]?.added == 1)
            #expect(report.text.contains("BO4E GESCHAEFTSPARTNER: 1 added, 0 changed, 0 unchanged, 0 refused"))
        }
    }

    /// What BO4E has no word for is not forgotten by a delivery that cannot say it.
    @Test(arguments: Engine.all)
    func `what the books know beside stays`(engine: Engine) async throws {
        try await TestPortal.run(on: engine, hasCast: false) { (house) async throws in
            let folder = try ImportFolder(in: house.folder)
            try folder.writeOneOfEach()
            try folder.write(
                ImportFolder.contract.replacing(#""starts_on""#, with: #""last_billed_on":"2026-01-31","starts_on""#),
                to: "contracts.jsonl")
            _ = try await FolderImport(house.portal, folder: folder.path).run()
            try folder.write(
                #"{"_typ":"VERTRAG","vertragsnummer":"300001001","vertragsstatus":"GEKUENDIGT","vertragsende":"2026-12-31T23:00:00Z"}"#,
                to: "ende.json")
            let report = try await BO4EImport(house.portal, place: "\(folder.path)/ende.json").run()
            #expect(report.files[BO4EKind.contract.title]?.changed == 1, "\(report.text)")
            let kept = try await house.store.read { db in
                try db.first("SELECT state, ends_on, last_billed_on, tariff_id FROM contract") {
                    (state: ContractState, end: Day, billed: Day, tariff: String?) in
                    "\(state.rawValue) \(end.iso) \(billed.iso) \(tariff == nil)"
                }
            }
            #expect(kept == "terminated 2026-12-31 2026-01-31 false")
        }
    }

    @Test func `the customer inside of a contract comes along, and a delivered one counts before it`() async throws {
        try await TestPortal.run(hasCast: false) { (house) async throws in
            let folder = try ImportFolder(in: house.folder)
            let inside = BO4EDeliveries.partner.replacing("Neumann", with: "Nordmann")
            let contract = BO4EDeliveries.contract.replacing(#"{"_id":"C-9"}"#, with: inside)
            try folder.write(
                BO4EDeliveries.list([contract, BO4EDeliveries.tariff, BO4EDeliveries.place]), to: "a.json")
            let report = try await BO4EImport(house.portal, place: folder.path).run()
            #expect(report.refused == 0, "\(report.text)")
            let name = {
                try await house.store.read { try $0.value("SELECT last_name FROM customer", as: String.self) }
            }
            #expect(try await name() == "Nordmann")
            try folder.write(BO4EDeliveries.partner, to: "b.json")
            _ = try await BO4EImport(house.portal, place: folder.path).run()
            #expect(try await name() == "Neumann")
        }
    }

    /// A month has no fixed number of weeks, and a contract is not lost for it.
    @Test func `a period of notice in months is left out and noted`() async throws {
        try await TestPortal.run(hasCast: false) { (house) async throws in
            let folder = try ImportFolder(in: house.folder)
            let all = BO4EDeliveries.all.map { $0.replacing("P6W", with: "P1M") }
            try folder.write(BO4EDeliveries.list(all), to: "a.json")
            let report = try await BO4EImport(house.portal, place: folder.path).run()
            #expect(report.refused == 0, "\(report.text)")
            #expect(report.notes.count == 1)
            #expect(report.notes.first?.hasPrefix("a.json $[2].vertragskonditionen.kuendigungsfrist.dauer: ") == true)
            let weeks = try await house.store.read { try $0.value("SELECT notice_weeks FROM contract", as: Int.self) }
            #expect(weeks == nil)
        }
    }

    @Test func `files that are none`() async throws {
        try await TestPortal.run(hasCast: false) { (house) async throws in
            let folder = try ImportFolder(in: house.folder)
            try folder.write(#"[{"_typ":"VERTRAG""#, to: "a.json")
            try folder.write(#"{"strasse":"Am Markt"}"#, to: "b.json")
            try folder.write(String(repeating: "[", count: 40) + String(repeating: "]", count: 40), to: "c.json")
            try folder.write(#"{"stammdaten":[{"_typ":"LASTGANG"},{"ort":"Schwerin"}]}"#, to: "d.json")
            let report = try await BO4EImport(house.portal, place: folder.path).run()
            #expect(
                report.refusals.map(\.file) == [
                    "a.json", "b.json", "c.json", "d.json $.stammdaten[0]", "d.json $.stammdaten[1]",
                ])
            #expect(report.refusals.allSatisfy { $0.reason.hasSuffix(".") })
            #expect(report.accepted == 0)
        }
    }
}
