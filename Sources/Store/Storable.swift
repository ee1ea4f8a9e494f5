/// What can be bound to a statement. An enum with raw values needs no more than the conformance.
public protocol Storable: Sendable {
    /// The value as the database holds it.
    var stored: Value { get }
}

extension Storable where Self: RawRepresentable, RawValue: Storable {
    public var stored: Value { rawValue.stored }
}

extension Value: Storable {
    public var stored: Value { self }
}

extension Int64: Storable {
    public var stored: Value { .integer(self) }
}

extension Int: Storable {
    public var stored: Value { .integer(Int64(self)) }
}

/// Stored as 0 or 1.
extension Bool: Storable {
    public var stored: Value { .integer(self ? 1 : 0) }
}

/// Text must not contain U+0000, which PostgreSQL cannot hold; the statement is refused before it is sent.
extension String: Storable {
    public var stored: Value { .text(self) }
}

extension [UInt8]: Storable {
    public var stored: Value { .bytes(self) }
}
