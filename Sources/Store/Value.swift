/// What a database holds: one of four kinds, the same in both engines.
public enum Value: Sendable, Equatable {
    case null
    case integer(Int64)
    case text(String)
    case bytes([UInt8])

    /// The name of the kind, for error texts; never the value itself.
    var kind: String {
        switch self {
        case .null: "null"
        case .integer: "integer"
        case .text: "text"
        case .bytes: "bytes"
        }
    }
}
