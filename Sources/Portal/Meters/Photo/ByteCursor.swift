/// Reads big-endian numbers from a part of a file, from left to right; nil behind its end.
struct ByteCursor {
    let bytes: [UInt8]
    private(set) var position: Int
    let end: Int

    /// `range` is cut to what there is.
    init(_ bytes: [UInt8], in range: Range<Int>) {
        self.bytes = bytes
        position = min(max(0, range.lowerBound), bytes.count)
        end = min(max(position, range.upperBound), bytes.count)
    }

    /// A number of 0 to 8 bytes; nil when it does not fit into an `Int`.
    mutating func number(_ count: Int) -> Int? {
        guard (0...8).contains(count), end - position >= count else { return nil }
        let value = bytes[position..<(position + count)].reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        position += count
        return Int(exactly: value)
    }

    /// Four characters that name a box or a kind of item.
    mutating func name() -> String? {
        guard end - position >= 4 else { return nil }
        defer { position += 4 }
        return String(decoding: bytes[position..<(position + 4)], as: UTF8.self)
    }
}
