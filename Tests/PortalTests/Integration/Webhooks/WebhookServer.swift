import NIOCore
import NIOPosix
import Synchronization

/// A program on this machine that is told something: it keeps what came, and answers with one line.
final class WebhookServer: Sendable {
    private let heard = Mutex([String]())
    private let answer: String

    private init(answer: String) {
        self.answer = answer
    }

    /// Runs the body with a server and its port. `answer` are the lines of the head, as `204 No Content`.
    static func run<T: Sendable>(answer: String, _ body: (WebhookServer, Int) async throws -> T) async throws -> T {
        let server = WebhookServer(answer: answer)
        let channel = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .childChannelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    try channel.pipeline.syncOperations.addHandler(Conversation(server: server))
                }
            }
            .bind(host: "127.0.0.1", port: 0).get()
        do {
            let result = try await body(server, channel.localAddress?.port ?? 0)
            try await channel.close()
            return result
        } catch {
            try? await channel.close()
            throw error
        }
    }

    /// Whole requests, head and body.
    var requests: [String] { heard.withLock { $0 } }

    private final class Conversation: ChannelInboundHandler {
        typealias InboundIn = ByteBuffer
        typealias OutboundOut = ByteBuffer

        private let server: WebhookServer
        private var waiting = ""

        init(server: WebhookServer) {
            self.server = server
        }

        func channelRead(context: ChannelHandlerContext, data: NIOAny) {
            waiting += String(buffer: unwrapInboundIn(data))
            // Our messages end with a brace, and nothing else of them does.
            guard waiting.contains("\r\n\r\n"), waiting.hasSuffix("}") else { return }
            let request = waiting
            waiting = ""
            server.heard.withLock { $0.append(request) }
            let head = "HTTP/1.1 \(server.answer)\r\nContent-Length: 0\r\n\r\n"
            context.writeAndFlush(wrapOutboundOut(ByteBuffer(string: head)), promise: nil)
        }
    }
}
