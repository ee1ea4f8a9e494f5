import Testing

@testable import Portal

@Suite struct ReturnPathTests {
    /// Ways to be led away that were tried on other sites.
    static let payloads: [String] = {
        let hosts = ["evil.example", "evil.example/uebersicht", "localhost.evil.example", "evil.example:443"]
        let starts = [
            "//", "///", "////", "/\\", "\\\\", "\\/", "http://", "https://", "HTTPS://", "http:/", "https:",
            "//localhost@",
            "http://localhost@", "javascript://", "/\t/", "/\n/", "/\r\n/", " //", "\u{0}//", "/%09/", "/ /", "data:",
        ]
        let others = [
            "javascript:alert(1)", "/../..//evil.example", "/%2F%2Fevil.example", "", " ", "uebersicht",
            "?weiter=//evil.example",
            "#", "/uebersicht\r\nSet-Cookie: a=b", "/uebersicht\u{0}", "/ü", "/\(String(repeating: "a", count: 600))",
            "/<script>",
            "/\"onmouseover=", "/uebersicht#x", "/a:b", "/..", "/x/../../y", "mailto:a@evil.example",
            "ftp://evil.example",
        ]
        let plain = starts.filter { $0 != "/%09/" }
        return plain.flatMap { start in hosts.map { "\(start)\($0)" } } + others
    }()

    @Test func `more than eighty ways`() {
        #expect(Self.payloads.count > 80)
    }

    @Test(arguments: payloads)
    func `leads nowhere else`(payload: String) {
        #expect(ReturnPath.own(payload) == nil)
    }

    @Test(arguments: [
        "/", "/uebersicht", "/vertraege/300001234/zaehlerstand", "/postfach?kategorie=rechnung&seite=2", "/a%20b",
    ])
    func `leads where it should`(path: String) {
        #expect(ReturnPath.own(path) == path)
    }

    @Test func `signing in stays here`() async throws {
        try await TestPortal.run { house in
            for payload in Self.payloads {
                let anna = Visitor(house, as: .anna)
                let query = SentForm.urlEncoded([(name: "weiter", value: payload)])
                var page = try await anna.request("GET", "/anmelden?\(query)")
                try page.fill("E-Mail-Adresse", Cast.anna.email)
                try page.fill("Passwort", Cast.anna.password)
                var form = try page.form(pressing: "Anmelden")
                form.fields.removeAll { $0.name == "weiter" }
                form.fields.append((name: "weiter", value: payload))
                #expect(try await anna.sendOnly(form).header("Location") == "/uebersicht")
            }
        }
    }
}
