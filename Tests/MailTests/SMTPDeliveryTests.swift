import Foundation
import Testing
import Vocabulary

@testable import Mail

@Suite(.enabled(if: SMTPSink.script.canRun)) struct SMTPDeliveryTests {
    @Test func aLetterArrivesByteForByte() async throws {
        let sink = try SMTPSink("ok")
        let file = Attachment(
            filename: "Zähler.bin", mediaType: "application/octet-stream", bytes: Array(repeating: 7, count: 200_000))
        let letter = try sampleLetter(text: ".\n..\n. \nEnde\n.", html: ".", attachments: [file])
        try await Post(setting: "smtp://127.0.0.1:\(sink.port)").deliver(letter)
        let heard = try sink.stop()
        #expect(heard.letters.count == 1)
        #expect(heard.letters.first?.bytes == Data(try letter.mime()))
        #expect(heard.letters.first?.from == "<service@stadtwerke.example>")
        #expect(heard.letters.first?.to == ["<anna@kundin.example>"])
        #expect(heard.greetings == ["stadtwerke.example"])
        #expect(heard.logins == [])
    }

    /// Our letters have no line that begins with a dot; should one ever have, it is doubled on the wire.
    @Test func dotsAtTheStartOfALineAreStuffed() throws {
        let sink = try SMTPSink("ok")
        let bytes = Array("Subject: x\r\n\r\n.\r\n..\r\n.a\r\n".utf8)
        let envelope = Envelope(from: "a@b.example", to: "c@d.example", bytes: bytes)
        try SMTPDelivery.send(envelope, to: try SMTPServer(setting: "smtp://127.0.0.1:\(sink.port)"))
        #expect(try sink.stop().letters.map(\.bytes) == [Data(bytes)])
    }

    @Test func credentialsAreDecodedAndUsed() async throws {
        let sink = try SMTPSink("ok")
        try await Post(setting: "smtp://p%40st:g%3Ah%2Fe%C3%A4@127.0.0.1:\(sink.port)").deliver(try sampleLetter())
        let heard = try sink.stop()
        #expect(heard.logins == ["\0p@st\0g:h/eä"])
        #expect(heard.letters.count == 1)
    }

    @Test(arguments: [
        ("rcpt-450", 450, false), ("mail-550", 550, true), ("data-554", 554, true), ("data-451", 451, false),
        ("mail-530", 530, false), ("auth-535", 535, false), ("greeting-554", 554, false),
    ])
    func refusals(mode: String, code: Int, permanent: Bool) async throws {
        let sink = try SMTPSink(mode)
        let post = try Post(setting: "smtp://user:secret@127.0.0.1:\(sink.port)")
        await #expect(throws: MailError.refused(code: code, permanent: permanent)) {
            try await post.deliver(try sampleLetter())
        }
        #expect(try sink.stop().letters.isEmpty)
    }

    /// What is wrong with the sender is no news about the recipient.
    @Test(arguments: [550, 552, 554]) func aRecipientThatIsRefusedIsNamedSo(code: Int) async throws {
        let sink = try SMTPSink("rcpt-\(code)")
        let post = try Post(setting: "smtp://user:secret@127.0.0.1:\(sink.port)")
        await #expect(throws: MailError.recipientRefused(code: code, status: nil)) {
            try await post.deliver(try sampleLetter())
        }
        #expect(try sink.stop().letters.isEmpty)
    }

    /// RFC 3463: a server may say beside its code why it refuses.
    @Test(arguments: [("550 5.1.1", 1, 1), ("550-5.7.1 rules\r\n550 5.7.1", 7, 1), ("552 5.2.2", 2, 2)])
    func whyARecipientIsRefused(reply: String, subject: Int, detail: Int) async throws {
        let sink = try SMTPSink("rcpt-\(reply)")
        let post = try Post(setting: "smtp://user:secret@127.0.0.1:\(sink.port)")
        let status = EnhancedStatus(subject: subject, detail: detail)
        let code = Int(reply.prefix(3)) ?? 0
        await #expect(throws: MailError.recipientRefused(code: code, status: status)) {
            try await post.deliver(try sampleLetter())
        }
        #expect(try sink.stop().letters.isEmpty)
    }

    /// A filter that refuses the letter itself may think again; what is wrong with the letter stays.
    @Test(arguments: [("554 5.7.1", false), ("554 5.6.0", true), ("554 no", true)])
    func aLetterTheRulesForbid(reply: String, permanent: Bool) async throws {
        let sink = try SMTPSink("data-\(reply)")
        let post = try Post(setting: "smtp://user:secret@127.0.0.1:\(sink.port)")
        await #expect(throws: MailError.refused(code: 554, permanent: permanent)) {
            try await post.deliver(try sampleLetter())
        }
        #expect(try sink.stop().letters.isEmpty)
    }

    @Test(arguments: [
        ("550 5.1.1 no", "5.1.1"), ("550-5.7.26 no\r\n", "5.7.26"), ("550 5.1.10\r\n", "5.1.10"),
        ("250 2.1.5 ok", nil), ("450 4.7.1 later", nil), ("550 no 5.1.1", nil), ("550 5.1", nil), ("550", nil),
        ("550 5.1.1111 no", nil), ("550 5..1 no", nil), ("", nil), ("550 4.1.1 no", nil),
    ])
    func statusOfALine(line: String, status: String?) {
        #expect(EnhancedStatus(reply: Array(line.utf8))?.description == status)
    }

    @Test(arguments: ["stall", "drop"])
    func aServerThatStopsTalkingIsUnreachable(mode: String) throws {
        let sink = try SMTPSink(mode)
        let server = try SMTPServer(setting: "smtp://127.0.0.1:\(sink.port)")
        let envelope = Envelope(from: "a@b.example", to: "c@d.example", bytes: try sampleLetter().mime())
        let error = #expect(throws: MailError.self) {
            try SMTPDelivery.send(envelope, to: server, limits: SMTPDelivery.Limits(connect: 1, total: 1))
        }
        guard case .unreachable = error else {
            Issue.record("ended as \(String(describing: error))")
            return
        }
    }

    /// The sink speaks no TLS: a letter that must be encrypted does not leave.
    @Test(arguments: [SMTPServer.Security.startTLS, .tls])
    func withoutEncryptionNothingIsSaid(security: SMTPServer.Security) throws {
        let sink = try SMTPSink("ok")
        let server = SMTPServer(
            host: "127.0.0.1", port: sink.port, security: security, credentials: .init(user: "u", password: "p"))
        let envelope = Envelope(from: "a@b.example", to: "c@d.example", bytes: try sampleLetter().mime())
        let error = #expect(throws: MailError.self) {
            try SMTPDelivery.send(envelope, to: server, limits: SMTPDelivery.Limits(connect: 2, total: 2))
        }
        guard case .unreachable = error else {
            Issue.record("ended as \(String(describing: error))")
            return
        }
        let heard = try sink.stop()
        #expect(heard.logins.isEmpty && heard.letters.isEmpty)
    }

    @Test func aClosedPortIsUnreachable() async throws {
        let sink = try SMTPSink("ok")
        let port = sink.port
        _ = try sink.stop()
        let post = try Post(setting: "smtp://127.0.0.1:\(port)")
        let error = await #expect(throws: MailError.self) { try await post.deliver(try sampleLetter()) }
        guard case .unreachable = error else {
            Issue.record("ended as \(String(describing: error))")
            return
        }
    }
}
