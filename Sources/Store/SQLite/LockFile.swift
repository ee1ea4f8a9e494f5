#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Keeps a second process off an SQLite file. The lock is the kernel's and ends with the process; the file stays.
///
/// The lock is on a file beside the database: closing any descriptor of the database itself would drop the locks SQLite
/// holds on it.
final class LockFile: Sendable {
    private let descriptor: Int32

    /// Throws `alreadyOpen` if the lock is held, `unavailable` if the file cannot be made.
    init(beside database: String) throws(StoreError) {
        descriptor = open(Self.canonical(database) + ".lock", O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard descriptor >= 0 else { throw .unavailable }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            close(descriptor)
            throw .alreadyOpen
        }
    }

    deinit {
        close(descriptor)
    }

    /// The same name for the same file, whatever links lead to it.
    private static func canonical(_ path: String) -> String {
        guard let resolved = realpath(path, nil) else { return path }
        defer { free(resolved) }
        return String(cString: resolved)
    }
}
