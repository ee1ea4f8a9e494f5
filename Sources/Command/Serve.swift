import ArgumentParser
import Logging
import Portal
import ServiceLifecycle
import UnixSignals

/// `kundenportal serve`
struct Serve: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Serves the portal until it is told to stop.")

    func run() async throws {
        let settings = try Start.settings()
        let portal = try await Start.portal(settings)
        try await Everything.run(portal)
    }
}

/// The portal and everything that runs beside it.
enum Everything {
    static func run(_ portal: Portal) async throws {
        portal.warn()
        let server = Server(portal)
        let group = ServiceGroup(
            configuration: ServiceGroupConfiguration(
                services: [
                    .init(service: server.application()),
                    .init(service: Monitoring(portal, of: server).application()),
                ] + portal.backgroundServices.map { .init(service: $0) },
                gracefulShutdownSignals: [.sigterm, .sigint], logger: portal.log))
        try await group.run()
        await portal.close()
    }
}
