import Testing
import Vocabulary

@testable import Portal

@Suite struct WebhookRuleTests {
    /// The example of the Standard Webhooks libraries.
    @Test func `a message is signed as others check it`() {
        let mark = WebhookSignature.sign(
            id: "msg_p5jXN8AQM9LWM0D4loKWxJek", seconds: 1_614_265_330, body: #"{"test": 2432232314}"#,
            secret: "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")
        #expect(mark == "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=")
        #expect(WebhookSignature.sign(id: "a", seconds: 1, body: "", secret: "whsec_§") == nil)
        #expect(WebhookSignature.sign(id: "a", seconds: 1, body: "", secret: WebhookSignature.newSecret()) != nil)
        #expect(WebhookSignature.newSecret() != WebhookSignature.newSecret())
    }

    @Test(
        arguments: [
            ("https://erp.example/hook", false, true), ("https://erp.example:8443/hook?a=b", false, true),
            ("http://erp.example/hook", false, false), ("http://10.0.0.7:8080/hook", true, true),
            ("https://user:word@erp.example/", false, false), ("https://erp.example/#a", false, false),
            ("ftp://erp.example/", true, false), ("file:///etc/passwd", true, false), ("https://", false, false),
            ("https://erp.example:0/", false, false), ("https://erp.example:70000/", false, false),
            ("https://erp.example/a b", false, false), ("gopher://erp.example", true, false), ("", true, false),
            // What two readers of an address could take for two hosts.
            ("https://erp.example./hook", false, false), ("https://ERP.example/hook", false, false),
            ("https://erp.example\\@10.0.0.1/", false, false), ("https://erp%2eexample/", false, false),
            ("https://erp_x.example/", false, false), ("https://@erp.example/", false, false),
            ("https://erp.example:/", false, false), ("https://[2a00:1450:4001:81b::200e]/hook", false, true),
            ("https://[fe80::1%25eth0]/", false, false),
        ])
    func `addresses`(text: String, isOpen: Bool, isRight: Bool) {
        #expect((WebhookAddress(text, isOpen: isOpen) != nil) == isRight)
    }

    @Test(
        arguments: [
            ("8.8.8.8", true), ("2a00:1450:4001:81b::200e", true), ("127.0.0.1", false), ("10.1.2.3", false),
            ("172.31.255.255", false), ("172.32.0.1", true), ("192.168.1.1", false), ("169.254.169.254", false),
            ("100.64.0.1", false), ("0.0.0.0", false), ("224.0.0.1", false), ("255.255.255.255", false),
            ("::1", false), ("::", false), ("fd00::1", false), ("fe80::1", false), ("::ffff:127.0.0.1", false),
            ("::127.0.0.1", false), ("64:ff9b::7f00:1", false), ("2002:7f00:1::", false), ("ff02::1", false),
        ])
    func `networks of the house are not public`(text: String, isPublic: Bool) throws {
        #expect(WebhookAddress.isPublic(try #require(NetworkAddress(text))) == isPublic)
    }

    @Test func `it is tried for three days with growing pauses, and then not any more`() {
        let first = Instant(millisecondsSince1970: 1_800_000_000_000)
        var (now, tries, pauses) = (first, 1, [Int]())
        while let next = WebhookRetry.next(after: tries, firstTriedAt: first, at: now) {
            pauses.append(now.seconds(until: next))
            (now, tries) = (next, tries + 1)
        }
        #expect(pauses.starts(with: [5, 60, 300, 1800]) && pauses == pauses.sorted())
        let hours = Double(first.seconds(until: now)) / 3600
        #expect(hours > 48 && hours <= 72, "\(hours)")
    }
}
