import HTTPTypes
import Mail
import Store
import Testing
import Vocabulary

@testable import Portal

/// Nothing under `/api/v1/me` answers anybody but a living key of the right scope, and of nothing but its contracts.
@Suite struct ProgramGateTests {
    private static func ask(_ route: Route, _ program: Program, contract: String = Cast.strom) async throws
        -> Program.Reply
    {
        let path = route.path.replacing("{nummer}", with: contract).replacing("{id}", with: Cast.document(contract))
        return try await program.ask(route.method.rawValue, path, route.method == .get ? nil : "{}")
    }

    @Test func `without a key nothing answers, on any route`() async throws {
        try await TestPortal.run { (house) async throws in
            #expect(ProgramAPI.routes.count >= 13)
            let utility = try await Program(house)
            for (number, route) in ProgramAPI.routes.enumerated() {
                let peer = "198.51.100.\(number)"
                for token in [nil, APISecret(.customer).text, utility.token, "bkk_x"] {
                    let reply = try await Self.ask(route, Program(house, token: token, peer: peer))
                    #expect(reply.status == 401, "\(route.path)")
                    #expect(reply.json["type"] as? String == "urn:kundenportal:token-missing")
                }
            }
        }
    }

    @Test func `a key of a customer opens nothing of the utility`() async throws {
        try await TestPortal.run { (house) async throws in
            let own = try await OwnProgram.make(house)
            for (number, route) in API.routes.enumerated() {
                let path = route.path.replacing("{schluessel}", with: "X-1").replacing(
                    "{nummer}", with: "V-2026-000001")
                let program = Program(house, token: own.token, peer: "198.51.100.\(number)")
                let reply = try await program.ask(route.method.rawValue, path, route.method == .get ? nil : "{}")
                #expect(reply.status == 401, "\(route.path)")
            }
        }
    }

    @Test(arguments: ProgramScope.allCases)
    func `a scope opens its routes and no other`(scope: ProgramScope) async throws {
        try await TestPortal.run { (house) async throws in
            let program = try await OwnProgram.make(house, .anna, [scope])
            let address = "/api/v1/me"
            let told = try await program.ask("GET", address)
            #expect(told.status == 200 && told.json["scopes"] as? [String] == [scope.rawValue])
            var opened = 0
            for route in ProgramAPI.routes where route.path != address {
                let reply = try await Self.ask(route, program)
                if reply.status == 403 {
                    #expect(reply.header("WWW-Authenticate")?.contains("insufficient_scope") == true)
                } else {
                    opened += 1
                }
                #expect(reply.header("RateLimit-Limit") == "120" && reply.header("RateLimit-Remaining") != nil)
            }
            let expected: [ProgramScope: Int] = [
                .contracts: 4, .consumption: 3, .series: 2, .documents: 2, .readings: 1,
            ]
            #expect(opened == expected[scope])
        }
    }

    @Test(arguments: Engine.all)
    func `what a key was not made for is not there, nor what its account lost`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { (house) async throws in
            let program = try await OwnProgram.make(house, .anna, for: [Cast.strom])
            for contract in [Cast.gas, Cast.twoRegisters] {
                for route in ProgramAPI.routes where route.path.contains("{") {
                    let reply = try await Self.ask(route, program, contract: contract)
                    #expect(reply.status == (route.method == .get ? 404 : 422), "\(route.path)")
                }
                let report = #"{"value":17000}"#
                let path = OwnProgram.contract(contract, "/readings")
                #expect(try await program.ask("POST", path, report).status == 404)
            }
            let list = try await program.ask("GET", "/api/v1/me/contracts")
            #expect(list.text.contains(Cast.strom) && !list.text.contains(Cast.gas))
            let documents = try await program.ask("GET", "/api/v1/me/documents")
            #expect(documents.text.contains(Cast.document(Cast.strom)))
            #expect(!documents.text.contains(Cast.document(Cast.gas)))
            for word in ["Ahrens", "Anna", "Lindenweg", "anna@"] {
                #expect(!list.text.contains(word) && !documents.text.contains(word), "\(word)")
            }
            let (account, contract) = (Cast.anna.account, Cast.contract(Cast.strom))
            try await house.store.write(about: "test") { db in
                try db.run("DELETE FROM contract_access WHERE account_id = \(account) AND contract_id = \(contract)")
            }
            #expect(try await program.ask("GET", OwnProgram.contract(Cast.strom)).status == 404)
            #expect(try await program.ask("GET", "/api/v1/me/contracts").text == #"{"contracts":[]}"#)
            let bill = Cast.document(Cast.strom)
            #expect(try await program.ask("GET", "/api/v1/me/documents/\(bill)/pdf").status == 404)
        }
    }

    @Test(arguments: Engine.all)
    func `a key ends by its time, one press, a new password, closing and a restore`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { (house) async throws in
            let (account, now) = (Cast.anna.account, house.clock.now)
            let ended = try await OwnProgram.make(house)
            let others = try await OwnProgram.make(house, .clara, for: [Cast.twoRegisters])
            let path = "/api/v1/me"
            #expect(try await ended.ask("GET", path).status == 200)
            let anna = try await Visitor.signedIn(.anna, house)
            var page = try await anna.open("/einstellungen/passwort")
            try page.fill("Altes Passwort", Cast.anna.password)
            try page.fill("Neues Passwort", "ein ganz anderer langer Satz 7")
            #expect(try await page.press("Speichern").path == "/einstellungen?hinweis=passwort")
            #expect(try await ended.ask("GET", path).status == 401)
            #expect(try await others.ask("GET", path).status == 200)

            let closing = try await OwnProgram.make(house)
            try await house.store.write(about: "test") { (db) throws in
                #expect(try db.close(account, at: now.adding(days: 14)))
            }
            #expect(try await closing.ask("GET", path).status == 401)
            try await house.store.write(about: "test") { try $0.endAccesses(at: now) }
            #expect(try await others.ask("GET", path).status == 401)

            let short = try await OwnProgram.make(house, .clara, for: [Cast.twoRegisters], days: 1)
            #expect(try await short.ask("GET", path).status == 200)
            house.clock.advance(days: 1)
            #expect(try await short.ask("GET", path).status == 401)
        }
    }

    @Test func `requests of one minute end, the use of a day is noted once, and forgotten things go`() async throws {
        try await TestPortal.run { (house) async throws in
            let program = try await OwnProgram.make(house)
            for _ in 0..<Throttle.requestsByProgram.most {
                #expect(try await program.ask("GET", "/api/v1/me").status == 200)
            }
            let reply = try await program.ask("GET", "/api/v1/me")
            #expect(reply.status == 429 && reply.header("Retry-After") != nil)
            #expect(try await house.count("SELECT COUNT(*) FROM audit_event WHERE kind = 'program-used'") == 1)
            house.clock.advance(days: 30 + Retention.programs + 1)
            try await Housekeeping(portal: house.portal).tidyUp()
            #expect(try await house.count("SELECT COUNT(*) FROM customer_token") == 0)
            #expect(try await house.count("SELECT COUNT(*) FROM customer_token_contract") == 0)
        }
    }
}
