import Foundation

/// Bytes as text that may stand in a form, a JSON value or an address (RFC 4648, 5), without padding as WebAuthn has it.
enum Base64URL {
    static func string(_ bytes: [UInt8]) -> String {
        Data(bytes).base64EncodedString().replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
    }

    /// Nil for what is none, padding included.
    static func bytes(_ text: String) -> [UInt8]? {
        guard !text.utf8.contains(where: { "+/=".utf8.contains($0) }) else { return nil }
        let padding = String(repeating: "=", count: (4 - text.utf8.count % 4) % 4)
        let plain = text.replacing("-", with: "+").replacing("_", with: "/")
        return Data(base64Encoded: "\(plain)\(padding)").map { Array($0) }
    }
}
