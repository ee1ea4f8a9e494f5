import CPostgres

/// One value of a result in text format.
struct PostgresCell {
    private let result: OpaquePointer
    private let row: Int32
    private let column: Int32

    init(_ result: OpaquePointer, row: Int32, column: Int32) {
        self.result = result
        self.row = row
        self.column = column
    }

    /// Type numbers of PostgreSQL's catalogue (`pg_type.dat`); they are part of its protocol and never change.
    enum TypeNumber {
        static let bool: Oid = 16
        static let bytea: Oid = 17
        static let int8: Oid = 20
        static let int2: Oid = 21
        static let int4: Oid = 23
        static let text: Oid = 25
        static let float4: Oid = 700
        static let float8: Oid = 701
        static let numeric: Oid = 1700
    }

    private var type: Oid { PQftype(result, column) }

    private var utf8: UnsafeBufferPointer<UInt8>? {
        guard PQgetisnull(result, row, column) == 0, let start = PQgetvalue(result, row, column) else { return nil }
        let count = Int(PQgetlength(result, row, column))
        return UnsafeRawBufferPointer(start: start, count: count).bindMemory(to: UInt8.self)
    }

    /// Whole numbers of every width; a comparison is 0 or 1 and a sum of BIGINT an integer, as SQLite says them.
    var integer: Int64? {
        guard let utf8 else { return nil }
        switch type {
        case TypeNumber.int8, TypeNumber.int4, TypeNumber.int2, TypeNumber.numeric:
            return Int64(String(decoding: utf8, as: UTF8.self))
        case TypeNumber.bool:
            return utf8.first == UInt8(ascii: "t") ? 1 : 0
        default:
            return nil
        }
    }

    var text: String? {
        switch type {
        case TypeNumber.int8, TypeNumber.int4, TypeNumber.int2, TypeNumber.numeric, TypeNumber.bool, TypeNumber.bytea,
            TypeNumber.float4, TypeNumber.float8:
            nil
        default:
            utf8.map { String(decoding: $0, as: UTF8.self) }
        }
    }

    /// BYTEA arrives as `\x` and two hexadecimal digits a byte.
    var bytes: [UInt8]? {
        guard type == TypeNumber.bytea, let utf8, utf8.count >= 2, utf8.count.isMultiple(of: 2) else { return nil }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(utf8.count / 2 - 1)
        var high: UInt8?
        for digit in utf8.dropFirst(2) {
            guard let nibble = Self.nibble(digit) else { return nil }
            if let first = high {
                bytes.append(first << 4 | nibble)
                high = nil
            } else {
                high = nibble
            }
        }
        return bytes
    }

    private static func nibble(_ digit: UInt8) -> UInt8? {
        switch digit {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
        default: nil
        }
    }
}
