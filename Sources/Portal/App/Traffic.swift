import Synchronization

/// How many requests are being answered just now. Work nobody waits for gives way while many are.
final class Traffic: Sendable {
    /// From here on visitors would feel what else the cores do.
    static let rush = 4
    private static let glance = Duration.milliseconds(5)
    private let underWay = Atomic(0)

    func enter() { underWay.add(1, ordering: .relaxed) }
    func leave() { underWay.subtract(1, ordering: .relaxed) }

    var isRush: Bool { underWay.load(ordering: .relaxed) >= Self.rush }

    /// Returns when the rush is over, or after `longest`: what waits is done slowly then, and never not at all.
    func giveWay(atMost longest: Duration) async {
        let start = ContinuousClock.now
        while isRush, start.duration(to: .now) < longest, !Task.isCancelled {
            try? await Task.sleep(for: Self.glance)
        }
    }
}
