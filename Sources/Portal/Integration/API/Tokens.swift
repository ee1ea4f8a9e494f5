import Store
import Vocabulary

/// Tokens of programs, as the command gives and ends them.
extension Portal {
    /// Why a token is not given.
    public struct TokenProblem: Error, CustomStringConvertible {
        public let description: String
    }

    /// Makes a token and returns it: it is shown this once. `scopes` with blanks between them, `networks` with commas;
    /// `days` from 1 to 365.
    public func makeToken(named name: String, scopes: String, networks: String, days: Int) async throws -> String {
        guard let scopes = APIScope.list(scopes) else {
            let known = APIScope.text(Set(APIScope.allCases))
            throw TokenProblem(description: "Name one scope or several of: \(known)")
        }
        guard (1...KnownToken.mostDays).contains(days) else {
            throw TokenProblem(description: "A token lives from 1 to \(KnownToken.mostDays) days.")
        }
        guard NetworkRange.list(networks) != nil else {
            throw TokenProblem(description: "Networks are written as 192.0.2.0/24 or 2001:db8::/32, with commas.")
        }
        guard (1...60).contains(name.count), name.allSatisfy({ !$0.isNewline }) else {
            throw TokenProblem(description: "A token has a name of 1 to 60 signs.")
        }
        let (secret, now) = (APISecret(), clock.now())
        let token = KnownToken(
            id: secret.id, name: name, scopes: APIScope.text(scopes), networks: networks, createdAt: now,
            expiresAt: now.adding(days: days), revokedAt: nil, lastUsedOn: nil)
        try await store.write(about: "tokens") { db in
            try db.addToken(token, hash: secret.hash)
            try db.audit(AuditEntry(kind: .tokenMade, actor: "command", subject: token.id, at: now))
        }
        return secret.text
    }

    /// Every token that was ever given, as lines for a terminal; never its secret.
    public func tokenLines() async throws -> [String] {
        let now = clock.now()
        return try await store.read { try $0.tokens() }.map { token in
            let state = token.revokedAt.map { "ended \($0.day.iso)" } ?? (token.isAlive(at: now) ? "alive" : "expired")
            let place = token.networks.isEmpty ? "from everywhere" : "from \(token.networks)"
            let used = token.lastUsedOn.map { "used \($0.iso)" } ?? "never used"
            return
                "\(token.id)  \(token.name)  \(state), until \(token.expiresAt.day.iso), \(used), \(place): \(token.scopes)"
        }
    }

    /// Whether there was a living token of this id to end.
    public func endToken(_ id: String) async throws -> Bool {
        let now = clock.now()
        return try await store.write(about: "tokens") { db in
            guard try db.revokeToken(id, at: now) else { return false }
            try db.audit(AuditEntry(kind: .tokenEnded, actor: "command", subject: id, at: now))
            return true
        }
    }
}
