import CZlib

/// zlib streams (RFC 1950), as `/FlateDecode` has them.
enum Deflate {
    /// A page's drawing is some kilobytes; what unpacks to more than this is not one of ours.
    static let greatestSize = 64 << 20

    static func inflate(_ packed: ArraySlice<UInt8>) throws(PaperError) -> [UInt8] {
        var size = max(packed.count * 8, 1_024)
        while size <= greatestSize {
            if let bytes = try inflate(packed, into: size) { return bytes }
            size *= 4
        }
        throw .structure("page content too large")
    }

    static func deflate(_ bytes: [UInt8]) throws(PaperError) -> [UInt8] {
        var size = compressBound(uLong(bytes.count))
        var packed = [UInt8](repeating: 0, count: Int(size))
        guard compress2(&packed, &size, bytes, uLong(bytes.count), 6) == Z_OK else {
            throw .structure("page content cannot be packed")
        }
        packed.removeLast(packed.count - Int(size))
        return packed
    }

    /// nil if `size` bytes are too few.
    private static func inflate(_ packed: ArraySlice<UInt8>, into size: Int) throws(PaperError) -> [UInt8]? {
        var length = uLong(size)
        var bytes = [UInt8](repeating: 0, count: size)
        let status = packed.withUnsafeBufferPointer { uncompress(&bytes, &length, $0.baseAddress, uLong($0.count)) }
        if status == Z_BUF_ERROR { return nil }
        guard status == Z_OK else { throw .structure("page content cannot be unpacked") }
        bytes.removeLast(size - Int(length))
        return bytes
    }
}
