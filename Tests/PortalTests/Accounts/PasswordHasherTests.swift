import Testing

@testable import Portal

@Suite struct PasswordHasherTests {
    /// Their threads live as long as the process.
    private static let quick = Result { try PasswordHasher(cores: 2, mostWaiting: 100, passes: 1, kibibytes: 64) }
    private static let narrow = Result { try PasswordHasher(cores: 1, mostWaiting: 2, passes: 4, kibibytes: 65_536) }
    private static let impatient = Result {
        try PasswordHasher(cores: 1, mostWaiting: 100, longestWait: .zero, passes: 1, kibibytes: 64)
    }

    @Test func `right and wrong`() async throws {
        let hasher = try Self.quick.get()
        let hash = try await hasher.hash("ein ganzer Satz")
        #expect(hash.hasPrefix("$argon2id$v=19$m=64,t=1,p=1$"))
        #expect(try await hasher.hash("ein ganzer Satz") != hash)
        #expect(try await hasher.verify("ein ganzer Satz", against: hash))
        #expect(try await hasher.verify("ein ganzer Sat", against: hash) == false)
        #expect(try await hasher.verify("ein ganzer Satz", against: nil) == false)
    }

    @Test func `an unknown address costs as much as a known one`() async throws {
        for hasher in [try Self.quick.get(), try Self.narrow.get()] { #expect(hasher.isCurrent(hasher.decoy)) }
        let hasher = try Self.quick.get()
        #expect(hasher.isCurrent(try await hasher.hash("ein ganzer Satz")))
        #expect(try Self.quick.get().isCurrent(Self.narrow.get().decoy) == false)
    }

    @Test func `an umlaut typed in two ways is one password`() async throws {
        let hasher = try Self.quick.get()
        let hash = try await hasher.hash("Z\u{E4}hlerstand 2026")
        #expect(try await hasher.verify("Za\u{308}hlerstand 2026", against: hash))
    }

    @Test(arguments: [
        "", "x", "$argon2id$v=19$m=99999999,t=1,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAA",
        "$argon2id$v=19$m=64,t=99,p=1$AAAA$AAAA",
        "$argon2i$v=19$m=64,t=1,p=1$AAAA$AAAA", "$argon2id$v=19$m=64",
    ])
    func `a damaged hash is no password, and costs nothing`(hash: String) async throws {
        #expect(try await Self.quick.get().verify("ein ganzer Satz", against: hash) == false)
    }

    @Test func `a password with a zero byte is not cut off`() async throws {
        let hasher = try Self.quick.get()
        let hash = try await hasher.hash("ein Satz\u{0}und mehr")
        #expect(try await hasher.verify("ein Satz\u{0}und anderes", against: hash) == false)
        #expect(try await hasher.verify("ein Satz\u{0}und mehr", against: hash))
    }

    /// Two wait, the rest is told to come again; nothing is queued without an end.
    @Test func `more than can wait`() async throws {
        let hasher = try Self.narrow.get()
        let outcomes = await withTaskGroup(of: Bool.self) { group in
            for _ in 0..<12 {
                group.addTask { (try? await hasher.hash("ein ganzer Satz")) != nil }
            }
            return await group.reduce(into: []) { $0.append($1) }
        }
        #expect(outcomes.contains(true))
        #expect(outcomes.contains(false))
        #expect(try await hasher.verify("x", against: nil) == false, "free again afterwards")
    }

    @Test func `too long a wait is told`() async throws {
        await #expect(throws: Refusal.self) { try await Self.impatient.get().hash("ein ganzer Satz") }
    }

    @Test func `a busy portal says when to come again`() async throws {
        try await TestPortal.run(hasCast: false, passwords: try Self.impatient.get()) { house in
            let page = try await Visitor.guest(house).signIn(Cast.anna.email, Cast.anna.password)
            #expect(page.status == 503)
            #expect(page.header("Retry-After") == "2")
            #expect(page.heading == "Gerade ist viel los")
        }
    }
}
