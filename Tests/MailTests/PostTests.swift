import Testing

@testable import Mail

@Suite struct PostTests {
    @Test(arguments: [
        ("smtp://mail.example:2525", "mail.example", 2525, SMTPServer.Security.startTLS),
        ("smtp://mail.example", "mail.example", 587, .startTLS),
        ("smtp://Mail.Example/", "mail.example", 587, .startTLS), ("smtps://mail.example", "mail.example", 465, .tls),
        ("smtps://u:p@mail.example:1465", "mail.example", 1465, .tls),
        ("smtp://localhost:25", "localhost", 25, .plaintext),
        ("smtp://127.0.0.1:25", "127.0.0.1", 25, .plaintext), ("smtp://127.1.2.3", "127.1.2.3", 587, .plaintext),
        ("smtp://[::1]:25", "::1", 25, .plaintext), ("smtps://localhost", "localhost", 465, .tls),
        ("smtp://127.example.org", "127.example.org", 587, .startTLS),
        ("smtp://127.0.0.1.example", "127.0.0.1.example", 587, .startTLS),
        ("smtp://127.0.0.256", "127.0.0.256", 587, .startTLS),
        ("smtp://localhost.example", "localhost.example", 587, .startTLS),
        ("smtp://[::2]", "::2", 587, .startTLS), ("smtp://10.0.0.1", "10.0.0.1", 587, .startTLS),
    ])
    func servers(setting: String, host: String, port: Int, security: SMTPServer.Security) throws {
        guard case .smtp(let server) = try Post(setting: setting) else {
            Issue.record("read as a folder")
            return
        }
        #expect((server.host, server.port) == (host, port))
        #expect(server.security == security)
    }

    @Test func folders() throws {
        #expect(try Post(setting: "maildir:/var/mail/portal") == .maildir("/var/mail/portal"))
        #expect(try Post(setting: "maildir:data/post") == .maildir("data/post"))
    }

    @Test(arguments: [
        "", "maildir:", "maildir:/a\0b", "http://mail.example", "smtp:mail.example", "smtp://", "smtp://:587",
        "smtp:///",
        "smtp://user@mail.example", "smtp://user:@mail.example", "smtp://:s3cret@mail.example",
        "smtp://a:s3cret:b@mail.example",
        "smtp://u:s3cret%@mail.example", "smtp://u:s3cret%0A@mail.example", "smtp://u:s3cret%ff@mail.example",
        "smtp://u:s3cret@", "smtp://u:s3cret@:587", "smtp://u:s3cret@mail.example:", "smtp://u:s3cret@mail.example:0",
        "smtp://u:s3cret@mail.example:65536", "smtp://u:s3cret@mail.example:99999999999999999999",
        "smtp://mail.example:+25",
        "smtp://u:s3cret@mail.example:587/path", "smtp://mail example", "smtp://mail.example?tls=no", "smtp://[::1",
        "smtp://[]",
        "smtp://[::1]x", "smtp://[::g]", "smtp://mäil.example", "smtp://mail.example\r\n",
        "smtp://u:s3cret@127.0.0.1@mail.example",
    ])
    func otherSettingsAreRefusedWithoutThePassword(setting: String) {
        let error = #expect(throws: MailError.self) { try Post(setting: setting) }
        guard case .setting(let sentence) = error else {
            Issue.record("refused as \(String(describing: error))")
            return
        }
        #expect(!sentence.contains("s3cret"))
    }

    @Test func credentialsNeverShow() throws {
        let post = try Post(setting: "smtp://anna:s3cret@mail.example")
        var dumped = ""
        dump(post, to: &dumped)
        for shown in ["\(post)", String(reflecting: post), String(describing: [post]), dumped] {
            #expect(!shown.contains("s3cret") && !shown.contains("anna"))
        }
        #expect("\(post)".contains("smtp://mail.example:587"))
    }
}
