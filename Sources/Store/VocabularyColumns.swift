public import Vocabulary

/// Stored as `2026-01-31`, so that text order is the order of days.
extension Day: Storable, Column {
    public var stored: Value { .text(iso) }

    public init(_ value: Value) throws(StoreError) {
        guard let day = Day(iso: try String(value)) else { throw .wrongType(Day.self) }
        self = day
    }

    public init(reading cell: borrowing Cell) throws(StoreError) {
        guard let day = Day(iso: try cell.text()) else { throw .wrongType(Day.self) }
        self = day
    }
}

/// Stored as UTC text of fixed width, `2026-11-22T19:14:05.123Z`, so that text order is the order of time.
extension Instant: Storable, Column {
    public var stored: Value { .text(iso) }

    public init(_ value: Value) throws(StoreError) {
        guard let instant = Instant(iso: try String(value)) else { throw .wrongType(Instant.self) }
        self = instant
    }

    public init(reading cell: borrowing Cell) throws(StoreError) {
        guard let instant = Instant(iso: try cell.text()) else { throw .wrongType(Instant.self) }
        self = instant
    }
}
