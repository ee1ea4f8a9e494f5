import Testing

@testable import Portal

@Suite struct FormBodyTests {
    @Test(arguments: [
        ("", [:]), ("a=1", ["a": "1"]), ("a=1&a=2", ["a": "1"]), ("a", ["a": ""]), ("a=", ["a": ""]), ("=1", ["": "1"]),
        ("a=b=c", ["a": "b=c"]), ("a=%C3%A4+b", ["a": "ä b"]), ("a=%", ["a": "%"]), ("a=%4", ["a": "%4"]),
        ("a=%zz", ["a": "%zz"]), ("a=%FF", ["a": "\u{FFFD}"]), ("a=%00", ["a": "\u{0}"]), ("&&a=1&&", ["a": "1"]),
        ("a%5B%5D=1", ["a[]": "1"]), ("a=1;b=2", ["a": "1;b=2"]), ("a=%2", ["a": "%2"]), ("a=%+1", ["a": "% 1"]),
    ])
    func `reads what browsers send, and survives the rest`(sent: String, fields: [String: String]) {
        let body = FormBody(urlEncoded: sent.utf8)
        for (name, value) in fields { #expect(body[name] == value) }
        #expect(Set(body.fields.map(\.name)) == Set(fields.keys))
    }

    @Test func `a key of a hundred thousand brackets is a key`() {
        let key = "a\(String(repeating: "[a]", count: 100_000))"
        #expect(FormBody(urlEncoded: "\(key)=1".utf8)[key] == "1")
    }

    @Test func `two hundred fields at most`() {
        let sent = (0..<10_000).map { "f\($0)=1" }.joined(separator: "&")
        #expect(FormBody(urlEncoded: sent.utf8).fields.count == FormBody.mostFields)
    }

    @Test func `passwords, codes and tokens are not shown again`() {
        let body = FormBody(
            urlEncoded: "email=a&passwort=b&registrierungscode=c&code=d&formular=e&einmal=f&weiter=g".utf8)
        #expect(body.withoutSecrets.fields.map(\.name) == ["email", "weiter"])
    }
}
