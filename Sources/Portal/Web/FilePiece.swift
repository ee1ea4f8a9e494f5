#if canImport(Glibc)
    // With Swift's libraries linked in, the compiler finds the C structure in this module.
    import CDispatch
    import Glibc
#else
    import Darwin
#endif

/// A part of a stored file as bytes.
enum FilePiece {
    /// In bytes; nil when there is no such file.
    static func size(of path: String) -> Int? {
        var facts = stat()
        return stat(path, &facts) == 0 ? Int(facts.st_size) : nil
    }

    static func read(_ path: String, from: Int, count: Int) throws -> [UInt8] {
        let file = open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { throw FileTrouble.missing }
        defer { close(file) }
        return try [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            filled = max(0, pread(file, buffer.baseAddress, count, off_t(from)))
            guard filled == count else { throw FileTrouble.shorterThanKnown }
        }
    }
}
