/// A German postal code (Postleitzahl): five digits. No code begins with 00.
public struct PostalCode: Canonical {
    /// What can be wrong with typed text.
    public enum Problem: Error, Sendable, Equatable {
        case empty
        /// Not five signs; holds how many there were.
        case length(Int)
        /// Something other than the digits 0 to 9.
        case characters
        /// Begins with 00: a placeholder of metering point numbers, no place.
        case notAssigned
    }

    /// ASCII digits only.
    public let value: String

    /// Blanks are left out, and so is the old "D-" or "DE-" in front.
    public init(_ typed: String) throws(Problem) {
        let signs = TypedSigns(typed).uppercased
        guard !signs.isEmpty else { throw .empty }
        let prefixes = ["DE-", "D-"].map { Array($0.utf8) }
        let prefix = prefixes.first { signs.bytes.starts(with: $0) } ?? []
        let digits = signs.bytes.dropFirst(prefix.count)
        guard digits.allSatisfy(ASCII.isDigit) else { throw .characters }
        guard digits.count == 5 else { throw .length(digits.count) }
        guard !digits.starts(with: Array("00".utf8)) else { throw .notAssigned }
        value = String(decoding: digits, as: UTF8.self)
    }
}
