/// The number of a customer in the billing system: four to twelve ASCII digits. Leading zeros count.
public struct CustomerNumber: Canonical {
    /// What can be wrong with typed text.
    public enum Problem: Error, Sendable, Equatable {
        case empty
        /// Not four to twelve signs; holds how many there were.
        case length(Int)
        /// Something other than the digits 0 to 9.
        case characters
    }

    /// ASCII digits only.
    public let value: String

    /// Blanks and hyphens between the digits are left out.
    public init(_ typed: String) throws(Problem) {
        let signs = TypedSigns(typed, ignoring: "-")
        guard !signs.isEmpty else { throw .empty }
        guard signs.areDigits else { throw .characters }
        guard 4...12 ~= signs.count else { throw .length(signs.count) }
        value = signs.text
    }
}
