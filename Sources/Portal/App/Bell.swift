import Synchronization

/// Wakes a background service before its time. Ringing twice wakes once.
final class Bell: Sendable {
    private struct State {
        var isRung = false
        var sleeper: CheckedContinuation<Void, Never>?
    }

    private let state = Mutex(State())

    func ring() {
        let sleeper = state.withLock { state in
            defer { state.sleeper = nil }
            if state.sleeper == nil { state.isRung = true }
            return state.sleeper
        }
        sleeper?.resume()
    }

    /// Returns when the bell rings, at once if it rang since the last time, or after `seconds`.
    func wait(seconds: Double) async {
        let alarm = Task {
            // An alarm that was switched off must not ring: it would wake the next sleeper, and that one's alarm the next.
            guard (try? await Task.sleep(for: .seconds(seconds))) != nil else { return }
            self.ring()
        }
        defer { alarm.cancel() }
        await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let isDue = state.withLock { state in
                    if state.isRung {
                        state.isRung = false
                        return true
                    }
                    state.sleeper = continuation
                    return false
                }
                if isDue { continuation.resume() }
            }
        } onCancel: {
            ring()
        }
    }
}
