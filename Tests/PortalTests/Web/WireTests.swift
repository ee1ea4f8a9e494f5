import Foundation
import Hummingbird
import HummingbirdTesting
import Testing

@testable import Portal

/// The portal on a real port, and clients that behave badly.
@Suite(.serialized) struct WireTests {
    private static func live<T: Sendable>(
        patience: Patience = Patience(), _ body: @escaping @Sendable (Int) async throws -> T
    ) async throws -> T {
        try await TestPortal.run(hasCast: false, patience: patience) { house in
            try await house.server.application().test(.live) { client in
                try await body(try #require(client.port))
            }
        }
    }

    private static let head = "Host: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\n"

    @Test func `one connection, several requests`() async throws {
        try await Self.live { port in
            let one = "GET /anmelden HTTP/1.1\r\nHost: localhost\r\n\r\n"
            let last = "GET /anmelden HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
            let answer = try await Wire.talk(port, [.text(one), .text(one), .text(last)])
            #expect(answer.components(separatedBy: "HTTP/1.1 200 OK").count == 4)
            #expect(!answer.lowercased().contains("\r\nserver:"))
        }
    }

    @Test(arguments: [
        "GET /anmelden HTTP/1.1\r\nHost: localhost\r\nX: \(String(repeating: "a", count: 20_000))\r\n\r\n",
        "GET /anmelden HTTP/1.1\r\nHost: localhost\r\n\(String(repeating: "X: a\r\n", count: 200))\r\n",
        "GET /\(String(repeating: "a", count: 100_000)) HTTP/1.1\r\nHost: localhost\r\n\r\n",
        "NONSENSE\r\n\r\n", "GET /anmelden HTTP/1.1\r\nHost: localhost\r\nContent-Length: -1\r\n\r\n",
        "POST /anmelden HTTP/1.1\r\nHost: localhost\r\nContent-Length: 3\r\nContent-Length: 4\r\n\r\nabc",
        "GET /anmelden HTTP/1.1\r\nConnection: close\r\n\r\n",
        "GET /anmelden HTTP/1.1\r\nHost: a\r\nHost: localhost\r\nConnection: close\r\n\r\n",
        "GET http://evil.example/anmelden HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n",
    ])
    func `what is too large or makes no sense is refused`(request: String) async throws {
        try await Self.live { port in
            let answer = try await Wire.talk(port, [.text(request)])
            #expect(answer.isEmpty || answer.hasPrefix("HTTP/1.1 4"), "\(answer.prefix(200))")
            let next = "GET /anmelden HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
            #expect(try await Wire.talk(port, [.text(next)]).hasPrefix("HTTP/1.1 200"), "the others are served on")
        }
    }

    /// What was not read cannot be followed by another request, so the connection ends.
    @Test func `a large body ends the connection`() async throws {
        try await Self.live { port in
            let request = "POST /anmelden HTTP/1.1\r\n\(Self.head)Content-Length: 50000000\r\n\r\n"
            let answer = try await Wire.talk(
                port, [.text(request), .send([UInt8](repeating: 97, count: 300_000)), .text("GET / HTTP/1.1\r\n\r\n")])
            #expect(answer.hasPrefix("HTTP/1.1 413"))
            #expect(answer.lowercased().contains("connection: close"))
            #expect(answer.components(separatedBy: "HTTP/1.1 ").count == 2)
        }
    }

    @Test func `a large body without a length ends it too`() async throws {
        try await Self.live { port in
            let request = "POST /anmelden HTTP/1.1\r\n\(Self.head)Transfer-Encoding: chunked\r\n\r\n"
            let piece = "8000\r\n\(String(repeating: "a", count: 0x8000))\r\n"
            let answer = try await Wire.talk(port, [.text(request), .text(piece), .text(piece), .text(piece)])
            #expect(answer.hasPrefix("HTTP/1.1 413"))
        }
    }

    @Test func `a body in broken pieces is the sender's trouble`() async throws {
        try await Self.live { port in
            let request = "POST /anmelden HTTP/1.1\r\n\(Self.head)Transfer-Encoding: chunked\r\n\r\n"
            let answer = try await Wire.talk(port, [.text(request), .text("zz\r\nabc\r\n")])
            #expect(answer.hasPrefix("HTTP/1.1 400"))
        }
    }

    @Test func `a body that comes too slowly is given up`() async throws {
        try await Self.live(patience: Patience(formSeconds: 1, uploadSeconds: 1)) { port in
            let request = "POST /anmelden HTTP/1.1\r\n\(Self.head)Content-Length: 100\r\n\r\nabc"
            let answer = try await Wire.talk(port, [.text(request)])
            #expect(answer.hasPrefix("HTTP/1.1 400"))
            #expect(answer.lowercased().contains("connection: close"))
        }
    }

    @Test func `HEAD has a length and no body`() async throws {
        try await Self.live { port in
            let request = "HEAD /anmelden HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
            let answer = try await Wire.talk(port, [.text(request)])
            #expect(answer.hasPrefix("HTTP/1.1 200"))
            #expect(answer.hasSuffix("\r\n\r\n"))
            #expect(!answer.contains("content-length: 0") && !answer.contains("Content-Length: 0"))
        }
    }

    @Test func `stopping waits for what has begun`() async throws {
        let running = try await Self.live { port in
            let request =
                "POST /passwort-vergessen HTTP/1.1\r\n\(Self.head)Connection: close\r\nContent-Length: 9\r\n\r\nemai"
            let task = Task { try await Wire.talk(port, [.text(request), .pause(seconds: 1.5), .text("l=abc")]) }
            // The first half has to have arrived before the server is told to stop.
            try await Task.sleep(for: .milliseconds(500))
            return task
        }
        #expect(try await running.value.hasPrefix("HTTP/1.1 409"))
    }
}
