import Logging
import ServiceLifecycle
import Store
import Vocabulary

/// Work that stands in the database until it is done, one item after the other: a crash loses none, and two processes do
/// each once. What cannot be done steps back with growing pauses, so that it never stands in the way of another.
struct Rounds<Item: Sendable>: Sendable {
    private static var atOnce: Int { 50 }

    let portal: Portal
    /// What the log says of an item that cannot be done.
    let trouble: Logger.Message
    /// Begins a round before its time.
    let bell: Bell
    /// Between rounds.
    let seconds: Double
    /// What is due, at most so many, and how often each has failed.
    let due: @Sendable (Session, Instant, Int) throws -> [(item: Item, failures: Int)]
    /// The subject of its writes, and what the log calls it.
    let key: @Sendable (Item) -> String
    let work: @Sendable (Item) async throws -> Void
    /// Notes that it failed once more, and when it is due again.
    let stepBack: @Sendable (Item, Session, Instant) throws -> Void

    func run() async {
        while !Task.isCancelled && !Task.isShuttingDownGracefully {
            var taken = 0
            do {
                taken = try await round()
            } catch {
                portal.log.error(trouble, metadata: ["trouble": "\(error)"])
            }
            if taken < Self.atOnce {
                await cancelWhenGracefulShutdown { await bell.wait(seconds: seconds) }
            }
        }
    }

    /// Does what is due. Returns how many were taken up. Throws when the database does not take anything.
    func round() async throws -> Int {
        let now = portal.clock.now()
        let due = try await portal.store.read { try self.due($0, now, Self.atOnce) }
        for (item, failures) in due {
            await portal.traffic.giveWay(atMost: .milliseconds(250))
            do {
                try await work(item)
            } catch let error as StoreError where error.isAboutTheHouse {
                throw error
            } catch {
                portal.log.error(trouble, metadata: ["of": "\(key(item))", "trouble": "\(error)"])
                let again = portal.clock.now().adding(minutes: Self.pause(after: failures + 1))
                try await portal.store.write(about: key(item)) { try stepBack(item, $0, again) }
            }
        }
        return due.count
    }

    /// 1, 2, 4 … 60 minutes.
    static func pause(after failures: Int) -> Int {
        min(60, 1 << min(max(0, failures - 1), 6))
    }
}
