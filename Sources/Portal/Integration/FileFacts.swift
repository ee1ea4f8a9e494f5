#if canImport(Glibc)
    // With Swift's libraries linked in, the compiler finds the C structure in this module.
    import CDispatch
    import Glibc
#else
    import Darwin
#endif

/// What the operating system says of a file.
enum FileFacts {
    /// Whether something has this name, a link to nowhere too.
    static func exists(_ path: String) -> Bool {
        var about = stat()
        return lstat(path, &about) == 0
    }

    /// The size of an open file in bytes. Nil when it cannot be told; -1 when it is no plain file.
    static func plainSize(of descriptor: Int32) -> Int? {
        var about = stat()
        guard fstat(descriptor, &about) == 0 else { return nil }
        return about.st_mode & S_IFMT == S_IFREG ? Int(about.st_size) : -1
    }

    /// What stands under a name, links not followed.
    struct Look: Sendable {
        enum Kind: Sendable { case file, folder, other }
        let kind: Kind
        let size: Int64
        /// Seconds since 1970.
        let changedAt: Int64
    }

    /// Nil when there is nothing, or nothing that can be looked at.
    static func look(_ path: String) -> Look? {
        var about = stat()
        guard lstat(path, &about) == 0 else { return nil }
        let kind: Look.Kind =
            switch about.st_mode & S_IFMT {
            case S_IFREG: .file
            case S_IFDIR: .folder
            default: .other
            }
        return Look(kind: kind, size: Int64(about.st_size), changedAt: Int64(about.st_mtim.tv_sec))
    }
}
