#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// One file, as the operating system sees it.
struct File {
    let path: String

    init(_ path: String) {
        self.path = path
    }

    var exists: Bool { access(path, F_OK) == 0 }

    /// The file's own time in milliseconds since 1970; nil for what is no plain file.
    var writtenAt: Int64? {
        var about = stat()
        guard lstat(path, &about) == 0, about.st_mode & S_IFMT == S_IFREG else { return nil }
        let (milliseconds, overflow) = Int64(about.st_mtim.tv_sec).multipliedReportingOverflow(by: 1000)
        return overflow ? nil : milliseconds &+ Int64(about.st_mtim.tv_nsec / 1_000_000)
    }

    /// The whole content; nil when it cannot be read, is no plain file, or is larger than the limit.
    func bytes(limit: Int) -> [UInt8]? {
        // A link could point anywhere and a pipe would wait for ever.
        let file = open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
        guard file >= 0 else { return nil }
        defer { close(file) }
        var about = stat()
        guard fstat(file, &about) == 0, about.st_mode & S_IFMT == S_IFREG, about.st_size <= limit else { return nil }
        var bytes: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: 65_536)
        while bytes.count <= limit {
            let count = read(file, &piece, piece.count)
            if count < 0 && errno == EINTR { continue }
            guard count >= 0 else { return nil }
            if count == 0 { return bytes }
            bytes += piece.prefix(count)
        }
        return nil
    }

    /// A new file for the owner only, on disk when this returns. Its time is that of the letter, so that a listing is in
    /// order without opening every file.
    func create(_ bytes: [UInt8], writtenAt milliseconds: Int64) throws(MailError) {
        let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw MailError.system("make", path) }
        defer { close(file) }
        let seconds = milliseconds / 1000 - (milliseconds % 1000 < 0 ? 1 : 0)
        let time = timespec(tv_sec: Int(seconds), tv_nsec: Int(milliseconds - seconds * 1000) * 1_000_000)
        guard Self.writeAll(bytes, to: file), futimens(file, [time, time]) == 0, fsync(file) == 0 else {
            let error = MailError.system("write", path)
            unlink(path)
            throw error
        }
    }

    func move(to other: String) throws(MailError) {
        guard rename(path, other) == 0 else {
            let error = MailError.system("move", path)
            unlink(path)
            throw error
        }
    }

    /// As `move`, but what cannot be moved stays. One that is gone was moved by somebody else.
    func moveAside(to other: String) throws(MailError) {
        guard rename(path, other) == 0 || errno == ENOENT else { throw MailError.system("move", path) }
    }

    private static func writeAll(_ bytes: [UInt8], to file: Int32) -> Bool {
        bytes.withUnsafeBytes { buffer in
            var rest = buffer[...]
            while !rest.isEmpty {
                let piece = UnsafeRawBufferPointer(rebasing: rest)
                let count = write(file, piece.baseAddress, piece.count)
                if count < 0 && errno == EINTR { continue }
                guard count > 0 else { return false }
                rest = rest.dropFirst(count)
            }
            return true
        }
    }
}

extension MailError {
    /// What the operating system just said about a path.
    static func system(_ verb: String, _ path: String) -> MailError {
        .folder("Could not \(verb) \(path): \(String(cString: strerror(errno)))")
    }
}
