import Hummingbird
import NIOCore
import NIOPosix

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Sends a stored file. Most are bills of some ten kilobytes: they are read at once where they are sent, which takes
/// as long as a page of the database, and leave with their head in one write; larger ones are read piece by piece on
/// other threads.
enum FileBody {
    private static let piece = 256 * 1024

    static func body(path: String, range: Range<Int>, isWanted: Bool) -> ResponseBody {
        if isWanted, range.count <= piece,
            let bytes = try? read(path, from: range.lowerBound, count: range.count)
        {
            return ResponseBody(byteBuffer: bytes)
        }
        return ResponseBody(contentLength: range.count) { writer in
            var position = range.lowerBound
            while position < range.upperBound {
                let wanted = min(piece, range.upperBound - position)
                let from = position
                let bytes = try await NIOThreadPool.singleton.runIfActive { try read(path, from: from, count: wanted) }
                try await writer.write(bytes)
                position += bytes.readableBytes
            }
            try await writer.finish(nil)
        }
    }

    private static func read(_ path: String, from: Int, count: Int) throws -> ByteBuffer {
        let file = open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { throw FileTrouble.missing }
        defer { close(file) }
        var buffer = ByteBufferAllocator().buffer(capacity: count)
        let got = buffer.writeWithUnsafeMutableBytes(minimumWritableBytes: count) { memory in
            max(0, pread(file, memory.baseAddress, count, off_t(from)))
        }
        guard got == count else { throw FileTrouble.shorterThanKnown }
        return buffer
    }
}

/// A stored file is not what the database says it is.
enum FileTrouble: Error {
    case missing
    case shorterThanKnown
}
