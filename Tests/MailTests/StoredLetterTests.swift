import Testing

@testable import Mail

@Suite struct StoredLetterTests {
    @Test func aFieldThatIsMissingIsNil() {
        let letter = StoredLetter(name: "a", bytes: Array("Subject: x\n\nText\n".utf8))
        #expect(letter.subject == "x")
        #expect(letter.text == "Text")
        #expect(letter.from == nil && letter.to == nil && letter.date == nil && letter.html == nil)
        #expect(letter.attachments == [])
    }

    @Test func partsInsidePartsEndSomewhere() {
        let nested = (0..<50).reduce("Content-Type: text/plain\n\nx") { inner, level in
            "Content-Type: multipart/mixed; boundary=b\(level)\n\n--b\(level)\n\(inner)\n--b\(level)--\n"
        }
        #expect(StoredLetter(name: "a", bytes: Array(nested.utf8)).text == nil)
    }

    /// Letters cut off, bent and made up: nothing of it ends the process, and no control character comes through.
    @Test func anythingCanBeRead() throws {
        var random = SystemRandomNumberGenerator()
        let file = Attachment(filename: "ä\"x.pdf", mediaType: "application/pdf", bytes: Array(0...255))
        let good = try sampleLetter(subject: "äöü", html: "<p>ä</p>", attachments: [file]).mime()
        let pieces = [
            "\r\n", "\n", "\r", "=", "=?utf-8?Q?", "?=", "--", "boundary=\"", ";", ":", "%", "*0*=", "'", "\\", "\"",
            "\0", "ä",
        ]
        for round in 0..<1000 {
            var bytes = round % 3 == 0 ? [] : good
            if round % 3 == 1 { bytes = Array(bytes.prefix(Int.random(in: 0...good.count, using: &random))) }
            for _ in 0..<Int.random(in: 0...30, using: &random) {
                let place = Int.random(in: 0...bytes.count, using: &random)
                switch Int.random(in: 0...2, using: &random) {
                case 0: bytes.insert(contentsOf: (pieces.randomElement(using: &random) ?? "").utf8, at: place)
                case 1: bytes.insert(UInt8.random(in: 0...255, using: &random), at: place)
                default: bytes = Array(bytes.prefix(place)) + bytes.dropFirst(place + 7)
                }
            }
            let letter = StoredLetter(name: "a", bytes: bytes)
            for shown in [letter.from, letter.to, letter.subject].compactMap(\.self) {
                #expect(shown.unicodeScalars.allSatisfy { $0.value >= 0x20 })
            }
        }
    }
}
