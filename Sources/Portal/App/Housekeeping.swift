import Logging
import NIOPosix
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

    /// Sessions and links 30 days after their end, form keys after 30 days, what happened to accounts and
    /// devices nobody signs in with after a year, letters' contents after 90, photos
    /// nobody refers to after one.
    func tidyUp() async throws {
        let now = portal.clock.now()
        try await portal.store.write(about: "housekeeping") { db in
            try db.forgetSessions(before: now.adding(days: -30))
            try db.forgetLinks(before: now.adding(days: -30))
            try db.forgetFormKeys(before: now.adding(days: -30))
            try db.forgetPendingSignIns(before: now)
            try db.forgetDevices(unseenSince: now.adding(days: -365))
            try db.forgetThrottles(before: now.adding(days: -2))
            try db.forgetRegistrations(before: now.adding(days: -7))
            try db.forgetEvents(before: now.adding(days: -365))
            try db.forgetLetterBodies(sentBefore: now.adding(days: -90))
        }
        try await sweepPhotos(before: now.adding(hours: -24))
    }

    /// Photos that lie on disk for a day and that no request refers to: their report was never stored. The files are
    /// listed before the requests are asked, so that none is taken for one that belongs to nobody.
    private func sweepPhotos(before moment: Instant) async throws {
        let photos = portal.photos
        let old = try await NIOThreadPool.singleton.runIfActive { photos.names(before: moment) }
        guard !old.isEmpty else { return }
        let known = try await portal.store.read { try $0.photoNames() }
        let orphans = old.filter { !known.contains($0) }
        let swept = try await NIOThreadPool.singleton.runIfActive {
            orphans.count { photos.sweep($0, before: moment) }
        }
        if swept > 0 { portal.log.info("photos swept", metadata: ["count": "\(swept)"]) }
    }
}
