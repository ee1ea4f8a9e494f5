import HTTPTypes
import Hummingbird
import NIOCore
import Synchronization
import Testing

@testable import Portal

/// A body that counts how much of it was asked for.
final class PulledBody: Sendable {
    private struct Standing {
        var asked = 0
        var rest: Int
    }

    private static let piece = 8192
    private let standing: Mutex<Standing>
    private let length: Int
    private let atFirst: @Sendable () async -> Void

    /// `atFirst` runs when the first piece is asked for.
    init(bytes: Int, atFirst: @escaping @Sendable () async -> Void = {}) {
        standing = Mutex(Standing(rest: bytes))
        (length, self.atFirst) = (bytes, atFirst)
    }

    /// In bytes; more than there is when somebody asked for the end, too.
    var asked: Int { standing.withLock { $0.asked } }

    /// The status of what comes back. `isAnnounced` names the length beforehand.
    func send(
        _ method: String, _ path: String, _ headers: [String: String], to house: TestPortal, isAnnounced: Bool = true
    ) async throws -> Int { try await answer(method, path, headers, of: house, isAnnounced: isAnnounced).status.code }

    func answer(
        _ method: String, _ path: String, _ headers: [String: String], of house: TestPortal, isAnnounced: Bool = true
    ) async throws -> HTTPResponse {
        var head = HTTPRequest(
            method: try #require(HTTPRequest.Method(method)), scheme: "http", authority: "localhost", path: path)
        head.headerFields[.contentType] = "multipart/form-data; boundary=xxxx"
        if isAnnounced { head.headerFields[.contentLength] = String(length) }
        for (name, value) in headers { head.headerFields[try #require(HTTPField.Name(name))] = value }
        let body = RequestBody(asyncSequence: AsyncStream<ByteBuffer>(unfolding: { await self.next() }))
        return try await house.answer(head, body: body, peer: "192.0.2.1").head
    }

    private func next() async -> ByteBuffer? {
        let (count, isFirst) = standing.withLock { standing in
            let count = min(Self.piece, standing.rest)
            let isFirst = standing.asked == 0
            standing.rest -= count
            standing.asked += max(count, 1)
            return (count, isFirst)
        }
        if isFirst { await atFirst() }
        return count > 0 ? ByteBuffer(repeating: 0x61, count: count) : nil
    }
}
