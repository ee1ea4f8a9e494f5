import Store
import Testing

@testable import Portal

@Suite struct PostCodesTests {
    private static func body(_ rows: String...) -> String { #"{"rows":[\#(rows.joined(separator: ","))]}"# }

    @Test(arguments: Engine.all)
    func `codes come once, are never told again, and open the contract`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { (house) async throws in
            let program = try await Program(house)
            let code = #"{"contract_number":"\#(Cast.strom)","code":"Kq7mTw4P"}"#
            let body = Self.body(
                code, #"{"contract_number":"999999999","code":"Kq7mTw4R"}"#,
                #"{"contract_number":"\#(Cast.gas)","code":"aaaaaaaa"}"#, code)
            let first = try await program.ask("POST", "/api/v1/codes", body, key: "C")
            #expect(first.status == 200 && first.json["refused"] as? Int == 3, "\(first.text)")
            #expect(!first.text.contains("Kq7m") && !first.text.contains("aaaa"))
            let again = try await program.ask("POST", "/api/v1/codes", body, key: "C")
            #expect(again.text == first.text && again.header("Idempotency-Replayed") == "true")
            let same = try await program.ask("POST", "/api/v1/codes", Self.body(code))
            #expect(same.json["unchanged"] as? Int == 1)
            let kept = try await house.count(
                "SELECT COUNT(*) FROM registration_code WHERE code_hash LIKE '%Kq7mTw4P%'")
            #expect(kept == 0)
        }
    }

    @Test(arguments: Engine.all)
    func `codes that follow a rule are refused together`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { (house) async throws in
            let rows = [(Cast.strom, "STW7aB3d"), (Cast.gas, "STW7kQ9x"), (Cast.letterContract, "STW7mZ4p")].map {
                #"{"contract_number":"\#($0.0)","code":"\#($0.1)"}"#
            }
            let reply = try await Program(house).ask("POST", "/api/v1/codes", Self.body(rows[0], rows[1], rows[2]))
            #expect(reply.status == 200 && reply.json["refused"] as? Int == 3, "\(reply.text)")
            #expect(reply.text.contains("do not look drawn at random") && !reply.text.contains("STW7"))
            #expect(try await house.count("SELECT COUNT(*) FROM registration_code") == 1)
        }
    }

    @Test func `no more than a hundred at once`() async throws {
        try await TestPortal.run(hasCast: false) { (house) async throws in
            let rows = (0...PostCodes.most).map { _ in "{}" }.joined(separator: ",")
            let reply = try await Program(house).ask("POST", "/api/v1/codes", #"{"rows":[\#(rows)]}"#)
            #expect(reply.status == 422)
        }
    }
}
