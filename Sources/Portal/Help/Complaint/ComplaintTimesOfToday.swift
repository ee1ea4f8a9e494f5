import Store
import Synchronization
import Vocabulary

/// The handling times as they were read today. Everybody may open the page that shows them, so they are read once a day
/// and not for each of its visitors; each process reads for itself.
final class ComplaintTimesOfToday: Sendable {
    private let known = Mutex<(day: Day, times: ComplaintTimes)?>(nil)

    func times(_ visit: GuestVisit) async throws -> ComplaintTimes {
        let now = visit.request.now
        if let times = known.withLock({ $0?.day == now.day ? $0?.times : nil }) { return times }
        let since = now.adding(days: -365)
        let closed = try await visit.portal.store.read { try $0.closedComplaints(aboutInternetSince: since) }
        let times = ComplaintTimes(closed)
        known.withLock { $0 = (now.day, times) }
        return times
    }
}
