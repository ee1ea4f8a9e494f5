/// What a mail server says beside its reply code of why it refuses (RFC 3463), as `5.1.1`.
public struct EnhancedStatus: Sendable, Equatable, CustomStringConvertible {
    /// What it is about: 1 the address, 2 the mailbox, 7 rules and security.
    public let subject: Int
    public let detail: Int

    public init(subject: Int, detail: Int) {
        (self.subject, self.detail) = (subject, detail)
    }

    /// The one of a line that refuses for good, as `550 5.7.1 …`; nil when the line has none (RFC 2034).
    init?(reply line: some Collection<UInt8>) {
        let signs = Array(line.prefix(20))
        guard signs.count > 4, signs[0] == 0x35, signs[3] == 0x20 || signs[3] == 0x2D else { return nil }
        let word = Array(signs[4...].prefix { $0 != 0x20 && $0 != 0x0D && $0 != 0x0A })
        let parts = word.split(separator: 0x2E, omittingEmptySubsequences: false).map { part -> Int? in
            guard (1...3).contains(part.count), part.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
            return part.reduce(0) { $0 * 10 + Int($1 - 0x30) }
        }
        guard parts.count == 3, parts[0] == 5, let subject = parts[1], let detail = parts[2] else { return nil }
        self.init(subject: subject, detail: detail)
    }

    /// Not this letter or address, but who sends, or how: a blocklist, a signature, a filter. It is often mended within
    /// days.
    public var isPolicy: Bool { subject == 7 }

    public var description: String { "5.\(subject).\(detail)" }
}
