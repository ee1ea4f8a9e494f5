import CZlib

/// Unpacks zlib streams (RFC 1950) of PDFs within limits.
enum PDFInflation {
    /// A table of objects or a stream of objects of one file is far smaller.
    static let mostKept = 8 << 20

    /// The bytes of a stream that begins at `start`. What follows its end is not looked at.
    static func bytes(of file: [UInt8], from start: Int, _ budget: PDFBudget) throws(PDFAcceptance.Refusal) -> [UInt8] {
        var all: [UInt8] = []
        try run(file, from: start, budget) { piece throws(PDFAcceptance.Refusal) in
            guard all.count + piece.count <= mostKept else { throw .bomb }
            all += piece
        }
        return all
    }

    /// Counts what a stream unpacks to, without keeping it. A damaged stream ends where the damage is.
    static func measure(_ file: [UInt8], from start: Int, _ budget: PDFBudget) throws(PDFAcceptance.Refusal) {
        try run(file, from: start, budget) { _ in }
    }

    private static func run(
        _ file: [UInt8], from start: Int, _ budget: PDFBudget,
        _ take: (ArraySlice<UInt8>) throws(PDFAcceptance.Refusal) -> Void
    ) throws(PDFAcceptance.Refusal) {
        guard start >= 0, start < file.count else { return }
        var stream = z_stream()
        guard inflateInit_(&stream, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else { return }
        defer { inflateEnd(&stream) }
        var piece = [UInt8](repeating: 0, count: 1 << 16)
        var position = start
        while position < file.count {
            let (status, used, made) = step(&stream, file, position, &piece)
            position += used
            try budget.spend(read: used)
            try budget.spend(unpacked: made)
            try take(piece[..<made])
            guard status == Z_OK, used > 0 || made > 0 else { return }
        }
    }

    private static func step(_ stream: inout z_stream, _ file: [UInt8], _ position: Int, _ piece: inout [UInt8])
        -> (status: Int32, used: Int, made: Int)
    {
        file.withUnsafeBufferPointer { input in
            piece.withUnsafeMutableBufferPointer { output in
                let offered = min(input.count - position, 1 << 20)
                stream.next_in = input.baseAddress.map { UnsafeMutablePointer(mutating: $0 + position) }
                stream.avail_in = uInt(offered)
                stream.next_out = output.baseAddress
                stream.avail_out = uInt(output.count)
                let status = inflate(&stream, Z_NO_FLUSH)
                return (status, offered - Int(stream.avail_in), output.count - Int(stream.avail_out))
            }
        }
    }
}
