import Foundation
import Testing

@testable import Portal

/// Every published number is what a rule of the portal says, and every published error is not.
@Suite struct PublishedRowTests {
    @Test func `every row is reproduced, every error refused, and the table is written`() throws {
        let rows = try PublishedRow.all.get()
        var lines = ["table | row | given as published | right | answer | by"]
        for row in rows {
            let rule = try #require(PublishedRules.all[row.rule], "\(row.testDescription)")
            let answer = try rule.answer(row)
            #expect(row.isMet(by: answer, row.expected), "\(row.testDescription): \(answer)")
            if row.right != nil { #expect(!row.isMet(by: answer, row.published), "\(row.testDescription)") }
            let outcome = row.right.map { "\($0) (published is wrong)" } ?? "as published"
            lines.append(
                "\(row.table) | \(row.row) | \(row.rule) \(row.published) | \(outcome) | \(answer) | \(rule.name)")
        }
        let wrong = rows.count { $0.right != nil }
        lines.append("\(rows.count) numbers, \(rows.count - wrong) reproduced, \(wrong) published errors refused")
        print(lines.joined(separator: "\n"))
        #expect(rows.count > 90 && wrong >= 10)
        #expect(rows.allSatisfy { !$0.source.isEmpty }, "each names its source")
        let unused = Set(PublishedRules.all.keys).subtracting(rows.map(\.rule))
        #expect(unused.isEmpty)
    }

    /// What lies beside the project has no row that is not among these.
    @Test(.enabled(if: SharedTable(path: "data/vectors/gas_kwh.csv").isThere, "the folder shared is not there"))
    func `no row of the shared tables is left out`() throws {
        let rows = try PublishedRow.all.get()
        for (table, names) in try Self.shared() {
            let known = Set(rows.filter { $0.table == table }.map(\.row))
            #expect(known == names, "\(table)")
        }
    }

    private static func shared() throws -> [String: Set<String>] {
        var tables: [String: Set<String>] = [:]
        let lists = [
            "co2_gas", "estimate_between_dates", "gas_kwh", "gas_zustandszahl", "net_gross_prices", "register_delta",
            "server_id_to_meter_number", "slp_reference",
        ]
        for name in lists {
            let count = try SharedTable(path: "data/vectors/\(name).csv").rows().count
            tables["\(name).csv"] = Set((1...count).map(String.init))
        }
        struct Bill: Decodable { let id: String }
        let bills = Data(try SharedTable(path: "data/vectors/bills_and_instalments.json").bytes())
        tables["bills_and_instalments.json"] = Set(try JSONDecoder().decode([Bill].self, from: bills).map(\.id))
        return tables
    }
}
