import Foundation
import Store
import Testing
import Vocabulary

@testable import Portal

/// What the billing system delivers about instalments.
@Suite struct InstalmentImportTests {
    private static func run(_ contract: String, _ house: TestPortal) async throws -> ImportReport {
        let folder = try ImportFolder(in: house.folder)
        try folder.writeOneOfEach()
        try folder.write(contract, to: "contracts.jsonl")
        return try await FolderImport(house.portal, folder: folder.path).run()
    }

    private static func contract(_ fields: String) -> String {
        ImportFolder.contract.replacing(#""starts_on""#, with: "\(fields),\"starts_on\"")
    }

    private static func bounds(_ house: TestPortal) async throws -> [String?] {
        try await house.store.read { db in
            try db.first(
                "SELECT instalment_lowest, instalment_highest, instalment_change_from FROM contract"
            ) { (lowest: Money?, highest: Money?, from: Day?) in [lowest?.german, highest?.german, from?.iso] } ?? []
        }
    }

    @Test(arguments: Engine.all)
    func `limits of a contract come, change and go`(engine: Engine) async throws {
        try await TestPortal.run(on: engine, hasCast: false) { (house) async throws in
            let all = Self.contract(
                #""instalment_lowest_eur":"60.00","instalment_highest_eur":"140.00","instalment_change_from":"2027-01-15""#
            )
            #expect(try await Self.run(all, house).refused == 0)
            #expect(try await Self.bounds(house) == [Money(euros: 60).german, Money(euros: 140).german, "2027-01-15"])
            #expect(try await Self.run(all, house).isWithoutChange)
            #expect(try await Self.run(ImportFolder.contract, house).files["contracts.jsonl"]?.changed == 1)
            #expect(try await Self.bounds(house) == [nil, nil, nil])
            let wrong = Self.contract(#""instalment_lowest_eur":"60.00","instalment_highest_eur":"40.00""#)
            #expect(
                try await Self.run(wrong, house).refusals.first?.reason
                    == "instalment_lowest_eur lies above instalment_highest_eur")
        }
    }

    /// Whatever the billing system sets on the first day of an order after it: that holds, and the pages say so.
    @Test(arguments: Engine.all)
    func `a delivery ends what was ordered`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { (house) async throws in
            try await InstalmentYear.begin(house)
            let anna = try await Visitor.signedIn(.anna, house)
            var page = try await anna.open(InstalmentYear.path)
            try page.fill("Neuer Abschlag in Euro", "100")
            _ = try await page.press("Abschlag verbindlich ändern")
            house.clock.advance(days: 1)
            let later = try await Visitor.signedIn(.anna, house)
            let folder = try ImportFolder(in: house.folder)
            func deliver(_ day: String, _ amount: String) async throws {
                try folder.write(
                    #"{"external_id":"A-\#(day)","contract":"\#(Cast.strom)","due_on":"\#(day)","amount_eur":"\#(amount)"}"#,
                    to: "instalments.jsonl")
                #expect(try await FolderImport(house.portal, folder: folder.path).run().refused == 0)
            }
            try await deliver("2027-09-01", "85.00")
            try await deliver("2027-01-01", "85.00")
            #expect(try await later.open("/uebersicht").text.contains("beauftragt am"), "nothing about it was changed")
            try await deliver("2027-01-01", "98.00")
            #expect(try await !later.open("/uebersicht").text.contains("beauftragt am"))
        }
    }

    /// 85 € until February, 100 € from March on as it was planned; the customer wants 100 € from January on.
    @Test(arguments: Engine.all)
    func `an amount that was planned for later does not end an order`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { (house) async throws in
            try await InstalmentYear.begin(house)
            try await house.store.write(about: "test") { db in
                try db.run("UPDATE instalment SET amount = 10000 WHERE due_on >= '2027-03-01'")
            }
            let anna = try await Visitor.signedIn(.anna, house)
            var page = try await anna.open(InstalmentYear.path)
            try page.fill("Neuer Abschlag in Euro", "100")
            _ = try await page.press("Abschlag verbindlich ändern")
            #expect(try await anna.open("/uebersicht").text.contains("ab dem 01.01.2027: 100,00 €"))
            let ordered = try await house.store.read { db in
                try [Cast.strom, Cast.gas].map { number in
                    try db.instalmentOrders(for: Cast.anna.account, of: ContractNumber(number)).count
                }
            }
            #expect(ordered == [1, 0])
            try await house.store.write(about: "test") { db in
                try db.run("UPDATE instalment SET amount = 10000 WHERE due_on = '2027-01-01'")
            }
            #expect(try await !anna.open("/uebersicht").text.contains("beauftragt am"))
        }
    }

    @Test(arguments: [
        (#""dueDays": [1, 31]"#, "dueDays"), (#""dueDays": [1, 1]"#, "dueDays"), (#""perYear": 13"#, "perYear"),
        (#""decrementPercent": -1"#, "decrementPercent"), (#""freezeDaysBeforeDue": 13"#, "freezeDaysBeforeDue"),
    ])
    func `rules that cannot stand are named`(entry: String, name: String) throws {
        let rules = try Self.rules("{\(entry)}")
        #expect(rules.problem?.hasPrefix("rules.instalments.\(name) must be") == true)
    }

    @Test func `what the operator leaves out is as it was thought`() throws {
        let rules = try Self.rules(#"{"perYear": 11, "dueDays": [1, 15]}"#)
        #expect(rules.problem == nil)
        #expect(rules.perYear == 11)
        let percents: [Int] = [rules.decrementPercent, rules.decrementPercentWithReading, rules.incrementPercent]
        #expect(percents == [10, 30, 100])
        let days: [Int] = [rules.freezeDaysBeforeDue, rules.freezeDaysBeforeBilling, rules.changes]
        #expect(days == [14, 30, 4])
        #expect(Operator.InstalmentRules().problem == nil)
    }

    private static func rules(_ json: String) throws -> Operator.InstalmentRules {
        try JSONDecoder().decode(Operator.InstalmentRules.self, from: Data(json.utf8))
    }
}
