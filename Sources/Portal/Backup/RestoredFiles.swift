import Foundation
import Synchronization

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Puts the files of a backup into the data folder. They take their names when they are whole; `bringToDisk` comes before the
/// rows that name them are committed.
final class RestoredFiles: Sendable {
    private let folder: String
    /// What was not there before.
    private let placed = Mutex<[String]>([])

    init(folder: String) { self.folder = folder }

    /// Nil when the file is there already, from a restore that was broken off, or because the key was put back by hand.
    func draft(_ place: String, size: Int) throws -> BackupWalk.Draft? {
        let parts = place.split(separator: "/").map(String.init)
        let isKey = parts.first == "keys"
        let target =
            switch parts.first {
            case "keys": "\(folder)/\(parts.dropFirst().joined())"
            case BackupFormat.operatorFile: "\(folder)/operator.json.restored"
            default: "\(folder)/\(place)"
            }
        if isKey || BackupFormat.folders.contains(parts.first ?? ""), Self.size(of: target) == size { return nil }
        guard !isKey || Self.size(of: target) == nil else {
            throw BackupProblem("The folder holds another key file \(target). Move it away and run the restore again.")
        }
        let draft = try Self.write(target, mode: isKey ? 0o400 : 0o600)
        return BackupWalk.Draft(
            write: draft.write,
            close: {
                try draft.close()
                self.placed.withLock { $0.append(target) }
            })
    }

    /// Removes what was put there by this: the rows it belongs to are not committed. Above all keys of a stranger would
    /// otherwise be taken for the house's own.
    func takeBack() {
        let targets = placed.withLock { placed in
            defer { placed = [] }
            return placed
        }
        for target in targets { unlink(target) }
    }

    func bringToDisk() { sync() }

    private static func write(_ target: String, mode: mode_t) throws -> BackupWalk.Draft {
        let unwritten = BackupProblem("The file \(target) cannot be written; the disk may be full.")
        let room = target.lastIndex(of: "/").map { String(target[..<$0]) } ?? "."
        try? FileManager.default.createDirectory(
            atPath: room, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        let beside = "\(target).part"
        unlink(beside)
        let descriptor = open(beside, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode)
        guard descriptor >= 0 else { throw unwritten }
        let file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
        return BackupWalk.Draft(
            write: { part in
                guard (try? file.write(contentsOf: Data(part))) != nil else { throw unwritten }
            },
            close: {
                guard (try? file.close()) != nil, rename(beside, target) == 0 else { throw unwritten }
            })
    }

    private static func size(of path: String) -> Int? {
        ((try? FileManager.default.attributesOfItem(atPath: path))?[.size] as? NSNumber)?.intValue
    }
}
