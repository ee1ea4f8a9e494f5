import Store
import Testing
import Vocabulary

@testable import Portal

/// Codes of others that are no good: a counter, a date, a short alphabet. Good ones are let through, also a few.
@Suite struct CodeRandomnessTests {
    private static func judge(_ count: Int, _ code: (Int) -> String) -> [String] {
        CodeRandomness(
            (0..<count).map { CodeRandomness.Sample(contract: String(300_000_000 + $0), code: code($0)) }
        ).reasons
    }

    private static func drawn(_ signs: String, _ length: Int = 8) -> String {
        Random.characters(length, of: Array(signs))
    }

    private static let capitals = "ABCDEFGHJKLMNPQRSTUVWXYZ"

    @Test(arguments: [1, 2, 10, 29, 30, 60, 200, 1000, 5000])
    func `codes that were drawn are let through`(count: Int) throws {
        let contract = try ContractNumber(Cast.letterContract)
        #expect(Self.judge(count) { _ in FreshCode.draw(for: contract) } == [])
        // Of capitals and digits, and of all letters and digits.
        for signs in ["23456789\(Self.capitals)", "0123456789\(Self.capitals)abcdefghijklmnopqrstuvwxyz"] {
            #expect(Self.judge(count) { _ in Self.drawn(signs) } == [], "\(signs)")
        }
    }

    @Test(arguments: [30, 60, 500])
    func `what follows a rule is refused with its reason`(count: Int) {
        func padded(_ number: Int, _ length: Int, radix: Int = 10) -> String {
            let text = String(number, radix: radix, uppercase: true)
            return String(repeating: "0", count: max(0, length - text.count)) + text
        }
        let all = "\(FreshCode.alphabet.map(String.init).joined())"
        let rules: [(name: String, reason: String, code: (Int) -> String)] = [
            ("a counter", "they rise or fall", { padded(0x1A2B_3C00 + $0 * 7, 8, radix: 16) }),
            ("a counter that falls", "they rise or fall", { padded(0x1A2B_3C00 - $0 * 7, 8, radix: 16) }),
            ("the house in front", "begin or end with the same four signs", { _ in "STW7\(Self.drawn(all, 4))" }),
            ("the house behind", "begin or end with the same four signs", { _ in "\(Self.drawn(all, 4))STW7" }),
            ("a year", "hold a date or a year", { _ in "2026\(Self.drawn(all, 4))" }),
            (
                "a day of birth", "hold a date or a year",
                { "a\(padded($0 % 28 + 1, 2))\(padded($0 % 12 + 1, 2))\(padded($0 % 60 + 39, 2))X" }
            ),
            ("a short alphabet", "different signs only", { _ in Self.drawn("0123456789abcdef") }),
        ]
        for rule in rules {
            let reasons = Self.judge(count, rule.code)
            #expect(reasons.contains { $0.contains(rule.reason) }, "\(rule.name): \(reasons)")
        }
    }

    @Test func `letters and digits by place have too few bits`() {
        let reasons = Self.judge(200) { _ in "\(Self.drawn(Self.capitals, 4))\(Self.drawn("23456789", 4))" }
        #expect(reasons.contains { $0.contains("bits only; at least 36") }, "\(reasons)")
    }

    @Test func `the same code for two contracts is refused, however few there are`() {
        let reasons = Self.judge(3) { ["Fw7kTp4M", "Rk3mVx8Q", "Fw7kTp4M"][$0] }
        #expect(reasons.first == "1 codes stand at several contracts")
    }

    private func deliver(_ codes: [(contract: String, code: String)], _ house: TestPortal) async throws -> ImportReport
    {
        let folder = try ImportFolder(in: house.folder)
        let rows = codes.map { #"{"contract_number":"\#($0.contract)","code":"\#($0.code)"}"# }
        try folder.write(rows.joined(separator: "\n") + "\n", to: "codes.jsonl")
        return try await FolderImport(house.portal, folder: folder.path).run()
    }

    @Test(arguments: Engine.all)
    func `a batch that follows a rule is refused as a whole, and quotes no code`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { (house) async throws in
            let bad = [(Cast.strom, "STW7aB3d"), (Cast.gas, "STW7kQ9x"), (Cast.letterContract, "STW7mZ4p")]
            let report = try await deliver(bad, house)
            #expect(report.refused == 1 && report.accepted == 0)
            #expect(report.text.contains("the codes do not look drawn at random"))
            #expect(report.text.contains("same four signs"))
            for one in bad { #expect(!report.text.contains(one.1)) }
            // Emil's code is the one he had.
            #expect(try await Visitor.guest(house).redeem().path == "/registrieren/email")
            #expect(try await house.count("SELECT COUNT(*) FROM registration_code") == 1)
        }
    }

    @Test(arguments: Engine.all)
    func `a code with the customer's number in it is refused by itself`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { (house) async throws in
            let report = try await deliver([(Cast.strom, "x10000Qw"), (Cast.gas, "Rk3mVx8Q")], house)
            #expect(report.refused == 1 && report.accepted == 1)
            #expect(report.text.contains("code holds part of the customer number"))
        }
    }
}
