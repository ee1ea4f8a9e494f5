/// A value that has many typed spellings and one stored form.
///
/// Equality is equality of the stored form, which is ASCII in every identifier, so Swift and the database agree on it.
public protocol Canonical: Hashable, Sendable, CustomStringConvertible {
    /// What can be wrong with typed text, as cases; the words for it live in the texts of the room that asks.
    associatedtype Problem: Error, Equatable

    /// Reads what a person typed or what was stored.
    init(_ typed: String) throws(Problem)

    /// The stored form.
    var value: String { get }
}

extension Canonical {
    public var description: String { value }
}
