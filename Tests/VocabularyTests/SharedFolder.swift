import Foundation

/// Files made by others lie beside the project, in a folder `shared`; tests that need them are skipped without.
enum SharedFolder {
    static func holds(_ path: String) -> Bool { url(path) != nil }

    static func text(_ path: String) throws -> String {
        guard let url = url(path) else { throw CocoaError(.fileNoSuchFile) }
        return try String(contentsOf: url, encoding: .utf8)
    }

    private static func url(_ path: String) -> URL? {
        var folder = URL(filePath: #filePath).deletingLastPathComponent()
        while folder.path != "/" {
            let candidate = folder.appending(path: "shared/\(path)")
            if FileManager.default.fileExists(atPath: candidate.path) { return candidate }
            folder.deleteLastPathComponent()
        }
        return nil
    }
}
