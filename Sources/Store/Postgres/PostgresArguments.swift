import CPostgres

/// Bound values as libpq wants them: numbers and text as text, bytes as they are. The type goes along, so that the
/// server need not guess it where no column tells.
struct PostgresArguments {
    private var buffer: [CChar] = []
    private var offsets: [Int?] = []
    private var types: [Oid] = []
    private var lengths: [Int32] = []
    private var formats: [Int32] = []

    init(_ values: [Value]) {
        for value in values {
            types.append(value.postgresType)
            switch value {
            case .null: add(nil, isBinary: false)
            case .integer(let number): add(Array(String(number).utf8), isBinary: false)
            case .text(let text): add(Array(text.utf8), isBinary: false)
            case .bytes(let bytes): add(bytes, isBinary: true)
            }
        }
    }

    private mutating func add(_ bytes: [UInt8]?, isBinary: Bool) {
        offsets.append(bytes == nil ? nil : buffer.count)
        lengths.append(Int32(clamping: bytes?.count ?? 0))
        formats.append(isBinary ? 1 : 0)
        guard let bytes else { return }
        buffer += bytes.map { CChar(bitPattern: $0) }
        buffer.append(0)
    }

    /// Lends the five arrays of `PQexecParams`.
    func withPointers<R>(
        _ body: (Int32, [Oid], [UnsafePointer<CChar>?], [Int32], [Int32]) throws -> R
    ) rethrows -> R {
        try buffer.withUnsafeBufferPointer { buffer in
            let pointers = offsets.map { offset in offset.flatMap { buffer.baseAddress?.advanced(by: $0) } }
            return try body(Int32(clamping: types.count), types, pointers, lengths, formats)
        }
    }
}

extension Value {
    /// 0 lets the server infer the type of a NULL.
    var postgresType: Oid {
        switch self {
        case .null: 0
        case .integer: PostgresCell.TypeNumber.int8
        case .text: PostgresCell.TypeNumber.text
        case .bytes: PostgresCell.TypeNumber.bytea
        }
    }
}
