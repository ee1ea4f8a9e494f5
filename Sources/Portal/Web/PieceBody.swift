import Hummingbird
import NIOCore

/// Takes the pieces of an answer that is made while it is sent. Waits while the visitor's line is slow, so that what is
/// made and not yet sent never piles up.
struct PieceWriter {
    fileprivate var writer: any ResponseBodyWriter

    mutating func write(_ bytes: [UInt8]) async throws {
        guard !bytes.isEmpty else { return }
        try await writer.write(ByteBuffer(bytes: bytes))
    }
}

/// An answer of unknown length. When making it fails the connection ends before the answer does, so that nobody takes half
/// of it for the whole.
enum PieceBody {
    static func body(_ make: @escaping @Sendable (inout PieceWriter) async throws -> Void) -> ResponseBody {
        ResponseBody { writer in
            var pieces = PieceWriter(writer: writer)
            try await make(&pieces)
            try await pieces.writer.finish(nil)
        }
    }
}
