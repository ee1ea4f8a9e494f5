/// An address inside the application. Literal parts are what the author wrote; interpolated parts are percent-encoded.
///
///     Path("/vertraege/\(contract.number.value)/zaehlerstand")
///
/// A path begins with `/`, `?` or `#`. One that does not (because it starts with an interpolation) becomes `/`, so data
/// can never choose another host.
public struct Path: Sendable, Hashable, ExpressibleByStringInterpolation {
    /// The encoded address.
    public let value: String

    public init(stringLiteral literal: StaticString) {
        self.init(checked: literal.description)
    }

    public init(stringInterpolation interpolation: StringInterpolation) {
        self.init(checked: interpolation.value)
    }

    /// An address of the application that was made elsewhere and is encoded already, as one a visitor is led back to.
    /// The same check applies: what does not begin like a path of ours becomes `/`.
    public init(own encoded: String) {
        self.init(checked: encoded)
    }

    /// The same address with one more value in its query: `BankPage.path(number).adding("hinweis", "gespeichert")`.
    public func adding(_ name: String, _ typed: String) -> Path {
        let parts = value.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        let begin = String(parts.first ?? "")
        let sign = begin.hasSuffix("?") || begin.hasSuffix("&") ? "" : begin.contains("?") ? "&" : "?"
        let place = parts.count > 1 ? "#\(parts[1])" : ""
        return Path(checked: "\(begin)\(sign)\(Path.encoded(name))=\(Path.encoded(typed))\(place)")
    }

    private init(checked value: String) {
        let bytes = value.utf8
        let second = bytes.dropFirst().first
        switch bytes.first {
        case UInt8(ascii: "/") where second != UInt8(ascii: "/") && second != UInt8(ascii: "\\"): self.value = value
        case UInt8(ascii: "?"), UInt8(ascii: "#"): self.value = value
        default: self.value = "/"
        }
    }

    public struct StringInterpolation: StringInterpolationProtocol {
        var value = ""

        public init(literalCapacity: Int, interpolationCount: Int) {
            value.reserveCapacity(literalCapacity + 16 * interpolationCount)
        }

        public mutating func appendLiteral(_ literal: StaticString) {
            value += literal.description
        }

        public mutating func appendInterpolation(_ number: Int) {
            value += String(number)
        }

        /// A whole path is no part of one: its slashes would be encoded.
        @available(*, unavailable, message: "Use adding(_:_:), or Path(own:) for an address that is encoded already.")
        public mutating func appendInterpolation(_ path: Path) {}

        public mutating func appendInterpolation(_ string: String) {
            value += Path.encoded(string)
        }
    }

    /// RFC 3986 percent-encoding: everything but unreserved characters, so that a value stays one path segment or one
    /// query value.
    public static func encoded(_ string: String) -> String {
        if string.utf8.allSatisfy(isUnreserved) { return string }
        var result = ""
        result.reserveCapacity(string.utf8.count)
        for byte in string.utf8 {
            if isUnreserved(byte) {
                result.unicodeScalars.append(Unicode.Scalar(byte))
            } else {
                result += byte < 16 ? "%0" : "%"
                result += String(byte, radix: 16, uppercase: true)
            }
        }
        return result
    }

    private static func isUnreserved(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
            UInt8(ascii: "~"):
            true
        default: false
        }
    }
}

/// An address on another site. Only `https` is accepted.
public struct WebAddress: Sendable, Hashable {
    public let value: String

    /// Nil unless `typed` begins with `https://` followed by a host of letters, digits, dots and hyphens and holds no
    /// blank or control character.
    public init?(_ typed: String) {
        guard typed.hasPrefix("https://") else { return nil }
        let host = typed.dropFirst(8).prefix { $0 != "/" && $0 != "?" && $0 != "#" }
        let isHost = host.utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "-"), UInt8(ascii: "."):
                true
            default: false
            }
        }
        guard !host.isEmpty, isHost, typed.utf8.allSatisfy({ $0 > 0x20 && $0 != 0x7F }) else { return nil }
        value = typed
    }
}
