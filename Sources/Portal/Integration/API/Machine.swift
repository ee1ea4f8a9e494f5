import HTTPTypes
import Store
import Vocabulary

/// A program of the utility that proved itself by its token.
struct Machine: Sendable {
    /// The token's id: what stands in the security log.
    let token: String
    let scopes: Set<APIScope>
}

/// What is known of a token beside its secret.
struct KnownToken: Sendable {
    let id, name: String
    let scopes, networks: String
    let createdAt, expiresAt: Instant
    let revokedAt: Instant?
    let lastUsedOn: Day?

    /// A token lives a year at most.
    static let mostDays = 365

    func isAlive(at now: Instant) -> Bool { revokedAt == nil && expiresAt > now }

    /// Whether it may be used from there. No network named: from everywhere.
    func isAllowed(from address: String) -> Bool {
        guard let ranges = NetworkRange.list(networks) else { return false }
        guard !ranges.isEmpty else { return true }
        return NetworkAddress(address).map { address in ranges.contains { $0.contains(address) } } ?? false
    }
}
