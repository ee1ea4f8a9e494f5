/// The cookies a browser keeps.
struct CookieJar: Sendable {
    private(set) var values: [String: String] = [:]

    /// Takes a `Set-Cookie` header: keeps the cookie, or forgets it when it ends at once.
    mutating func take(_ header: String) {
        let parts = header.split(separator: ";")
        guard let pair = parts.first, let cut = pair.firstIndex(of: "=") else { return }
        let name = String(pair[..<cut])
        let isOver = parts.contains { $0 == " Max-Age=0" }
        values[name] = isOver ? nil : String(pair[pair.index(after: cut)...])
    }

    mutating func set(_ name: String, _ value: String?) {
        values[name] = value
    }

    /// The `Cookie` header; nil without cookies.
    var header: String? {
        guard !values.isEmpty else { return nil }
        return values.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }.joined(separator: "; ")
    }
}
