/// A mail server that takes letters in (RFC 6409), and how to speak with it.
public struct SMTPServer: Sendable, Equatable {
    /// How the connection is protected.
    public enum Security: Sendable, Equatable {
        /// Encrypted from the first byte (RFC 8314).
        case tls
        /// Encrypted by STARTTLS before anything else is said; no letter goes out without.
        case startTLS
        /// Not at all; only ever towards this machine.
        case plaintext
    }

    /// A user and a password, as they are after decoding. Shows nothing of itself in texts and dumps.
    struct Credentials: Sendable, Equatable {
        let user: String
        let password: String
    }

    /// Name or address; an IPv6 address stands without brackets.
    public let host: String
    /// 1…65535.
    public let port: Int
    /// How the connection is protected.
    public let security: Security
    let credentials: Credentials?
}

extension SMTPServer {
    /// Reads `smtp://user:password@host:587` or `smtps://host:465`.
    init(setting: String) throws(MailError) {
        var rest = Substring(setting)
        let isEncrypted = setting.hasPrefix("smtps://")
        guard isEncrypted || setting.hasPrefix("smtp://") else {
            throw .setting("The mail setting must begin with maildir:, smtp:// or smtps://")
        }
        rest = rest.dropFirst(isEncrypted ? "smtps://".count : "smtp://".count)
        if rest.utf8.last == UInt8(ascii: "/") { rest = Substring(rest.utf8.dropLast()) }
        var credentials: Credentials?
        if let at = rest.utf8.lastIndex(of: UInt8(ascii: "@")) {
            credentials = try Self.credentials(rest[..<at])
            rest = Substring(rest.utf8[at...].dropFirst())
        }
        let place = try Self.place(rest)
        let unprotected: Security = Self.isThisMachine(place.host) ? .plaintext : .startTLS
        self.init(
            host: place.host, port: place.port ?? (isEncrypted ? 465 : 587),
            security: isEncrypted ? .tls : unprotected, credentials: credentials)
    }

    private static func credentials(_ text: Substring) throws(MailError) -> Credentials {
        let halves = text.utf8.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
        guard halves.count == 2, let user = decoded(halves[0]), let password = decoded(halves[1]) else {
            throw .setting("Before the @ of the mail setting there must be user:password, with : @ / % percent-encoded")
        }
        return Credentials(user: user, password: password)
    }

    /// Percent-decoded; nil when empty, not UTF-8, with control characters, or when it could belong to the host.
    private static func decoded(_ text: Substring.UTF8View) -> String? {
        var bytes: [UInt8] = []
        var rest = text[...]
        while let byte = rest.popFirst() {
            if "@/".utf8.contains(byte) { return nil }
            guard byte == UInt8(ascii: "%") else {
                bytes.append(byte)
                continue
            }
            guard let high = rest.popFirst()?.hexDigitValue, let low = rest.popFirst()?.hexDigitValue else {
                return nil
            }
            bytes.append(high << 4 | low)
        }
        guard !bytes.isEmpty, bytes.allSatisfy({ $0 >= 0x20 && $0 != 0x7F }) else { return nil }
        return String(validating: bytes, as: UTF8.self)
    }

    private static func place(_ text: Substring) throws(MailError) -> (host: String, port: Int?) {
        let bytes = Array(text.utf8)
        var host = bytes.prefix { $0 != UInt8(ascii: ":") }
        var rest = bytes.dropFirst(host.count)
        var isAllowed = host.allSatisfy { $0.isASCIILetterOrDigit || "-.".utf8.contains($0) }
        if bytes.first == UInt8(ascii: "[") {
            host = bytes.dropFirst().prefix { $0 != UInt8(ascii: "]") }
            rest = bytes.dropFirst(host.count + 2)
            isAllowed =
                bytes.count >= host.count + 2
                && host.allSatisfy { $0.hexDigitValue != nil || ":.".utf8.contains($0) }
        }
        guard isAllowed, (1...253).contains(host.count) else {
            throw .setting("The mail setting names no host, as in smtp://host:587")
        }
        let name = String(decoding: host, as: UTF8.self).lowercased()
        guard let colon = rest.popFirst() else { return (name, nil) }
        guard colon == UInt8(ascii: ":"), let port = Int(String(decoding: rest, as: UTF8.self)),
            (1...65_535).contains(port), rest.allSatisfy(\.isASCIIDigit)
        else { throw .setting("The port in the mail setting must be a number from 1 to 65535") }
        return (name, port)
    }

    /// Only literal loopback addresses: a name such as `127.example.org` belongs to somebody else.
    private static func isThisMachine(_ host: String) -> Bool {
        if host == "localhost" || host == "::1" { return true }
        let parts = host.split(separator: ".", omittingEmptySubsequences: false)
        return parts.count == 4 && parts[0] == "127"
            && parts.allSatisfy { $0.utf8.allSatisfy(\.isASCIIDigit) && UInt8($0) != nil }
    }
}

extension SMTPServer: CustomStringConvertible, CustomReflectable {
    /// Host and port, never the credentials.
    public var description: String {
        let shown = host.utf8.contains(UInt8(ascii: ":")) ? "[\(host)]" : host
        return "\(security == .tls ? "smtps" : "smtp")://\(shown):\(port)"
    }

    /// Without children, so that dumps and logs cannot reach the credentials.
    public var customMirror: Mirror { Mirror(self, children: []) }
}

extension SMTPServer.Credentials: CustomStringConvertible, CustomReflectable {
    var description: String { "••••" }
    var customMirror: Mirror { Mirror(self, children: []) }
}
