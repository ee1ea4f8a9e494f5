import Vocabulary

/// The header of a letter, in the order people read it.
enum HeaderWriter {
    /// All fields but those of the content, each line ended by CRLF.
    static func fields(of letter: Letter, id: MessageID) throws(MailError) -> String {
        var header = "Date: " + MailDate.words(letter.date) + "\r\n"
        header += try HeaderText.mailbox("From", letter.from)
        header += try HeaderText.mailbox("To", Mailbox(address: letter.to))
        if let replyTo = letter.replyTo { header += try HeaderText.mailbox("Reply-To", replyTo) }
        header += try HeaderText.unstructured("Subject", letter.subject)
        header += "Message-ID:" + (id.inside.utf8.count > 63 ? "\r\n " : " ") + "<" + id.inside + ">\r\n"
        header += try extras(letter.headers)
        header += "MIME-Version: 1.0\r\n"
        header += "Content-Language: " + (try languageTag(letter.language)) + "\r\n"
        for attachment in letter.attachments { try check(attachment) }
        return header
    }

    /// A field folded at its spaces to lines of at most 78 characters; nil when a word does not fit into a line.
    static func folded(_ name: String, _ value: String, longest: Int = 78) -> String? {
        var lines = name + ":"
        var used = lines.utf8.count
        for word in value.split(separator: " ") {
            let length = word.utf8.count + 1
            if length > longest { return nil }
            if used + length > 78 {
                lines += "\r\n"
                used = 0
            }
            lines += " " + word
            used += length
        }
        return lines + "\r\n"
    }

    private static func extras(_ headers: [ExtraHeader]) throws(MailError) -> String {
        var seen: Set<ExtraHeader.Name> = []
        var lines = ""
        for header in headers {
            let name = header.name.rawValue
            guard seen.insert(header.name).inserted else { throw .notALetter("\(name) stands twice") }
            let value = try HeaderText.checked(header.value, field: name)
            guard value.utf8.allSatisfy(\.isPrintableASCII), !value.contains("=?"),
                value.utf8.contains(where: { $0 != 0x20 }), let line = folded(name, value, longest: 990)
            else { throw .notALetter("\(name) must be printable ASCII") }
            lines += line
        }
        return lines
    }

    private static func languageTag(_ tag: String) throws(MailError) -> String {
        guard (2...35).contains(tag.utf8.count), tag.utf8.allSatisfy({ $0.isASCIILetterOrDigit || $0 == 0x2D }) else {
            throw .notALetter("Content-Language must be a language tag such as de")
        }
        return tag
    }

    private static func check(_ attachment: Attachment) throws(MailError) {
        let name = try HeaderText.checked(attachment.filename, field: "An attachment's name")
        guard (1...200).contains(name.utf8.count), !name.hasPrefix("."),
            !name.utf8.contains(where: { "/\\".utf8.contains($0) })
        else { throw .notALetter("An attachment's name must be a file name of at most 200 bytes without a path") }
        let type = attachment.mediaType
        let halves = type.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        guard halves.count == 2, type.utf8.count <= 100,
            halves.allSatisfy({ half in
                !half.isEmpty && half.allSatisfy { $0.isASCIILetterOrDigit || "-.+_".utf8.contains($0) }
            }),
            // RFC 2046, 5.1 and 5.2: these hold further letters and may not be base64.
            !["multipart", "message"].contains(type.lowercased().prefix { $0 != "/" })
        else { throw .notALetter("An attachment's media type must look like application/pdf") }
    }
}
