import Vocabulary

/// A folder of letters, one file each (Maildir, D. J. Bernstein): written aside in `tmp`, then moved to `new`, so that a
/// reader never sees half a letter. Mail programs move what they have shown to `cur`.
public struct Maildir: Sendable, Equatable {
    /// The folder that holds `cur`, `new` and `tmp`.
    public let folder: String

    /// A Maildir; its folders are made when the first letter arrives.
    public init(folder: String) {
        self.folder = folder
    }

    /// The letters, newest first by the time they were written.
    ///
    /// - Parameter limit: how many at most.
    /// - Throws: `MailError.folder` when the folders cannot be read. A folder that does not exist yet has no letters; a
    ///   file that cannot be read or is larger than 32 MB is left out.
    public func letters(limit: Int = 100) throws(MailError) -> [StoredLetter] {
        var found: [(date: Int64, name: String)] = []
        for place in Self.readable {
            for name in try Folder(path(place)).fileNames() where Self.isName(name) {
                guard let written = File(path(place, name)).writtenAt else { continue }
                found.append((written, name))
            }
        }
        found.sort { ($0.date, $0.name) > ($1.date, $1.name) }
        var letters: [StoredLetter] = []
        for candidate in found {
            guard letters.count < limit else { break }
            if let letter = letter(named: candidate.name) { letters.append(letter) }
        }
        return letters
    }

    /// One letter by the `name` under which `letters` showed it; nil when there is none.
    public func letter(named name: String) -> StoredLetter? {
        guard Self.isName(name) else { return nil }
        for place in Self.readable {
            if let bytes = File(path(place, name)).bytes(limit: 32_000_000) {
                return StoredLetter(name: name, bytes: bytes)
            }
        }
        return nil
    }

    /// Puts a letter into `new`, on disk when this returns. The file is named by the Message-ID: a letter that is already
    /// there, read or unread, is not written again.
    func store(_ bytes: [UInt8], id: MessageID, date: Instant) throws(MailError) {
        for place in ["cur", "new", "tmp"] { try Folder(path(place)).make() }
        if File(path("new", id.inside)).exists { return }
        if try Folder(path("cur")).fileNames().contains(where: { $0 == id.inside || $0.hasPrefix(id.inside + ":") }) {
            return
        }
        let draft = path("tmp", id.inside + "." + String(UInt64.random(in: 0...UInt64.max), radix: 36))
        try File(draft).create(bytes, writtenAt: date.millisecondsSince1970)
        try File(draft).move(to: path("new", id.inside))
        try Folder(path("new")).sync()
    }

    private static let readable = ["new", "cur"]

    private func path(_ parts: String...) -> String {
        ([folder] + parts).joined(separator: "/")
    }

    /// Names come back from web addresses: nothing that leads out of the folder.
    private static func isName(_ name: String) -> Bool {
        (1...255).contains(name.utf8.count) && name.utf8.first != UInt8(ascii: ".")
            && !name.utf8.contains(UInt8(ascii: "/")) && !name.utf8.contains(0)
    }
}
