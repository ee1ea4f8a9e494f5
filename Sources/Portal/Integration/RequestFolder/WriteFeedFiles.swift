import Foundation
import Logging
import ServiceLifecycle
import Store
import Vocabulary

/// Puts what happens to requests into a folder every minute, where the operator names one, for a billing system that takes files.
/// Which places a file holds stands in the database before it is written: after a crash it is written again, under the same name
/// and with the same content.
struct WriteFeedFiles: Service {
    let portal: Portal
    private static let seconds = 60

    func run() async throws {
        // Without a folder it only waits: a service that returns ends the others with it.
        while !Task.isShuttingDownGracefully && !Task.isCancelled {
            do {
                try await round()
            } catch {
                portal.log.error("requests not written", metadata: ["trouble": "\(error)"])
            }
            await cancelWhenGracefulShutdown { try? await Task.sleep(for: .seconds(Self.seconds)) }
        }
    }

    /// Returns how many files were written.
    @discardableResult
    func round() async throws -> Int {
        guard let folder = portal.settings.deliveries.requests else { return 0 }
        guard try await !portal.store.read({ try $0.waitsForRelease() }) else { return 0 }
        try await RequestFeed.place(portal)
        var written = 0
        while !Task.isShuttingDownGracefully && !Task.isCancelled {
            let now = portal.clock.now()
            let next = try await portal.store.write(about: "feed") { try $0.nextFeedFile(at: now) }
            guard let file = next else { break }
            let entries = try await portal.store.read { db in
                try db.feed(after: file.firstPlace - 1, most: FeedFile.most).filter { $0.position <= file.lastPlace }
            }
            try await portal.noteLeaving(
                entries.count, as: .requestsHandedOver, about: "requests", by: "request-folder")
            try Self.write(FeedFile.lines(entries), to: "\(file.name).jsonl", in: folder)
            try Self.write(FeedFile.table(entries), to: "\(file.name).csv", in: folder)
            try await portal.store.write(about: "feed") { try $0.noteWritten(file, at: now) }
            written += 1
        }
        return written
    }

    /// Whoever takes files from the folder sees a file only when it is whole and on disk.
    private static func write(_ bytes: [UInt8], to name: String, in folder: String) throws {
        let beside = URL(filePath: "\(folder)/.\(name).part")
        try Data(bytes).write(to: beside)
        let file = try FileHandle(forUpdating: beside)
        try file.synchronize()
        try file.close()
        guard rename(beside.path, "\(folder)/\(name)") == 0 else { throw DropFolder.Trouble.cannot(name, errno) }
    }
}
