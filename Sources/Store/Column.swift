/// What can be decoded from a result column. An enum with raw values needs no more than the conformance.
public protocol Column: Sendable {
    /// Throws `StoreError.wrongType` when the value cannot be one of these.
    init(_ value: Value) throws(StoreError)

    /// The faster way, straight from the result. The default goes through `init(_ value:)`.
    init(reading cell: borrowing Cell) throws(StoreError)
}

extension Column {
    public init(reading cell: borrowing Cell) throws(StoreError) {
        try self.init(cell.value())
    }
}

extension Column where Self: RawRepresentable, RawValue: Column {
    public init(_ value: Value) throws(StoreError) {
        guard let known = Self(rawValue: try RawValue(value)) else { throw .wrongType(Self.self) }
        self = known
    }

    public init(reading cell: borrowing Cell) throws(StoreError) {
        guard let known = Self(rawValue: try RawValue(reading: cell)) else { throw .wrongType(Self.self) }
        self = known
    }
}

/// NULL decodes as nil.
extension Optional: Column where Wrapped: Column {
    public init(_ value: Value) throws(StoreError) {
        self = value == .null ? nil : try Wrapped(value)
    }

    public init(reading cell: borrowing Cell) throws(StoreError) {
        self = cell.isNull ? nil : try Wrapped(reading: cell)
    }
}

extension Value: Column {
    public init(_ value: Value) { self = value }
}

extension Int64: Column {
    public init(_ value: Value) throws(StoreError) {
        guard case .integer(let number) = value else { throw .wrongType(Self.self) }
        self = number
    }

    public init(reading cell: borrowing Cell) throws(StoreError) { self = try cell.integer() }
}

extension Int: Column {
    public init(_ value: Value) throws(StoreError) {
        guard case .integer(let number) = value, let fitting = Int(exactly: number) else { throw .wrongType(Self.self) }
        self = fitting
    }

    public init(reading cell: borrowing Cell) throws(StoreError) {
        guard let fitting = Int(exactly: try cell.integer()) else { throw .wrongType(Self.self) }
        self = fitting
    }
}

/// Only 0 and 1 decode.
extension Bool: Column {
    public init(_ value: Value) throws(StoreError) {
        switch value {
        case .integer(0): self = false
        case .integer(1): self = true
        default: throw .wrongType(Self.self)
        }
    }
}

extension String: Column {
    public init(_ value: Value) throws(StoreError) {
        guard case .text(let text) = value else { throw .wrongType(Self.self) }
        self = text
    }

    public init(reading cell: borrowing Cell) throws(StoreError) { self = try cell.text() }
}

extension [UInt8]: Column {
    public init(_ value: Value) throws(StoreError) {
        guard case .bytes(let bytes) = value else { throw .wrongType(Self.self) }
        self = bytes
    }

    public init(reading cell: borrowing Cell) throws(StoreError) { self = try cell.bytes() }
}
