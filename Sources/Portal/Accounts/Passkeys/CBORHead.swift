import CCBOR

/// What libcbor's streaming decoder calls back with, one at a time.
enum CBORHead {
    case integer(Int64)
    case bytes([UInt8])
    case text(String)
    case other
    /// How many values follow, as it is claimed.
    case list(Int)
    /// How many pairs follow, as it is claimed.
    case map(Int)

    /// Each writes what it was told into the `CBORHead?` it gets as context. What is refused (tags, lengths that are not
    /// told in advance) keeps the callback that does nothing, and so leaves nil.
    static var callbacks: cbor_callbacks {
        var calls = cbor_no_callbacks()
        calls.uint8 = { CBORHead.put(.integer(Int64($1)), $0) }
        calls.uint16 = { CBORHead.put(.integer(Int64($1)), $0) }
        calls.uint32 = { CBORHead.put(.integer(Int64($1)), $0) }
        calls.uint64 = { CBORHead.put(Int64(exactly: $1).map { .integer($0) }, $0) }
        calls.negint8 = { CBORHead.put(.integer(-1 - Int64($1)), $0) }
        calls.negint16 = { CBORHead.put(.integer(-1 - Int64($1)), $0) }
        calls.negint32 = { CBORHead.put(.integer(-1 - Int64($1)), $0) }
        calls.negint64 = { CBORHead.put(Int64(exactly: $1).map { .integer(-1 - $0) }, $0) }
        calls.byte_string = { CBORHead.put(.bytes(Array(UnsafeBufferPointer(start: $1, count: $2))), $0) }
        calls.string = { context, start, count in
            let text = String(validating: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
            CBORHead.put(text.map { .text($0) }, context)
        }
        // A count beyond 63 bits arrives as a negative number.
        calls.array_start = { CBORHead.put($1 >= 0 ? .list($1) : nil, $0) }
        calls.map_start = { CBORHead.put($1 >= 0 ? .map($1) : nil, $0) }
        calls.float2 = { context, _ in CBORHead.put(.other, context) }
        calls.float4 = { context, _ in CBORHead.put(.other, context) }
        calls.float8 = { context, _ in CBORHead.put(.other, context) }
        calls.boolean = { context, _ in CBORHead.put(.other, context) }
        calls.undefined = { CBORHead.put(.other, $0) }
        calls.null = { CBORHead.put(.other, $0) }
        return calls
    }

    private static func put(_ head: CBORHead?, _ context: UnsafeMutableRawPointer?) {
        context?.assumingMemoryBound(to: CBORHead?.self).pointee = head
    }
}
