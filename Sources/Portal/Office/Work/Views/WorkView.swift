import Vocabulary

/// A list somebody keeps under a name.
struct WorkView: Sendable, Equatable {
    let id: ID<WorkView>
    let owner: ID<Staff>
    let name: String
    /// As a filter writes it; empty for the list as it comes.
    let query: String
    let isShared: Bool

    /// For each person; whoever needs more has no use for any.
    static let most = 30

    /// What is no longer known in it is as if it were not said.
    var filter: WorkFilter { WorkFilter(FormBody(urlEncoded: Array(query.utf8))) }
}
