import Foundation

/// A certificate that vouches for itself, made by openssl for one test and removed with it.
final class TestCertificate {
    struct NotMade: Error {}

    private let folder: URL

    /// `names` as in `DNS:localhost,IP:127.0.0.1`.
    init(names: String) throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "certificate-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let process = Process()
        process.executableURL = URL(filePath: Self.openssl)
        process.arguments = [
            "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2",
            "-subj", "/CN=Test", "-addext", "subjectAltName=\(names)", "-keyout", keyPath, "-out", path,
        ]
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw NotMade() }
    }

    deinit {
        try? FileManager.default.removeItem(at: folder)
    }

    var path: String { folder.appending(path: "certificate.pem").path }
    var keyPath: String { folder.appending(path: "key.pem").path }

    static var canBeMade: Bool { FileManager.default.isExecutableFile(atPath: openssl) }

    private static let openssl = "/usr/bin/openssl"
}
