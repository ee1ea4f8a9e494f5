import Store
import Vocabulary

/// Walks the chain of the security log from its begin to its head.
public struct AuditVerification: Sendable {
    /// How many rows were looked at.
    public private(set) var count = 0
    /// What is wrong first, as a sentence; nil when the chain is whole.
    public private(set) var trouble: String?
    /// The last place and its hash, to be written down elsewhere: against them a later chain can be checked.
    public private(set) var head = ""
    /// The last row that was taken away at the front, written in the same way; place 0 when none was.
    public private(set) var front = ""
    /// When the first row that is there happened, as it stands in it; nil when there is none.
    public private(set) var begin: String?

    /// `known` is what a former check said of its head, as `4711:5f3a…`; the chain has to hold that row still. Rows leave
    /// at the front after two years; whether the ones that left were so old nothing in the database proves, so a known row
    /// that has left is trouble in any case.
    public init(_ portal: Portal, known: String? = nil) async throws {
        try await self.init(portal.store, known: known)
    }

    /// Beside the service, which goes on: the log is read in one snapshot.
    public init(beside settings: Settings, known: String?) async throws {
        let store = try await Store.openBeside(settings.database)
        do {
            try await self.init(store, known: known)
        } catch {
            await store.close()
            throw error
        }
        await store.close()
    }

    init(_ store: Store, known: String? = nil) async throws {
        self = try await store.readAtLength { try Self(reading: $0, known: known) }
    }

    private init(reading db: Session, known: String?) throws {
        guard let head = try db.auditHead(), let anchor = try db.auditAnchor() else {
            trouble = "The head of the log is missing."
            return
        }
        (self.head, front) = (head.text, anchor.text)
        var last = anchor
        var awaited = known.flatMap(Self.read)
        if let known = awaited, known.position <= anchor.position {
            note(Self.goneTrouble(known, anchor: anchor, head: head))
            awaited = nil
        }
        try db.eachAuditRow { row in
            count += 1
            if begin == nil { begin = row.happenedAt }
            guard trouble == nil else { return }
            trouble = Self.trouble(row, after: last, head: head)
            if let known = awaited, known.position == row.position {
                if known.hash != row.hash { note("Row \(row.position) is not the one that was known.") }
                awaited = nil
            }
            last = AuditHead(position: row.position, hash: row.hash)
        }
        if last.position < head.position {
            note("Row \(last.position + 1) is missing, and with it all to the head \(head.position).")
        } else if last != head {
            note("Row \(last.position) is not the one the head remembers.")
        }
        if let awaited { note("Row \(awaited.position), which was known, is missing.") }
        if known != nil, known.flatMap(Self.read) == nil { note("What is known is written as POSITION:HASH.") }
    }

    /// What is wrong with a known row that is no longer there. The anchor remembers the last one that left.
    private static func goneTrouble(_ known: AuditHead, anchor: AuditHead, head: AuditHead) -> String {
        if known.position == anchor.position, known.hash != anchor.hash {
            return "Row \(known.position), the last one taken away at the front, is not the one that was known."
        }
        let rest = anchor.position < head.position ? "it begins at \(anchor.position + 1)" : "nothing is left"
        return """
            Row \(known.position), which was known, was taken away at the front (\(rest)); right only if it is older than \
            two years.
            """
    }

    /// What is wrong with a row: added past the head, a gap before it, other content, or another row before it.
    private static func trouble(_ row: AuditRow, after last: AuditHead, head: AuditHead) -> String? {
        if row.position > head.position { return "Row \(row.position) stands behind the head \(head.position)." }
        if row.position != last.position + 1 { return "Row \(last.position + 1) is missing." }
        if row.hash != row.computedHash { return "Row \(row.position) is not as it was written." }
        if row.previous != last.hash { return "Row \(row.position) does not follow row \(last.position)." }
        return nil
    }

    private mutating func note(_ sentence: String) {
        if trouble == nil { trouble = sentence }
    }

    private static func read(_ known: String) -> AuditHead? {
        let parts = known.split(separator: ":")
        guard parts.count == 2, let position = Int64(parts[0]) else { return nil }
        return AuditHead(position: position, hash: String(parts[1]))
    }
}
