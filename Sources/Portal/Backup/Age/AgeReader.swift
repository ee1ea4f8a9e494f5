import Foundation

/// Reads an age file from its begin to its end. It holds two pieces in memory, whatever the length.
final class AgeReader {
    private let file: FileHandle
    private var stream: AgeStream
    /// What of the file is read and not opened yet.
    private var ahead: Data
    private var piece: ArraySlice<UInt8> = []
    private var isAtEnd = false

    convenience init(_ path: String, _ key: BackupKey) throws {
        try self.init(path) { try $0.open(with: key) }
    }

    /// A file that is open already.
    convenience init(_ file: FileHandle, _ key: BackupKey) throws {
        try self.init(file) { try $0.open(with: key) }
    }

    /// With the key of the file itself, for who has just written it.
    convenience init(_ path: String, fileKey: [UInt8]) throws {
        try self.init(path) { header in
            try header.check(fileKey)
            return fileKey
        }
    }

    private convenience init(_ path: String, _ fileKey: (AgeHeader) throws -> [UInt8]) throws {
        guard let file = FileHandle(forReadingAtPath: path) else {
            throw BackupProblem("The file \(path) cannot be read.")
        }
        try self.init(file, fileKey)
    }

    private init(_ file: FileHandle, _ fileKey: (AgeHeader) throws -> [UInt8]) throws {
        self.file = file
        var (buffer, position) = (try Self.read(file, 65_536), 0)
        let header = try AgeHeader {
            guard let end = buffer[position...].firstIndex(of: UInt8(ascii: "\n")) else { throw BackupProblem.damaged }
            defer { position = end + 1 }
            return [UInt8](buffer[position..<end])
        }
        let key = try fileKey(header)
        guard buffer.count >= position + AgeStream.nonce else { throw BackupProblem.damaged }
        stream = AgeStream(key, nonce: [UInt8](buffer[position..<position + AgeStream.nonce]))
        buffer = Data(buffer[(position + AgeStream.nonce)...])
        ahead = buffer + (try Self.read(file, max(0, Self.sealed - buffer.count)))
    }

    private static let sealed = AgeStream.piece + AgeStream.tag

    /// At most so many bytes; fewer only before the end of a piece, none at the end of the file.
    func read(atMost count: Int) throws -> ArraySlice<UInt8> {
        if piece.isEmpty && !isAtEnd { try openNext() }
        let part = piece.prefix(count)
        piece = piece.dropFirst(part.count)
        return part
    }

    private func openNext() throws {
        let current = Data(ahead.prefix(Self.sealed))
        let rest = Data(ahead.dropFirst(Self.sealed))
        ahead = rest + (try Self.read(file, Self.sealed - rest.count))
        isAtEnd = ahead.isEmpty
        piece = try stream.open(current, isLast: isAtEnd)[...]
    }

    /// Exactly so many bytes, fewer only at the end of the file.
    private static func read(_ file: FileHandle, _ count: Int) throws -> Data {
        var data = Data()
        while data.count < count {
            guard let part = try? file.read(upToCount: count - data.count) else {
                // Nil at the end; a fault of the disk shows as a file that is cut off.
                break
            }
            guard !part.isEmpty else { break }
            data += part
        }
        return data
    }
}
