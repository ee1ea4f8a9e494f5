import Store
import Testing
import Vocabulary

@testable import Portal

/// A program of somebody of the cast, with a key that was made without the page.
enum OwnProgram {
    static func make(
        _ house: TestPortal, _ person: Cast = .anna, _ scopes: Set<ProgramScope> = Set(ProgramScope.allCases),
        for numbers: [String] = [Cast.strom, Cast.gas, Cast.internet], days: Int = 30
    ) async throws -> Program {
        let (secret, now) = (APISecret(.customer), house.clock.now)
        let token = CustomerToken(
            id: secret.id, account: person.account, name: "Hausautomation", scopes: ProgramScope.text(scopes),
            madeAt: now, expiresAt: now.adding(days: days), endedAt: nil, lastUsedOn: nil)
        let hash = secret.hash
        let isMade = try await house.store.write(about: "test") { db in
            try db.add(token, hash: hash, for: numbers.map(Cast.contract), at: now)
        }
        try #require(isMade)
        return Program(house, token: secret.text)
    }

    static func contract(_ number: String, _ rest: String = "") -> String { "/api/v1/me/contracts/\(number)\(rest)" }
}
