import Store
import Vocabulary

extension Portal {
    /// Applies the migrations the database has not seen, and notes it in the security log. Returns their numbers.
    public func migrate() async throws -> [Int] {
        try await Self.migrate(store, at: clock.now())
    }

    static func migrate(_ store: Store, at now: Instant) async throws -> [Int] {
        let applied = try await store.migrate(Migrations.all)
        guard !applied.isEmpty else { return [] }
        let numbers = applied.map(String.init).joined(separator: ",")
        try await store.write(about: "schema") { db in
            try db.audit(AuditEntry(kind: .migrated, actor: "command", detail: [.numbers: numbers], at: now))
        }
        return applied
    }
}
