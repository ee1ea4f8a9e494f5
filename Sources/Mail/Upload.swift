/// The bytes of a letter on their way into libcurl, which asks for them piece by piece.
final class Upload {
    private let bytes: [UInt8]
    private var sent = 0

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// True once the server has agreed to take the letter.
    private(set) var hasBegun = false

    /// libcurl's read callback; the context is an `Upload`.
    static let read: @convention(c) (UnsafeMutablePointer<CChar>?, Int, Int, UnsafeMutableRawPointer?) -> Int = {
        buffer, size, count, context in
        guard let buffer, let context else { return 0 }
        let upload = Unmanaged<Upload>.fromOpaque(context).takeUnretainedValue()
        return upload.copy(to: UnsafeMutableRawBufferPointer(start: buffer, count: size * count))
    }

    private func copy(to buffer: UnsafeMutableRawBufferPointer) -> Int {
        hasBegun = true
        let piece = bytes[sent...].prefix(buffer.count)
        buffer.copyBytes(from: piece)
        sent += piece.count
        return piece.count
    }
}
