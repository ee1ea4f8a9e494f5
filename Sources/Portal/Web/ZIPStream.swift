import CArchive
import Synchronization
import Vocabulary

/// Makes a ZIP archive from its beginning to its end (APPNOTE 6.3.9, with ZIP64 where it is needed). What was made is taken
/// away piece by piece, so that the whole is never anywhere.
final class ZIPStream: Sendable {
    /// Where libarchive puts what it made.
    private final class Sink {
        var bytes: [UInt8] = []
    }

    private final class Handle {
        let archive: OpaquePointer
        let sink = Sink()

        init(_ archive: OpaquePointer) {
            self.archive = archive
        }

        deinit { archive_write_free(archive) }
    }

    private let handle: Mutex<Handle>
    /// Of every entry.
    private let moment: Int

    private static let block: Int32 = 64 * 1024

    init(at now: Instant) throws(ZIPTrouble) {
        moment = Int(now.millisecondsSince1970 / 1000)
        guard let archive = archive_write_new() else { throw .refused }
        let handle = Handle(archive)
        guard archive_write_set_format_zip(archive) == ARCHIVE_OK,
            archive_write_set_options(archive, "zip:compression-level=3") == ARCHIVE_OK,
            archive_write_set_bytes_per_block(archive, Self.block) == ARCHIVE_OK,
            archive_write_set_bytes_in_last_block(archive, 1) == ARCHIVE_OK
        else { throw .refused }
        let opened = archive_write_open(
            archive, Unmanaged.passUnretained(handle.sink).toOpaque(), nil,
            { _, sink, bytes, count in
                guard let sink, let bytes else { return -1 }
                Unmanaged<Sink>.fromOpaque(sink).takeUnretainedValue().bytes
                    .append(contentsOf: UnsafeRawBufferPointer(start: bytes, count: count))
                return count
            }, nil)
        guard opened == ARCHIVE_OK else { throw .refused }
        self.handle = Mutex(handle)
    }

    /// Begins a file. `name` is its path in the archive, in ASCII; `size` in bytes, where it is known before.
    func begin(_ name: String, size: Int? = nil) throws(ZIPTrouble) {
        try handle.withLock { (handle) throws(ZIPTrouble) in
            guard let entry = archive_entry_new() else { throw .refused }
            defer { archive_entry_free(entry) }
            archive_entry_set_pathname(entry, name)
            archive_entry_set_filetype(entry, 0o100000)  // AE_IFREG, a plain file
            archive_entry_set_perm(entry, 0o644)
            archive_entry_set_mtime(entry, moment, 0)
            if let size { archive_entry_set_size(entry, Int64(size)) }
            guard archive_write_header(handle.archive, entry) == ARCHIVE_OK else { throw .refused }
        }
    }

    /// Adds to the file that was begun last.
    func add(_ bytes: [UInt8]) throws(ZIPTrouble) {
        try handle.withLock { (handle) throws(ZIPTrouble) in
            var position = 0
            while position < bytes.count {
                let written = bytes.withUnsafeBytes { memory in
                    memory.baseAddress.map {
                        archive_write_data(handle.archive, $0 + position, bytes.count - position)
                    } ?? -1
                }
                guard written > 0 else { throw .refused }
                position += written
            }
        }
    }

    /// Ends the archive; what is left is still to be taken.
    func end() throws(ZIPTrouble) {
        try handle.withLock { (handle) throws(ZIPTrouble) in
            guard archive_write_close(handle.archive) == ARCHIVE_OK else { throw .refused }
        }
    }

    /// What was made since the last time.
    func take() -> [UInt8] {
        handle.withLock { handle in
            let bytes = handle.sink.bytes
            handle.sink.bytes = []
            return bytes
        }
    }
}

/// The library made no archive.
enum ZIPTrouble: Error {
    case refused
}
