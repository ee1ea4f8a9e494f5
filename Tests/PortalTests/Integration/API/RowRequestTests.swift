import Store
import Testing

@testable import Portal

@Suite struct RowRequestTests {
    private static let customer = ImportFolder.customer.replacing(#""external_id":"C-1","#, with: "")
    private static func numbered(_ number: Int) -> String {
        ImportFolder.customer.replacing("C-1", with: "C-\(number)").replacing("100001", with: "\(100_000 + number)")
    }

    @Test(arguments: Engine.all)
    func `one row is added once, changed and left alone`(engine: Engine) async throws {
        try await TestPortal.run(on: engine, hasCast: false) { (house) async throws in
            let program = try await Program(house)
            let path = "/api/v1/customers/C-1"
            let first = try await program.ask("PUT", path, Self.customer, key: "K-1")
            #expect(first.status == 201 && first.json["outcome"] as? String == "added")
            let again = try await program.ask("PUT", path, Self.customer, key: "K-1")
            #expect(again.status == 201 && again.text == first.text)
            #expect(again.header("Idempotency-Replayed") == "true" && first.header("Idempotency-Replayed") == nil)
            let same = try await program.ask("PUT", path, Self.customer)
            #expect(same.status == 200 && same.json["outcome"] as? String == "unchanged")
            let moved = Self.customer.replacing("Lindenstraße", with: "Am Markt")
            #expect(try await program.ask("PUT", path, moved, key: "K-1").status == 422)
            #expect(try await house.count("SELECT COUNT(*) FROM customer WHERE street = 'Am Markt'") == 0)
            let changed = try await program.ask("PUT", path, moved)
            #expect(changed.json["outcome"] as? String == "changed")
            #expect(try await house.count("SELECT COUNT(*) FROM customer WHERE street = 'Am Markt'") == 1)
        }
    }

    /// A name with signs that stand for something in an address.
    @Test func `a key with a slash is one key`() async throws {
        try await TestPortal.run(hasCast: false) { (house) async throws in
            let program = try await Program(house)
            #expect(try await program.ask("PUT", "/api/v1/customers/MANDANT%2F4711", Self.customer).status == 201)
            #expect(try await house.count("SELECT COUNT(*) FROM customer WHERE external_id = 'MANDANT/4711'") == 1)
        }
    }

    @Test(
        arguments: [
            ("", 400, "not-json"), ("[]", 400, "not-json"), ("{", 400, "not-json"), ("\u{0}", 400, "not-json"),
            (String(repeating: #"{"a":"#, count: 40), 400, "not-json"), ("{}", 422, "row-refused"),
            (customer.replacing("19053", with: "1905"), 422, "row-refused"),
            (customer.replacing(#"{"number""#, with: #"{"external_id":"other","number""#), 422, "row-refused"),
            (customer.replacing(#"{"number""#, with: #"{"colour":"red","number""#), 422, "row-refused"),
        ])
    func `what is no row is told`(body: String, status: Int, type: String) async throws {
        try await TestPortal.run(hasCast: false) { (house) async throws in
            let reply = try await Program(house).ask("PUT", "/api/v1/customers/C-1", body)
            #expect(reply.status == status)
            #expect(reply.json["type"] as? String == "urn:kundenportal:\(type)", "\(reply.text)")
            #expect(try await house.count("SELECT COUNT(*) FROM customer") == 0)
        }
    }

    @Test func `a write has a key, and no more than its limit`() async throws {
        try await TestPortal.run(hasCast: false) { (house) async throws in
            let program = try await Program(house)
            for key in ["", String(repeating: "k", count: 256), "a b"] {
                #expect(try await program.ask("PUT", "/api/v1/customers/C-1", Self.customer, key: key).status == 400)
            }
            for type in ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x"] {
                let headers = ["Content-Type": type]
                let reply = try await program.ask("PUT", "/api/v1/customers/C-1", Self.customer, headers: headers)
                #expect(reply.status == 415 && reply.header("Accept") == "application/json", "\(type)")
            }
            let large = #"{"first_name":"\#(String(repeating: "x", count: BodyLimit.row))"}"#
            #expect(try await program.ask("PUT", "/api/v1/customers/C-1", large).status == 413)
        }
    }

    @Test(arguments: Engine.all)
    func `a single row stands in the security log, once for each key`(engine: Engine) async throws {
        try await TestPortal.run(on: engine, hasCast: false) { (house) async throws in
            let program = try await Program(house)
            for _ in 0..<2 {
                let reply = try await program.ask("PUT", "/api/v1/customers/C-1", Self.customer, key: "K-1")
                #expect(reply.status == 201)
            }
            #expect(try await house.count("SELECT COUNT(*) FROM audit_event WHERE kind = 'rows-written'") == 1)
        }
    }

    @Test(arguments: Engine.all)
    func `a thousand rows, with a result for each`(engine: Engine) async throws {
        try await TestPortal.run(on: engine, hasCast: false) { (house) async throws in
            let program = try await Program(house)
            var rows = (1...998).map(Self.numbered)
            rows.append(Self.numbered(1))
            rows.append("{}")
            let body = #"{"rows":[\#(rows.joined(separator: ","))]}"#
            let reply = try await program.ask("POST", "/api/v1/customers", body, key: "B-1")
            #expect(reply.status == 200)
            #expect(reply.json["added"] as? Int == 998 && reply.json["refused"] as? Int == 2)
            let results = reply.json["rows"] as? [[String: Any]] ?? []
            #expect(results.count == 1000)
            #expect(results[998]["reason"] as? String == "C-1 stands in this batch more than once")
            #expect(results[999]["outcome"] as? String == "refused")
            #expect(try await house.count("SELECT COUNT(*) FROM customer") == 998)
            let again = try await program.ask("POST", "/api/v1/customers", body, key: "B-1")
            #expect(again.text == reply.text && again.header("Idempotency-Replayed") == "true")
            #expect(try await house.count("SELECT COUNT(*) FROM audit_event WHERE kind = 'rows-written'") == 1)
        }
    }

    /// Two contracts of one number: the schema refuses the second, and no other row goes with it.
    @Test(arguments: Engine.all)
    func `a row the database refuses takes no other with it`(engine: Engine) async throws {
        try await TestPortal.run(on: engine, hasCast: false) { (house) async throws in
            let program = try await Program(house)
            _ = try await program.ask("PUT", "/api/v1/customers/C-1", Self.customer)
            _ = try await program.ask("POST", "/api/v1/tariffs", #"{"rows":[\#(ImportFolder.tariff)]}"#)
            let rows = [
                ImportFolder.contract, ImportFolder.contract.replacing("K-1", with: "K-2"),
                ImportFolder.contract.replacing("K-1", with: "K-3").replacing("300001001", with: "300001002"),
                ImportFolder.contract.replacing("K-1", with: "K-4").replacing("C-1", with: "C-9"),
            ]
            let reply = try await program.ask(
                "POST", "/api/v1/contracts", #"{"rows":[\#(rows.joined(separator: ","))]}"#)
            let outcomes = (reply.json["rows"] as? [[String: Any]] ?? []).map { $0["outcome"] as? String }
            #expect(outcomes == ["added", "refused", "added", "refused"], "\(reply.text)")
            #expect(try await house.count("SELECT COUNT(*) FROM contract") == 2)
        }
    }

    @Test(arguments: ["{}", #"{"rows":[]}"#, #"{"rows":{}}"#, #"{"rows":[1]}"#])
    func `a batch has rows`(body: String) async throws {
        try await TestPortal.run(hasCast: false) { (house) async throws in
            #expect(try await Program(house).ask("POST", "/api/v1/customers", body).status == 422)
        }
    }

    /// The same write twenty times at once: one row, one answer.
    @Test(arguments: Engine.all)
    func `at once the same write is done once`(engine: Engine) async throws {
        try await TestPortal.run(on: engine, hasCast: false) { (house) async throws in
            let program = try await Program(house)
            let texts = try await withThrowingTaskGroup(of: String.self) { group in
                for _ in 0..<20 {
                    group.addTask {
                        try await program.ask("PUT", "/api/v1/customers/C-1", Self.customer, key: "same").text
                    }
                }
                return try await group.reduce(into: Set<String>()) { $0.insert($1) }
            }
            #expect(texts.count == 1 && texts.first?.contains("added") == true)
            #expect(try await house.count("SELECT COUNT(*) FROM api_answer") == 1)
        }
    }
}
