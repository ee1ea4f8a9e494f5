import Vocabulary

/// An account on its way out: asked for, kept for two weeks in case its owner thinks again, then deleted.
enum Closing {
    /// How long it can be undone.
    static let days = 14

    /// The end of the day that pages and letters name.
    static func end(from now: Instant) -> Instant { now.adding(days: days).endOfDay }
}
