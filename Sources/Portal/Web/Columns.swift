public import Store
public import Vocabulary

// How values of the trade stand in a column: as their canonical text, checked again when they are read.

extension ID: Storable, Column {
    var stored: Value { .text(value) }

    init(_ value: Value) throws(StoreError) {
        self.init(stored: try String(value))
    }

    init(reading cell: borrowing Cell) throws(StoreError) {
        self.init(stored: try cell.text())
    }
}

extension Storable where Self: Canonical {
    public var stored: Value { .text(value) }
}

extension Column where Self: Canonical {
    public init(_ value: Value) throws(StoreError) {
        guard let known = try? Self(String(value)) else { throw .wrongType(Self.self) }
        self = known
    }
}

extension EmailAddress: Storable, Column {}
extension ContractNumber: Storable, Column {}
extension MeterNumber: Storable, Column {}
extension MarktlokationID: Storable, Column {}
extension PostalCode: Storable, Column {}
extension Commodity: Storable, Column {}
extension Language: Storable, Column {}

/// In cents.
extension Money: Storable, Column {
    public var stored: Value { .integer(cents) }

    public init(_ value: Value) throws(StoreError) {
        self.init(cents: try Int64(value))
    }
}

/// In ten-thousandths of a cent for a kilowatt-hour.
extension UnitRate: Storable, Column {
    public var stored: Value { .integer(tenThousandths) }

    public init(_ value: Value) throws(StoreError) {
        self.init(tenThousandths: try Int64(value))
    }
}

/// In watt-hours.
extension Energy: Storable, Column {
    public var stored: Value { .integer(wattHours) }

    public init(_ value: Value) throws(StoreError) {
        self.init(wattHours: try Int64(value))
    }
}

/// In thousandths of the register's unit.
extension CounterReading: Storable, Column {
    public var stored: Value { .integer(thousandths) }

    public init(_ value: Value) throws(StoreError) {
        guard let reading = CounterReading(thousandths: try Int64(value)) else { throw .wrongType(Self.self) }
        self = reading
    }
}
