/// What the mail server is told (RFC 5321): from whom, to whom, and the letter.
struct Envelope: Sendable {
    let from: String
    let to: String
    let bytes: [UInt8]

    /// The name this machine greets the server with: the sender's domain.
    var greeting: String? {
        guard let at = from.utf8.lastIndex(of: UInt8(ascii: "@")) else { return nil }
        let domain = from.utf8[at...].dropFirst()
        guard !domain.isEmpty, domain.allSatisfy({ $0.isASCIILetterOrDigit || "-.".utf8.contains($0) }) else {
            return nil
        }
        return String(Substring(domain))
    }
}
