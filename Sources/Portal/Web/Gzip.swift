import CZlib

/// Packs a page for the way (RFC 1952). Level 3: most of the gain for a third of the time.
enum Gzip {
    /// Nil when the library refuses.
    static func pack(_ bytes: [UInt8], level: Int32 = 3) -> [UInt8]? {
        var stream = z_stream()
        let withGzipHead: Int32 = 15 + 16
        guard
            deflateInit2_(
                &stream, level, Z_DEFLATED, withGzipHead, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
                Int32(MemoryLayout<z_stream>.size)) == Z_OK
        else { return nil }
        defer { deflateEnd(&stream) }
        var packed = [UInt8](repeating: 0, count: Int(deflateBound(&stream, uLong(bytes.count))))
        var input = bytes
        let end = input.withUnsafeMutableBufferPointer { input in
            packed.withUnsafeMutableBufferPointer { output in
                stream.next_in = input.baseAddress
                stream.avail_in = uInt(input.count)
                stream.next_out = output.baseAddress
                stream.avail_out = uInt(output.count)
                return deflate(&stream, Z_FINISH)
            }
        }
        guard end == Z_STREAM_END else { return nil }
        packed.removeLast(packed.count - Int(stream.total_out))
        return packed
    }
}
