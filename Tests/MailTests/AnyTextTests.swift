import Testing

@testable import Mail

/// Random text in every place that takes text: either a good letter or a refusal, never the end of the process.
@Suite struct AnyTextTests {
    @Test func anyTextMakesALetterOrIsRefused() throws {
        var random = SystemRandomNumberGenerator()
        var written = 0
        for _ in 0..<500 {
            func text() -> String { Self.text(&random) }
            let letter = try sampleLetter(
                messageID: Bool.random(using: &random) ? text() : "<a@b.example>", fromName: text(), subject: text(),
                text: text() + "\n" + text(), html: text(),
                milliseconds: Int64.random(in: .min ... .max, using: &random) / 10_000,
                language: Bool.random(using: &random) ? text() : "de", headers: [ExtraHeader(.listUnsubscribe, text())],
                attachments: [Attachment(filename: text(), mediaType: "application/pdf", bytes: [1])])
            if let bytes = try? letter.mime() {
                #expect(WireRules.broken(by: bytes) == [])
                written += 1
            }
            let scheme = ["smtp://", "smtps://", "smtp://a.example:", ""].randomElement(using: &random) ?? ""
            if case .smtp(let server) = try? Post(setting: scheme + text()) {
                #expect((1...65_535).contains(server.port) && !server.host.isEmpty)
            }
            let body = LetterBody([.paragraph(text()), .button(label: text(), url: text()), .code(text())])
            #expect(body.text().utf8.last == 0x0A)
        }
    }

    /// Written without any rule broken, however long and strange the text in the free fields is.
    @Test func freeTextAlwaysMakesALetter() throws {
        var random = SystemRandomNumberGenerator()
        for _ in 0..<300 {
            let subject = String(
                String.UnicodeScalarView(
                    Self.text(&random).unicodeScalars.filter { scalar in
                        scalar.properties.generalCategory != .control && scalar.value != 0x2028
                            && scalar.value != 0x2029
                    }))
            let bytes = try sampleLetter(fromName: subject, subject: subject, text: Self.text(&random)).mime()
            #expect(WireRules.broken(by: bytes) == [])
            let read = StoredLetter(name: "a", bytes: bytes).subject ?? ""
            #expect(Array(read.utf8) == Array(subject.utf8))
        }
    }

    private static func text(_ random: inout SystemRandomNumberGenerator) -> String {
        var scalars = String.UnicodeScalarView()
        for _ in 0..<Int.random(in: 0...120, using: &random) {
            let limit: UInt32 = [0x7F, 0x7F, 0x7F, 0x2FF, 0x30FF, 0x1F9FF][Int.random(in: 0...5, using: &random)]
            let lowest: UInt32 = Int.random(in: 0...40, using: &random) == 0 ? 0 : 0x20
            if let scalar = Unicode.Scalar(UInt32.random(in: lowest...limit, using: &random)) { scalars.append(scalar) }
        }
        return String(scalars)
    }
}
