import Foundation

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A file in the data folder while a backup is put back: what is there then is not fit to be served. It says which restore
/// it is, so that another one is not taken for the rest of it.
struct RestoreMark: Sendable {
    /// One restore: of which backup, into which database.
    struct Begun: Codable, Sendable, Equatable {
        let id: String
        /// The SHA-256 of the backup's manifest.
        let backup: String
        let madeAt: String
        let begunAt: String
        let database: String

        func isOf(_ content: BackupWalk.Content, into database: String) -> Bool {
            backup == content.manifest.sha256 && self.database == database
        }
    }

    let folder: String
    private var path: String { "\(folder)/restore-unfinished" }

    var isThere: Bool { access(path, F_OK) == 0 }

    /// Nil when there is none, or none that says what it is.
    var begun: Begun? {
        FileManager.default.contents(atPath: path).flatMap { try? JSONDecoder().decode(Begun.self, from: $0) }
    }

    /// On disk when this returns.
    func put(_ begun: Begun) throws {
        let data = Data(try BackupFormat.encode(begun))
        guard FileManager.default.createFile(atPath: path, contents: data, attributes: [.posixPermissions: 0o600])
        else {
            throw BackupProblem("KUNDENPORTAL_DATA: the folder \(folder) cannot be written.")
        }
        try sync()
        try KeyFiles(folder: folder).sync()
    }

    func remove() throws {
        unlink(path)
        try KeyFiles(folder: folder).sync()
    }

    func checkFinished() throws(SettingProblem) {
        guard isThere else { return }
        let which = begun.map { ", of the backup made \($0.madeAt)" } ?? ""
        throw SettingProblem(
            "KUNDENPORTAL_DATA: a restore was broken off here\(which). Run the same kundenportal restore once more; it "
                + "goes on.")
    }

    private func sync() throws {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw BackupProblem("The file \(path) cannot be read.") }
        fsync(descriptor)
        close(descriptor)
    }
}
