import Crypto
import Vocabulary

/// One link of the chain, as it is stored.
struct AuditRow: Sendable, Equatable {
    let position: Int64
    /// The moment as it stands in the table, so that what is hashed is what is stored.
    let happenedAt: String
    let kind: String
    let actor: String?
    let subject: String?
    let network: String?
    let detail: String
    /// The hash of the row before.
    let previous: String
    let hash: String

    /// What the first row follows.
    static let origin = String(repeating: "0", count: 64)

    /// What the hash has to be: SHA-256 over the hash of the row before and every field, each with its length, so that no
    /// two rows read the same.
    var computedHash: String {
        let fields = [previous, String(position), happenedAt, kind, actor, subject, network, detail]
        let canonical = fields.map { field in field.map { "\($0.utf8.count):\($0)" } ?? "-" }.joined(separator: ",")
        return Hexadecimal.string(SHA256.hash(data: Array(canonical.utf8)))
    }
}

extension AuditRow {
    init(_ entry: AuditEntry, after head: AuditHead) {
        let row = AuditRow(
            position: head.position, happenedAt: entry.at.iso, kind: entry.kind.rawValue, actor: entry.actor,
            subject: entry.subject, network: entry.address.flatMap(PeerNetwork.block), detail: entry.detailText,
            previous: head.hash, hash: "")
        self.init(
            position: row.position, happenedAt: row.happenedAt, kind: row.kind, actor: row.actor, subject: row.subject,
            network: row.network, detail: row.detail, previous: row.previous, hash: row.computedHash)
    }
}

/// The last place of the chain and its hash.
struct AuditHead: Sendable, Equatable {
    let position: Int64
    let hash: String

    /// As it is written down elsewhere: `4711:5f3a…`.
    var text: String { "\(position):\(hash)" }
}
