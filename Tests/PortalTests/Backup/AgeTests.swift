import Foundation
import Testing

@testable import Portal

/// The format of the age tool, version 1: its files open here, and it opens ours.
@Suite struct AgeTests {
    /// Written by age 1.1.1.
    private static let foreign = """
        YWdlLWVuY3J5cHRpb24ub3JnL3YxCi0+IFgyNTUxOSBZc0lNNE1aQU1EVDg0OU9sVXJ1SWQrMlJaS2pVL1ZkdnYvaUhJOUU0WXgw\
        Cmk0c2dhSXJmU0cvRmlVTEpxZnR1OG8yT3VmTnE3L0tHS01rMlVxY1ZaODgKLS0tIHlwaFNlMC9KTzZOT2NqQUJjbG9hODB0aVhh\
        dVRiTis2bVRoWmpkMVJrU0EKGyLsL4WKTApSHShYRmpMNo3RjxZ8gybQhKppqbD3ARP1QOwpehZlqPrUvi2UnortPg==
        """
    private static let secret = "AGE-SECRET-KEY-1XEUQHAUQWHX0233Q83AFAF5RFY9DCZU6QHLDK2FMM0H9AWPAMCFQPU4870"
    private static let recipient = "age1ycesfjg35vpaaeh8lg72w9hc30hhcde42sx8ns4cd24d4gzwkuvsknft83"

    private static func file(_ bytes: [UInt8], _ body: (String) throws -> Void) throws {
        let path = FileManager.default.temporaryDirectory.appending(path: "age-\(UUID().uuidString)").path
        defer { try? FileManager.default.removeItem(atPath: path) }
        try Data(bytes).write(to: URL(filePath: path))
        try body(path)
    }

    /// What a file of ours holds, and the file.
    private static func sealed(_ bytes: [UInt8], for recipients: [BackupRecipient]) throws -> [UInt8] {
        let path = FileManager.default.temporaryDirectory.appending(path: "age-\(UUID().uuidString)").path
        defer { try? FileManager.default.removeItem(atPath: path) }
        let writer = try AgeWriter(path, for: recipients)
        for start in stride(from: 0, to: bytes.count, by: 50_000) { try writer.write(bytes[start...].prefix(50_000)) }
        try writer.finish()
        return [UInt8](try Data(contentsOf: URL(filePath: path)))
    }

    private static func opened(_ path: String, _ key: BackupKey) throws -> [UInt8] {
        let reader = try AgeReader(path, key)
        var bytes: [UInt8] = []
        while true {
            let part = try reader.read(atMost: 40_000)
            if part.isEmpty { return bytes }
            bytes += part
        }
    }

    @Test func `a file of the age tool opens`() throws {
        let bytes = [UInt8](try #require(Data(base64Encoded: Self.foreign)))
        try Self.file(bytes) { (path) throws in
            let key = try BackupKey(Self.secret)
            #expect(String(decoding: try Self.opened(path, key), as: UTF8.self) == "Zählerstand 4711")
        }
    }

    @Test func `keys are written as the age tool writes them`() throws {
        let key = try BackupKey(Self.secret)
        #expect(try key.recipient.description == Self.recipient)
        #expect(key.line == Self.secret)
        #expect(try BackupRecipient(Self.recipient) == key.recipient)
        #expect("\(key)" == "BackupKey", "whoever prints it sees nothing")
        // The one of age's own README.
        let known = "age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p"
        #expect(try BackupRecipient(known).description == known)
    }

    @Test(arguments: [
        "", "age1", "age", recipient.uppercased() + "x", recipient.replacing("y", with: "b"),
        String(recipient.dropLast()),
        secret, "age1YCESFJG35vpaaeh8lg72w9hc30hhcde42sx8ns4cd24d4gzwkuvsknft83", "ageä1qqqqqq",
    ])
    func `what is no public key`(text: String) {
        let problem = #expect(throws: BackupProblem.self) { try BackupRecipient(text) }
        #expect(problem?.description.contains("is no public key") == true)
    }

    @Test(arguments: ["", recipient, String(secret.dropLast()), secret.replacing("7", with: "8")])
    func `a wrong private key is not shown`(text: String) {
        let problem = #expect(throws: BackupProblem.self) { try BackupKey(text) }
        #expect(problem?.description == "A private key for backups is one line that begins with AGE-SECRET-KEY-1.")
    }

    @Test(arguments: [0, 1, 65_535, 65_536, 65_537, 131_072, 200_001])
    func `every length comes back, for each recipient`(length: Int) throws {
        let keys = [BackupKey(), BackupKey()]
        let bytes = (0..<length).map { UInt8(truncatingIfNeeded: $0 &* 7 ^ $0 >> 8) }
        try Self.file(try Self.sealed(bytes, for: keys.map { try $0.recipient })) { (path) throws in
            for key in keys { #expect(try Self.opened(path, key) == bytes) }
            #expect(throws: BackupProblem.noKeyFits) { try Self.opened(path, BackupKey()) }
        }
    }

    /// Every byte of the head, and some of each piece.
    @Test func `a changed byte is found wherever it is`() throws {
        let key = BackupKey()
        let bytes = try Self.sealed([UInt8](repeating: 65, count: 150_000), for: [try key.recipient])
        for place in Array(0..<260) + [65_000, 65_900, 66_000, 131_000, 131_500, bytes.count - 1] {
            var changed = bytes
            changed[place] ^= 1
            try Self.file(changed) { (path) throws in
                #expect(throws: BackupProblem.self, "byte \(place)") { try Self.opened(path, key) }
            }
        }
    }

    @Test func `a file that is cut off or goes on is found`() throws {
        let key = BackupKey()
        let bytes = try Self.sealed([UInt8](repeating: 65, count: 150_000), for: [try key.recipient])
        let head = bytes.count - 150_000 - 3 * AgeStream.tag
        // In the head, within a piece, between two pieces, and without the last byte.
        let piece = AgeStream.piece + AgeStream.tag
        for count in [0, 10, 100, head, head + 1, head + piece, head + 2 * piece, bytes.count - 1] {
            try Self.file(Array(bytes.prefix(count))) { (path) throws in
                #expect(throws: BackupProblem.self, "\(count) bytes") { try Self.opened(path, key) }
            }
        }
        try Self.file(bytes + [0]) { (path) throws in
            #expect(throws: BackupProblem.self) { try Self.opened(path, key) }
        }
    }
}
