/// Texts as the NULL-terminated arrays of C.
struct CStrings {
    private var buffer: [CChar] = []
    private var offsets: [Int] = []

    init(_ texts: [String]) {
        for text in texts {
            offsets.append(buffer.count)
            buffer += text.utf8.map { CChar(bitPattern: $0) }
            buffer.append(0)
        }
    }

    func withPointers<R>(_ body: ([UnsafePointer<CChar>?]) throws -> R) rethrows -> R {
        try buffer.withUnsafeBufferPointer { buffer in
            try body(offsets.map { buffer.baseAddress?.advanced(by: $0) } + [nil])
        }
    }
}
