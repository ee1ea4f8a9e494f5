import Foundation

@testable import Portal

/// What a browser sends when a button is pressed.
struct SentForm: Sendable {
    let method: String
    let action: String
    let isUpload: Bool
    var fields: [(name: String, value: String)]
    var files: [(field: String, name: String, bytes: [UInt8])] = []

    private static let boundary = "----form7d1f0a"

    var contentType: String {
        isUpload ? "multipart/form-data; boundary=\(Self.boundary)" : "application/x-www-form-urlencoded"
    }

    /// As it goes over the wire.
    var bytes: [UInt8] {
        isUpload ? multipart : Array(Self.urlEncoded(fields).utf8)
    }

    static func urlEncoded(_ fields: [(name: String, value: String)]) -> String {
        fields.map { "\(encoded($0.name))=\(encoded($0.value))" }.joined(separator: "&")
    }

    private static func encoded(_ text: String) -> String {
        text.utf8.map { byte in
            switch byte {
            case 0x20: "+"
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2A, 0x2D, 0x2E, 0x5F: String(UnicodeScalar(byte))
            default: "%\(Hexadecimal.string([byte]).uppercased())"
            }
        }.joined()
    }

    private var multipart: [UInt8] {
        var body: [UInt8] = []
        for field in fields {
            body += Array(
                "--\(Self.boundary)\r\nContent-Disposition: form-data; name=\"\(field.name)\"\r\n\r\n\(field.value)\r\n"
                    .utf8)
        }
        for file in files {
            body += Array(
                "--\(Self.boundary)\r\nContent-Disposition: form-data; name=\"\(file.field)\"; filename=\"\(file.name)\"\r\nContent-Type: application/octet-stream\r\n\r\n"
                    .utf8)
            body += file.bytes + Array("\r\n".utf8)
        }
        return body + Array("--\(Self.boundary)--\r\n".utf8)
    }
}
