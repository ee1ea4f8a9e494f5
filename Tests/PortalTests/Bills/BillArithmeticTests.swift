import Foundation
import Testing
import Vocabulary

@testable import Portal

/// A bill adds up to the cent, or is refused with the difference.
@Suite struct BillArithmeticTests {
    @Test func `bills that add up are accepted`() throws {
        #expect(try SampleBill.read(SampleBill.row).bill.lines.count == 5)
        #expect(try SampleBill.read(SampleBill.gas).bill.energy == Energy(kilowattHours: 16203))
    }

    @Test(arguments: [
        // A cent at each place of the sum.
        (
            #""amount_eur":"191.36""#, #""amount_eur":"191.37""#,
            "line 1: quantity × price is 191.36, amount_eur says 191.37: 0.01 too much"
        ),
        (
            #""price_ct":"30.90""#, #""price_ct":"30.80""#,
            "line 2: quantity × price is 646.80, amount_eur says 648.90: 2.10 too much"
        ),
        (
            #""price_per":365"#, #""price_per":366"#,
            "line 3: quantity × price is 155.45, amount_eur says 155.88: 0.43 too much"
        ),
        (
            #""amount_eur":"56.17""#, #""amount_eur":"56.16""#,
            "line 5: quantity × price is 56.17, amount_eur says 56.16: 0.01 too little"
        ),
        (
            #""amount_eur":"-47.93""#, #""amount_eur":"-47.92""#,
            "the lines add up to 948.22, gross_eur says 948.21: 0.01 too little"
        ),
        (
            #""net_eur":"796.81""#, #""net_eur":"796.82""#,
            "net_eur and vat_eur make 948.22, gross_eur says 948.21: 0.01 too little"
        ),
        (
            #""vat_eur":"151.40""#, #""vat_eur":"151.39""#,
            "net_eur and vat_eur make 948.20, gross_eur says 948.21: 0.01 too much"
        ),
        (
            #""gross_eur":"948.21""#, #""gross_eur":"948.20""#,
            "the lines add up to 948.21, gross_eur says 948.20: 0.01 too little"
        ),
        (
            #""paid_eur":"900.00""#, #""paid_eur":"900.01""#,
            "payments add up to 900.00, paid_eur says 900.01: 0.01 too much"
        ),
        (
            #""paid_on":"2026-05-02","amount_eur":"75.00""#, #""paid_on":"2026-05-02","amount_eur":"74.99""#,
            "payments add up to 899.99, paid_eur says 900.00: 0.01 too much"
        ),
        (
            #""result_eur":"48.21""#, #""result_eur":"48.22""#,
            "gross_eur less paid_eur is 48.21, result_eur says 48.22: 0.01 too much"
        ),
        // Tax that no way of rounding gives.
        (
            #""net_eur":"796.81","vat_eur":"151.40""#, #""net_eur":"796.91","vat_eur":"151.30""#,
            "by the rates of the lines the tax is 151.40, vat_eur says 151.30: 0.10 too little"
        ),
        // Readings.
        (
            #""to_reading":"16281""#, #""to_reading":"16280""#,
            "consumption 1: the readings are 2739.000 apart, amount says 2740.000"
        ),
        (
            #""energy_kwh":"2740""#, #""energy_kwh":"2741""#,
            "consumption 1: the amount is 2,740 kWh, energy_kwh says 2,741 kWh"
        ),
    ])
    func `a bill of electricity is refused with the difference`(part: String, instead: String, reason: String) {
        let row = SampleBill.row.replacing(part, with: instead)
        #expect(row != SampleBill.row)
        #expect(throws: RowProblem(reason)) { try SampleBill.read(row) }
    }

    @Test(arguments: [
        (
            #""net_eur":"1296.24""#, #""net_eur":"1296.25""#,
            "the lines add up to 1296.24, net_eur says 1296.25: 0.01 too much"
        ),
        (
            #""calorific_value_kwh_m3":"11.253""#, #""calorific_value_kwh_m3":"11.254""#,
            "consumption 1: the amount is 16,204.071 kWh, energy_kwh says 16,203 kWh"
        ),
        (
            #""state_factor":"0.9599","#, "",
            "state_factor and calorific_value_kwh_m3 belong to a consumption in m3, and to no other"
        ),
        (
            #""amount":"1500""#, #""amount":"1501""#,
            "consumption 1: the readings are 1500.000 apart, amount says 1501.000"
        ),
    ])
    func `a bill of gas is refused with the difference`(part: String, instead: String, reason: String) {
        let row = SampleBill.gas.replacing(part, with: instead)
        #expect(row != SampleBill.gas)
        #expect(throws: RowProblem(reason)) { try SampleBill.read(row) }
    }

