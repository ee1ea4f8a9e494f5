import Foundation
import Logging
import ServiceLifecycle

/// Reads the folder of reports every minute, where the operator names one. What cannot be read is tried again.
struct ReadBounces: Service {
    let portal: Portal
    private static let seconds = 60

    func run() async throws {
        // Without a folder it only waits: a service that returns ends the others with it.
        while !Task.isShuttingDownGracefully && !Task.isCancelled {
            if let folder = portal.settings.bounces { await read(folder) }
            await cancelWhenGracefulShutdown { try? await Task.sleep(for: .seconds(Self.seconds)) }
        }
    }

    private func read(_ folder: String) async {
        do {
            let report = try await portal.readBounces(at: URL(filePath: folder))
            if report.read > 0 { portal.log.info("bounces", metadata: ["report": "\(report)"]) }
        } catch {
            portal.log.warning("bounces not read", metadata: ["trouble": "\(error)"])
        }
    }
}
