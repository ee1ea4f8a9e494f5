import Crypto
import Foundation
import Vocabulary

/// How a message proves where it comes from: HMAC-SHA256 over id, time and body (Standard Webhooks 1.0).
enum WebhookSignature {
    /// 32 random bytes as `whsec_…`.
    static func newSecret() -> String {
        let bytes = Hexadecimal.bytes(Random.hexadecimal(bytes: 32)) ?? []
        return "whsec_\(Data(bytes).base64EncodedString())"
    }

    /// Nil where the secret is none.
    static func sign(id: String, seconds: Int, body: String, secret: String) -> String? {
        guard secret.hasPrefix("whsec_"), let key = Data(base64Encoded: String(secret.dropFirst("whsec_".count))) else {
            return nil
        }
        let mark = HMAC<SHA256>.authenticationCode(
            for: Data("\(id).\(seconds).\(body)".utf8), using: SymmetricKey(data: key))
        return "v1,\(Data(mark).base64EncodedString())"
    }
}
