import Foundation

/// Folders for tests.
enum FolderMaker {
    static func make(_ path: String) throws {
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }
}
