import Synchronization
import Testing

@testable import Portal

struct BellTests {
    /// How often a service that does nothing but wait is woken within a moment, after one ring.
    @Test func oneRingWakesOnce() async throws {
        let bell = Bell()
        let woken = Atomic(0)
        let service = Task {
            while !Task.isCancelled {
                await bell.wait(seconds: 60)
                woken.add(1, ordering: .relaxed)
            }
        }
        bell.ring()
        try await Task.sleep(for: .milliseconds(300))
        #expect(woken.load(ordering: .relaxed) == 1)
        service.cancel()
        await service.value
    }

    @Test func aRingBeforeTheWaitIsNotLost() async {
        let bell = Bell()
        bell.ring()
        bell.ring()
        let start = ContinuousClock.now
        await bell.wait(seconds: 60)
        #expect(start.duration(to: .now) < .seconds(30))
    }

    @Test func withoutARingItIsTheTimeThatWakes() async {
        let start = ContinuousClock.now
        await Bell().wait(seconds: 0.05)
        #expect(start.duration(to: .now) >= .milliseconds(50))
    }
}
