import Vocabulary

/// The months in which most is used: a forecast must not frighten anybody in them.
enum HeatingSeason {
    /// October to April, the trade's heating period.
    static func contains(_ day: Day) -> Bool { day.month >= 10 || day.month <= 4 }
}
