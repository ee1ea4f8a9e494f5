import Logging
import ServiceLifecycle

/// Looks every few seconds whether another process changed an edition. What was changed here is known here at once.
struct KeepEditions: Service {
    let portal: Portal
    /// For so long two processes may differ.
    static let seconds = 5

    func run() async throws {
        while !Task.isShuttingDownGracefully && !Task.isCancelled {
            do {
                try await portal.editions.refresh(portal.store)
            } catch {
                portal.log.warning("editions not read", metadata: ["trouble": "\(error)"])
            }
            await cancelWhenGracefulShutdown { try? await Task.sleep(for: .seconds(Self.seconds)) }
        }
    }
}
