import Crypto

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

private let systemWrite: @Sendable (Int32, UnsafeRawPointer?, Int) -> Int = { write($0, $1, $2) }

/// The folder of documents. Each lies under the SHA-256 of its bytes and is never changed: written beside, brought to
/// disk, and only then given its name.
struct DocumentStore: Sendable {
    let folder: String

    struct Kept: Sendable {
        let sha256: String
        let size: Int
    }

    enum Trouble: Error, Equatable {
        /// The folder cannot be written; the number is the system's reason.
        case cannotWrite(Int32)
    }

    func path(_ sha256: String) -> String {
        "\(folder)/\(sha256.prefix(2))/\(sha256)"
    }

    /// Keeps these bytes. Returns when they are on disk. Kept again they stay as they are and begin their day anew, so that
    /// nobody sweeps them away before their row is written.
    func keep(_ bytes: [UInt8]) throws(Trouble) -> Kept {
        let sha256 = Hexadecimal.string(SHA256.hash(data: bytes))
        let kept = Kept(sha256: sha256, size: bytes.count)
        let target = path(sha256)
        if utimensat(AT_FDCWD, target, nil, 0) == 0 || access(target, F_OK) == 0 { return kept }
        let room = "\(folder)/\(sha256.prefix(2))"
        _ = mkdir(folder, 0o700)
        _ = mkdir(room, 0o700)
        let beside = "\(target).\(Random.hexadecimal(bytes: 4))"
        let file = open(beside, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw .cannotWrite(errno) }
        let isWritten = write(bytes, to: file) && fsync(file) == 0
        let reason = errno
        close(file)
        guard isWritten, rename(beside, target) == 0 else {
            unlink(beside)
            throw .cannotWrite(reason)
        }
        syncFolder(room)
        return kept
    }

    private func write(_ bytes: [UInt8], to file: Int32) -> Bool {
        var position = 0
        while position < bytes.count {
            let count = bytes.withUnsafeBytes { memory in
                memory.baseAddress.map { systemWrite(file, $0 + position, bytes.count - position) } ?? -1
            }
            if count < 0 && errno == EINTR { continue }
            guard count > 0 else { return false }
            position += count
        }
        return true
    }

    private func syncFolder(_ path: String) {
        let folder = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard folder >= 0 else { return }
        fsync(folder)
        close(folder)
    }
}
