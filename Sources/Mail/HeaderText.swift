import Vocabulary

/// What people typed, on its way into a header field.
enum HeaderText {
    /// Refuses what could end the field or hide something in it: control characters (C0, DEL, C1) and the line and
    /// paragraph separators of Unicode.
    static func checked(_ value: String, field: String) throws(MailError) -> String {
        for scalar in value.unicodeScalars {
            switch scalar.value {
            case 0x00...0x1F, 0x7F...0x9F, 0x2028, 0x2029:
                throw .notALetter("\(field) must be one line without control characters")
            default: continue
            }
        }
        guard value.utf8.count <= 4000 else { throw .notALetter("\(field) is longer than 4000 bytes") }
        return value
    }

    /// A field of free text (RFC 5322, 3.2.5): as it stands where that is safe, otherwise as encoded words.
    static func unstructured(_ name: String, _ value: String) throws(MailError) -> String {
        let value = try checked(value, field: name)
        if readsAsItStands(value), let folded = HeaderWriter.folded(name, value) { return folded }
        return encoded(name + ":", value) + "\r\n"
    }

    /// A field with one mailbox (RFC 5322, 3.4).
    static func mailbox(_ name: String, _ mailbox: Mailbox) throws(MailError) -> String {
        let address = "<" + (try self.address(mailbox.address.value, field: name)) + ">"
        guard let shown = mailbox.name, !shown.allSatisfy({ $0 == " " }) else {
            return name + ": " + address + "\r\n"
        }
        let checkedName = try checked(shown, field: name)
        var line = name + ": " + phrase(checkedName)
        if !readsAsItStands(checkedName) || line.utf8.count > 78 {
            line = encoded(name + ":", checkedName)
        }
        let last = line.utf8.reversed().prefix { $0 != 0x0A }.count
        let fits = last + 1 + address.utf8.count <= 76
        return line + (fits ? " " : "\r\n ") + address + "\r\n"
    }

    /// The bare address. `EmailAddress` promises this form; a second look costs nothing where a mistake would add a
    /// recipient.
    static func address(_ value: String, field: String) throws(MailError) -> String {
        let specials = "<>()[],;:\\\"".utf8
        guard (3...254).contains(value.utf8.count), value.utf8.filter({ $0 == UInt8(ascii: "@") }).count == 1,
            value.utf8.allSatisfy({ $0.isPrintableASCII && $0 != 0x20 && !specials.contains($0) })
        else { throw .notALetter("\(field) is not one plain address") }
        return value
    }

    /// True when readers show exactly this text without any decoding, and folding cannot change it.
    private static func readsAsItStands(_ value: String) -> Bool {
        value.utf8.allSatisfy(\.isPrintableASCII) && !value.isEmpty && !value.contains("=?")
            && !value.contains("  ") && !value.hasPrefix(" ") && !value.hasSuffix(" ")
    }

    private static func phrase(_ value: String) -> String {
        // RFC 5322, 3.2.3: words of these need no quotes.
        if value.utf8.allSatisfy({ $0.isASCIILetterOrDigit || " !#$%&'*+-/=?^_`{|}~".utf8.contains($0) }) {
            return value
        }
        return "\"" + value.reduce(into: "") { $0 += ($1 == "\"" || $1 == "\\") ? "\\" + String($1) : String($1) }
            + "\""
    }

    /// `start`, then encoded words, each on a line of at most 76 characters; no line end at the end.
    private static func encoded(_ start: String, _ value: String) -> String {
        let words = EncodedWord.words(value, first: 76 - start.utf8.count - 1)
        return start + words.map { $0.isEmpty ? "" : " " + $0 }.joined(separator: "\r\n")
    }
}
