/// Writes ASCII straight into the storage of a new string. Days, instants and amounts stand by the hundred on one
/// page and in every stored row, so they are written without intermediate strings.
///
/// Writing past the capacity is dropped, not trapped.
struct SignWriter {
    private let buffer: UnsafeMutableBufferPointer<UInt8>
    private(set) var count = 0

    static func string(capacity: Int, _ write: (inout SignWriter) -> Void) -> String {
        String(unsafeUninitializedCapacity: capacity) { buffer in
            var writer = SignWriter(buffer: buffer)
            write(&writer)
            return writer.count
        }
    }

    private init(buffer: UnsafeMutableBufferPointer<UInt8>) {
        self.buffer = buffer
    }

    mutating func sign(_ byte: UInt8) {
        guard count < buffer.count else { return }
        buffer.initializeElement(at: count, to: byte)
        count += 1
    }

    mutating func text(_ text: StaticString) {
        text.withUTF8Buffer { for byte in $0 { sign(byte) } }
    }

    mutating func text(_ text: String) {
        for byte in text.utf8 { sign(byte) }
    }

    /// The last `width` decimal digits of `value`, with leading zeros.
    mutating func digits(_ value: Int, width: Int) {
        let start = count
        var rest = value.magnitude
        for _ in 0..<width {
            sign(0x30 + UInt8(truncatingIfNeeded: rest % 10))
            rest /= 10
        }
        buffer[start..<count].reverse()
    }

    /// All decimal digits of `value`, with `separator` between groups of three.
    mutating func grouped(_ value: UInt64, separator: UInt8) {
        let start = count
        var rest = value
        var written = 0
        repeat {
            if written > 0, written % 3 == 0 { sign(separator) }
            sign(0x30 + UInt8(truncatingIfNeeded: rest % 10))
            rest /= 10
            written += 1
        } while rest > 0
        buffer[start..<count].reverse()
    }
}
