import Store
import Testing
import Vocabulary

@testable import Portal

@Suite struct ThrottleTests {
    private static let rule = Throttle(bucket: "test", most: 10, seconds: 60)

    @Test(arguments: Engine.all)
    func `tries at the same moment are all counted`(engine: Engine) async throws {
        try await TestPortal.run(on: engine, hasCast: false) { house in
            let now = house.clock.now
            let admitted = try await withThrowingTaskGroup(of: Bool.self) { group in
                for turn in 0..<40 {
                    group.addTask {
                        try await house.store.write(about: "subject \(turn)") {
                            try $0.count(Self.rule, "who", at: now)
                        }
                    }
                }
                return try await group.reduce(0) { $0 + ($1 ? 1 : 0) }
            }
            #expect(admitted == Self.rule.most)
        }
    }

    @Test(arguments: Engine.all)
    func `a window begins at the first try and ends`(engine: Engine) async throws {
        try await TestPortal.run(on: engine, hasCast: false) { (house) async throws in
            func count(_ moment: Instant) async throws -> Bool {
                try await house.store.write(about: "x") { try $0.count(Self.rule, "who", at: moment) }
            }
            let start = house.clock.now
            for second in 0..<10 { #expect(try await count(start.adding(seconds: second))) }
            #expect(try await count(start.adding(seconds: 59)) == false)
            #expect(try await count(start.adding(seconds: 60)) == false)
            #expect(try await count(start.adding(seconds: 61)))
        }
    }
}
