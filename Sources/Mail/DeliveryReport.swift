/// What a mail server reports about a letter it took and could not deliver (RFC 3464). Anybody can write one: what it says is
/// only as good as the Message-ID it names, which nobody but sender and recipient knows.
public struct DeliveryReport: Sendable, Equatable {
    /// What became of the letter for one recipient.
    public struct Recipient: Sendable, Equatable {
        /// Whether it was given up; else it was only late, or has arrived.
        public let isFailed: Bool
        /// Why; nil when the report does not say.
        public let status: EnhancedStatus?
        /// Of the mail server that refused it, as 550; nil when it is not told.
        public let code: Int?
    }

    /// Of the letter it is about, without angle brackets; nil when nothing of it came back.
    public let messageID: String?
    /// At most 50.
    public let recipients: [Recipient]

    /// Nil for what is no such report.
    public init?(_ bytes: [UInt8]) {
        let letter = ReceivedPart(bytes[...])
        guard letter.mediaType == "multipart/report" else { return nil }
        let parts = letter.leaves()
        guard let told = parts.first(where: { $0.mediaType == "message/delivery-status" }) else { return nil }
        // The first group is about the letter, each further one about a recipient (2.1).
        recipients = Self.groups(told.content).dropFirst().prefix(50).compactMap(Self.recipient)
        let returned = parts.first {
            ["message/rfc822", "text/rfc822-headers", "message/global", "message/rfc822-headers"].contains($0.mediaType)
        }
        let original = returned.flatMap { ReceivedPart($0.content[...]).field("Message-ID") }
        messageID = (original ?? letter.field("In-Reply-To")).flatMap(Self.inside)
    }

    private static func groups(_ bytes: [UInt8]) -> [ReceivedPart] {
        var groups: [[UInt8]] = [[]]
        for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
            let line = line.last == 0x0D ? line.dropLast() : line
            if line.isEmpty {
                if groups.last?.isEmpty == false { groups.append([]) }
            } else {
                groups[groups.count - 1] += line + [0x0A]
            }
        }
        return groups.filter { !$0.isEmpty }.prefix(60).map { ReceivedPart($0[...]) }
    }

    private static func recipient(_ group: ReceivedPart) -> Recipient? {
        guard let action = group.field("Action") else { return nil }
        let diagnostic = group.field("Diagnostic-Code")?.lowercased() ?? ""
        let words = diagnostic.split { " ;\t".contains($0) }
        return Recipient(
            isFailed: action.lowercased().hasPrefix("failed"),
            status: group.field("Status").flatMap { EnhancedStatus(reported: $0) },
            code: diagnostic.hasPrefix("smtp") ? words.dropFirst().first.flatMap { Int($0) } : nil)
    }

    /// The inside of the first `<…>`.
    private static func inside(_ value: String) -> String? {
        guard let start = value.firstIndex(of: "<"), let end = value[start...].firstIndex(of: ">") else { return nil }
        let inside = value[value.index(after: start)..<end]
        return (3...255).contains(inside.utf8.count) ? String(inside) : nil
    }
}

extension EnhancedStatus {
    /// Of a report (RFC 3464, 2.3.4): `5.1.1`, and behind it perhaps words. A class of 4 counts as well, because the report
    /// says by itself whether it was given up.
    init?(reported field: String) {
        let word = field.prefix { $0 != " " && $0 != "(" && $0 != ";" }
        let parts = word.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0] == "5" || parts[0] == "4",
            parts.allSatisfy({ (1...3).contains($0.utf8.count) }),
            let subject = Int(parts[1]), let detail = Int(parts[2]), subject >= 0, detail >= 0
        else { return nil }
        self.init(subject: subject, detail: detail)
    }
}
