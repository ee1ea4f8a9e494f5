import Vocabulary

/// An act, before it has its place in the chain.
struct AuditEntry: Sendable {
    let kind: AuditKind
    /// Who acted: an account's identity, `command` for somebody at the machine; nil for a guest.
    var actor: String?
    /// Whom it concerns: an account's identity, or the keyed hash of what was typed.
    var subject: String?
    /// As a limit counts it; kept whole for a week, shortened in the chain.
    var address: String?
    var detail: [AuditField: String] = [:]
    let at: Instant

    /// As `count=12 route=/postfach/{id}`, in the order of the alphabet. Each value is short and of plain signs, so that
    /// nothing else gets in whatever a caller hands over.
    var detailText: String {
        detail.map { "\($0.key.rawValue)=\(Self.plain($0.value))" }.sorted().joined(separator: " ")
    }

    private static func plain(_ value: String) -> String {
        let signs = value.utf8.prefix(60).map { byte in
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "/"), UInt8(ascii: "{"), UInt8(ascii: "}"),
                UInt8(ascii: "-"), UInt8(ascii: ","), UInt8(ascii: "."):
                byte
            default: UInt8(ascii: "-")
            }
        }
        return String(decoding: signs, as: UTF8.self)
    }
}

extension Visit {
    /// An act of this visit. `subject` is the account it concerns when that is not who acts.
    func act(
        _ kind: AuditKind, of account: ID<Account>? = nil, subject: String? = nil, _ detail: [AuditField: String] = [:]
    ) -> AuditEntry {
        request.act(kind, by: customer?.account, of: account?.value ?? subject ?? customer?.account.value, detail)
    }
}

extension Incoming {
    func act(
        _ kind: AuditKind, by account: ID<Account>?, of subject: String?, _ detail: [AuditField: String] = [:]
    ) -> AuditEntry {
        AuditEntry(
            kind: kind, actor: account?.value, subject: subject, address: peer,
            detail: detail.merging([.device: device]) { given, _ in given }, at: now)
    }
}
