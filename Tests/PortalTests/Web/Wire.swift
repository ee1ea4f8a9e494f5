import Dispatch
import Foundation
import NIOCore

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A bare connection to a running server, for what no well-behaved client sends.
enum Wire {
    enum Step: Sendable {
        case send([UInt8])
        case pause(seconds: Double)

        static func text(_ text: String) -> Step { .send(Array(text.utf8)) }
    }

    struct Trouble: Error {}

    /// Takes the steps and returns what came back until the server hung up, or for five seconds without a sign at most.
    static func talk(_ port: Int, _ steps: [Step]) async throws -> String {
        try await withCheckedThrowingContinuation { continuation in
            DispatchQueue.global().async {
                continuation.resume(with: Result { try exchange(port, steps) })
            }
        }
    }

    private static func exchange(_ port: Int, _ steps: [Step]) throws -> String {
        let connection = try connected(port)
        defer { close(connection) }
        for step in steps {
            switch step {
            case .pause(let seconds):
                usleep(UInt32(seconds * 1_000_000))
            case .send(let bytes):
                var rest = bytes[...]
                while !rest.isEmpty {
                    let count = rest.withUnsafeBytes { send(connection, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
                    guard count > 0 else { break }
                    rest = rest.dropFirst(count)
                }
            }
        }
        var answer: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = recv(connection, &buffer, buffer.count, 0)
            guard count > 0 else { return String(decoding: answer, as: UTF8.self) }
            answer += buffer.prefix(count)
        }
    }

    private static func connected(_ port: Int) throws -> Int32 {
        let connection = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        guard connection >= 0 else { throw Trouble() }
        var patience = timeval(tv_sec: 5, tv_usec: 0)
        setsockopt(connection, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
        setsockopt(connection, SOL_SOCKET, SO_SNDTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
        let result = try SocketAddress(ipAddress: "127.0.0.1", port: port).withSockAddr { address, size in
            connect(connection, address, socklen_t(size))
        }
        guard result == 0 else {
            close(connection)
            throw Trouble()
        }
        return connection
    }
}
