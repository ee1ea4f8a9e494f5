import Logging
import ServiceLifecycle
import Store
import Vocabulary

/// A service whose work stands in the database until it is done, one item after the other: a crash loses none, and two
/// processes do each once. What cannot be done steps back with growing pauses, so that it never stands in the way of
/// another.
protocol Rounds: Service {
    associatedtype Item: Sendable

    var portal: Portal { get }
    /// What the log says of an item that cannot be done.
    static var trouble: Logger.Message { get }
    /// Between rounds.
    static var seconds: Double { get }
    /// Begins a round before its time.
    var bell: Bell { get }

    /// What is due, at most so many, and how often each has failed.
    func due(in db: Session, at now: Instant, most: Int) throws -> [(item: Item, failures: Int)]
    /// The subject of its writes, and what the log calls it.
    func key(_ item: Item) -> String
    func work(on item: Item) async throws
    /// Notes that it failed once more, and when it is due again.
    func stepBack(_ item: Item, in db: Session, until again: Instant) throws
}

/// Of a request.
extension Rounds where Item == ID<ServiceRequest> {
    func key(_ item: Item) -> String { item.value }
}

extension Rounds {
    private static var atOnce: Int { 50 }

    func run() async throws {
        while !Task.isCancelled && !Task.isShuttingDownGracefully {
            var taken = 0
            do {
                taken = try await round()
            } catch {
                portal.log.error(Self.trouble, metadata: ["trouble": "\(error)"])
            }
            if taken < Self.atOnce {
                await cancelWhenGracefulShutdown { await bell.wait(seconds: Self.seconds) }
            }
        }
    }

    /// Does what is due; nothing while letters wait after a restore, because it may have been done since the backup was made.
    /// Returns how many were taken up. Throws when the database does not take anything.
    @discardableResult
    func round() async throws -> Int {
        let now = portal.clock.now()
        let due = try await portal.store.read { db in
            try db.waitsForRelease() ? [] : try self.due(in: db, at: now, most: Self.atOnce)
        }
        for (item, failures) in due {
            await portal.traffic.giveWay(atMost: .milliseconds(250))
            do {
                try await work(on: item)
            } catch let error as StoreError where error.isAboutTheHouse {
                throw error
            } catch {
                portal.log.error(Self.trouble, metadata: ["of": "\(key(item))", "trouble": "\(error)"])
                let again = portal.clock.now().adding(minutes: RoundPause.minutes(after: failures + 1))
                try await portal.store.write(about: key(item)) { try self.stepBack(item, in: $0, until: again) }
            }
        }
        return due.count
    }
}

enum RoundPause {
    /// 1, 2, 4 … 60 minutes.
    static func minutes(after failures: Int) -> Int {
        min(60, 1 << min(max(0, failures - 1), 6))
    }
}
