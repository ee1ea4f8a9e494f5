import Foundation
import Testing

/// What a PDF says, without the house's lines at the head and foot of its pages.
enum PDFText {
    static let isThere = FileManager.default.isExecutableFile(atPath: "/usr/bin/pdftotext")

    static func of(_ bytes: [UInt8]) throws -> String {
        let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).pdf")
        try Data(bytes).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/pdftotext")
        // In points: from 22 mm below the upper edge to 272 mm, where `PageFormat` has text.
        process.arguments = [
            "-enc", "UTF-8", "-x", "0", "-y", "62", "-W", "596", "-H", "709", file.path, "-",
        ]
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardError = FileHandle.nullDevice
        try process.run()
        let output = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        try #require(process.terminationStatus == 0)
        return output
    }
}
