import Foundation
import Mail
import Store
import Testing
import Vocabulary

@testable import Portal

/// A program reports a reading by the rule of the form. Anna's meter showed 13.500 kWh a year ago and uses 3.500 kWh a year.
@Suite struct PostReadingTests {
    private static let path = OwnProgram.contract(Cast.strom, "/readings")
    private static let readings: SQL = "SELECT COUNT(*) FROM meter_reading WHERE read_on = '2026-11-20'"

    @Test(arguments: Engine.all)
    func `taken once under its key, and there like any other`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { (house) async throws in
            let program = try await OwnProgram.make(house, .anna, [.readings], for: [Cast.strom])
            let first = try await program.ask("POST", Self.path, #"{"value":"17000"}"#, key: "K1")
            #expect(first.status == 201, "\(first.text)")
            #expect(first.json["state"] as? String == "done")
            let number = try #require(first.json["request"] as? String)
            let again = try await program.ask("POST", Self.path, #"{"value":"17000"}"#, key: "K1")
            #expect(again.text == first.text && again.header("Idempotency-Replayed") == "true")
            let other = try await program.ask("POST", Self.path, #"{"value":"17001"}"#, key: "K1")
            #expect(other.json["type"] as? String == "urn:kundenportal:idempotency-key-reused")
            let known = try await program.ask("POST", Self.path, #"{"value":"17000"}"#)
            #expect(known.status == 422 && known.json["type"] as? String == "urn:kundenportal:reading-known")
            #expect(try await house.count(Self.readings) == 1)
            let anna = try await Visitor.signedIn(.anna, house)
            let page = try await anna.open("/vorgaenge/\(number)")
            #expect(page.status == 200 && page.text.contains("17.000 kWh"))
            #expect(try await anna.letters().contains { $0.subject == "Ihr Zählerstand vom 20.11.2026" })
        }
    }

    @Test(arguments: Engine.all)
    func `what is unusual is asked back and taken with a reason`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { (house) async throws in
            let program = try await OwnProgram.make(house)
            let asked = try await program.ask("POST", Self.path, #"{"value":25000}"#)
            #expect(asked.status == 422 && asked.json["type"] as? String == "urn:kundenportal:reading-asked-back")
            #expect(asked.text.contains(#""finding":"unusual""#) && asked.text.contains("höher als erwartet"))
            #expect((asked.json["reasons"] as? [String])?.contains("more-consumption") == true)
            let mark = try #require(asked.json["confirm"] as? String)
            #expect(!asked.text.contains(Cast.register(Cast.strom).value))
            for (value, confirm, reason) in [
                (25001, mark, "more-consumption"), (25000, "x", "more-consumption"), (25000, mark, "less-consumption"),
            ] {
                let body = #"{"value":\#(value),"confirm":"\#(confirm)","reason":"\#(reason)"}"#
                #expect(try await program.ask("POST", Self.path, body).status == 422, "\(body)")
            }
            #expect(try await house.count(Self.readings) == 0)
            let body = #"{"value":25000,"confirm":"\#(mark)","reason":"more-consumption"}"#
            let taken = try await program.ask("POST", Self.path, body)
            #expect(taken.status == 201 && taken.json["state"] as? String == "in-review", "\(taken.text)")
            #expect(taken.json["promised_on"] is String)
            #expect(try await house.count(Self.readings) == 1)
        }
    }

    @Test(arguments: [
        "{}", "[]", #"{"value":-1}"#, #"{"value":17000.5}"#, #"{"value":"17.000,5"}"#, #"{"value":"1","readings":[]}"#,
        #"{"value":"17000","day":"20.11.2026"}"#, #"{"value":"17000","reason":"because"}"#,
        #"{"value":"17000","extra":1}"#, #"{"readings":[{"meter":"X","value":"1"}]}"#,
        #"{"readings":[{"value":"17000"},{"value":"17000"}]}"#, #"{"value":"9999999"}"#,
        #"{"value":"17000","day":"2026-11-21"}"#, #"{"value":"99999999999999999999"}"#,
    ])
    func `what is no report stores nothing`(body: String) async throws {
        try await TestPortal.run { (house) async throws in
            let program = try await OwnProgram.make(house)
            let reply = try await program.ask("POST", Self.path, body)
            #expect([400, 422].contains(reply.status), "\(reply.text)")
            #expect(try await house.count("SELECT COUNT(*) FROM service_request") == 0)
        }
    }

    @Test func `two counters are named, decimals have a point, and who may only look reports nothing`() async throws {
        try await TestPortal.run { (house) async throws in
            let clara = try await OwnProgram.make(house, .clara, for: [Cast.twoRegisters])
            let path = OwnProgram.contract(Cast.twoRegisters, "/readings")
            let meter = "1EMH00\(Cast.twoRegisters.suffix(8))"
            let half = #"{"readings":[{"meter":"\#(meter)","obis":"1-1:1.8.1","value":24200}]}"#
            let missing = try await clara.ask("POST", path, half)
            #expect(missing.status == 422 && missing.text.contains("1-1:1.8.2"))
            #expect(try await clara.ask("POST", path, #"{"value":24200}"#).status == 422)

            let anna = try await OwnProgram.make(house)
            let gas = try await anna.ask("POST", OwnProgram.contract(Cast.gas, "/readings"), #"{"value":"4000.125"}"#)
            #expect(gas.status == 201 && gas.text.contains(#""thousandths":4000125"#), "\(gas.text)")
            let internet = OwnProgram.contract(Cast.internet, "/readings")
            #expect(try await anna.ask("POST", internet, #"{"value":1}"#).status == 404)

            let ben = try await OwnProgram.make(house, .ben, for: [Cast.strom])
            let refused = try await ben.ask("POST", Self.path, #"{"value":17000}"#)
            #expect(refused.status == 403 && refused.json["type"] as? String == "urn:kundenportal:read-only")
            #expect(try await ben.ask("GET", OwnProgram.contract(Cast.strom, "/consumption")).status == 200)
        }
    }
}
