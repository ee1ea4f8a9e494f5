import Crypto
import Foundation

/// Reads the files of a sealed archive one after the other.
final class ArchiveReader {
    private let age: AgeReader
    private var hash = SHA256()
    private var left = 0
    private var padding = 0
    /// Over everything before the file that `next` gave last.
    private(set) var digest = ""

    init(_ age: AgeReader) {
        self.age = age
    }

    /// The next file; nil at the end. What was not read of the last one is passed over.
    func next() throws -> TarHeader? {
        while !(try read(atMost: AgeStream.piece)).isEmpty {}
        try skip(padding)
        digest = Hexadecimal.string(hash.finalize())
        guard let header = try TarHeader(exactly(TarHeader.block)) else {
            guard try exactly(TarHeader.block).allSatisfy({ $0 == 0 }), try age.read(atMost: 1).isEmpty else {
                throw BackupProblem.damaged
            }
            return nil
        }
        (left, padding) = (header.size, (TarHeader.block - header.size % TarHeader.block) % TarHeader.block)
        return header
    }

    /// Of the current file; nothing at its end.
    func read(atMost count: Int) throws -> ArraySlice<UInt8> {
        guard left > 0 else { return [] }
        let part = try take(min(count, left))
        left -= part.count
        return part
    }

    /// The whole current file, if it is no longer than `limit`.
    func content(atMost limit: Int) throws -> [UInt8] {
        guard left <= limit else { throw BackupProblem.damaged }
        let bytes = try exactly(left)
        left = 0
        return bytes
    }

    private func skip(_ count: Int) throws { _ = try exactly(count) }

    private func exactly(_ count: Int) throws -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(count)
        while bytes.count < count { bytes += try take(count - bytes.count) }
        return bytes
    }

    /// Some bytes, never none: a file that ends here was cut off.
    private func take(_ count: Int) throws -> ArraySlice<UInt8> {
        let part = try age.read(atMost: count)
        guard !part.isEmpty else { throw BackupProblem.damaged }
        part.withUnsafeBytes { hash.update(bufferPointer: $0) }
        return part
    }
}
