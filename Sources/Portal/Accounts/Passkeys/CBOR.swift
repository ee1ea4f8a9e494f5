/// A value of CBOR (RFC 8949), as far as authenticators write it (CTAP 2.2, 8: message encoding).
enum CBOR: Equatable, Sendable {
    case integer(Int64)
    case bytes([UInt8])
    case text(String)
    case list([CBOR])
    case map([Key: CBOR])
    /// True, false, null, undefined or a floating-point number. Nothing the portal reads holds one, but an extension may.
    case other

    /// What leads to a value of a map.
    enum Key: Hashable, Sendable {
        case integer(Int64)
        case text(String)
    }

    /// The value under this key. Nil when there is none, or this is no map.
    subscript(key: Key) -> CBOR? {
        guard case .map(let values) = self else { return nil }
        return values[key]
    }

    var integer: Int64? {
        guard case .integer(let number) = self else { return nil }
        return number
    }

    var bytes: [UInt8]? {
        guard case .bytes(let bytes) = self else { return nil }
        return bytes
    }
}
