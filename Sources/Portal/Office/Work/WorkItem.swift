import Vocabulary

/// A request as the worklist has it.
struct WorkItem: Sendable {
    let request: ServiceRequest
    /// The first of what was promised and what the law wants.
    let dueOn: Day?
    let owner: ID<Staff>?
    let ownerName: String?
    /// The last entry of its timeline.
    let last: Int

    var position: WorkPosition {
        let key = request.closedAt?.iso ?? dueOn?.iso ?? WorkPosition.noDay
        return WorkPosition(key: key, number: request.number.value)
    }

    /// What the law wants and by when, where that is the first.
    var clock: StatutoryDeadline? {
        RequestKinds.payload(of: request)?.deadlines(receivedOn: request.receivedAt.day)
            .min { $0.until < $1.until }
    }
}