    @Test(arguments: [
        (#""kind":"yearly""#, #""kind":"daily""#, "kind is none of yearly, monthly, interim, final"),
        (#""to":"2026-10-31","billed_on""#, #""to":"2025-10-31","billed_on""#, "from lies behind to"),
        (#","due_on":"2026-11-24""#, "", "due_on is missing: something is to be paid"),
        (#""due_on":"2026-11-24""#, #""due_on":"2026-11-09""#, "due_on lies before billed_on"),
        (#","is_contained":true"#, "", "vat_percent belongs to every line that counts, and to none that is contained"),
        (
            #""quantity":"2740","unit":"kWh","price_ct":"2.05","#, "",
            "a line that is contained needs quantity, unit and price"
        ),
        (#""unit":"day","#, "", "quantity and unit of a line belong together, with either price_ct or price_eur"),
        (
            #""price_eur":"155.88""#, #""price_eur":"155.88","price_ct":"1""#,
            "quantity and unit of a line belong together, with either price_ct or price_eur"
        ),
        (#""title":"Treuebonus""#, #""title":"auf DE89370400440532013000""#, "title of a line names an account"),
        (
            #""amount_eur":"-47.93""#, #""amount_eur":-47.93"#,
            "amount_eur is not an amount in euro as \"85.00\" or \"-12.50\""
        ),
        (#""obis":"1-1:1.8.0","#, "", "obis is missing"),
    ])
    func `a row that is not whole is named`(part: String, instead: String, reason: String) {
        let row = SampleBill.row.replacing(part, with: instead)
        #expect(row != SampleBill.row)
        #expect(throws: RowProblem(reason)) { try SampleBill.read(row) }
    }

    @Test func `the row of the documentation adds up`() throws {
        let text = try String(contentsOf: SourceFile.project.appending(path: "docs/integration.md"), encoding: .utf8)
        let row = try #require(text.split(separator: "\n").first { $0.contains(#""lines_are""#) })
        #expect(try SampleBill.read(String(row)).bill.contained.count == 1)
    }

    /// Whatever day it is.
    @Test(arguments: ["2026-01-01", "2027-02-28", "2028-02-29", "2026-11-25", "2026-12-31", "2030-07-15"])
    func `the bills of the demo add up`(iso: String) throws {
        let today = try #require(Day(iso: iso))
        let bills = DemoCast(today: today, seed: 1).contracts.flatMap { DemoArchive.bills(of: $0, today: today) }
        #expect(bills.count >= 5)
        for bill in bills {
            let row = try SampleBill.read(String(decoding: DemoBillRow(bill: bill).line().ended, as: UTF8.self))
            #expect(row.bill.head.billedOn <= today && row.bill.head.gross == bill.gross)
            #expect(row.bill.energy == bill.energy)
            #expect(!row.bill.contained.isEmpty && row.bill.payments.count == 12)
            #expect(row.bill.payments.allSatisfy { $0.paidOn <= bill.issuedOn }, "\(bill.number)")
        }
        #expect(Set(bills.map(\.number)).count == bills.count)
    }

    /// The counter has as many digits as it likes, but turns once only.
    @Test(arguments: [
        ("99990", "250", "260", true), ("999990", "250", "260", true), ("99990", "250", "261", false),
        ("99990", "100250", "260", true), ("500", "250", "99999750", true), ("500", "250", "-250", false),
    ])
    func `a counter may go through zero`(old: String, new: String, amount: String, isRight: Bool) {
        let row = SampleBill.row.replacing(
            #""from_reading":"13541","to_reading":"16281""#, with: #""from_reading":"\#(old)","to_reading":"\#(new)""#
        )
        .replacing(
            #""amount":"2740","energy_kwh":"2740""#,
            with: #""amount":"\#(amount)","energy_kwh":"\#(amount.replacing("-", with: ""))""#)
        #expect(((try? SampleBill.read(row)) != nil) == isRight)
    }

    /// Foreign numbers at their ends are no trap.
    @Test(arguments: [
        (#""from_reading":"13541""#, #""from_reading":"9223372036854775.807""#),
        (#""quantity":"640""#, #""quantity":"1000000000""#), (#""price_ct":"29.90""#, #""price_ct":"10000000""#),
        (#""quantity":"640""#, #""quantity":"-1000000000""#), (#""gross_eur":"948.21""#, #""gross_eur":"-1000000""#),
        (#""amount":"2740""#, #""amount":"1000000000""#), (#""price_eur":"155.88""#, #""price_eur":"99999999999999""#),
    ])
    func `huge numbers are refused`(part: String, instead: String) {
        let row = SampleBill.row.replacing(part, with: instead)
        #expect(row != SampleBill.row)
        #expect(throws: RowProblem.self) { try SampleBill.read(row) }
    }
}
