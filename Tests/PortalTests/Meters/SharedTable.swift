import Foundation

/// The rows of a table that lies beside the project, in a folder `shared`; tests that need it are skipped without.
struct SharedTable {
    let path: String

    var isThere: Bool { url != nil }

    /// Without the head row. Good for tables without quoted commas only.
    func rows() throws -> [[String]] {
        guard let url else { throw CocoaError(.fileNoSuchFile) }
        let lines = try String(contentsOf: url, encoding: .utf8).split(whereSeparator: \.isNewline)
        return lines.dropFirst().map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
    }

    /// The file as it is.
    func bytes() throws -> [UInt8] {
        guard let url else { throw CocoaError(.fileNoSuchFile) }
        return [UInt8](try Data(contentsOf: url))
    }

    var url: URL? {
        var folder = URL(filePath: #filePath).deletingLastPathComponent()
        while folder.path != "/" {
            let candidate = folder.appending(path: "shared/\(path)")
            if FileManager.default.fileExists(atPath: candidate.path) { return candidate }
            folder.deleteLastPathComponent()
        }
        return nil
    }
}
