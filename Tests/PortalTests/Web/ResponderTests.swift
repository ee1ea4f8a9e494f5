import Testing

@testable import Portal

@Suite struct ResponderTests {
    @Test func `pages are packed for who can unpack them`() async throws {
        try await TestPortal.run(hasCast: false) { house in
            let guest = Visitor.guest(house)
            let plain = try await guest.request("GET", "/anmelden")
            let packed = try await guest.request("GET", "/anmelden", ["Accept-Encoding": "br, gzip;q=0.8"])
            for page in [plain, packed] { #expect(page.header("Vary") == "Accept-Encoding") }
            #expect(plain.header("Content-Encoding") == nil)
            #expect(packed.header("Content-Encoding") == "gzip")
            #expect(packed.bytes.starts(with: [0x1F, 0x8B]))
            #expect(packed.bytes.count < plain.bytes.count / 2)
            #expect(packed.header("Content-Length") == String(packed.bytes.count))
        }
    }

    @Test(arguments: [
        (nil as String?, false), ("", false), ("gzip", true), ("GZIP", true), ("br, gzip", true), ("gzip;q=0", false),
        ("gzip; q=0.0", false), ("gzip;q=0.5", true), ("identity", false), ("notgzip", false), ("x-gzip", true),
    ])
    func `who can unpack`(header: String?, accepts: Bool) {
        #expect(Responder.acceptsGzip(header) == accepts)
    }

    @Test func `over https cookies and transport are bound to it`() async throws {
        try await TestPortal.run(hasCast: false, settle: { $0.baseURL = "https://portal.example" }) { house in
            let page = try await Visitor.guest(house).request("GET", "/anmelden", authority: "portal.example")
            #expect(page.status == 200)
            #expect(page.header("Strict-Transport-Security") == "max-age=31536000; includeSubDomains")
            let cookie = try #require(page.header("Set-Cookie"))
            #expect(cookie.hasPrefix("__Host-guest="))
            #expect(cookie.contains("; Path=/; HttpOnly; SameSite=Lax; Secure"))
            #expect(!cookie.contains("Domain"))
        }
    }

    @Test func `style and script may be kept for ever under their hash`() async throws {
        try await TestPortal.run(hasCast: false) { house in
            let guest = Visitor.guest(house)
            let root = try #require(try await guest.open("/anmelden").root)
            let addresses = root.all("link", "script").compactMap { $0["href"] ?? $0["src"] }
            #expect(addresses.count == 5)
            for address in addresses {
                let file = try await guest.request("GET", address)
                #expect(file.status == 200)
                #expect(file.header("Cache-Control") == "public, max-age=31536000, immutable")
            }
        }
    }
}
