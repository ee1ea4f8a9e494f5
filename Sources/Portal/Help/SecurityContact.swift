import Vocabulary

/// `/.well-known/security.txt` (RFC 9116): where a weakness is reported. Not there when the operator names nobody.
enum SecurityContact {
    static func show(_ visit: GuestVisit) async throws -> Answer {
        guard let contact = visit.portal.operator.securityContact else { throw Refusal.notFound }
        let expiry = visit.request.now.adding(days: 180).iso
        let base = visit.portal.settings.baseURL
        let lines = [
            "Contact: mailto:\(contact)", "Expires: \(expiry)", "Preferred-Languages: de, en",
            "Canonical: \(base)/.well-known/security.txt", "",
        ]
        return .bytes(Array(lines.joined(separator: "\n").utf8), type: "text/plain; charset=utf-8")
    }
}
