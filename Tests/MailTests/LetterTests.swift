import Testing
import Vocabulary

@testable import Mail

@Suite struct LetterTests {
    @Test func aPlainLetterIsTheseBytes() throws {
        let expected = [
            "Date: Sun, 22 Nov 2026 19:24:05 +0000", "From: Stadtwerke Beispiel <service@stadtwerke.example>",
            "To: <anna@kundin.example>", "Subject: =?utf-8?Q?Ihr_Z=C3=A4hlerstand?=",
            "Message-ID: <2f9c.reading@portal.example>", "Auto-Submitted: auto-generated", "MIME-Version: 1.0",
            "Content-Language: de", "Content-Type: text/plain; charset=utf-8",
            "Content-Transfer-Encoding: quoted-printable", "", "Gr=C3=BC=C3=9Fe", "=2Eund ein Punkt", "",
        ]
        let letter = try sampleLetter(
            text: "Grüße\n.und ein Punkt", headers: [ExtraHeader(.autoSubmitted, "auto-generated")])
        #expect(try wire(letter) == expected.joined(separator: "\r\n"))
    }

    @Test func textStandsBeforeHTMLAndFilesComeLast() throws {
        let file = Attachment(filename: "Rechnung.pdf", mediaType: "application/pdf", bytes: [0, 1, 254, 255])
        let wire = try wire(sampleLetter(text: "A", html: "<p>B</p>", attachments: [file]))
        let types = wire.split(separator: "\r\n").filter { $0.hasPrefix("Content-Type: ") }
        #expect(
            types == [
                "Content-Type: multipart/mixed;", "Content-Type: multipart/alternative;",
                "Content-Type: text/plain; charset=utf-8", "Content-Type: text/html; charset=utf-8",
                "Content-Type: application/pdf",
            ])
        #expect(wire.contains("Content-Disposition: attachment;\r\n filename=\"Rechnung.pdf\"\r\n\r\nAAH+/w==\r\n"))
    }

    @Test func theSameLetterIsTheSameBytes() throws {
        let file = Attachment(filename: "ä.txt", mediaType: "text/plain", bytes: [65])
        let letter = try sampleLetter(html: "<p>", attachments: [file])
        #expect(try letter.mime() == letter.mime())
        let other = try sampleLetter(messageID: "<other@portal.example>", html: "<p>", attachments: [file])
        #expect(try letter.mime() != other.mime())
    }

    @Test(arguments: [
        "", "<>", "<a@b", "a@b>", "<a>", "<@b>", "<a@>", "<a@b@c>", "<a b@c>", "<a@b>\r\nBcc: x@y.example",
        "<a\u{0}@b>",
        "<ä@b>", "<.a@b>", "<a..b@c>", "<a@b.>", "<a/b@c>", "<a:b@c>", "<\(String(repeating: "a", count: 130))@b>",
    ])
    func aMessageIDOfAnotherFormIsRefused(id: String) throws {
        let letter = try sampleLetter(messageID: id)
        #expect(throws: MailError.self) { try letter.mime() }
    }

    @Test(arguments: ["", "d", "de\r\nX: y", "de, en", "de;x", "dé"])
    func aLanguageTagOfAnotherFormIsRefused(tag: String) throws {
        let letter = try sampleLetter(language: tag)
        #expect(throws: MailError.self) { try letter.mime() }
    }

    @Test(arguments: [
        ("a/b.pdf", "application/pdf"), ("a\\b.pdf", "application/pdf"), ("", "application/pdf"),
        ("..", "application/pdf"), (String(repeating: "ä", count: 101), "application/pdf"), ("a.pdf", "pdf"),
        ("a.pdf", "application/pdf; x=y"), ("a.pdf", "application/"), ("a.pdf", "application/pdf\r\nX: y"),
        ("a.eml", "message/rfc822"), ("a", "Multipart/mixed"), ("a.pdf", "a/b/c"),
    ])
    func anAttachmentThatIsNoneIsRefused(filename: String, mediaType: String) throws {
        let file = Attachment(filename: filename, mediaType: mediaType, bytes: [])
        let letter = try sampleLetter(attachments: [file])
        #expect(throws: MailError.self) { try letter.mime() }
    }

    @Test func anExtraFieldStandsOnceAndIsASCII() throws {
        for headers in [
            [ExtraHeader(.autoSubmitted, "a"), ExtraHeader(.autoSubmitted, "b")], [ExtraHeader(.references, "")],
            [ExtraHeader(.references, "ä")], [ExtraHeader(.listUnsubscribe, String(repeating: "x", count: 1000))],
        ] {
            let letter = try sampleLetter(headers: headers)
            #expect(throws: MailError.self) { try letter.mime() }
        }
    }

    @Test func longFieldsAreFolded() throws {
        let words = Array(repeating: "Abschlagszahlung", count: 30).joined(separator: " ")
        let umlauts = Array(repeating: "Zählerstandsübermittlung", count: 30).joined(separator: " ")
        let address = Mailbox(name: umlauts, address: try EmailAddress("antwort@stadtwerke.example"))
        let references = Array(repeating: "<2f9c.reading@portal.example>", count: 20).joined(separator: " ")
        for subject in [words, umlauts, String(repeating: "x", count: 500), String(repeating: "👨‍👩‍👧‍👦", count: 40)] {
            let bytes = try sampleLetter(
                fromName: words, replyTo: address, subject: subject, headers: [ExtraHeader(.references, references)]
            ).mime()
            #expect(WireRules.broken(by: bytes) == [])
            #expect(WireRules.lines(bytes).allSatisfy { $0.count <= 78 })
            #expect(StoredLetter(name: "a", bytes: bytes).subject == subject)
        }
    }

    @Test func longLinesOfTextAreBroken() throws {
        let text = String(repeating: "0123456789ä", count: 500)
        let bytes = try sampleLetter(text: text, html: text).mime()
        #expect(WireRules.lines(bytes).allSatisfy { $0.count <= 78 })
        #expect(StoredLetter(name: "a", bytes: bytes).text == text)
    }
}
