import Foundation

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A file in the data folder while a backup is put back: what is there then is not fit to be served.
struct RestoreMark: Sendable {
    let folder: String
    private var path: String { "\(folder)/restore-unfinished" }

    var isThere: Bool { access(path, F_OK) == 0 }

    /// On disk when this returns.
    func put() throws {
        guard FileManager.default.createFile(atPath: path, contents: Data(), attributes: [.posixPermissions: 0o600])
        else {
            throw BackupProblem("KUNDENPORTAL_DATA: the folder \(folder) cannot be written.")
        }
        try KeyFiles(folder: folder).sync()
    }

    func remove() throws {
        unlink(path)
        try KeyFiles(folder: folder).sync()
    }

    func checkFinished() throws(SettingProblem) {
        guard isThere else { return }
        throw SettingProblem(
            "KUNDENPORTAL_DATA: a restore was broken off here. Run the same kundenportal restore once more; it goes on."
        )
    }
}
