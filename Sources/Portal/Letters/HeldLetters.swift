import Store
import Vocabulary

extension Portal {
    /// The letters that wait since a restore, the oldest first: identity, kind, whom to, when, how often it was tried.
    public func heldLetters() async throws -> String {
        let (letters, waits) = try await store.read { (try $0.heldLetters(), try $0.waitsForRelease()) }
        let lines = letters.map { one in
            "\(one.id.value)  \(one.queuedAt.iso)  \(one.attempts) times tried  \(one.kind)  \(one.recipient)"
        }
        let end =
            waits
            ? "\(letters.count) letters wait, and the portal writes none by itself until kundenportal letters release."
            : "\(letters.count) letters wait. The portal writes letters by itself."
        return (lines + [end]).joined(separator: "\n")
    }

    /// Sends held letters on their way: these, or all of them, and then the portal writes letters by itself again.
    public func releaseLetters(_ named: [String]) async throws -> String {
        let now = clock.now()
        return try await store.write(about: "outbox") { db in
            let count =
                named.isEmpty
                ? try db.releaseLetters(at: now) : try named.count { try db.releaseLetter($0, at: now) }
            let ended = named.isEmpty ? try db.endRestore(at: now) : false
            if count > 0 || ended {
                try db.audit(
                    AuditEntry(kind: .lettersReleased, actor: "command", detail: [.count: "\(count)"], at: now))
            }
            return "\(count) letters leave with the next start of the service."
                + (named.isEmpty ? " The portal writes letters by itself again." : "")
        }
    }

    /// Gives held letters up that were sent before the restore.
    public func dropLetters(_ named: [String], all: Bool) async throws -> String {
        guard all != !named.isEmpty else {
            throw SettingProblem("Name the letters that shall not be sent, or say --all.")
        }
        let now = clock.now()
        return try await store.write(about: "outbox") { db in
            let count = all ? try db.dropLetters(at: now) : try named.count { try db.dropLetter($0, at: now) }
            if count > 0 {
                try db.audit(AuditEntry(kind: .lettersDropped, actor: "command", detail: [.count: "\(count)"], at: now))
            }
            return "\(count) letters are given up."
        }
    }
}
