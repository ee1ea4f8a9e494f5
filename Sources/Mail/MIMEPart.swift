/// The content of a letter: text, text beside HTML, or both in one envelope with files (RFC 2046, 5.1).
indirect enum MIMEPart {
    case text(String, subtype: String)
    case file(Attachment)
    case multipart(subtype: String, boundary: String, [MIMEPart])

    init(of letter: Letter, boundary: (Int) -> String) {
        var content = MIMEPart.text(letter.text, subtype: "plain")
        if let html = letter.html {
            content = .multipart(
                subtype: "alternative", boundary: boundary(1), [content, .text(html, subtype: "html")])
        }
        guard !letter.attachments.isEmpty else {
            self = content
            return
        }
        self = .multipart(subtype: "mixed", boundary: boundary(0), [content] + letter.attachments.map(MIMEPart.file))
    }

    /// Header fields of the part, an empty line, the encoded content.
    func lines() -> String {
        switch self {
        case .text(let text, let subtype):
            return """
                Content-Type: text/\(subtype); charset=utf-8\r
                Content-Transfer-Encoding: quoted-printable\r
                \r

                """ + QuotedPrintable.encode(text)
        case .file(let file):
            let disposition = "Content-Disposition: attachment;" + FilenameParameter.folded(file.filename)
            return """
                Content-Type: \(file.mediaType)\r
                Content-Transfer-Encoding: base64\r
                \(disposition)\r
                \r

                """ + Self.lines(ofBase64: file.bytes)
        case .multipart(let subtype, let boundary, let parts):
            var out = "Content-Type: multipart/\(subtype);\r\n boundary=\"\(boundary)\"\r\n\r\n"
            for part in parts { out += "--" + boundary + "\r\n" + part.lines() + "\r\n" }
            return out + "--" + boundary + "--\r\n"
        }
    }

    /// 57 bytes make a line of 76 characters (RFC 2045, 6.8).
    private static func lines(ofBase64 bytes: [UInt8]) -> String {
        stride(from: 0, to: bytes.count, by: 57).reduce(into: "") { out, start in
            out += Base64.encode(Array(bytes[start..<min(start + 57, bytes.count)])) + "\r\n"
        }
    }
}
