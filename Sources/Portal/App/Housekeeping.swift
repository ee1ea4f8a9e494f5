import Logging
public import ServiceLifecycle
import Store
import Vocabulary

/// Once an hour: forgets what is no longer needed.
public struct Housekeeping: Service {
    let portal: Portal

    public init(portal: Portal) {
        self.portal = portal
    }

    public func run() async throws {
        while !Task.isShuttingDownGracefully && !Task.isCancelled {
            do {
                try await tidyUp()
            } catch {
                portal.log.warning("housekeeping", metadata: ["trouble": "\(error)"])
            }
            await cancelWhenGracefulShutdown { try? await Task.sleep(for: .seconds(3600)) }
        }
    }

    /// Sessions and links 30 days after their end, form keys after 30 days, letters' contents after 90.
    func tidyUp() async throws {
        let now = portal.clock.now()
        try await portal.store.write(about: "housekeeping") { db in
            try db.forgetSessions(before: now.adding(days: -30))
            try db.forgetLinks(before: now.adding(days: -30))
            try db.forgetFormKeys(before: now.adding(days: -30))
            try db.forgetThrottles(before: now.adding(days: -2))
            try db.forgetRegistrations(before: now.adding(days: -7))
            try db.forgetLetterBodies(sentBefore: now.adding(days: -90))
        }
    }
}
