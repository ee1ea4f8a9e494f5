import Foundation
import Testing

@testable import Portal

/// An export as Python unpacks it.
struct UnpackedExport: Decodable {
    /// Their SHA-256 by name.
    let files: [String: String]
    /// The JSON tables; what is missing in a row is null.
    let tables: [String: [[String: String]]]
    /// The CSV tables, the head first.
    let lines: [String: [[String]]]
    let texts: [String: String]

    static func read(_ bytes: [UInt8], in folder: String) throws -> UnpackedExport {
        let path = "\(folder)/export-\(UUID().uuidString).zip"
        try Data(bytes).write(to: URL(filePath: path))
        defer { try? FileManager.default.removeItem(atPath: path) }
        let python = Process()
        let output = Pipe()
        python.executableURL = URL(filePath: "/usr/bin/python3")
        python.arguments = [SourceFile.project.appending(path: "Tests/Export/read_export.py").path, path]
        python.standardOutput = output
        try python.run()
        let said = try output.fileHandleForReading.readToEnd() ?? Data()
        python.waitUntilExit()
        try #require(python.terminationStatus == 0, "Python does not unpack it")
        return try JSONDecoder().decode(UnpackedExport.self, from: said)
    }

    /// Everything that is written in it.
    var words: String {
        let rows = tables.values.flatMap { $0 }.flatMap { $0.values } + lines.values.flatMap { $0 }.flatMap { $0 }
        return (rows + files.keys).joined(separator: "\n")
    }
}

extension Visitor {
    /// Downloads everything.
    func export() async throws -> UnpackedExport {
        let answer = try await downloadExport()
        try #require(answer.status == 200, "\(answer.text)")
        return try UnpackedExport.read(answer.bytes, in: house.folder)
    }

    func downloadExport() async throws -> VisitedPage {
        try await open("/einstellungen/daten").press("ZIP-Datei herunterladen")
    }
}
