import NIOCore
import NIOPosix
import Synchronization

/// A mail server on this machine that takes every letter but those to addresses it was told to refuse.
final class MailServer: Sendable {
    private struct State {
        var refusals: [String: String] = [:]
        var recipients: [String] = []
    }

    private let state = Mutex(State())

    /// Runs the body with a server and its port.
    static func run<T: Sendable>(_ body: (MailServer, Int) async throws -> T) async throws -> T {
        let server = MailServer()
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

    /// What is answered to this address from now on; nil takes letters for it.
    func refuse(_ address: String, with code: Int?) {
        answer(code.map { "\($0) no" }, to: address)
    }

    /// The same with a whole line.
    func answer(_ line: String?, to address: String) {
        state.withLock { $0.refusals[address] = line }
    }

    /// Whom letters reached, in order.
    var recipients: [String] { state.withLock { $0.recipients } }

    private func answer(to address: String) -> String? { state.withLock { $0.refusals[address] } }

    private func take(_ address: String) { state.withLock { $0.recipients.append(address) } }

    private final class Conversation: ChannelInboundHandler {
        typealias InboundIn = ByteBuffer
        typealias OutboundOut = ByteBuffer

        private let server: MailServer
        private var waiting = ""
        private var recipient = ""
        private var isLetter = false

        init(server: MailServer) {
            self.server = server
        }

        func channelActive(context: ChannelHandlerContext) {
            say("220 ready", context)
        }

        func channelRead(context: ChannelHandlerContext, data: NIOAny) {
            waiting += String(buffer: unwrapInboundIn(data))
            while let end = waiting.firstRange(of: "\r\n") {
                let line = String(waiting[..<end.lowerBound])
                waiting = String(waiting[end.upperBound...])
                hear(line, context)
            }
        }

        private func hear(_ line: String, _ context: ChannelHandlerContext) {
            if isLetter {
                guard line == "." else { return }
                isLetter = false
                server.take(recipient)
                return say("250 taken", context)
            }
            let verb = line.prefix(4).uppercased()
            switch verb {
            case "RCPT":
                recipient = String(line.drop { $0 != "<" }.dropFirst().prefix { $0 != ">" })
                say(server.answer(to: recipient) ?? "250 ok", context)
            case "DATA":
                isLetter = true
                say("354 go on", context)
            case "QUIT": say("221 bye", context)
            default: say("250 ok", context)
            }
        }

        private func say(_ line: String, _ context: ChannelHandlerContext) {
            context.writeAndFlush(wrapOutboundOut(ByteBuffer(string: "\(line)\r\n")), promise: nil)
        }
    }
}
