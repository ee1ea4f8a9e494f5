#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// One folder, as the operating system sees it.
struct Folder {
    let path: String

    init(_ path: String) {
        self.path = path
    }

    /// Makes the folder and those above it, for the owner only (0700); one that exists stays as it is.
    func make() throws(MailError) {
        if mkdir(path, 0o700) == 0 || errno == EEXIST { return }
        let parent = path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(path[..<$0]) }
        guard errno == ENOENT, let parent, !parent.isEmpty else { throw MailError.system("make", path) }
        try Folder(parent).make()
        guard mkdir(path, 0o700) == 0 || errno == EEXIST else { throw MailError.system("make", path) }
    }

    /// The names of what it holds, in no order; none when it does not exist.
    func fileNames() throws(MailError) -> [String] {
        guard let folder = opendir(path) else {
            if errno == ENOENT { return [] }
            throw MailError.system("read", path)
        }
        defer { closedir(folder) }
        var names: [String] = []
        while let entry = readdir(folder) {
            let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
                String(validating: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            if let name, name != ".", name != ".." { names.append(name) }
        }
        return names
    }

    /// A rename is on disk only after its folder is.
    func sync() throws(MailError) {
        let folder = open(path, O_RDONLY | O_CLOEXEC)
        guard folder >= 0 else { throw MailError.system("open", path) }
        defer { close(folder) }
        guard fsync(folder) == 0 else { throw MailError.system("write", path) }
    }
}
