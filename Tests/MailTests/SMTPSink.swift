import Foundation

/// A mail server on this machine that takes or refuses letters, for one test. Ends when the test is done with it.
final class SMTPSink {
    struct Heard: Decodable {
        struct Letter: Decodable {
            let from: String
            let to: [String]
            let bytes: Data
            let encrypted: Bool
        }
        let greetings, logins: [String]
        let letters: [Letter]
    }

    struct DidNotStart: Error {}

    static let script = PythonScript("smtp_sink.py")
    let port: Int
    private let process: Process
    private let input, output: FileHandle

    init(_ mode: String, _ certificate: TestCertificate? = nil) throws {
        let files = certificate.map { ["--certificate", $0.path, "--key", $0.keyPath] } ?? []
        (process, input, output) = Self.script.process([mode] + files)
        try process.run()
        var line = Data()
        while let byte = try output.read(upToCount: 1), byte.first != 0x0A { line += byte }
        guard let port = Int(String(decoding: line, as: UTF8.self)) else { throw DidNotStart() }
        self.port = port
    }

    /// Stops the server; what it was told.
    func stop() throws -> Heard {
        try input.close()
        let answer = try output.readToEnd() ?? Data()
        process.waitUntilExit()
        return try JSONDecoder().decode(Heard.self, from: answer)
    }

    deinit {
        if process.isRunning { process.terminate() }
    }
}
