import Foundation
import Logging
import ServiceLifecycle
import Store
import Synchronization
import Vocabulary

/// Looks into the folder of deliveries every minute, where the operator names one, and applies what is complete by the same
/// import as `kundenportal import`. A crash loses nothing: what was begun is begun again, and what is there already stays.
struct WatchDropFolder: Service {
    let portal: Portal
    private let memory = Memory()
    private static let seconds = 60
    /// One that nobody marked as complete is told after a day.
    private static let hoursUntilTold = 24

    /// What this process saw before.
    private final class Memory: Sendable {
        let seen = Mutex<[String: Seen]>([:])
        let failed = Mutex<[String: (count: Int, again: Instant)]>([:])
    }

    private struct Seen: Sendable {
        let look: DeliveryLook
        let since: Instant
        let firstSeen: Instant
        var isTold = false
    }

    init(portal: Portal) { self.portal = portal }

    func run() async throws {
        // Without a folder it only waits: a service that returns ends the others with it.
        while !Task.isShuttingDownGracefully && !Task.isCancelled {
            do {
                try await round()
            } catch {
                portal.log.error("deliveries not taken", metadata: ["trouble": "\(error)"])
            }
            await cancelWhenGracefulShutdown { try? await Task.sleep(for: .seconds(Self.seconds)) }
        }
    }

    /// Takes what is complete, in the order of names. Returns how many deliveries were finished.
    @discardableResult
    func round() async throws -> Int {
        guard let path = portal.settings.deliveries.folder else { return 0 }
        // After a restore it waits until somebody has looked: what the files build on may be missing.
        guard try await !portal.store.read({ try $0.waitsForRelease() }) else { return 0 }
        let mapping = try portal.settings.deliveries.mapping.map { path throws(MappingTrouble) in
            try Mapping.read(file: path)
        }
        let folder = DropFolder(path: path)
        try folder.prepare()
        guard let lock = try folder.lock() else { return 0 }
        var finished = 0
        for name in folder.begun + complete(in: folder) {
            if Task.isShuttingDownGracefully || Task.isCancelled { break }
            if try await work(on: name, in: folder, mapping) { finished += 1 }
        }
        return withExtendedLifetime(lock) { finished }
    }

    /// Moves what is complete to where it is worked on.
    private func complete(in folder: DropFolder) -> [String] {
        let begun = Set(folder.begun)
        let offered = folder.offered
        memory.seen.withLock { $0 = $0.filter { offered.contains($0.key) } }
        return offered.filter { name in
            guard !begun.contains(name), isComplete(name, in: folder) else { return false }
            do {
                guard try folder.take(name) else { return false }
            } catch {
                portal.log.error(
                    "delivery cannot be moved",
                    metadata: ["delivery": "\(DeliveredName.shown(name))", "trouble": "\(error)"])
                return false
            }
            memory.seen.withLock { $0[name] = nil }
            return true
        }
    }

    private func isComplete(_ name: String, in folder: DropFolder) -> Bool {
        if folder.isMarked(name) { return true }
        let (now, look) = (portal.clock.now(), DeliveryLook("\(folder.path)/\(name)"))
        let seen = memory.seen.withLock { seen -> Seen in
            let before = seen[name]
            var new = Seen(
                look: look, since: before?.look == look ? before?.since ?? now : now,
                firstSeen: before?.firstSeen ?? now, isTold: before?.isTold ?? false)
            let isForgotten = new.firstSeen.adding(hours: Self.hoursUntilTold) <= now
            let isNew = isForgotten && !new.isTold
            new.isTold = isForgotten
            seen[name] = new
            new.isTold = isNew
            return new
        }
        if seen.isTold {
            portal.log.warning(
                "delivery without its mark", metadata: ["delivery": "\(DeliveredName.shown(name))"])
        }
        guard let minutes = portal.settings.deliveries.quietMinutes else { return false }
        return seen.since.adding(minutes: minutes) <= now
    }

    /// False when it has to be tried again.
    private func work(on name: String, in folder: DropFolder, _ mapping: Mapping?) async throws -> Bool {
        let started = portal.clock.now()
        if let again = memory.failed.withLock({ $0[name]?.again }), started < again { return false }
        do {
            let report = try await apply(name, in: folder, mapping)
            if let stopped = report.stopped { throw Stopped(reason: stopped) }
            let end: DropFolder.End = report.refused == 0 ? .done : .refused
            let stamp = started.iso.replacing(":", with: "-")
            try folder.finish(name, as: end, stamp: stamp, report: try report.file())
            memory.failed.withLock { $0[name] = nil }
            portal.log.info(
                "delivery \(end.rawValue)",
                metadata: [
                    "delivery": "\(DeliveredName.shown(name))", "accepted": "\(report.accepted)",
                    "refused": "\(report.refused)",
                ])
            return true
        } catch {
            portal.log.error(
                "delivery stopped", metadata: ["delivery": "\(DeliveredName.shown(name))", "trouble": "\(error)"])
            memory.failed.withLock { failed in
                let count = (failed[name]?.count ?? 0) + 1
                failed[name] = (count, started.adding(minutes: RoundPause.minutes(after: count)))
            }
            return false
        }
    }

    private struct Stopped: Error, CustomStringConvertible {
        let reason: String
        var description: String { reason }
    }

    private func apply(_ name: String, in folder: DropFolder, _ mapping: Mapping?) async throws -> ImportReport {
        let place = folder.place(of: name)
        let hasOwn = FileFacts.exists("\(place)/\(Mapping.fileName)")
        let delivery = FolderImport(
            portal, folder: place, mapping: hasOwn ? nil : mapping, origin: .folder, delivery: name)
        guard FileFacts.look(place)?.kind == .folder else { return try await delivery.refuse("it is no folder") }
        if let problem = DeliveryLook(place).problem { return try await delivery.refuse(problem) }
        return try await delivery.run()
    }
}
