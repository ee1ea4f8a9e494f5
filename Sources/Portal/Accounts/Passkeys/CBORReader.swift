import CCBOR

/// Reads CBOR that a stranger wrote. libcbor's streaming decoder takes one head at a time and allocates nothing, so a
/// length that is only claimed costs nothing; how heads make values is decided here, within limits.
///
/// Refused: more than 16 KiB, more than eight levels, lengths that are not told in advance, tags (CTAP 2.2, 8), keys that
/// are neither numbers nor text, the same key twice however it is spelled, numbers beyond 64 bits with sign.
struct CBORReader {
    static let mostBytes = 16 * 1024
    static let deepest = 8

    private let bytes: [UInt8]
    private let calls = CBORHead.callbacks
    /// How much has been read.
    private(set) var position = 0

    init(_ bytes: some Collection<UInt8>) throws(PasskeyTrouble) {
        guard bytes.count <= Self.mostBytes else { throw .unreadable }
        self.bytes = Array(bytes)
    }

    /// The one value these bytes are; nothing may follow it.
    static func read(_ bytes: some Collection<UInt8>) throws(PasskeyTrouble) -> CBOR {
        var reader = try CBORReader(bytes)
        let value = try reader.next()
        guard reader.position == reader.bytes.count else { throw .unreadable }
        return value
    }

    mutating func next() throws(PasskeyTrouble) -> CBOR {
        try next(depth: 1)
    }

    private mutating func next(depth: Int) throws(PasskeyTrouble) -> CBOR {
        guard depth <= Self.deepest else { throw .unreadable }
        switch try head() {
        case .integer(let number): return .integer(number)
        case .bytes(let bytes): return .bytes(bytes)
        case .text(let text): return .text(text)
        case .other: return .other
        case .list(let count):
            var values: [CBOR] = []
            for _ in 0..<count { values.append(try next(depth: depth + 1)) }
            return .list(values)
        case .map(let count):
            var values: [CBOR.Key: CBOR] = [:]
            for _ in 0..<count {
                let name = try key()
                guard values.updateValue(try next(depth: depth + 1), forKey: name) == nil else { throw .unreadable }
            }
            return .map(values)
        }
    }

    private mutating func key() throws(PasskeyTrouble) -> CBOR.Key {
        switch try head() {
        case .integer(let number): return .integer(number)
        case .text(let text): return .text(text)
        default: throw .unreadable
        }
    }

    /// What comes next: a whole number, string or simple value, or the beginning of a list or map.
    private mutating func head() throws(PasskeyTrouble) -> CBORHead {
        let (start, rest) = (position, bytes.count - position)
        guard rest > 0 else { throw .unreadable }
        var head: CBORHead?
        let result = bytes.withUnsafeBufferPointer { buffer in
            withUnsafePointer(to: calls) { calls in
                withUnsafeMutablePointer(to: &head) { found in
                    cbor_stream_decode(buffer.baseAddress.map { $0 + start }, rest, calls, found)
                }
            }
        }
        guard result.status == CBOR_DECODER_FINISHED, result.read > 0, result.read <= rest, let head else {
            throw .unreadable
        }
        position += result.read
        return head
    }
}
