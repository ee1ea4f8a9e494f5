import HTTPTypes
import Mail
import Store
import Testing

@testable import Portal

/// What holds before any room is asked.
@Suite struct GatewayTests {
    @Test func `HEAD answers like GET, without a body`() async throws {
        try await TestPortal.run { house in
            let anna = try await Visitor.signedIn(.anna, house)
            for route in Routes.all where route.method == .get && !route.path.contains("{") {
                let (get, head) = (
                    try await anna.request("GET", route.path), try await anna.request("HEAD", route.path)
                )
                #expect(head.status == get.status, "\(route.path)")
                #expect(head.bytes.isEmpty)
                #expect(head.header("Content-Type") == get.header("Content-Type"))
            }
        }
    }

    @Test(arguments: ["PUT", "DELETE", "PATCH", "TRACE", "OPTIONS", "POST"])
    func `what nobody answers is not there`(method: String) async throws {
        try await TestPortal.run(hasCast: false) { (house) async throws in
            for path in ["/impressum", "/anmelden", "/gibt/es/nicht"] where method != "POST" || path != "/anmelden" {
                #expect(try await Visitor.guest(house).request(method, path).status == 404)
            }
        }
    }

    @Test(arguments: [
        "/.git/config", "/wp-login.php", "/assets/../key", "/assets/%2e%2e%2fkey", "/assets/portal.css",
        "//anmelden//x",
        "/%00", "/vertraege/", "/ANMELDEN", "/assets/portal-000000000000.css",
    ])
    func `unknown addresses`(path: String) async throws {
        try await TestPortal.run(hasCast: false) { house in
            let page = try await Visitor.guest(house).request("GET", path)
            #expect(page.status == 404 || page.status == 303)
            if page.status == 404 { #expect(page.heading == "Diese Seite gibt es nicht") }
        }
    }

    @Test(arguments: [
        "evil.example", "localhost:81", "localhost.evil.example", "", "LOCALHOST.", "localhost@evil.example",
    ])
    func `another host is misdirected`(host: String) async throws {
        try await TestPortal.run(hasCast: false) { house in
            let page = try await Visitor.guest(house).request("GET", "/anmelden", authority: host)
            #expect(page.status == 421)
            #expect(page.header("Set-Cookie") == nil)
        }
    }

    @Test func `a host may be in capitals`() async throws {
        try await TestPortal.run(hasCast: false) { (house) async throws in
            #expect(try await Visitor.guest(house).request("GET", "/anmelden", authority: "LocalHost").status == 200)
        }
    }

    @Test(arguments: [
        ("cross-site", nil as String?, 403), ("same-site", nil, 403), ("cross-site", "http://localhost", 403),
        ("same-origin", "http://evil.example", 200), ("none", nil, 200), (nil as String?, "http://evil.example", 403),
        (nil, "http://localhost.evil.example", 403), (nil, "https://localhost", 403), (nil, "http://localhost", 200),
        (nil, "null", 200), (nil, nil, 200),
    ])
    func `forms from other sites`(site: String?, origin: String?, status: Int) async throws {
        try await TestPortal.run { house in
            let anna = Visitor(house, as: .anna)
            let page = try await anna.open("/passwort-vergessen")
            let form = try page.form(pressing: "E-Mail anfordern")
            var headers = ["Content-Type": form.contentType]
            headers["Sec-Fetch-Site"] = site
            headers["Origin"] = origin
            let answer = try await anna.request("POST", form.action, headers, body: form.bytes)
            // 422: it came through, and the empty field is told.
            #expect(answer.status == (status == 200 ? 422 : status))
            if status == 403 { #expect(answer.heading == "Dieses Formular kam von einer anderen Seite") }
        }
    }

    @Test(arguments: ["", "x", String(repeating: "0", count: 128), String(repeating: "f", count: 100_000 / 16)])
    func `a stale form is sent again with one press`(token: String) async throws {
        try await TestPortal.run { house in
            let anna = Visitor(house, as: .anna)
            var page = try await anna.open("/passwort-vergessen")
            try page.fill("E-Mail-Adresse", Cast.anna.email)
            try page.forge("formular", token)
            page = try await page.press("E-Mail anfordern")
            #expect(page.status == 409)
            #expect(page.heading == "Noch einmal senden")
            #expect(try await anna.letters().isEmpty)
            page = try await page.press("Noch einmal senden")
            #expect(page.path == "/passwort-vergessen/gesendet")
            #expect(try await anna.letters().count == 1)
        }
    }

    @Test func `a stale form never shows a password`() async throws {
        try await TestPortal.run { house in
            let anna = Visitor(house, as: .anna)
            var page = try await anna.open("/anmelden")
            try page.fill("E-Mail-Adresse", Cast.anna.email)
            try page.fill("Passwort", Cast.anna.password)
            try page.forge("formular", "x")
            page = try await page.press("Anmelden")
            #expect(page.status == 409)
            #expect(!page.source.contains(Cast.anna.password))
        }
    }

    @Test func `the form of another visitor is stale`() async throws {
        try await TestPortal.run { house in
            let form = try await Visitor.guest(house).open("/passwort-vergessen").form(pressing: "E-Mail anfordern")
            #expect(try await Visitor.guest(house).sendOnly(form).status == 409)
            let token = form.fields.first { $0.name == "formular" }?.value
            let again = try await Visitor.guest(house).open("/passwort-vergessen").form(pressing: "E-Mail anfordern")
            #expect(again.fields.first { $0.name == "formular" }?.value != token)
        }
    }

    @Test(arguments: ["text/plain", "application/json", "", "multipart/form-data", "multipart/form-data; boundary=x"])
    func `a body that cannot be read`(type: String) async throws {
        try await TestPortal.run(hasCast: false) { house in
            let page = try await Visitor.guest(house).request(
                "POST", "/passwort-vergessen", ["Content-Type": type], body: Array("{\"a\":1}".utf8))
            #expect(page.status == 400)
            #expect(page.header("Connection") == "close")
        }
    }

    @Test func `a megabyte for signing in is too much`() async throws {
        try await TestPortal.run(hasCast: false) { house in
            let body = [UInt8](repeating: 97, count: 1_000_000)
            let headers = ["Content-Type": "application/x-www-form-urlencoded"]
            let page = try await Visitor.guest(house).request("POST", "/anmelden", headers, body: body)
            #expect(page.status == 413)
            #expect(page.header("Connection") == "close")
            // The same when the length is a lie.
            let lie = headers.merging(["Content-Length": "10"]) { $1 }
            #expect(try await Visitor.guest(house).request("POST", "/anmelden", lie, body: body).status == 413)
        }
    }

    @Test func `a database that is gone is told calmly`() async throws {
        try await TestPortal.run { house in
            let anna = try await Visitor.signedIn(.anna, house)
            await house.store.close()
            let page = try await anna.request("GET", "/uebersicht")
            #expect(page.status == 503)
            #expect(page.header("Retry-After") == "30")
            for word in ["SQL", "store", "Store", "session", "Error", "swift"] { #expect(!page.text.contains(word)) }
            #expect(house.book.lines.contains { $0.contains("error store") })
        }
    }

    @Test(arguments: Engine.all)
    func `a fault shows a number, and the log shows the fault`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            try await house.store.write(about: "damage") { db in
                try db.run(
                    "UPDATE account SET language = 'de', email = 'no address' WHERE email_key = \(Cast.anna.email)")
            }
            let page = try await Visitor(house, as: .anna).signIn(Cast.anna.email, Cast.anna.password)
            #expect(page.status == 500)
            let number = try #require(page.header("X-Request-Id"))
            #expect(page.text.contains(number))
            #expect(!page.text.contains("EmailAddress"))
            #expect(house.book.lines.contains { $0.contains("error") && $0.contains(number) })
        }
    }

    @Test func `nothing of a person stands in the log`() async throws {
        try await TestPortal.run { house in
            let anna = try await Visitor.signedIn(.anna, house, peer: "203.0.113.77")
            _ = try await anna.open("/vertraege/\(Cast.strom)")
            let emil = Visitor(house, as: .emil)
            _ = try await emil.registerAndOpenLink(email: Cast.emil.email, password: Cast.emil.password)
            let secrets = [
                Cast.anna.email, Cast.anna.password, Cast.emil.email, Cast.letterCode, Cast.letterContract, Cast.strom,
                "203.0.113.77", try #require(anna.cookies["sid"]),
                String(try #require(try await emil.letters().first).link().dropFirst(13)),
            ]
            #expect(house.book.lines.count > 3)
            for secret in secrets { #expect(!house.book.lines.contains { $0.contains(secret) }, "\(secret)") }
        }
    }
}
