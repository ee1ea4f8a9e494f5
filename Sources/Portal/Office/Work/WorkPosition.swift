import Vocabulary

/// A place in the worklist: stable, however many new requests come. Open ones are in order of what is due, closed ones of
/// when they were closed, the last first.
struct WorkPosition: Sendable, Equatable {
    /// A day, `9999` without one, or the moment of closing.
    let key: String
    let number: String

    /// After every day.
    static let noDay = "9999"

    init(key: String, number: String) {
        (self.key, self.number) = (key, number)
    }

    /// Nil unless it is written as a list writes it: `2026-11-27~V-2026-000123`.
    init?(_ typed: String) {
        let parts = typed.split(separator: "~", omittingEmptySubsequences: false)
        guard parts.count == 2, let number = RequestNumber(typed: String(parts[1])) else { return nil }
        let isKey = parts[0] == Self.noDay || Day(iso: parts[0]) != nil || Instant(iso: parts[0]) != nil
        guard isKey else { return nil }
        self.init(key: String(parts[0]), number: number.value)
    }

    var value: String { "\(key)~\(number)" }
}
