import Store
import Testing

@testable import Portal

@Suite struct OneTimeKeyTests {
    @Test(arguments: Engine.all)
    func `sending twice shows the first result`(engine: Engine) async throws {
        try await TestPortal.run(on: engine, hasCast: false) { house in
            let now = house.clock.now
            for turn in ["/erstes", "/zweites"] {
                let result = try await house.store.write(about: "anna") { try $0.once("key", at: now) { turn } }
                #expect(result == "/erstes")
            }
            let other = try await house.store.write(about: "anna") { try $0.once("other", at: now) { "/zweites" } }
            #expect(other == "/zweites")
        }
    }

    @Test(arguments: Engine.all)
    func `many at the same moment have one result`(engine: Engine) async throws {
        try await TestPortal.run(on: engine, hasCast: false) { house in
            let now = house.clock.now
            let results = try await withThrowingTaskGroup(of: String.self) { group in
                for turn in 0..<20 {
                    group.addTask {
                        try await house.store.write(about: "anna") { try $0.once("key", at: now) { "/\(turn)" } }
                    }
                }
                return try await group.reduce(into: Set()) { $0.insert($1) }
            }
            #expect(results.count == 1)
        }
    }

    @Test(arguments: Engine.all)
    func `a result that failed is not kept`(engine: Engine) async throws {
        struct Trouble: Error {}
        try await TestPortal.run(on: engine, hasCast: false) { house in
            let now = house.clock.now
            await #expect(throws: Trouble.self) {
                try await house.store.write(about: "anna") { try $0.once("key", at: now) { throw Trouble() } }
            }
            let result = try await house.store.write(about: "anna") { try $0.once("key", at: now) { "/zweites" } }
            #expect(result == "/zweites")
        }
    }
}
