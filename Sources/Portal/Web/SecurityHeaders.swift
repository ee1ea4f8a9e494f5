import HTTPTypes

/// The headers every answer carries.
enum SecurityHeaders {
    /// Only the portal's own files, no inline script or style, no frame, no plug-in.
    static let pagePolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
        + "connect-src 'self'; manifest-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'; "
        + "require-trusted-types-for 'script'"
    /// What is stored for customers: documents and photos.
    static let storedTypes: Set = ["application/pdf", "image/jpeg", "image/png", "image/heic"]
    /// A stored file is shown by the browser's own viewer and can do nothing.
    static let storedPolicy = "sandbox; default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'"

    /// Put together once for each kind of answer, because every answer carries them.
    static func fields(isSecure: Bool, isStored: Bool, isImmutable: Bool) -> HTTPFields {
        kinds[(isSecure ? 4 : 0) + (isStored ? 2 : 0) + (isImmutable ? 1 : 0)]
    }

    private static let kinds: [HTTPFields] = (0..<8).map { kind in
        make(isSecure: kind & 4 != 0, isStored: kind & 2 != 0, isImmutable: kind & 1 != 0)
    }

    private static func make(isSecure: Bool, isStored: Bool, isImmutable: Bool) -> HTTPFields {
        var headers: HTTPFields = [
            .contentSecurityPolicy: isStored ? storedPolicy : pagePolicy,
            .xContentTypeOptions: "nosniff",
            .referrerPolicy: "same-origin",
            .permissionsPolicy: "camera=(), geolocation=(), microphone=()",
            .openerPolicy: "same-origin",
            .resourcePolicy: "same-origin",
            .cacheControl: isImmutable ? "public, max-age=31536000, immutable" : "no-store",
        ]
        if isSecure { headers[.strictTransportSecurity] = "max-age=31536000; includeSubDomains" }
        return headers
    }
}

extension HTTPField.Name {
    private static func known(_ name: StaticString) -> HTTPField.Name {
        HTTPField.Name(name.description) ?? .server
    }
    static let referrerPolicy = known("Referrer-Policy")
    static let permissionsPolicy = known("Permissions-Policy")
    static let openerPolicy = known("Cross-Origin-Opener-Policy")
    static let resourcePolicy = known("Cross-Origin-Resource-Policy")
    static let fetchSite = known("Sec-Fetch-Site")
    static let forwardedFor = known("X-Forwarded-For")
    static let clearSiteData = known("Clear-Site-Data")
    static let requestID = known("X-Request-Id")
    static let hostHeader = known("Host")
}
