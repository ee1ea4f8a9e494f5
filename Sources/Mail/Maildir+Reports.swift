extension Maildir {
    /// The bytes of what has come and was not looked at, oldest names first. A single file counts as one.
    ///
    /// - Throws: `MailError.folder` when the folder cannot be read.
    public func unread(limit: Int = 1000) throws(MailError) -> [(name: String, bytes: [UInt8])] {
        let names = try Folder("\(folder)/new").fileNames().filter { $0.utf8.first != UInt8(ascii: ".") }.sorted()
        var found: [(name: String, bytes: [UInt8])] = []
        for name in names where found.count < limit {
            if let bytes = File("\(folder)/new/\(name)").bytes(limit: 4_000_000) { found.append((name, bytes)) }
        }
        return found
    }

    /// Moves what was looked at to where mail programs keep it. One that is gone already was moved by somebody else.
    public func markRead(_ name: String) throws(MailError) {
        guard !name.utf8.contains(UInt8(ascii: "/")) else { return }
        try Folder("\(folder)/cur").make()
        try File("\(folder)/new/\(name)").moveAside(to: "\(folder)/cur/\(name):2,S")
    }

    /// The bytes of one file by itself; nil when it cannot be read, is no plain file, or larger than 4 MB.
    public static func file(at path: String) -> [UInt8]? { File(path).bytes(limit: 4_000_000) }
}
