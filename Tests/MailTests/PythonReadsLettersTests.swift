import Foundation
import Mail
import Testing
import Vocabulary

private let reader = PythonScript("read_letters.py")

/// A reader we did not write understands the letters as they were meant.
@Suite(.enabled(if: reader.canRun)) struct PythonReadsLettersTests {
    private struct Read: Decodable {
        struct File: Decodable {
            let name, type: String
            let bytes: Data
        }
        let defects, names: [String]
        let from, to: [[String]]
        let subject, text: String
        let html: String?
        let seconds: Double
        let files: [File]
    }

    @Test func everyFieldComesBack() throws {
        let letters = try Self.texts.flatMap { text in
            // Python 3.11 joins the encoded words of a display name with a blank, against RFC 2047, 6.2.
            let name = text.utf8.count <= 40 && !text.contains("  ") ? text : "Stadtwerke"
            let file = Attachment(
                filename: "x" + String(text.filter { !"/\\".contains($0) }.prefix(40)) + ".pdf",
                mediaType: "application/pdf",
                bytes: Array(0...255))
            return [
                try sampleLetter(fromName: name, subject: text, text: text),
                try sampleLetter(fromName: name, subject: text, text: text, html: "<p>\(text)</p>"),
                try sampleLetter(fromName: name, subject: text, text: text, html: text, attachments: [file, file]),
                try sampleLetter(fromName: nil, subject: text, text: text, attachments: [file]),
            ]
        }
        let answers = try read(letters)
        #expect(answers.count == letters.count)
        for (letter, read) in zip(letters, answers) {
            #expect(read.defects == [])
            #expect(Set(read.names).count == read.names.count)
            #expect(read.from == [[letter.from.name ?? "", letter.from.address.value]])
            #expect(read.to == [["", letter.to.value]])
            #expect(read.subject == letter.subject)
            #expect(read.text == letter.text + "\r\n")
            #expect(read.html == letter.html.map { $0 + "\r\n" })
            #expect(read.seconds == 1_795_375_445)
            #expect(read.files.map(\.name) == letter.attachments.map(\.filename))
            #expect(read.files.allSatisfy { $0.type == "application/pdf" && $0.bytes == Data(0...255) })
        }
    }

    private static let texts = [
        "Ihr Zählerstand", "Plain words", "Müller, Jürgen & Söhne „GmbH“", "a \"quoted\" \\ name",
        "Name <a@x.example>, b@c.de",
        "=?utf-8?Q?=0D=0ABcc:_a@x.example?=", "日本語のメール", "👨‍👩‍👧‍👦 Familie", "e\u{301} und é", "1.234,56 €", "x",
        String(repeating: "Abschlagsänderung ", count: 12) + "Ende", String(repeating: "Wort ", count: 40) + "Ende",
        String(repeating: "x", count: 300), "a.b", "(comment)", "a;b=c", "it's 100 %", "two  blanks", "ß", ".", "..a",
    ]

    private func read(_ letters: [Letter]) throws -> [Read] {
        let (process, input, output) = reader.process()
        try process.run()
        let letters = try letters.map { Data(try $0.mime()).base64EncodedString() }
        // The script reads everything before it answers, so that neither side waits for the other.
        try input.write(contentsOf: try JSONEncoder().encode(letters))
        try input.close()
        let answer = try output.readToEnd() ?? Data()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
        return try JSONDecoder().decode([Read].self, from: answer)
    }
}
