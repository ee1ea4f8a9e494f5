public import Hummingbird
import HummingbirdCore
import Logging
import Vocabulary

/// What Hummingbird hands to a route besides the request: where it came from.
public struct PortalContext: RequestContext {
    public var coreContext: CoreRequestContextStorage
    let peer: String

    public init(source: ApplicationRequestContextSource) {
        coreContext = .init(source: source)
        peer = source.channel.remoteAddress?.ipAddress ?? "unknown"
    }
}

/// Puts the portal on the wire.
public struct Server: Sendable {
    private let portal: Portal
    let figures = Figures()
    /// Every route this server has.
    let routes: [Route]

    public init(_ portal: Portal) {
        self.portal = portal
        routes = Routes.all + (portal.settings.isDemo ? Routes.demo : [])
    }

    /// The router: every route of the table, and the gate before each.
    public func router() -> Router<PortalContext> {
        let router = Router(context: PortalContext.self, options: .autoGenerateHeadEndpoints)
        let gateway = Gateway(portal: portal, figures: figures)
        router.add(middleware: UnknownAddress(gateway: gateway))
        for route in routes {
            router.on(RouterPath(route.path), method: route.method) { request, context in
                var parameters: [String: String] = [:]
                for (name, value) in context.parameters {
                    parameters[String(name)] = String(value)
                }
                return await gateway.answer(route, request, peer: context.peer, parameters: parameters)
            }
        }
        return router
    }

    /// The application that listens for customers.
    public func application() -> some ApplicationProtocol {
        Application(
            router: router(),
            server: HTTPServerBuilder { responder in
                LoopBound(base: HTTP1Channel(responder: responder, configuration: Self.limits))
            },
            configuration: ApplicationConfiguration(
                address: .hostname(portal.settings.bind, port: portal.settings.port), serverName: nil, backlog: 1024),
            logger: portal.log)
    }

    /// Headers of at most 16 KiB in 100 fields, connections idle for 15 seconds at most.
    static var limits: HTTP1Channel.Configuration {
        HTTP1Channel.Configuration(
            idleTimeout: .seconds(15),
            httpDecoderConfiguration: .init(
                maxHeaderFieldSize: 8 * 1024, maxHeaderListSize: 16 * 1024, maxHeaderFieldCount: 100))
    }
}

/// An address without a route passes the same gate, so that it looks like any other page that is not there.
struct UnknownAddress: RouterMiddleware {
    let gateway: Gateway

    func handle(
        _ request: Request, context: PortalContext, next: (Request, PortalContext) async throws -> Response
    ) async throws -> Response {
        do {
            return try await next(request, context)
        } catch let error as HTTPError where error.status == .notFound {
            return await gateway.answer(nil, request, peer: context.peer, parameters: [:])
        }
    }
}
