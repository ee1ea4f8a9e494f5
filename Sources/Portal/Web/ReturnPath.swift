import HTML

/// Where somebody wanted to go before signing in. Only addresses of the portal itself are accepted.
enum ReturnPath {
    /// The path, or nil when it is none of ours: it must begin with one slash and hold only what a path holds.
    static func own(_ typed: String?) -> String? {
        guard let typed, typed.utf8.count <= 500, typed.hasPrefix("/"), !typed.hasPrefix("//") else { return nil }
        let isPlain = typed.utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "/"), UInt8(ascii: "-"), UInt8(ascii: "_"),
                UInt8(ascii: "."), UInt8(ascii: "?"), UInt8(ascii: "="), UInt8(ascii: "&"), UInt8(ascii: "%"),
                UInt8(ascii: "~"):
                true
            default: false
            }
        }
        return isPlain && !typed.contains("%2F%2F") && !typed.contains("/..") ? typed : nil
    }
}
