/// One transaction from BEGIN to COMMIT, run again when another one was in the way.
struct PostgresTransaction {
    let link: PostgresLink
    /// Nil for a read; the subject of a write otherwise.
    let subject: String?

    /// How often a body is run again after a conflict.
    private static let repetitions = 3

    func run<T>(_ body: (PostgresConnection) throws -> T) throws -> T {
        var conflicts = 0
        while true {
            do {
                return try attempt(body)
            } catch let failure as PostgresFailure where failure.isWorthRepeating && conflicts < Self.repetitions {
                conflicts += 1
            } catch let failure as PostgresFailure {
                throw failure.storeError
            }
        }
    }

    private func attempt<T>(_ body: (PostgresConnection) throws -> T) throws -> T {
        try begin()
        link.lastFailure = nil
        let value: T
        do {
            value = try body(PostgresConnection(link: link))
        } catch {
            rollBack()
            if let failure = link.lastFailure, failure.isWorthRepeating { throw failure }
            throw error
        }
        try commit()
        return value
    }

    /// A connection that stood idle may have been lost without notice; nothing has happened yet, so a new one will do.
    private func begin() throws {
        do {
            try sendBegin()
        } catch let failure as PostgresFailure where failure.isConnectionLost {
            link.drop()
            try sendBegin()
        } catch {
            rollBack()
            throw error
        }
    }

    private func sendBegin() throws {
        guard let subject else {
            try link.command("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")
            return
        }
        let name = try link.literal(subject)
        try link.command(
            "BEGIN ISOLATION LEVEL READ COMMITTED; SELECT pg_advisory_xact_lock(hashtextextended(\(name), 0))")
    }

    private func commit() throws {
        do {
            let result = try link.command("COMMIT")
            if result.isRolledBack { throw StoreError.failed("COMMIT was answered with ROLLBACK") }
        } catch let failure as PostgresFailure where failure.isConnectionLost {
            link.drop()
            // A read has its answer already.
            if subject != nil { throw StoreError.outcomeUnknown }
        }
    }

    private func rollBack() {
        guard link.isConnected else { return link.drop() }
        do {
            try link.command("ROLLBACK")
        } catch {
            link.drop()
        }
    }
}
