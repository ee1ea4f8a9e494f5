import Foundation

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Writes an age file. It holds one piece in memory, whatever the length.
///
/// Unchecked, because the compiler cannot see it: one thread after the other writes, never two at once.
final class AgeWriter: @unchecked Sendable {
    /// For looking at the file once it is written; it opens this file only and is forgotten with it.
    let fileKey = Random.bytes(16)
    private let file: FileHandle
    private let path: String
    private var stream: AgeStream
    private var piece: [UInt8] = []

    /// Makes the file, readable by its owner only. Throws when there is one already.
    init(_ path: String, for recipients: [BackupRecipient]) throws {
        guard !recipients.isEmpty else { throw BackupProblem("A backup needs a public key (--recipient age1…).") }
        let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else {
            throw BackupProblem("The file \(path) cannot be made: \(String(cString: strerror(errno))).")
        }
        self.path = path
        file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
        let nonce = Random.bytes(AgeStream.nonce)
        stream = AgeStream(fileKey, nonce: nonce)
        piece.reserveCapacity(AgeStream.piece)
        try put(Data(try AgeHeader(fileKey, for: recipients).bytes + nonce))
    }

    func write(_ bytes: some Collection<UInt8>) throws {
        var rest = bytes[...]
        while !rest.isEmpty {
            // A full piece is sealed only when more follows: the last one is marked.
            if piece.count == AgeStream.piece { try seal(isLast: false) }
            let part = rest.prefix(AgeStream.piece - piece.count)
            piece.append(contentsOf: part)
            rest = rest.dropFirst(part.count)
        }
    }

    /// Seals the last piece and brings the file to disk.
    func finish() throws {
        try seal(isLast: true)
        do {
            try file.synchronize()
        } catch {
            throw unwritten
        }
        // What is looked at next shall come from the disk.
        posix_fadvise(file.fileDescriptor, 0, 0, POSIX_FADV_DONTNEED)
        try? file.close()
    }

    private func seal(isLast: Bool) throws {
        try put(try stream.seal(piece, isLast: isLast))
        piece.removeAll(keepingCapacity: true)
    }

    private func put(_ data: Data) throws {
        do {
            try file.write(contentsOf: data)
        } catch {
            throw unwritten
        }
    }

    private var unwritten: BackupProblem {
        BackupProblem("The file \(path) cannot be written; the disk may be full. No backup was made.")
    }
}
