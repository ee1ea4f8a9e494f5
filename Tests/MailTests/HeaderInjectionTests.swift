import Testing
import Vocabulary

@testable import Mail

/// Whatever is put into a field stays in that field, or the letter is refused.
@Suite struct HeaderInjectionTests {
    enum Field: CaseIterable {
        case fromName, replyToName, subject, extra, messageID, language, filename, mediaType
    }

    @Test(arguments: Field.allCases, payloads)
    func nothingLeavesItsField(field: Field, payload: String) throws {
        let letter = try letter(field, payload)
        let plain = try sampleLetter(
            replyTo: Mailbox(name: "A", address: letter.from.address), headers: [ExtraHeader(.references, "x")],
            attachments: [Attachment(filename: "a.pdf", mediaType: "application/pdf", bytes: [1])])
        do {
            let bytes = try letter.mime()
            #expect(WireRules.broken(by: bytes) == [])
            #expect(WireRules.fieldNames(bytes) == WireRules.fieldNames(try plain.mime()))
            let read = StoredLetter(name: "a", bytes: bytes)
            #expect(read.to == "<anna@kundin.example>")
            #expect(read.text == "Guten Tag,\n\nIhr Stand ist da.")
            #expect(read.attachments.count == 1)
            if field == .subject {
                #expect(Array((read.subject ?? "").unicodeScalars) == Array(payload.unicodeScalars))
            }
            if field == .filename { #expect(read.attachments.first?.filename == payload) }
        } catch {
            guard case .notALetter = error else {
                Issue.record("refused as \(error)")
                return
            }
        }
    }

    /// A line break must be refused, not cleaned: what was meant by it is unknown.
    @Test(
        arguments: Field.allCases,
        ["\r\n", "\n", "\r", "\0", "\u{0B}", "\u{0C}", "\u{85}", "\u{2028}", "\u{2029}", "\u{7F}"])
    func lineBreaksAreRefused(field: Field, lineBreak: String) throws {
        for payload in [
            "a\(lineBreak)b", "\(lineBreak)Bcc: b@c.example", "ä\(lineBreak)", "a\(lineBreak)\(lineBreak)b",
        ] {
            let letter = try letter(field, payload)
            #expect(throws: MailError.self) { try letter.mime() }
        }
    }

    private func letter(_ field: Field, _ payload: String) throws -> Letter {
        try sampleLetter(
            messageID: field == .messageID ? payload : "<a@b.example>",
            fromName: field == .fromName ? payload : "A",
            replyTo: Mailbox(
                name: field == .replyToName ? payload : "A", address: try EmailAddress("service@stadtwerke.example")),
            subject: field == .subject ? payload : "A", language: field == .language ? payload : "de",
            headers: [ExtraHeader(.references, field == .extra ? payload : "x")],
            attachments: [
                Attachment(
                    filename: field == .filename ? payload : "a.pdf",
                    mediaType: field == .mediaType ? payload : "application/pdf", bytes: [1])
            ])
    }

    private static let payloads =
        ["\r\n", "\n", "\r", "\n\r", "\r\n ", "\r\n\t", "\0", "\u{2028}", "\u{2029}", "\u{85}", "\u{0B}", "\u{0C}"]
        .flatMap {
            ["A\($0)Bcc: evil@x.example", "A\($0)\($0)<script>", "\($0)"]
        } + [
            "=?utf-8?Q?=0D=0ABcc:_evil@x.example?=", "=?utf-8?B?DQpCY2M6IGVAeC5leGFtcGxl?=",
            "=?utf-8?Q?a?= =?utf-8?Q?b?=",
            "=?iso-8859-1?Q?=E4?=", "=?", "?=", "=?=", "=?utf-8?Q?unfinished", "Name <a@x.example>, b@y.example",
            "a@x.example", "<a@x.example>", "\"", "\\", "\\\"", "\"<a@x.example>,\"", "\" <evil@x.example>, \"",
            "a\\", "(comment)", "group: a@x.example, b@y.example;", ",", ";", ":", "a;b=c", "; filename=evil.exe",
            "\"; filename=\"evil.exe", "utf-8''evil.exe", "%0D%0ABcc:x", "a%00b", " leading", "trailing ", "a  b",
            "   ",
            "\u{FEFF}", "\u{200B}", "\u{202E}fdp.exe", "e\u{301}", "\u{301}", "👨‍👩‍👧‍👦", "Bcc: x@y.example", "--=_x_0", ".",
            "From ", "ＣＲ＼ＬＦ", "%s%n", "$(id)", "`id`", "../../etc/passwd", "嘊嘍Bcc: x", "a\u{FFFD}b",
        ]
}
