import Foundation

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A backup that stays open from the first look to the last row: another file under its name changes nothing any more.
final class OpenBackup: Sendable {
    private let path: String
    private let descriptor: Int32

    init(_ path: String) throws {
        self.path = path
        descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw unreadable }
    }

    deinit { close(descriptor) }

    /// Reads it from its begin. One after the other: all of them share one place in the file.
    func archive(_ key: BackupKey) throws -> ArchiveReader {
        let own = dup(descriptor)
        guard own >= 0 else { throw unreadable }
        let file = FileHandle(fileDescriptor: own, closeOnDealloc: true)
        guard lseek(own, 0, SEEK_SET) == 0 else { throw unreadable }
        return ArchiveReader(try AgeReader(file, key))
    }

    private var unreadable: BackupProblem { BackupProblem("The file \(path) cannot be read.") }
}
