import Foundation
import Store
import Testing
import Vocabulary

@testable import Portal

@Suite struct FolderImportTests {
    @Test(arguments: Engine.all)
    func twiceChangesNothing(engine: Engine) async throws {
        try await TestPortal.run(on: engine, hasCast: false) { house in
            let folder = try ImportFolder(in: house.folder)
            try folder.writeOneOfEach()
            let first = try await FolderImport(house.portal, folder: folder.path).run()
            #expect(first.refused == 0, "\(first.text)")
            #expect(first.accepted == 6)
            #expect(first.files.values.allSatisfy { $0.added == 1 })
            let second = try await FolderImport(house.portal, folder: folder.path).run()
            #expect(second.isWithoutChange, "\(second.text)")
            #expect(second.files.values.allSatisfy { $0.unchanged == 1 && $0.refused == 0 })
        }
    }

    @Test(arguments: Engine.all)
    func aChangedRowIsBroughtUpToDate(engine: Engine) async throws {
        try await TestPortal.run(on: engine, hasCast: false) { house in
            let folder = try ImportFolder(in: house.folder)
            try folder.writeOneOfEach()
            _ = try await FolderImport(house.portal, folder: folder.path).run()
            try folder.write(ImportFolder.instalment.replacing("84.00", with: "91.50"), to: "instalments.jsonl")
            let report = try await FolderImport(house.portal, folder: folder.path).run()
            #expect(report.files["instalments.jsonl"]?.changed == 1)
            let amount = try await house.portal.store.read { db in
                try db.value("SELECT amount FROM instalment WHERE external_id = 'A-1'", as: Money.self)
            }
            #expect(amount == Money(cents: 9150))
        }
    }

