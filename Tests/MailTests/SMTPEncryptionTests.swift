import Foundation
import Testing

@testable import Mail

@Suite(.enabled(if: SMTPSink.script.canRun && TestCertificate.canBeMade)) struct SMTPEncryptionTests {
    /// Whom the client trusts.
    enum Trust { case theServer, somebodyElse, theSystem }

    struct Case: Sendable, CustomTestStringConvertible {
        let sink: String
        let security: SMTPServer.Security
        var names = "IP:127.0.0.1"
        var trust = Trust.theServer
        let arrives: Bool

        var testDescription: String { "\(security) to \(sink) of \(names), trusting \(trust)" }
    }

    static let cases = [
        Case(sink: "starttls", security: .startTLS, arrives: true),
        Case(sink: "tls", security: .tls, arrives: true),
        Case(sink: "starttls", security: .startTLS, trust: .theSystem, arrives: false),
        Case(sink: "tls", security: .tls, trust: .theSystem, arrives: false),
        Case(sink: "starttls", security: .startTLS, trust: .somebodyElse, arrives: false),
        Case(sink: "tls", security: .tls, trust: .somebodyElse, arrives: false),
        Case(sink: "starttls", security: .startTLS, names: "DNS:mail.example", arrives: false),
        Case(sink: "tls", security: .tls, names: "DNS:mail.example,IP:127.0.0.2", arrives: false),
        // STARTTLS is not offered; the server speaks plain text where TLS is expected, and the other way round.
        Case(sink: "ok", security: .startTLS, arrives: false),
        Case(sink: "starttls", security: .tls, arrives: false),
        Case(sink: "tls", security: .startTLS, arrives: false),
    ]

    @Test(arguments: cases)
    func `a letter and its password only go where the certificate is right`(one: Case) throws {
        let certificate = try TestCertificate(names: one.names)
        let other = try TestCertificate(names: one.names)
        let sink = try SMTPSink(one.sink, certificate)
        let server = SMTPServer(
            host: "127.0.0.1", port: sink.port, security: one.security, credentials: .init(user: "u", password: "p"))
        let envelope = Envelope(from: "a@b.example", to: "c@d.example", bytes: try sampleLetter().mime())
        let authorities: String? =
            switch one.trust {
            case .theServer: certificate.path
            case .somebodyElse: other.path
            case .theSystem: nil
            }
        let error = deliver(envelope, to: server, authorities)
        let heard = try sink.stop()
        if one.arrives {
            #expect(error == nil)
            #expect(heard.letters.map(\.encrypted) == [true])
            #expect(heard.logins == ["\0u\0p"])
        } else {
            guard case .unreachable = error else {
                Issue.record("ended as \(String(describing: error))")
                return
            }
            #expect(heard.letters.isEmpty && heard.logins.isEmpty)
        }
        #expect(!heard.greetings.contains { $0.hasPrefix("in plain text") })
    }

    private func deliver(_ envelope: Envelope, to server: SMTPServer, _ authorities: String?) -> MailError? {
        do {
            let limits = SMTPDelivery.Limits(connect: 3, total: 3)
            try SMTPDelivery.send(envelope, to: server, limits: limits, authorities: authorities)
            return nil
        } catch {
            return error
        }
    }
}
