/// Whether a PDF only shows pages (ISO 32000-2). One that runs, opens, sends or brings something else is not taken from
/// customers. Names are read with their escapes (`/Java#53cript`). What lies in packed object streams is not seen here;
/// stored files are served as they are only to a viewer that may do nothing (`SecurityHeaders`).
enum PassivePDF {
    enum Verdict: Sendable {
        case passive
        /// It does not end as a PDF does.
        case broken
        case active
    }

    /// Actions that do more than turn a page, and what brings files along (12.6.4, 12.7.8, 7.11.4, 13). Names of four letters
    /// and fewer are not among them: packed pictures hold those by chance.
    private static let active: Set = [
        "JavaScript", "Launch", "EmbeddedFile", "EmbeddedFiles", "RichMedia", "SubmitForm", "ImportData", "GoToR",
        "GoToE",
    ]
    private static let signature = Array("%PDF-".utf8)
    private static let ending = Array("%%EOF".utf8)

    /// At its very beginning: a file with something before it may be something else as well.
    static func isPDF(_ bytes: [UInt8]) -> Bool { bytes.starts(with: signature) }

    static func judge(_ bytes: [UInt8]) -> Verdict {
        guard isPDF(bytes), hasEnding(bytes) else { return .broken }
        return hasActiveName(bytes) ? .active : .passive
    }

    private static func hasEnding(_ bytes: [UInt8]) -> Bool {
        let tail = bytes.suffix(1024)
        return tail.indices.contains { tail[$0...].starts(with: ending) }
    }

    private static func hasActiveName(_ bytes: [UInt8]) -> Bool {
        var position = 0
        while let slash = bytes[position...].firstIndex(of: UInt8(ascii: "/")) {
            position = slash + 1
            let name = name(in: bytes, at: position)
            if active.contains(name) { return true }
        }
        return false
    }

    /// The name behind a `/`, as far as the longest of those looked for (7.3.5).
    private static func name(in bytes: [UInt8], at start: Int) -> String {
        var name: [UInt8] = []
        var position = start
        while position < bytes.count, name.count <= 16 {
            let byte = bytes[position]
            if byte == UInt8(ascii: "#"), position + 2 < bytes.count,
                let escaped = Hexadecimal.bytes(
                    String(decoding: bytes[(position + 1)...(position + 2)], as: UTF8.self).lowercased()),
                let value = escaped.first
            {
                name.append(value)
                position += 3
                continue
            }
            guard isRegular(byte) else { break }
            name.append(byte)
            position += 1
        }
        return String(decoding: name, as: UTF8.self)
    }

    /// Neither white space nor a delimiter (7.2.3).
    private static func isRegular(_ byte: UInt8) -> Bool {
        byte > 0x20 && byte < 0x7F && !"()<>[]{}/%".utf8.contains(byte)
    }
}
