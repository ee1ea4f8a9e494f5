import Foundation

/// What the browser says it did (WebAuthn Level 3, 5.8.1). The authenticator signs its hash.
struct ClientData: Sendable {
    static let mostBytes = 4096

    /// As they came; these are hashed.
    let bytes: [UInt8]
    let ceremony: String
    /// As text: base64url of what the portal made.
    let challenge: String
    let origin: String
    /// Whether a page of somebody else stood around the portal's.
    let isFramed: Bool

    init(_ bytes: [UInt8]) throws(PasskeyTrouble) {
        guard bytes.count <= Self.mostBytes, let json = try? JSONDecoder().decode(JSON.self, from: Data(bytes)) else {
            throw .unreadable
        }
        self.bytes = bytes
        (ceremony, challenge, origin) = (json.type, json.challenge, json.origin)
        isFramed = json.crossOrigin == true || json.topOrigin != nil
    }

    private struct JSON: Decodable {
        let type: String
        let challenge: String
        let origin: String
        let crossOrigin: Bool?
        let topOrigin: String?
    }
}
