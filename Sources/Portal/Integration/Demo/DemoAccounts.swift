import Foundation
import Store
import Vocabulary

/// Makes the logins of the demo.
struct DemoAccounts {
    let portal: Portal

    func addCast() async throws {
        let now = portal.clock.now()
        for login in DemoLogin.all {
            let email = try EmailAddress(login.email)
            let hash = try await portal.passwords.hash(login.password)
            try await portal.store.write(about: login.email) { db in
                guard let account = try db.addAccount(email: email, passwordHash: hash, language: .german, at: now)
                else { return }
                for number in login.owns { try db.grant("owner", of: number, to: account, at: now) }
                for number in login.reads { try db.grant("reader", of: number, to: account, at: now) }
                try db.note(.registered, of: account, device: nil, at: now)
            }
        }
    }

    /// Logins for load measurements, all with one password, each signed in already. Returns the session tokens.
    func addCrowd(_ logins: [DemoCrowd.Login]) async throws -> [String] {
        let now = portal.clock.now()
        let rules = portal.sessionRules
        let hash = try await portal.passwords.hash(DemoCrowd.password)
        var tokens: [String] = []
        for start in stride(from: 0, to: logins.count, by: 200) {
            let part = logins[start..<min(start + 200, logins.count)].map { ($0, Random.hexadecimal(bytes: 32)) }
            try await portal.store.write(about: "demo") { db in
                for (login, token) in part {
                    let email = try EmailAddress(login.email)
                    guard let account = try db.addAccount(email: email, passwordHash: hash, language: .german, at: now)
                    else { continue }
                    for number in login.owns { try db.grant("owner", of: number, to: account, at: now) }
                    try db.beginSession(tokenHash(token), for: account, device: "Demo", rules: rules, at: now)
                }
            }
            tokens += part.map(\.1)
        }
        return tokens
    }
}
