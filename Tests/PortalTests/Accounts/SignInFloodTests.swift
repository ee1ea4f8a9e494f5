import Testing

@testable import Portal

/// 500 who sign in at the same moment, with passwords hashed as in service.
@Suite struct SignInFloodTests {
    private struct Outcome: Sendable {
        let status: Int
        let retryAfter: String?
        let duration: Duration
    }

    @Test func `what cannot be hashed in time is told to come again`() async throws {
        let hasher = try PasswordHasher(cores: 2)
        try await TestPortal.run(hasCast: false, passwords: hasher) { (house) async throws in
            // The forms are opened before, so that all are sent at once.
            var forms: [(Visitor, SentForm)] = []
            for turn in 0..<500 {
                let visitor = Visitor.guest(house, peer: "203.0.\(turn / 250).\(turn % 250)")
                var page = try await visitor.open("/anmelden")
                try page.fill("E-Mail-Adresse", "kunde\(turn)@kunden.example")
                try page.fill("Passwort", "falsches Passwort")
                forms.append((visitor, try page.form(pressing: "Anmelden")))
            }
            let outcomes = try await withThrowingTaskGroup(of: Outcome.self) { group in
                for (visitor, form) in forms {
                    group.addTask {
                        let start = ContinuousClock.now
                        let page = try await visitor.sendOnly(form)
                        return Outcome(
                            status: page.status, retryAfter: page.header("Retry-After"),
                            duration: start.duration(to: .now))
                    }
                }
                return try await group.reduce(into: [Outcome]()) { $0.append($1) }
            }
            let hashed = outcomes.filter { $0.status == 422 }
            let shed = outcomes.filter { $0.status == 503 }
            #expect(hashed.count + shed.count == 500)
            #expect(hashed.count >= 2)
            #expect(shed.count >= 100, "the queue holds 64")
            #expect(shed.allSatisfy { $0.retryAfter == "2" })
            #expect(hasher.mostAtOnce <= 64, "\(hasher.mostAtOnce) waited at once")
            #expect(hasher.longest < .seconds(4), "one waited for \(hasher.longest)")
            // All is well again afterwards.
            #expect(try await Visitor.guest(house).signIn("x@kunden.example", "falsches Passwort").status == 422)
        }
    }

    /// The place belongs to the hash: who goes away frees nothing before it is done.
    @Test func `who goes away keeps their place until the hash is done`() async throws {
        let hasher = try PasswordHasher(
            cores: 1, mostWaiting: 4, longestWait: .seconds(60), passes: 12, kibibytes: 65_536)
        // They come faster than any machine hashes, however busy it is.
        var leaving: [Task<String, any Error>] = []
        while hasher.atOnce < 4 {
            leaving.append(Task { try await hasher.hash("ein ganzer Satz") })
            try await Task.sleep(for: .milliseconds(1))
        }
        leaving.forEach { $0.cancel() }
        await #expect(throws: Refusal.self) { try await hasher.hash("ein ganzer Satz") }
        for task in leaving { _ = try? await task.value }
        for _ in 0..<6000 where hasher.atOnce > 0 { try await Task.sleep(for: .milliseconds(10)) }
        #expect(hasher.atOnce == 0)
        #expect(try await hasher.verify("x", against: nil) == false)
    }
}
