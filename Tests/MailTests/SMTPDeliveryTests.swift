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
        await #expect(throws: MailError.recipientRefused(code: code)) { try await post.deliver(try sampleLetter()) }
        #expect(try sink.stop().letters.isEmpty)
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
