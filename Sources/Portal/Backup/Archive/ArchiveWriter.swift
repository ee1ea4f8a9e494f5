import Crypto
import Foundation

/// Writes files into a sealed archive, one after the other.
///
/// Unchecked, because the compiler cannot see it: one thread after the other writes, never two at once.
final class ArchiveWriter: @unchecked Sendable {
    let age: AgeWriter
    private var hash = SHA256()
    private var left = 0
    private var padding = 0
    private(set) var isEmpty = true

    init(_ age: AgeWriter) {
        self.age = age
    }

    func add(_ name: String, _ bytes: [UInt8]) throws {
        try begin(name, size: bytes.count)
        try append(bytes[...])
        try end()
    }

    /// Begins a file of so many bytes; `append` brings them, `end` checks that they came.
    func begin(_ name: String, size: Int) throws {
        isEmpty = false
        try put(try TarHeader(name: name, size: size).bytes[...])
        (left, padding) = (size, (TarHeader.block - size % TarHeader.block) % TarHeader.block)
    }

    func append(_ bytes: ArraySlice<UInt8>) throws {
        left -= bytes.count
        try put(bytes)
    }

    func end() throws {
        guard left == 0 else { throw BackupProblem("A file changed its size while it was copied. No backup was made.") }
        try put([UInt8](repeating: 0, count: padding)[...])
    }

    /// Over everything up to here.
    var digest: String { Hexadecimal.string(hash.finalize()) }

    func finish() throws {
        try put([UInt8](repeating: 0, count: 2 * TarHeader.block)[...])
        try age.finish()
    }

    private func put(_ bytes: ArraySlice<UInt8>) throws {
        bytes.withUnsafeBytes { hash.update(bufferPointer: $0) }
        try age.write(bytes)
    }
}
