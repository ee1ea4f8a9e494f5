import Foundation
import Testing

@testable import Portal

/// The examples of the WebAuthn specification, as they stand in `Tests/Passkeys/vectors.txt`.
struct SpecificationVector: Sendable, CustomTestStringConvertible {
    let section: String
    private let values: [String: [UInt8]]

    var testDescription: String { section }

    static let all: Result<[SpecificationVector], any Error> = Result {
        let file = SourceFile.project.appending(path: "Tests/Passkeys/vectors.txt")
        let rows = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").filter { !$0.hasPrefix("#") }
            .map { $0.split(separator: " ").map(String.init) }
        var (order, values): ([String], [String: [String: [UInt8]]]) = ([], [:])
        for row in rows {
            try #require(row.count == 4)
            if values[row[0]] == nil { order.append(row[0]) }
            values[row[0], default: [:]]["\(row[1]) \(row[2])"] = Hexadecimal.bytes(row[3])
        }
        return order.map { SpecificationVector(section: $0, values: values[$0] ?? [:]) }
    }

    static func named(_ section: String) throws -> SpecificationVector {
        try #require(all.get().first { $0.section == section })
    }

    func bytes(_ name: String) throws -> [UInt8] {
        try #require(values[name], "\(section): no \(name)")
    }

    /// What the browser said while the passkey was made.
    var made: ClientData { get throws { try ClientData(bytes("made clientDataJSON")) } }

    /// What the browser brought to sign in.
    var assertion: Assertion {
        get throws {
            Assertion(
                credential: try bytes("made credential_id"), user: [],
                client: try ClientData(bytes("used clientDataJSON")),
                authenticator: try bytes("used authenticatorData"), signature: try bytes("used signature"))
        }
    }

    static let ceremony = PasskeyCeremony(party: "example.org", origin: "https://example.org")
}
