import Mail
import Store
import Testing
import Vocabulary

@testable import Portal

@Suite struct PostmanTests {
    private func queue(_ count: Int, _ house: TestPortal) async throws {
        let now = house.clock.now
        try await house.store.write(about: "test") { db in
            let address = try EmailAddress(Cast.anna.email)
            for _ in 0..<count { try db.queue(PasswordChangedLetter(), to: address, in: .german, at: now) }
        }
    }

    private func take(_ house: TestPortal) async throws -> WaitingLetter? {
        let now = house.clock.now
        return try await house.store.write(about: "outbox") { try $0.takeDueLetter(at: now) }
    }

    @Test(arguments: Engine.all)
    func `while one letter is being sent, another process sends only the others`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            try await queue(3, house)
            let slow = try #require(try await take(house))
            house.clock.advance(minutes: 1)
            let others = try await house.letters()
            #expect(others.count == 2)
            #expect(!others.contains { $0.name.contains(slow.id.value) })
        }
    }

    /// A process that slept through its two minutes wakes up after another one has sent the letter.
    @Test(arguments: Engine.all)
    func `a late failure does not send a letter again`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            try await queue(1, house)
            let late = try #require(try await take(house))
            house.clock.advance(minutes: 3)
            #expect(try await house.letters().count == 1)
            let now = house.clock.now
            try await house.store.write(about: "outbox") {
                try $0.noteTrouble(late, "too late", next: now, at: now)
            }
            #expect(try await take(house) == nil)
            #expect(try await house.store.read { try $0.waitingLetters() }.count == 0)
        }
    }

    @Test(arguments: Engine.all)
    func `a late failure does not end what another process has taken`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            try await queue(1, house)
            let late = try #require(try await take(house))
            house.clock.advance(minutes: 3)
            let current = try #require(try await take(house))
            #expect((current.id, current.attempts) == (late.id, 2))
            let now = house.clock.now
            try await house.store.write(about: "outbox") { try $0.noteTrouble(late, "too late", next: nil, at: now) }
            #expect(try await take(house) == nil)
            #expect(try await house.store.read { try $0.lettersGivenUp() } == 0)
        }
    }

    @Test(arguments: [(1, 5), (2, 10), (5, 80), (10, 2560), (11, 3600), (1_000_000, 3600), (0, 5), (-1, 5)])
    func `pauses are short at first and grow up to an hour`(attempts: Int, seconds: Int) {
        #expect(Postman.seconds(after: attempts) == seconds)
    }
}
