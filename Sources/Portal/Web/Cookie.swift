/// The cookies of the portal. All of them are needed for what the visitor asked for, so no banner is.
enum CookieName: String, Sendable, CaseIterable {
    /// Who is signed in.
    case session = "sid"
    /// Whose forms these are, before anybody is signed in.
    case guest
    /// The language chosen in the page head.
    case language = "sprache"
    /// The one-time link that was opened, until its button is pressed.
    case link
    /// The registration that has been started.
    case registration = "reg"
    /// The order somebody without an account has begun.
    case order = "bestellung"
    /// The sign-in whose password was right, until its code is typed.
    case pending = "code"
    /// By which an account knows this browser. No credential.
    case device = "dev"
    /// Who of the office is signed in: another one than the customers', so that nothing of one opens the other.
    case staff
    /// Of the office: the sign-in whose code is missing, the browser that is known, the invitation that was opened.
    case staffPending = "staff-code"
    case staffDevice = "staff-dev"
    case staffLink = "staff-link"
    /// Of the office: the portal as one customer sees it, for minutes.
    case view = "ansicht"
}

/// A cookie to be set.
///
/// Over https every cookie is `Secure` and carries the prefix `__Host-` (bound to this host and to `/`); over http,
/// which is accepted on loopback only, it carries neither, because some clients would drop it.
struct SetCookie: Sendable {
    let name: CookieName
    let value: String
    /// Nil: until the browser is closed. 0: delete it now.
    let seconds: Int?
    var isStrict = false

    func header(secure: Bool) -> String {
        var text = "\(Self.fullName(name, secure: secure))=\(value); Path=/; HttpOnly"
        text += isStrict ? "; SameSite=Strict" : "; SameSite=Lax"
        if secure { text += "; Secure" }
        if let seconds { text += "; Max-Age=\(seconds)" }
        return text
    }

    static func fullName(_ name: CookieName, secure: Bool) -> String {
        secure ? "__Host-\(name.rawValue)" : name.rawValue
    }
}

/// The cookies a request brought.
struct Cookies: Sendable {
    private let pairs: [(name: Substring, value: Substring)]
    private let secure: Bool

    init(header: String?, secure: Bool) {
        self.secure = secure
        pairs = (header ?? "").split(separator: ";").prefix(50).compactMap { part in
            let trimmed = part.drop { $0 == " " }
            guard let cut = trimmed.firstIndex(of: "=") else { return nil }
            return (trimmed[..<cut], trimmed[trimmed.index(after: cut)...])
        }
    }

    /// The value, if it has the form the portal gives its cookies: letters, digits, `-` and `_`, at most 200.
    subscript(name: CookieName) -> String? {
        let fullName = SetCookie.fullName(name, secure: secure)
        guard let value = pairs.first(where: { $0.name == fullName })?.value, (1...200).contains(value.utf8.count)
        else { return nil }
        let isOurs = value.utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "-"), UInt8(ascii: "_"):
                true
            default: false
            }
        }
        return isOurs ? String(value) : nil
    }
}
