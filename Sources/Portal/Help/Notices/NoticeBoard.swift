import Store
import Synchronization
import Vocabulary

/// The notices as this process read them last. They change so rarely that pages read them only after a change, which the
/// database counts: so a change in one process is seen by the next page of each other one.
final class NoticeBoard: Sendable {
    private struct Known {
        let revision: Int
        /// What is over for long falls off with the next day.
        let day: Day
        let notices: [ServiceNotice]
    }

    private let known = Mutex<Known?>(nil)

    /// Those of this revision, which the caller has read within the same session.
    func notices(of revision: Int, at now: Instant, _ db: Session) throws -> [ServiceNotice] {
        let remembered = known.withLock { $0 }
        if let remembered, remembered.revision == revision, remembered.day == now.day { return remembered.notices }
        let notices = try db.serviceNotices(at: now)
        known.withLock { $0 = Known(revision: revision, day: now.day, notices: notices) }
        return notices
    }
}