    @Test(arguments: Engine.all)
    func aRefusedRowTakesOnlyItsChildrenWithIt(engine: Engine) async throws {
        try await TestPortal.run(on: engine, hasCast: false) { house in
            let folder = try ImportFolder(in: house.folder)
            try folder.writeOneOfEach()
            let broken = ImportFolder.customer.replacing("C-1", with: "C-2").replacing("19053", with: "1905")
            try folder.write("\(broken)\n\(ImportFolder.customer)\n", to: "customers.jsonl")
            let orphan = ImportFolder.contract.replacing("C-1", with: "C-2").replacing("K-1", with: "K-2")
                .replacing("300001001", with: "300001002")
            try folder.write("\(ImportFolder.contract)\n\(orphan)\n", to: "contracts.jsonl")
            let report = try await FolderImport(house.portal, folder: folder.path).run()
            #expect(
                report.refusals == [
                    .init(file: "customers.jsonl", line: 1, reason: "postal_code is not a PostalCode"),
                    .init(
                        file: "contracts.jsonl", line: 2,
                        reason: "it needs C-2, which was refused (customers.jsonl line 1)"),
                ])
            #expect(report.accepted == 6)
        }
    }

    @Test(arguments: ["{\"external_id\":\"C-2\",\"numb", "{\"external_id\":\"C-2\"", "["])
    func aFileThatWasCutOffIsNotApplied(rest: String) async throws {
        try await TestPortal.run(hasCast: false) { house in
            let folder = try ImportFolder(in: house.folder)
            try folder.writeOneOfEach()
            try folder.write("\(ImportFolder.customer)\n\(rest)", to: "customers.jsonl")
            let report = try await FolderImport(house.portal, folder: folder.path).run()
            let customers = try await house.portal.store.read {
                try $0.value("SELECT COUNT(*) FROM customer", as: Int.self)
            }
            #expect(customers == 0)
            #expect(report.refusals.first?.line == nil)
            #expect(report.refusals.first?.reason.contains("cut off") == true)
            #expect(report.refusals.dropFirst().first?.reason.contains("refused as a whole") == true)
        }
    }

    struct BadRow: Sendable, CustomTestStringConvertible {
        let file, row, reason: String
        var testDescription: String { reason }

        init(_ file: String, _ row: String, _ old: String, _ new: String, _ reason: String) {
            self.file = file
            self.row = row.replacing(old, with: new)
            self.reason = reason
        }
    }

    static let badRows = [
        BadRow(
            "customers.jsonl", ImportFolder.customer, #""number":"100001""#, #""number":"x""#,
            "number is not a CustomerNumber"),
        BadRow(
            "customers.jsonl", ImportFolder.customer, #""city":"Schwerin""#, #""city":"""#,
            "city is not a text of 1 to 200 signs on one line"),
        BadRow(
            "customers.jsonl", ImportFolder.customer, #""city":"Schwerin""#, #""city":"a\u0000b""#,
            "city is not a text of 1 to 200 signs on one line"),
        BadRow(
            "customers.jsonl", ImportFolder.customer, #""city":"Schwerin""#, #""town":"Schwerin""#, "city is missing"),
        BadRow(
            "customers.jsonl", ImportFolder.customer, #""city""#, #""email":"x","city""#, "email is not a EmailAddress"),
        BadRow(
            "contracts.jsonl", ImportFolder.contract, #""starts_on""#, #""malo_id":"53000010017","starts_on""#,
            "malo_id is not a MarktlokationID"),
        BadRow(
            "contracts.jsonl", ImportFolder.contract, "2022-11-01", "2022-02-30", "starts_on is not a day as 2026-01-31"
        ),
        BadRow("contracts.jsonl", ImportFolder.contract, "T-1", "T-9", "tariff T-9 is not known"),
        BadRow(
            "contracts.jsonl", ImportFolder.contract, #""starts_on""#, #""ends_on":"2020-01-01","starts_on""#,
            "ends_on lies before starts_on"),
        BadRow("readings.jsonl", ImportFolder.reading, "16281", "1.234.567", "value is not a reading as \"12345.6\""),
        BadRow("readings.jsonl", ImportFolder.reading, "16281", "1234567", "value has more digits than the register"),
        BadRow(
            "readings.jsonl", ImportFolder.reading, "1.8.0", "1.8.1", "meter Z-1 with register 1-1:1.8.1 is not known"),
        BadRow(
            "instalments.jsonl", ImportFolder.instalment, #""84.00""#, "84.00",
            "amount_eur is not an amount in euro as \"85.00\""),
        BadRow(
            "instalments.jsonl", ImportFolder.instalment, "84.00", "99999999999999999999",
            "amount_eur is not an amount in euro as \"85.00\""),
        BadRow("instalments.jsonl", ImportFolder.instalment, "K-1", "K-9", "contract K-9 is not known"),
    ]

    @Test(arguments: badRows)
    func aBadRowIsNamedWithItsReason(bad: BadRow) async throws {
        try await TestPortal.run(hasCast: false) { house in
            let folder = try ImportFolder(in: house.folder)
            try folder.writeOneOfEach()
            try folder.write(bad.row, to: bad.file)
            let report = try await FolderImport(house.portal, folder: folder.path).run()
            #expect(report.refusals.first == .init(file: bad.file, line: 1, reason: bad.reason))
        }
    }

    @Test(arguments: Engine.all)
    func aContractKeepsItsCustomerAndNobodyTakesItsNumber(engine: Engine) async throws {
        try await TestPortal.run(on: engine, hasCast: false) { house in
            let folder = try ImportFolder(in: house.folder)
            try folder.writeOneOfEach()
            let other = ImportFolder.customer.replacing("C-1", with: "C-2")
            try folder.write("\(ImportFolder.customer)\n\(other)", to: "customers.jsonl")
            _ = try await FolderImport(house.portal, folder: folder.path).run()
            let moved = ImportFolder.contract.replacing("C-1", with: "C-2")
            let taken = ImportFolder.contract.replacing("K-1", with: "K-2")
            try folder.write("\(moved)\n\(taken)", to: "contracts.jsonl")
            let reasons = try await FolderImport(house.portal, folder: folder.path).run().refusals.map(\.reason)
            #expect(reasons.contains("customer of a contract never changes; deliver a new contract"))
            #expect(reasons.contains("number 300001001 belongs to contract K-1"))
        }
    }

    @Test func sameNameTwiceInAFileIsNamedAndUnknownFieldsAreNoted() async throws {
        try await TestPortal.run(hasCast: false) { house in
            let folder = try ImportFolder(in: house.folder)
            let extra = ImportFolder.customer.replacing(#""city""#, with: #""nickname":"Anni","city""#)
            try folder.write("\(extra)\r\n\n\(ImportFolder.customer)\n", to: "customers.jsonl")
            let report = try await FolderImport(house.portal, folder: folder.path).run()
            #expect(
                report.refusals == [
                    .init(file: "customers.jsonl", line: 3, reason: "C-1 stands in this file more than once")
                ])
            #expect(report.notes == ["customers.jsonl has a field nobody knows: nickname"])
        }
    }

    @Test(arguments: Engine.all)
    func aReadingOfTheCustomerIsTakenOver(engine: Engine) async throws {
        try await TestPortal.run(on: engine, hasCast: false) { house in
            let folder = try ImportFolder(in: house.folder)
            try folder.writeOneOfEach()
            _ = try await FolderImport(house.portal, folder: folder.path).run()
            try await house.portal.store.write(about: "test") { db in
                try db.run("UPDATE meter_reading SET external_id = NULL, status = 'in-review'")
            }
            let report = try await FolderImport(house.portal, folder: folder.path).run()
            #expect(report.files["readings.jsonl"] == .init(added: 0, changed: 1, unchanged: 0, refused: 0))
            let status = try await house.portal.store.read { db in
                try db.value("SELECT status FROM meter_reading WHERE external_id = 'S-1'", as: String.self)
            }
            #expect(status == "accepted")
        }
    }

    @Test(arguments: Engine.all)
    func codesAreKeptOnceAndReplaced(engine: Engine) async throws {
        try await TestPortal.run(on: engine, hasCast: false) { house in
            let folder = try ImportFolder(in: house.folder)
            try folder.writeOneOfEach()
            for (code, outcome) in [("Fw7kTp4M", "added"), ("Fw7kTp4M", "unchanged"), ("Rk3mVx8Q", "changed")] {
                try folder.write(#"{"contract_number":"300001001","code":"\#(code)"}"#, to: "codes.jsonl")
                let counts = try await FolderImport(house.portal, folder: folder.path).run().files["codes.jsonl"]
                let seen = counts?.added == 1 ? "added" : counts?.changed == 1 ? "changed" : "unchanged"
                #expect(seen == outcome)
            }
            let open = try await house.portal.store.read { [now = house.portal.clock.now()] db in
                try db.openCodes(contract: try ContractNumber("300001001"), at: now)
            }
            #expect(open.count == 1)
            #expect(try await house.portal.passwords.verify("Rk3mVx8Q", against: open.first?.hash))
        }
    }
}
