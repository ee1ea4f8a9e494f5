import Foundation

/// What stands in the structure of a PDF, as a screen reader gets it: without the furniture of the pages (poppler-utils).
enum PDFWords {
    static let canBeRead = FileManager.default.isExecutableFile(atPath: "/usr/bin/pdfinfo")

    static func of(_ bytes: [UInt8]) throws -> String {
        let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).pdf")
        try Data(bytes).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/pdfinfo")
        process.arguments = ["-struct-text", file.path]
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardError = FileHandle.nullDevice
        try process.run()
        let output = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return String(decoding: output, as: UTF8.self).split(separator: "\n").compactMap(quoted).joined(separator: " ")
    }

    /// Elements are named, their words quoted: `    "Guten Tag"`.
    private static func quoted(_ line: Substring) -> String? {
        let bare = line.drop { $0 == " " }
        guard bare.first == "\"" else { return nil }
        let words = bare.dropFirst()
        return String(words.last == "\"" ? words.dropLast() : words)
    }
}
