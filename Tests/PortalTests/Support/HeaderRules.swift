import HTTPTypes

/// The headers every answer carries, word for word.
enum HeaderRules {
    private static let always = [
        "X-Content-Type-Options": "nosniff",
        "Referrer-Policy": "same-origin",
        "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
        "Cross-Origin-Opener-Policy": "same-origin",
        "Cross-Origin-Resource-Policy": "same-origin",
    ]
    private static let pagePolicy = [
        "default-src 'none'", "script-src 'self'", "style-src 'self'", "img-src 'self' data:", "font-src 'self'",
        "connect-src 'self'", "manifest-src 'self'", "form-action 'self'", "frame-ancestors 'none'", "base-uri 'none'",
        "require-trusted-types-for 'script'",
    ].joined(separator: "; ")
    private static let storedPolicy =
        "sandbox; default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'"

    private static let stored: Set = ["application/pdf", "image/jpeg", "image/png", "image/heic"]

    static func troubles(_ page: VisitedPage) -> [String] {
        let type = page.header("Content-Type")
        var expected = always
        // A sample of a letter is shown as a mail program shows it: with its own styles, and nothing in it can run.
        let isSandboxed = page.header("Content-Security-Policy")?.hasPrefix("sandbox") == true
        let isSample = isSandboxed && page.path.hasPrefix("/service/einstellungen/briefe/")
        expected["Content-Security-Policy"] =
            isSample || type.map(stored.contains) ?? false ? storedPolicy : pagePolicy
        var found = expected.compactMap { name, value in
            page.header(name) == value ? nil : "\(name) is \(page.header(name) ?? "missing")"
        }
        if !page.path.hasPrefix("/assets/"), page.header("Cache-Control") != "no-store" {
            found.append("Cache-Control is \(page.header("Cache-Control") ?? "missing")")
        }
        if type == nil, !page.bytes.isEmpty { found.append("no Content-Type") }
        if page.header("Server") != nil { found.append("tells what server it is") }
        for field in page.head.headerFields[fields: .setCookie] where !field.value.contains("; HttpOnly; SameSite=") {
            found.append("cookie scripts can read: \(field.value.prefix(20))")
        }
        return found
    }
}
