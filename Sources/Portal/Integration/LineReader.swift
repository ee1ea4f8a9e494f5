import Foundation

/// Reads a file line by line, in pieces, up to the size it had when reading began.
struct LineReader {
    /// One line without its end; nil bytes when it was longer than `longest`.
    struct Line {
        let number: Int
        let bytes: Data?
    }

    /// A row of any file is far below this.
    static let longest = 1 << 20

    private let file: FileHandle
    private var left: UInt64
    private var waiting = Data()
    private var number = 0

    init(path: String) throws(DeliveredFile.Trouble) {
        let (file, size) = try DeliveredFile.open(path)
        (self.file, left) = (file, UInt64(size))
    }

    /// The next line that is not empty; with `keepingEmpty` whatever it is.
    mutating func next(keepingEmpty: Bool = false) throws -> Line? {
        while let bytes = try nextBytes() {
            number += 1
            var line = bytes.last == 0x0D ? bytes.dropLast() : bytes
            if number == 1, line.starts(with: [0xEF, 0xBB, 0xBF]) { line = line.dropFirst(3) }
            if line.count > Self.longest { return Line(number: number, bytes: nil) }
            if keepingEmpty || line.contains(where: { $0 != 0x20 && $0 != 0x09 }) {
                return Line(number: number, bytes: Data(line))
            }
        }
        return nil
    }

    private mutating func nextBytes() throws -> Data? {
        var searched = 0
        while true {
            let rest = waiting.dropFirst(searched)
            if let end = rest.firstIndex(of: 0x0A) {
                defer { waiting = waiting[(end + 1)...] }
                return waiting[..<end]
            }
            searched = waiting.count
            if searched > Self.longest { return try skipLongLine() }
            guard try fill() else {
                guard !waiting.isEmpty else { return nil }
                defer { waiting = Data() }
                return waiting
            }
        }
    }

    /// Gives the head of a line that is too long and drops the rest of it, so that memory stays bounded.
    private mutating func skipLongLine() throws -> Data {
        let head = waiting
        waiting = Data()
        while try fill() {
            if let end = waiting.firstIndex(of: 0x0A) {
                waiting = waiting[(end + 1)...]
                break
            }
            waiting = Data()
        }
        return head
    }

    private mutating func fill() throws -> Bool {
        let size = Int(min(left, 1 << 18))
        guard size > 0, let more = try file.read(upToCount: size), !more.isEmpty else { return false }
        left -= UInt64(more.count)
        waiting = Data(waiting) + more
        return true
    }
}
